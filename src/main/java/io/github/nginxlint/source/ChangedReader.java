package io.github.nginxlint.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What another reader reads, with other text in some of the files. */
public final class ChangedReader implements SourceReader {

    private final SourceReader reader;
    private final Map<String, SourceFile> changed;

    private ChangedReader(SourceReader reader, Map<String, SourceFile> changed) {
        this.reader = reader;
        this.changed = Map.copyOf(changed);
    }

    /**
     * A reader of files as they would be.
     *
     * @param reader finds the files
     * @param changed those that are read otherwise, by the name that the reader gives them
     */
    public static ChangedReader of(SourceReader reader, Map<String, SourceFile> changed) {
        return new ChangedReader(reader, changed);
    }

    @Override
    public ReadResult read(String path) {
        ReadResult result = reader.read(path);
        if (result instanceof Text text) {
            SourceFile other = changed.get(text.file().name());
            return other == null ? result : new Text(other);
        }
        return result;
    }

    @Override
    public Kind kind(String path) {
        return reader.kind(path);
    }

    @Override
    public List<String> glob(String pattern) {
        return reader.glob(pattern);
    }

    @Override
    public Optional<String> gap(String pattern) {
        return reader.gap(pattern);
    }

    @Override
    public String identity(String path) {
        return reader.identity(path);
    }

    @Override
    public List<BeyondLimit> beyondLimits() {
        return reader.beyondLimits();
    }

    @Override
    public Listing list(String directory) {
        return reader.list(directory);
    }
}
