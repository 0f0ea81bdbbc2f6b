package io.github.nginxlint.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one run of the program came to.
 *
 * @param status the exit status
 * @param out standard output
 * @param err standard error
 */
public record CommandRun(int status, String out, String err) {

    /** A run in a directory, with nothing on standard input, not at a terminal. */
    public static CommandRun in(Path directory, String... arguments) {
        return new Setup(directory).run(arguments);
    }

    /** What surrounds a run. */
    static final class Setup {
        private final Path directory;
        private final Map<String, String> environment = new HashMap<>();
        private InputStream in = InputStream.nullInputStream();
        private boolean isTerminal;
        private boolean isErrorTerminal;

        Setup(Path directory) {
            this.directory = directory;
        }

        Setup standardInput(String text) {
            return standardInput(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        }

        Setup standardInput(InputStream stream) {
            in = stream;
            return this;
        }

        Setup atTerminal(boolean isAtTerminal) {
            isTerminal = isAtTerminal;
            return this;
        }

        Setup atErrorTerminal() {
            isErrorTerminal = true;
            return this;
        }

        Setup environment(String name, String value) {
            environment.put(name, value);
            return this;
        }

        CommandRun run(String... arguments) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            return run(new PrintStream(out, true, StandardCharsets.UTF_8), out, arguments);
        }

        /** With a standard output that may fail. */
        CommandRun run(PrintStream stream, ByteArrayOutputStream out, String... arguments) {
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            Terminal terminal = new Terminal(
                    in,
                    stream,
                    new PrintStream(err, true, StandardCharsets.UTF_8),
                    environment,
                    isTerminal,
                    isErrorTerminal,
                    directory);
            int status = new Program(terminal).run(List.of(arguments));
            return new CommandRun(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        }
    }
}
