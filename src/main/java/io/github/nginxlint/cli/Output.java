package io.github.nginxlint.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Where a report goes: standard output, or a file that is there whole or not at all. */
final class Output {

    private final Terminal terminal;

    Output(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Writes a report in UTF-8. */
    void write(CharSequence report, Optional<String> file) throws IOException {
        write(report.toString().getBytes(StandardCharsets.UTF_8), file);
    }

    /** Writes a report that is in bytes, since it quotes files of any encoding. */
    void write(byte[] bytes, Optional<String> file) throws IOException {
        if (file.isEmpty()) {
            terminal.out().write(bytes, 0, bytes.length);
            if (terminal.out().checkError()) {
                throw new IOException("standard output is closed");
            }
            return;
        }
        Path target = path(file.get());
        // a device such as /dev/stdout is written to, not replaced
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            Files.write(target, bytes);
        } else {
            // a link is replaced itself: where it leads was chosen by whoever wrote the repository
            replace(target, bytes);
        }
    }

    private Path path(String file) throws IOException {
        try {
            return terminal.directory().resolve(file).toAbsolutePath();
        } catch (InvalidPathException e) {
            throw new IOException("\"" + file + "\" is no path here: " + e.getReason(), e);
        }
    }

    private static void replace(Path target, byte[] bytes) throws IOException {
        Path directory = Optional.ofNullable(target.getParent()).orElse(target);
        if (!Files.isDirectory(directory)) {
            throw new IOException("there is no directory " + directory);
        }
        // not createTempFile: the report gets the permissions that any new file gets
        Path temporary =
                directory.resolve(".nginx-lint-" + ProcessHandle.current().pid() + "-" + System.nanoTime() + ".tmp");
        try {
            Files.write(temporary, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            move(temporary, target);
        } catch (AccessDeniedException e) {
            throw new IOException(directory + ": permission denied", e);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
