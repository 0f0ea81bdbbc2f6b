package io.github.nginxlint.cli;

import io.github.nginxlint.report.Visible;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a process is given by its surroundings; tests hand in their own.
 *
 * @param in standard input
 * @param out standard output
 * @param err standard error
 * @param environment the environment's variables; not copied, since the process's own do not change and going through
 *     them loads classes that no archive has
 * @param isTerminal whether standard output is a terminal
 * @param isErrorTerminal whether standard error is one
 * @param directory the working directory
 */
record Terminal(
        InputStream in,
        PrintStream out,
        PrintStream err,
        Map<String, String> environment,
        boolean isTerminal,
        boolean isErrorTerminal,
        Path directory) {

    /** Says what is wrong on standard error, in one line that cannot steer the terminal. */
    void complain(String message) {
        byte[] bytes = ("nginx-lint: " + Visible.of(message) + "\n").getBytes(StandardCharsets.UTF_8);
        err.write(bytes, 0, bytes.length);
    }
}
