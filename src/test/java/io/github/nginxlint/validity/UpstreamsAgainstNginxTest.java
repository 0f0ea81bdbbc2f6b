package io.github.nginxlint.validity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Upstreams, caches, passes and buffers made at random: {@code -Dvalidity.upstreams=5000} makes more. */
@Tag("nginx")
class UpstreamsAgainstNginxTest {

    private static final int COUNT = Integer.getInteger("validity.upstreams", 300);
    private static final long SEED = Long.getLong("validity.seed", 20261120);

    @TempDir
    private Path directory;

    @Test
    void anUpstreamAndWhatIsPassedToItAreJudgedAsByNginx() throws Exception {
        InstalledNginx nginx = InstalledNginx.orSkip(directory);
        boolean hasStream = nginx.has("stream");
        UpstreamMistakes mistakes = new UpstreamMistakes(new Random(SEED));
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        List<String> disagreements = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            String text = mistakes.next(hasStream);
            for (Result result : Comparison.of(Map.of("nginx.conf", text), nginx, nginx.version())) {
                counts.merge(result.kind(), 1, Integer::sum);
                if (result.kind().isDisagreement()) {
                    disagreements.add(result.kind() + " " + result.message() + "\n" + result.detail() + text);
                }
            }
        }
        System.out.println("upstreams made at random, " + COUNT + " configurations: " + counts);

        assertThat(counts.getOrDefault(Kind.BOTH_ACCEPT, 0)).isGreaterThan(COUNT / 20);
        assertThat(counts.getOrDefault(Kind.BOTH_REFUSE, 0)).isGreaterThan(COUNT / 2);
        assertThat(disagreements).isEmpty();
    }
}
