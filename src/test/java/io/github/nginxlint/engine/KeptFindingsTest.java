package io.github.nginxlint.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.finding.Severity;
import io.github.nginxlint.source.Limit;
import io.github.nginxlint.source.Limits;
import io.github.nginxlint.source.Place;
import io.github.nginxlint.source.SourceFile;
import io.github.nginxlint.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeptFindingsTest {

    private static final SourceFile A = SourceFile.of("a.conf", "x".repeat(100));
    private static final SourceFile B = SourceFile.of("b.conf", "x".repeat(100));

    private final KeptFindings kept =
            new KeptFindings(Limits.of(Map.of(Limit.FINDINGS_PER_RULE, 3L, Limit.FINDINGS, 5L)));

    private void add(String rule, Severity severity, SourceFile file, int at) {
        kept.add(new Finding(
                rule, severity, "wrong", new Place(file, new Span(at, at + 1)), List.of(), Optional.empty()));
    }

    private List<String> said() {
        return kept.withLeftOut().stream()
                .map(finding -> finding.place().shortForm() + ":"
                        + finding.place().span().start() + " "
                        + finding.severity().word() + " " + finding.rule() + " "
                        + finding.message())
                .toList();
    }

    @Test
    void belowTheLimitsAllAreKept() {
        for (int i = 0; i < 3; i++) {
            add("r", Severity.NOTE, A, i);
            add("r", Severity.NOTE, A, i);
        }
        assertThat(said()).hasSize(3).allMatch(line -> line.endsWith("wrong"));
    }

    @Test
    void whatIsLeftOutOfARuleInAFileIsCountedOnce() {
        for (int i = 9; i >= 0; i--) {
            add("r", Severity.WARNING, A, i);
            add("r", Severity.WARNING, A, i);
        }
        add("r", Severity.WARNING, B, 1);
        assertThat(said())
                .containsExactly(
                        "a.conf:1:0 warning r 7 more of this rule in this file are not shown, this is the first: more"
                                + " than 3 (the limit findings-per-rule; --limit findings-per-rule=6 raises it)",
                        "a.conf:1:7 warning r wrong",
                        "a.conf:1:8 warning r wrong",
                        "a.conf:1:9 warning r wrong",
                        "b.conf:1:1 warning r wrong");
    }

    @Test
    void theWorstOfWhatIsLeftOutOfAllStandsForIt() {
        for (int i = 0; i < 5; i++) {
            add("r" + i, Severity.NOTE, A, i);
        }
        add("s", Severity.NOTE, A, 0);
        add("t", Severity.ERROR, B, 9);
        add("t", Severity.ERROR, B, 8);
        add("u", Severity.WARNING, B, 7);
        assertThat(said())
                .hasSize(6)
                .contains("b.conf:1:8 error t 4 more findings of all rules are not shown, this is the first: more than"
                        + " 5 (the limit findings; --limit findings=10 raises it)");
    }
}
