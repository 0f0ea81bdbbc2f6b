package io.github.nginxlint.source;

import java.util.Map;

/** What another reader reads, with other text in some of the files. */
public final class ChangedReader implements FrontReader {

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
    public SourceReader behind() {
        return reader;
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
}
