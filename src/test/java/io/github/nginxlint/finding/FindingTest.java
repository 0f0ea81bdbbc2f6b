package io.github.nginxlint.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.source.Place;
import io.github.nginxlint.source.SourceFile;
import io.github.nginxlint.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FindingTest {

    private static Finding finding(String file, int start, int end, Severity severity, String rule, String message) {
        Place place = new Place(SourceFile.of(file, "x".repeat(20)), new Span(start, end));
        return new Finding(rule, severity, message, place, List.of(), Optional.empty());
    }

    @Test
    void theOrderIsFilePlaceSeverityRuleMessage() {
        List<Finding> ordered = List.of(
                finding("a.conf", 9, 10, Severity.NOTE, "z", "z"),
                finding("b.conf", 1, 10, Severity.NOTE, "z", "z"),
                finding("b.conf", 2, 3, Severity.NOTE, "z", "z"),
                finding("b.conf", 2, 4, Severity.ERROR, "z", "z"),
                finding("b.conf", 2, 4, Severity.NOTE, "a", "z"),
                finding("b.conf", 2, 4, Severity.NOTE, "b", "a"),
                finding("b.conf", 2, 4, Severity.NOTE, "b", "b"));
        List<Finding> shuffled = new ArrayList<>(ordered);
        Collections.shuffle(shuffled, new Random(1));
        Collections.sort(shuffled);
        assertThat(shuffled).isEqualTo(ordered);
    }

    @Test
    void thoseThatSayTheSameOfTheSamePlaceAreEqualInOrder() {
        Finding one = finding("a.conf", 1, 2, Severity.NOTE, "r", "m");
        assertThat(one).isEqualByComparingTo(finding("a.conf", 1, 2, Severity.NOTE, "r", "m"));
    }
}
