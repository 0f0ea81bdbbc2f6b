package io.github.nginxlint.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** All attacks at full scale, in a table: {@code bench/hostile}. A usual run has them in {@link SmallScaleTest}. */
@Tag("hostile")
class FullScaleTest {

    @Test
    void eachAttackIsOverInTenSecondsAndAGibibyte() throws IOException, InterruptedException {
        String only = System.getProperty("hostile.only", "");
        double scale = Double.parseDouble(System.getProperty("hostile.scale", "1"));
        List<String> bad = new ArrayList<>();
        System.out.printf("%-52s %8s %8s %8s %6s %10s%n", "attack", "seconds", "cpu", "MiB", "exit", "bytes out");
        for (Attack attack : Attacks.all()) {
            boolean isSkipped = !System.getProperty("hostile.skip", "").isEmpty()
                    && attack.name().matches(System.getProperty("hostile.skip", ""));
            if (!attack.name().contains(only) || isSkipped) {
                continue;
            }
            Path directory = Files.createTempDirectory("nginx-lint-hostile");
            try {
                List<String> arguments = attack.recipe().make(directory, scale);
                ChildRun run = ChildRun.of(
                        directory, "900m", Duration.ofSeconds(Integer.getInteger("hostile.patience", 20)), arguments);
                System.out.printf(
                        "%-52s %8.2f %8.2f %8d %6d %10d%n",
                        attack.name(),
                        run.time().toMillis() / 1e3,
                        run.processor().toMillis() / 1e3,
                        run.memory(),
                        run.status(),
                        run.outBytes());
                if (Boolean.getBoolean("hostile.verbose")) {
                    System.out.println(head(run.out()) + head(run.err()));
                }
                if (!attack.statuses().contains(run.status())
                        || run.processor().toSeconds() >= 10
                        || run.memory() >= 1024) {
                    bad.add(attack.name() + ": " + head(run.err()));
                }
                for (String said : attack.says()) {
                    if (!run.said().contains(said)) {
                        bad.add(attack.name() + " does not say " + said);
                    }
                }
            } finally {
                Made.delete(directory);
            }
        }
        assertThat(bad).isEmpty();
    }

    private static String head(String text) {
        return text.length() <= 1500 ? text : text.substring(0, 700) + " ... " + text.substring(text.length() - 700);
    }
}
