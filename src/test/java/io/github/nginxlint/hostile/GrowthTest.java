package io.github.nginxlint.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.nginxlint.engine.Inputs;
import io.github.nginxlint.engine.LintRequest;
import io.github.nginxlint.engine.Linter;
import io.github.nginxlint.rules.Rules;
import io.github.nginxlint.source.FrontReader;
import io.github.nginxlint.source.Limit;
import io.github.nginxlint.source.Limits;
import io.github.nginxlint.source.SourceReader;
import io.github.nginxlint.source.Workers;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Work grows with the input, not with its square: counted in bytes that are allocated and files that are asked for, which
 * do not depend on how busy the machine is.
 */
class GrowthTest {

    private static final double SMALL = 0.004;
    /** Of what is linear, the second doubling costs twice what the first one does; of what is quadratic, four times. */
    private static final double MOST_GROWTH = 3;
    /** What a buffer that doubles, or code that is compiled meanwhile, may add. */
    private static final long NOISE = 1_200_000;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Products with bounds of their own, and what takes long even when it is little: {@link FullScaleTest} has them. */
    private static final Set<String> NOT_COUNTED = Set.of(
            "20,000 regexes for 20,000 error pages",
            "3,900 variables in each of 300 words",
            "values that multiply",
            "200,000 ranges of a geo");

    static List<Attack> attacks() {
        List<Attack> all = new ArrayList<>(TextAttacks.all());
        all.addAll(ModelAttacks.all());
        all.removeIf(attack -> NOT_COUNTED.contains(attack.name()));
        return all;
    }

    static List<Attack> trees() {
        List<Attack> all = new ArrayList<>(TreeAttacks.all());
        // there are no files to count
        all.removeIf(attack -> attack.name().equals("300,000 includes that lead nowhere"));
        return all;
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void twiceTheInputIsTwiceTheWork(Attack attack) throws IOException {
        String threads = System.getProperty(Workers.PROPERTY, "");
        System.setProperty(Workers.PROPERTY, "1");
        try {
            long once = allocated(attack, SMALL);
            long twice = allocated(attack, 2 * SMALL);
            long fourTimes = allocated(attack, 4 * SMALL);
            assertThat(fourTimes - twice)
                    .as("%d, %d, %d bytes", once, twice, fourTimes)
                    .isLessThan((long) (MOST_GROWTH * Math.max(0, twice - once)) + NOISE);
        } finally {
            if (threads.isEmpty()) {
                System.clearProperty(Workers.PROPERTY);
            } else {
                System.setProperty(Workers.PROPERTY, threads);
            }
        }
    }

    private static long allocated(Attack attack, double scale) throws IOException {
        Path directory = Files.createTempDirectory("nginx-lint-hostile");
        try {
            List<String> paths = attack.recipe().make(directory, scale);
            LintRequest request = LintRequest.of(paths.subList(paths.size() - 1, paths.size()))
                    .within(unbounded());
            Inputs inputs = Inputs.onDisk(directory, request);
            Linter linter = new Linter(Rules.all());
            long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
            linter.lint(request, inputs);
            return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
        } finally {
            Made.delete(directory);
        }
    }

    private static Limits unbounded() {
        Map<Limit, Long> most = new EnumMap<>(Limit.class);
        for (Limit limit : Limit.values()) {
            most.put(limit, limit.most());
        }
        most.put(Limit.NESTING, Limit.NESTING.standard());
        return Limits.of(most);
    }

    @ParameterizedTest
    @MethodSource("trees")
    void aFileIsAskedForAFewTimesAtMost(Attack attack) throws IOException {
        Path directory = Files.createTempDirectory("nginx-lint-hostile");
        try {
            LintRequest request = LintRequest.of(attack.recipe().make(directory, SMALL));
            AtomicInteger asked = new AtomicInteger();
            new Linter(Rules.all())
                    .lint(request, Inputs.onDisk(directory, request).readBy(reader -> new Counting(reader, asked)));
            try (Stream<Path> files = Files.walk(directory)) {
                assertThat(asked.get()).isPositive().isLessThan((int) (3 * files.count()) + 100);
            }
        } finally {
            Made.delete(directory);
        }
    }

    private record Counting(SourceReader behind, AtomicInteger asked) implements FrontReader {

        @Override
        public ReadResult read(String path) {
            asked.incrementAndGet();
            return behind.read(path);
        }

        @Override
        public Kind kind(String path) {
            asked.incrementAndGet();
            return behind.kind(path);
        }
    }
}
