package io.github.nginxlint.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.finding.Severity;
import io.github.nginxlint.source.Place;
import io.github.nginxlint.source.SourceFile;
import io.github.nginxlint.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaselineTest {

    private static final String HEAD = "# nginx-lint baseline 1\n";

    @Test
    void whatWasWrittenIsKnownAgain() throws BaselineError {
        List<Finding> findings = List.of(finding("b.conf", "x", "r"), finding("a\n%0A.conf", "y", "q"));
        Baseline baseline = Baseline.read("b", Baseline.write(findings));

        Baseline.Comparison comparison = baseline.compare(findings, Set.of("b.conf"));

        assertThat(comparison.known()).isEqualTo(findings);
        assertThat(comparison.found()).isEmpty();
        assertThat(comparison.gone()).isEmpty();
    }

    @Test
    void linesAreSortedByFileAndRule() {
        List<Finding> findings =
                List.of(finding("b", "x", "r"), finding("a", "x", "z"), finding("a", "y", "c"), finding("a", "z", "c"));

        assertThat(Baseline.write(findings).lines().skip(1).map(line -> line.substring(33)))
                .containsExactly("c a", "c a", "z a", "r b");
        assertThat(Baseline.write(findings)).startsWith(HEAD).endsWith(" b\n");
    }

    @Test
    void aFindingThatMovesInItsFileIsKnown() throws BaselineError {
        Baseline baseline = Baseline.read("b", Baseline.write(List.of(finding("a", "x y", "r"))));
        Finding moved = finding("a", "\n\nx   y", "r");

        assertThat(baseline.compare(List.of(moved), Set.of("a")).known()).containsExactly(moved);
    }

    @Test
    void whatIsNewIsFound() throws BaselineError {
        Finding old = finding("a", "x", "r");
        Finding again = finding("a", "x", "r");
        Baseline baseline = Baseline.read("b", Baseline.write(List.of(old)));

        Baseline.Comparison comparison = baseline.compare(List.of(old, again), Set.of("a"));

        assertThat(comparison.known()).hasSize(1);
        assertThat(comparison.found()).hasSize(1);
    }

    @Test
    void entriesOfFilesThatWereLookedAtAndMatchNothingAreGone() throws BaselineError {
        Baseline baseline = Baseline.read(
                "b", Baseline.write(List.of(finding("a", "x", "r"), finding("b", "x", "q"), finding("a", "y", "c"))));

        assertThat(baseline.compare(List.of(), Set.of("a")).gone())
                .extracting(Baseline.Entry::rule)
                .containsExactly("c", "r");
    }

    @Test
    void commentsEmptyLinesAndLineEndsOfWindowsAreFine() throws BaselineError {
        Finding finding = finding("a b", "x", "r");
        String text = Baseline.write(List.of(finding))
                .replace(HEAD, HEAD + "\n# ours\n")
                .replace("\n", "\r\n");

        assertThat(Baseline.read("b", text).compare(List.of(finding), Set.of()).known())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "{}", "# nginx-lint baseline 2\n", "0123456789abcdef0123456789abcdef r a\n"})
    void whatIsNoBaselineIsAnError(String text) {
        assertThatThrownBy(() -> Baseline.read("b", text))
                .isInstanceOf(BaselineError.class)
                .hasMessageContaining("b:1: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "<<<<<<< HEAD",
                "0123456789abcdef0123456789abcdef r",
                "0123456789abcdef0123456789abcdeg r a",
                "0123 r a"
            })
    void aDamagedLineIsAnError(String line) {
        assertThatThrownBy(() -> Baseline.read("b", HEAD + "\n" + line + "\n"))
                .isInstanceOf(BaselineError.class)
                .hasMessageStartingWith("b:3: no entry of a baseline");
    }

    private static Finding finding(String file, String text, String rule) {
        SourceFile source = SourceFile.of(file, text);
        int start = text.length() - text.stripLeading().length();
        Place place = new Place(source, new Span(start, text.length()));
        return new Finding(rule, Severity.NOTE, "m", place, List.of(), Optional.empty());
    }
}
