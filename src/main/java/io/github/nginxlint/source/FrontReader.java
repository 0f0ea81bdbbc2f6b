package io.github.nginxlint.source;

import java.util.List;
import java.util.Optional;

/** A reader in front of another one, which does all that this one does not do itself. */
public interface FrontReader extends SourceReader {

    /** The reader behind it. */
    SourceReader behind();

    @Override
    default ReadResult read(String path) {
        return behind().read(path);
    }

    @Override
    default Kind kind(String path) {
        return behind().kind(path);
    }

    @Override
    default List<String> glob(String pattern) {
        return behind().glob(pattern);
    }

    @Override
    default Optional<String> gap(String pattern) {
        return behind().gap(pattern);
    }

    @Override
    default String identity(String path) {
        return behind().identity(path);
    }

    @Override
    default List<BeyondLimit> beyondLimits() {
        return behind().beyondLimits();
    }

    @Override
    default Listing list(String directory) {
        return behind().list(directory);
    }

    @Override
    default void expect(int files) {
        behind().expect(files);
    }
}
