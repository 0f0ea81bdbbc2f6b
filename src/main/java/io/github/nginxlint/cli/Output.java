package io.github.nginxlint.cli;

import io.github.nginxlint.fix.Unbroken;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
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

    /** In characters: a report of usual size is one write. */
    private static final int BUFFER = 1 << 15;

    private final Terminal terminal;

    /** What writes a report. */
    interface Report {
        void write(Appendable out) throws IOException;
    }

    private interface Body {
        void write(OutputStream out) throws IOException;
    }

    Output(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Writes a text in UTF-8. */
    void write(String text, Optional<String> file) throws IOException {
        report(out -> out.append(text), file);
    }

    /** Writes a report in UTF-8, piece by piece as it comes. */
    void report(Report report, Optional<String> file) throws IOException {
        write(
                out -> {
                    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
                    report.write(writer);
                    writer.flush();
                },
                file);
    }

    /** Writes a report that is in bytes, since it quotes files of any encoding. */
    void write(byte[] bytes, Optional<String> file) throws IOException {
        write(out -> out.write(bytes), file);
    }

    private void write(Body body, Optional<String> file) throws IOException {
        if (file.isEmpty()) {
            body.write(terminal.out());
            if (terminal.out().checkError()) {
                throw new IOException("standard output is closed");
            }
            return;
        }
        Path target = path(file.get());
        // a device such as /dev/stdout is written to, not replaced
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            try (OutputStream out = Files.newOutputStream(target)) {
                body.write(out);
            }
        } else {
            // a link is replaced itself: where it leads was chosen by whoever wrote the repository
            replace(target, body);
        }
    }

    private Path path(String file) throws IOException {
        try {
            return terminal.directory().resolve(file).toAbsolutePath();
        } catch (InvalidPathException e) {
            throw new IOException("\"" + file + "\" is no path here: " + e.getReason(), e);
        }
    }

    private static void replace(Path target, Body body) throws IOException {
        Path directory = Optional.ofNullable(target.getParent()).orElse(target);
        if (!Files.isDirectory(directory)) {
            throw new IOException("there is no directory " + directory);
        }
        // not createTempFile: the report gets the permissions that any new file gets
        Path temporary =
                directory.resolve(".nginx-lint-" + ProcessHandle.current().pid() + "-" + System.nanoTime() + ".tmp");
        try (Unbroken unbroken = Unbroken.begin()) {
            unbroken.hold();
            try {
                fill(temporary, body);
                move(temporary, target);
            } catch (AccessDeniedException e) {
                throw new IOException(directory + ": permission denied", e);
            } finally {
                Files.deleteIfExists(temporary);
                unbroken.release();
            }
        }
    }

    private static void fill(Path file, Body body) throws IOException {
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            body.write(out);
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
