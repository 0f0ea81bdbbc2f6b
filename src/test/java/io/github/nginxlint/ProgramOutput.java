package io.github.nginxlint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a program of this machine says. */
public final class ProgramOutput {

    private ProgramOutput() {}

    /** Standard output and standard error together; empty when there is no such program. */
    public static Optional<String> of(String... command) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            return Optional.empty();
        }
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return Optional.of(output);
    }
}
