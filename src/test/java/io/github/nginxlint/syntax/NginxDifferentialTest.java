package io.github.nginxlint.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.nginxlint.source.SourceFile;
import io.github.nginxlint.syntax.NginxProbe.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compares the parser with the installed nginx. More mutations by hand: {@code -Dnginx.mutations=20000 -Dnginx.seed=7}.
 */
@Tag("nginx")
class NginxDifferentialTest {

    private static final Path BASES = Path.of("testdata/syntax/base");

    @TempDir
    private Path directory;

    @BeforeAll
    static void nginxIsInstalled() {
        assumeTrue(NginxProbe.isInstalled(), "nginx is not installed: nothing to compare the parser with");
    }

    @Test
    void theBaseConfigurationsAreAcceptedByBoth() throws Exception {
        NginxProbe nginx = new NginxProbe(directory);
        for (String base : bases()) {
            assertThat(nginx.ask(base.getBytes(StandardCharsets.UTF_8)).message())
                    .isEmpty();
            assertThat(NginxFileParser.parse(SourceFile.of("nginx.conf", base), TestVocabulary.get())
                            .errors())
                    .isEmpty();
        }
    }

    @Test
    void mutatedConfigurationsAreJudgedAsByNginx() throws Exception {
        int count = Integer.getInteger("nginx.mutations", 1000);
        long seed = Long.getLong("nginx.seed", 20261120);
        int threads = 2;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<List<String>>> parts = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                parts.add(pool.submit(part(count / threads, seed + i, directory.resolve("p" + i))));
            }
            List<String> differences = new ArrayList<>();
            for (Future<List<String>> part : parts) {
                differences.addAll(part.get());
            }
            assertThat(differences).isEmpty();
        } finally {
            pool.shutdownNow();
        }
    }

    private static Callable<List<String>> part(int count, long seed, Path prefix) throws IOException {
        List<String> bases = bases();
        return () -> {
            NginxProbe nginx = new NginxProbe(prefix);
            Random random = new Random(seed);
            List<String> differences = new ArrayList<>();
            int[] seen = new int[3];
            for (int i = 0; i < count; i++) {
                String text = Mutation.of(bases.get(random.nextInt(bases.size())), random);
                Answer answer = nginx.ask(text.getBytes(StandardCharsets.UTF_8));
                seen[answer.accepted() ? 0 : answer.isStructural() ? 1 : 2]++;
                String difference = Agreement.difference(SourceFile.of("nginx.conf", text), answer);
                if (!difference.isEmpty()) {
                    differences.add(difference + "\n--- seed " + seed + " mutation " + i + "\n" + text);
                }
            }
            // a generator that made no mistakes, or only mistakes, would prove nothing
            assertThat(IntStream.of(seen).min().orElseThrow()).isGreaterThan(count / 20);
            return differences;
        };
    }

    static List<String> bases() throws IOException {
        try (Stream<Path> files = Files.list(BASES)) {
            List<String> texts = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                texts.add(Files.readString(file));
            }
            return texts;
        }
    }
}
