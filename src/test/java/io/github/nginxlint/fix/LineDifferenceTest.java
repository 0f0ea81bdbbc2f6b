package io.github.nginxlint.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.fix.LineDifference.Hunk;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineDifferenceTest {

    @Test
    void equalTextsHaveNoDifference() {
        assertThat(LineDifference.of(List.of("a", "b"), List.of("a", "b"))).isEmpty();
    }

    @Test
    void aChangedLineAnAddedAndARemovedOneAreThreeHunks() {
        List<Hunk> hunks =
                LineDifference.of(List.of("a", "b", "c", "d", "e", "f"), List.of("a", "B", "c", "new", "d", "e"));

        assertThat(hunks).containsExactly(new Hunk(1, 2, 1, 2), new Hunk(3, 3, 3, 4), new Hunk(5, 6, 6, 6));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theHunksTurnOneTextIntoTheOther(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            List<String> lines = lines(random);
            List<String> others = lines(random);

            List<String> made = new ArrayList<>();
            int at = 0;
            for (Hunk hunk : LineDifference.of(lines, others)) {
                assertThat(hunk.from()).isGreaterThanOrEqualTo(at);
                made.addAll(lines.subList(at, hunk.from()));
                made.addAll(others.subList(hunk.otherFrom(), hunk.otherTo()));
                at = hunk.to();
            }
            made.addAll(lines.subList(at, lines.size()));

            assertThat(made).isEqualTo(others);
        }
    }

    private static List<String> lines(Random random) {
        List<String> lines = new ArrayList<>();
        int length = random.nextInt(12);
        for (int i = 0; i < length; i++) {
            lines.add(String.valueOf((char) ('a' + random.nextInt(4))));
        }
        return lines;
    }

    @Test
    void textsWithNothingInCommonAreOneHunkInBoundedTime() {
        List<String> lines = new ArrayList<>(List.of("same"));
        List<String> others = new ArrayList<>(List.of("same"));
        for (int i = 0; i < 20_000; i++) {
            lines.add("a" + i);
            others.add("b" + i);
        }

        assertThat(LineDifference.of(lines, others)).containsExactly(new Hunk(1, 20_001, 1, 20_001));
    }
}
