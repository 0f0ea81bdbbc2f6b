package io.github.nginxlint.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.config.Configuration;
import io.github.nginxlint.config.LoadOptions;
import io.github.nginxlint.engine.Inputs;
import io.github.nginxlint.engine.LintRequest;
import io.github.nginxlint.engine.Linter;
import io.github.nginxlint.finding.LintResult;
import io.github.nginxlint.report.JsonReporter;
import io.github.nginxlint.report.TextReporter;
import io.github.nginxlint.rules.Rules;
import io.github.nginxlint.source.FrontReader;
import io.github.nginxlint.source.MapReader;
import io.github.nginxlint.source.SourceReader;
import io.github.nginxlint.source.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a large repository must not change: the output, and how often a file is read. */
class FleetTest {

    private static final int SITES = 1_000;

    @TempDir
    private Path directory;

    @AfterEach
    void useAllProcessorsAgain() {
        System.clearProperty(Workers.PROPERTY);
    }

    @Test
    void theSameIsGeneratedEachTime() throws IOException {
        Fleet.tree(120, directory.resolve("one"));
        Fleet.tree(120, directory.resolve("two"));

        assertThat(texts(directory.resolve("one"))).hasSize(120).isEqualTo(texts(directory.resolve("two")));
    }

    @Test
    void aLargeTreeRaisesTheSameOnOneThreadAndOnMany() throws IOException {
        Fleet.tree(300, directory);

        assertThat(Configuration.load(reader(directory), LoadOptions.of("nginx.conf"))
                        .trees()
                        .get(0)
                        .size())
                .isGreaterThan(20_000);
        assertSameOutput(directory, List.of("nginx.conf"));
    }

    @Test
    void manyConfigurationsRaiseTheSameOnOneThreadAndOnMany() throws IOException {
        Fleet.repository(200, directory);

        assertSameOutput(directory, List.of("."));
    }

    static Stream<Path> projects() throws IOException {
        try (Stream<Path> paths = Files.list(Path.of("testdata", "projects"))) {
            return paths.filter(Files::isDirectory).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("projects")
    void aProjectRaisesTheSameOnOneThreadAndOnMany(Path project) throws IOException {
        assertSameOutput(project, List.of("."));
    }

    @Test
    void aFileIncludedAThousandTimesIsReadOnce() {
        Map<String, String> texts = new HashMap<>();
        texts.put("nginx.conf", "events {}\nhttp {\n    include sites/*.conf;\n}\n");
        texts.put("snippets/proxy.conf", SiteText.PROXY);
        for (int i = 0; i < SITES; i++) {
            texts.put(
                    "sites/site" + i + ".conf",
                    "server {\n    server_name s" + i + ";\n    location / {\n        include snippets/proxy.conf;\n"
                            + "        proxy_pass http://127.0.0.1:8080;\n    }\n}\n");
        }
        Counting reader = new Counting(MapReader.ofTexts(texts));

        Configuration configuration = Configuration.load(reader, LoadOptions.of("nginx.conf"));

        assertThat(configuration.files()).hasSize(SITES + 2).doesNotHaveDuplicates();
        assertThat(configuration.trees().get(0).size()).isGreaterThan(SITES * 10);
        assertThat(reader.reads.get("snippets/proxy.conf")).isEqualTo(1);
        assertThat(reader.reads.get("sites/site7.conf")).isLessThanOrEqualTo(2);
    }

    private static SourceReader reader(Path directory) throws IOException {
        return MapReader.ofTexts(texts(directory));
    }

    private static Map<String, String> texts(Path directory) throws IOException {
        Map<String, String> texts = new HashMap<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(directory.relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }

    private static void assertSameOutput(Path directory, List<String> paths) throws IOException {
        String one = output(directory, paths, 1);
        String many = output(directory, paths, 4);

        assertThat(many).isEqualTo(one);
    }

    private static String output(Path directory, List<String> paths, int threads) throws IOException {
        System.setProperty(Workers.PROPERTY, Integer.toString(threads));
        LintRequest request = LintRequest.of(paths);
        LintResult result = new Linter(Rules.all())
                .lint(request, Inputs.onDisk(directory.toAbsolutePath(), request))
                .result();
        StringBuilder out = new StringBuilder();
        TextReporter.of(false).write(result, out);
        JsonReporter.create().write(result, out);
        return out.toString();
    }

    /** Counts how often each file is read. */
    private static final class Counting implements FrontReader {

        private final SourceReader files;
        private final Map<String, Integer> reads = new HashMap<>();

        Counting(SourceReader files) {
            this.files = files;
        }

        @Override
        public SourceReader behind() {
            return files;
        }

        @Override
        public ReadResult read(String path) {
            reads.merge(path, 1, Integer::sum);
            return files.read(path);
        }
    }
}
