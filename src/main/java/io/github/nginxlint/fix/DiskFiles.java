package io.github.nginxlint.fix;

import io.github.nginxlint.source.FileSystemReader;
import io.github.nginxlint.source.SourceFile;
import io.github.nginxlint.source.SourceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Says which files may be changed: those that were named, or lie below what was, and are as they were read. */
public final class DiskFiles {

    private final Path directory;
    private final List<String> named;

    /**
     * The files of a run.
     *
     * @param directory what relative paths start from
     * @param named the files and directories that were named; a file stands for all below its directory
     */
    public DiskFiles(Path directory, List<String> named) {
        this.directory = directory;
        this.named = List.copyOf(named);
    }

    /** A file that may be changed, or why it may not. */
    sealed interface Found permits Writable, Obstacle {}

    /**
     * A file that may be changed.
     *
     * @param real its path, links followed
     * @param attributes what it was like before its content was looked at
     */
    record Writable(Path real, BasicFileAttributes attributes) implements Found {

        /** Whether nothing has happened to it since. */
        boolean isUntouched() throws IOException {
            BasicFileAttributes now = Files.readAttributes(real, BasicFileAttributes.class);
            return now.lastModifiedTime().equals(attributes.lastModifiedTime())
                    && now.size() == attributes.size()
                    && Objects.equals(now.fileKey(), attributes.fileKey());
        }
    }

    /**
     * A file that may not be changed.
     *
     * @param reason why, for the user
     */
    record Obstacle(String reason) implements Found {}

    /** Why a file cannot be changed, for the user; empty when it can. */
    public Optional<String> obstacle(SourceFile file) {
        return find(file) instanceof Obstacle obstacle ? Optional.of(obstacle.reason()) : Optional.empty();
    }

    /** The file's path as a difference names it: links followed, relative where it lies below the working directory. */
    public String pathInDifference(SourceFile file) {
        Path real = Path.of(anew().identity(file.name()));
        try {
            Path base = directory.toRealPath();
            String path = (real.startsWith(base) ? base.relativize(real) : real).toString();
            return path.startsWith("/") ? path.substring(1) : path;
        } catch (IOException e) {
            return file.name();
        }
    }

    // each time a new one: what it knows of links is of that moment
    private SourceReader anew() {
        return FileSystemReader.ofNamedAlone(directory, named);
    }

    Found find(SourceFile file) {
        SourceReader reader = anew();
        if (reader.kind(file.name()) != SourceReader.Kind.FILE) {
            return new Obstacle("it is not below what was named");
        }
        Path real = Path.of(reader.identity(file.name()));
        try {
            BasicFileAttributes attributes = Files.readAttributes(real, BasicFileAttributes.class);
            Optional<String> reason = reasonToKeep(real);
            if (reason.isPresent()) {
                return new Obstacle(reason.get());
            }
            return attributes.size() == file.encoded().length && Arrays.equals(Files.readAllBytes(real), file.encoded())
                    ? new Writable(real, attributes)
                    : new Obstacle("it has changed since it was read");
        } catch (IOException e) {
            return new Obstacle("it cannot be read any more");
        }
    }

    private static Optional<String> reasonToKeep(Path real) throws IOException {
        if (!Files.isWritable(real)) {
            return Optional.of("it is read-only");
        }
        Path parent = real.getParent();
        if (parent == null || !Files.isWritable(parent)) {
            return Optional.of("its directory is read-only");
        }
        return UnixAttributes.links(real) > 1
                ? Optional.of("it has a second name (a hard link), which would keep the old text")
                : Optional.empty();
    }
}
