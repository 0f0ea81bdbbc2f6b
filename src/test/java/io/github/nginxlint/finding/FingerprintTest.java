package io.github.nginxlint.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.nginxlint.source.Place;
import io.github.nginxlint.source.SourceFile;
import io.github.nginxlint.source.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    private static final String DIRECTIVE = "proxy_pass http://app;";

    private static Finding finding(String rule, String file, String text, String flagged) {
        return finding(rule, SourceFile.of(file, text), text.indexOf(flagged), flagged.length());
    }

    private static Finding finding(String rule, SourceFile file, int start, int length) {
        Place place = new Place(file, new Span(start, start + length));
        return new Finding(rule, Severity.ERROR, "m", place, List.of(), Optional.empty());
    }

    private static String of(Finding finding) {
        return Fingerprint.of(List.of(finding)).get(0);
    }

    private static String of(String rule, String file, String text) {
        return of(finding(rule, file, text, text));
    }

    @Test
    void itIsThirtyTwoHexadecimalDigits() {
        assertThat(of("rule", "nginx.conf", DIRECTIVE)).matches("[0-9a-f]{32}");
    }

    // baselines stand in other people's repositories: a change here makes all of them void
    @Test
    void itNeverChanges() {
        assertThat(of("rule", "nginx.conf", DIRECTIVE)).isEqualTo("5a33f6a70cba9b0427e53c4d43bae19f");
    }

    @Test
    void itStaysWhenTheFindingMoves() {
        Finding before = finding("rule", "nginx.conf", DIRECTIVE, DIRECTIVE);
        Finding after = finding("rule", "nginx.conf", "# more\n\n\n    " + DIRECTIVE + "\n", DIRECTIVE);
        assertThat(of(after)).isEqualTo(of(before));
    }

    @Test
    void itStaysWhenTheTextIsIndentedAnew() {
        String before = "location / {\n  return 200;\n}";
        String after = "\tlocation  /  {\r\n\t\t\treturn 200;\r\n\t}\n";
        assertThat(of("rule", "nginx.conf", after)).isEqualTo(of("rule", "nginx.conf", before));
        assertThat(of("rule", "nginx.conf", "location/{return 200;}")).isNotEqualTo(of("rule", "nginx.conf", before));
    }

    @Test
    void itTellsRulesFilesAndTextsApart() {
        List<String> different = List.of(
                of("rule", "nginx.conf", "user www;"),
                of("other", "nginx.conf", "user www;"),
                of("rule", "site.conf", "user www;"),
                of("rule", "nginx.conf", "user web;"),
                of("rule", "nginx.conf", ""));
        assertThat(different).doesNotHaveDuplicates();
    }

    @Test
    void itIsTheSameForTheSameFileNamedOtherwise() {
        assertThat(of("rule", "././nginx.conf", DIRECTIVE)).isEqualTo(of("rule", "nginx.conf", DIRECTIVE));
        assertThat(of("rule", "../nginx.conf", DIRECTIVE)).isNotEqualTo(of("rule", "nginx.conf", DIRECTIVE));
    }

    @Test
    void equalsAreNumberedInOrder() {
        SourceFile file = SourceFile.of("nginx.conf", DIRECTIVE + "\n" + DIRECTIVE + "\n");
        Finding first = finding("rule", file, 0, DIRECTIVE.length());
        Finding second = finding("rule", file, DIRECTIVE.length() + 1, DIRECTIVE.length());
        Finding other = finding("other", file, 0, DIRECTIVE.length());
        List<String> all = Fingerprint.of(List.of(first, other, second));
        assertThat(all).doesNotHaveDuplicates().hasSize(3);
        assertThat(all.get(0)).isEqualTo(of(first));
        assertThat(all.get(1)).isEqualTo(of(other));
        assertThat(Fingerprint.of(List.of(first, second)).get(1)).isEqualTo(all.get(2));
    }

    @Test
    void aTextThatImitatesAnOrdinalIsNoEqual() {
        String text = "a\0" + "2\0a";
        assertThat(Fingerprint.of(List.of(
                        finding("rule", "f", text, "a"),
                        finding("rule", "f", text, "a"),
                        finding("rule", "f", text, text))))
                .doesNotHaveDuplicates();
    }

    @Test
    void manyLargeBlocksTakeBoundedTime() {
        SourceFile file = SourceFile.of("nginx.conf", "{".repeat(2_000_000));
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            findings.add(finding("rule", file, i, file.text().length() - i));
        }
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(Fingerprint.of(findings)).doesNotHaveDuplicates());
    }
}
