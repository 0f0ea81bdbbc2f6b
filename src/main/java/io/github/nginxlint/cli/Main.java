package io.github.nginxlint.cli;

import java.nio.file.Path;
import java.util.List;

/** The program's entry point. */
public final class Main {

    /** Set by the launcher: Java cannot tell on its own whether standard output alone is a terminal. */
    private static final String TERMINAL = "nginxlint.terminal";

    /** The same for standard error. */
    private static final String ERROR_TERMINAL = "nginxlint.error.terminal";

    private Main() {}

    public static void main(String[] arguments) {
        Terminal terminal = new Terminal(
                System.in,
                System.out,
                System.err,
                System.getenv(),
                Boolean.getBoolean(TERMINAL),
                Boolean.getBoolean(ERROR_TERMINAL),
                Path.of(""));
        int status = run(terminal, arguments);
        System.out.flush();
        System.exit(status);
    }

    /** What the process does, up to its exit status. */
    static int run(Terminal terminal, String... arguments) {
        try {
            return new Program(terminal).run(List.of(arguments));
        } catch (RuntimeException | Error e) {
            // not even the complaint could be made, and Java itself would end with 1, which means findings
            return ExitStatus.FAILED;
        }
    }
}
