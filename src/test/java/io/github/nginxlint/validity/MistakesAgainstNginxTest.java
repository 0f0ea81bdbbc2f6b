package io.github.nginxlint.validity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.catalog.NginxVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Makes mistakes in good configurations, and asks nginx and the program. {@code -Dvalidity.mistakes=5000
 * -Dvalidity.seed=7} asks more, makes them in the pages' examples as well, and stranger ones, all of which a usual run
 * leaves out: what it asks should not change with every page. {@code target/validity} holds the figures.
 */
@Tag("nginx")
class MistakesAgainstNginxTest {

    private static final int COUNT = Integer.getInteger("validity.mistakes", 500);
    private static final long SEED = Long.getLong("validity.seed", 20261120);
    private static final int THREADS = 2;
    private static final int MANY = 1000;

    @TempDir
    private Path directory;

    @Test
    void aMistakeIsJudgedAsByNginx() throws Exception {
        Known known = Known.read();
        Figures figures = new Figures("mistakes", known);
        InstalledNginx nginx = InstalledNginx.orSkip(directory.resolve("bases"));
        List<Base> bases = Base.accepted(nginx, COUNT >= MANY);
        for (Base base : bases) {
            Map<String, String> files = Map.of("nginx.conf", base.text());
            figures.add(base.name(), files, Comparison.of(files, nginx, nginx.version()));
        }
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> parts = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                parts.add(pool.submit(part(i, bases, figures, nginx.version())));
            }
            for (Future<?> part : parts) {
                part.get();
            }
        } finally {
            pool.shutdownNow();
        }
        figures.shrink(nginx, nginx.version());
        figures.write();

        assertThat(bases).hasSizeGreaterThan(8);
        // a generator that made no mistakes, or only mistakes, would prove nothing
        assertThat(figures.count(Kind.BOTH_ACCEPT)).isGreaterThan(COUNT / 10);
        assertThat(figures.count(Kind.BOTH_REFUSE)).isGreaterThan(COUNT / 10);
        assertThat(figures.unexpected()).isEmpty();
    }

    private Callable<Integer> part(int number, List<Base> bases, Figures figures, NginxVersion version)
            throws Exception {
        InstalledNginx nginx = InstalledNginx.orSkip(directory.resolve("part" + number));
        return () -> {
            Random random = new Random(SEED + number);
            Mistakes mistakes = new Mistakes(random, version);
            BroadMistakes broad = new BroadMistakes(random, version);
            int count = COUNT / THREADS;
            for (int i = 0; i < count; i++) {
                Base base = bases.get(random.nextInt(bases.size()));
                boolean isBroad = COUNT >= MANY && random.nextBoolean();
                Map<String, String> files =
                        isBroad ? broad.in(base.text()) : Map.of("nginx.conf", mistakes.in(base.text()));
                figures.add(
                        base.name() + ", seed " + (SEED + number) + ", " + i,
                        files,
                        Comparison.of(files, nginx, version));
            }
            return count;
        };
    }
}
