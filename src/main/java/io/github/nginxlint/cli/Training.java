package io.github.nginxlint.cli;

import io.github.nginxlint.rule.ListedRule;
import io.github.nginxlint.rules.Rules;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Does what runs usually do and keeps none of it: a virtual machine that watches makes its class archive of what was
 * needed. The launcher starts it on first use, and so does whoever packages a runtime.
 */
public final class Training {

    private static final List<String> SAMPLES = List.of(
            "nginx.conf",
            "mime.types",
            "site.conf",
            "koi-utf",
            "snippet.conf",
            "fastcgi_params",
            "php-fpm.conf",
            "compose.yaml");

    private Training() {}

    /**
     * Works in a directory of its own, which is gone afterwards.
     *
     * @param arguments the directory to make that one in
     * @throws IOException if that cannot be written to
     */
    public static void main(String[] arguments) throws IOException {
        Path directory = Files.createTempDirectory(Path.of(arguments[0]), "nginx-lint-training");
        List<Path> made = new ArrayList<>();
        try {
            // settings and backends are searched for upward to the repository's root: this is it
            made.add(Files.createDirectory(directory.resolve(".git")));
            for (String sample : SAMPLES) {
                made.add(copy(sample, directory.resolve(sample)));
            }
            run(directory);
            made.add(copy("settings.yml", directory.resolve(".nginx-lint.yml")));
            run(directory);
            // the samples have something for most rules, but not for all
            Rules.all().forEach(ListedRule::loaded);
        } finally {
            for (Path path : made) {
                Files.delete(path);
            }
            Files.delete(directory);
        }
    }

    private static Path copy(String sample, Path to) throws IOException {
        try (InputStream in = Training.class.getResourceAsStream("/training/" + sample)) {
            if (in == null) {
                throw new IOException("no resource training/" + sample);
            }
            Files.copy(in, to);
        }
        return to;
    }

    private static void run(Path directory) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Terminal terminal =
                new Terminal(InputStream.nullInputStream(), nowhere, nowhere, Map.of(), false, false, directory);
        Main.run(terminal, ".");
        Main.run(terminal, "nginx.conf", "--php-fpm", "php-fpm.conf", "--color", "always");
        for (ReportFormat format : ReportFormat.values()) {
            Main.run(terminal, "nginx.conf", "--format", format.word());
        }
        Main.run(terminal, "--diff", "nginx.conf");
        Main.run(terminal, "explain", "upstream-keepalive-http10");
        Main.run(terminal, "rules");
        Main.run(terminal, "--help");
        // this machine's own, as it is by default: where there is none, that is said to nobody
        Main.run(terminal);
    }
}
