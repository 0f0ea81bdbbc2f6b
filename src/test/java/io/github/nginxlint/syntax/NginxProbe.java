package io.github.nginxlint.syntax;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks the installed nginx what it thinks of a configuration. */
final class NginxProbe {

    private static final Pattern REFUSAL =
            Pattern.compile("\\[(?:emerg|alert)\\] (?:\\d+#\\d+: )?(.*?) in [^\\s]+nginx\\.conf:(\\d+)$");
    private static final Pattern STRUCTURAL = Pattern.compile("unexpected \".{1,4}\""
            + "|unexpected end of file, expecting .*"
            + "|directive \".*\" is not terminated by \";\""
            + "|directive \".*\" has no opening \"\\{\""
            + "|too long parameter.*"
            + "|too long lua code block.*"
            + "|Lua code block missing.*");

    private final Path prefix;

    NginxProbe(Path prefix) {
        this.prefix = prefix;
    }

    static boolean isInstalled() {
        try {
            return new ProcessBuilder("nginx", "-v").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What nginx says.
     *
     * @param accepted whether it takes the file
     * @param message its words
     * @param line the line it names, 0 if it names none
     */
    record Answer(boolean accepted, String message, int line) {

        boolean isStructural() {
            return line > 0 && STRUCTURAL.matcher(message).matches();
        }
    }

    Answer ask(byte[] configuration) throws IOException, InterruptedException {
        Path file = prefix.resolve("nginx.conf");
        Files.createDirectories(prefix.resolve("logs"));
        Files.write(file, configuration);
        Path output = prefix.resolve("output");
        Process process = new ProcessBuilder("nginx", "-t", "-q", "-c", file.toString(), "-p", prefix + "/")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("nginx -t hangs on " + file);
        }
        if (process.exitValue() == 0) {
            return new Answer(true, "", 0);
        }
        String said = new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
        for (String line : said.split("\n", -1)) {
            Matcher refusal = REFUSAL.matcher(line);
            if (refusal.find()) {
                return new Answer(false, refusal.group(1), Integer.parseInt(refusal.group(2)));
            }
        }
        // a message may hold a line end; what follows the last " in " names the line all the same
        Matcher last = Pattern.compile(
                        "(?s)\\[(?:emerg|alert)\\] (?:\\d+#\\d+: )?(.*) in [^\\s]+nginx\\.conf:(\\d+)\\n")
                .matcher(said);
        return last.find()
                ? new Answer(false, last.group(1), Integer.parseInt(last.group(2)))
                : new Answer(false, said.trim(), 0);
    }
}
