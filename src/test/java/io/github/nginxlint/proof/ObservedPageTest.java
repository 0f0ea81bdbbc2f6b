package io.github.nginxlint.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ObservedPageTest {

    private static final String PAGE = """
            ---
            id: some-rule
            title: t
            severity: error
            category: c
            since: 0.1.0
            nginx: every version
            fix: none
            sources:
              - s
            observed:
              - nginx 1.22.1, Bad: 504, upstream timed out
              - nginx 1.22.10, Bad: 200
            ---
            ## Bad
            ```nginx conf.d/a.conf
            a;
            ```
            ### odd (title): here
            ```nginx conf.d/a.conf
            b;
            ```
            ## Good
            ```nginx conf.d/a.conf
            c;
            ```
            """;

    private final ObservedPage page = ObservedPage.of(PAGE, "1.22.1");

    @Test
    void aLineNamesACaseAndWhatIsSaidOfIt() {
        assertThat(page.claim("nginx 1.22.1, Bad: 504, upstream timed out"))
                .isEqualTo(new ObservedPage.Claim(0, "504, upstream timed out"));
        assertThat(page.claim("nginx 1.22.1, Bad (odd (title): here): 200"))
                .isEqualTo(new ObservedPage.Claim(1, "200"));
        assertThat(page.claim("nginx 1.22.1, Good: 200, 1 connection for 20 requests"))
                .isEqualTo(new ObservedPage.Claim(2, "200, 1 connection for 20 requests"));
    }

    @Test
    void aLineAboutNoCaseOfThePageIsAnError() {
        assertThatThrownBy(() -> page.claim("nginx 1.22.1, Bad (other): 200"))
                .hasMessageContaining("Bad (other)")
                .hasMessageContaining("Bad (odd (title): here)");
    }

    @Test
    void aLineIsAboutOneVersionOfNginx() {
        assertThat(page.lines()).hasSize(2);
        assertThat(page.isAboutInstalledVersion(page.lines().get(0))).isTrue();
        assertThat(page.isAboutInstalledVersion(page.lines().get(1))).isFalse();
    }

    @Test
    void theResultIsComparedWholeAndTheTextIsLookedForInTheLog() {
        Outcome outcome = new Outcome("504", List.of("first", "upstream timed out (110: x) while connecting"));
        assertThat(outcome.agreesWith("504")).isTrue();
        assertThat(outcome.agreesWith("504, upstream timed out")).isTrue();
        assertThat(outcome.agreesWith("504, connect() failed")).isFalse();
        assertThat(outcome.agreesWith("50")).isFalse();
        assertThat(outcome.agreesWith("502, upstream timed out")).isFalse();
        assertThat(new Outcome("200, 20 connections for 20 requests", List.of()).agreesWith("200"))
                .isFalse();
        assertThat(outcome.text()).isEqualTo("504, first");
    }

    @Test
    void messagesAreTrimmedToWhatEveryRunHasInCommon() {
        String log = """
                2026/11/20 07:00:00 [error] 12#12: *3 upstream timed out (110: x) while reading, client: 127.0.0.1
                2026/11/20 07:00:00 [warn] 12#12: not this
                nginx: [emerg] unknown directive "x" in /run/proof/nginx/conf.d/a.conf:3
                """;
        assertThat(Outcome.messages(log))
                .containsExactly(
                        "upstream timed out (110: x) while reading", "unknown directive \"x\" in conf.d/a.conf:3");
    }

    @Test
    void whatTheChildPrintedIsReadBackAndWhatItDidNotPrintIsNotTakenForSuccess() {
        String output = """
                =result 504
                =log one
                =log two
                java.lang.Error: no
                """;
        List<Outcome> outcomes = CaseRunner.read(output, 2);
        assertThat(outcomes.get(0)).isEqualTo(new Outcome("504", List.of("one", "two")));
        assertThat(outcomes.get(1).isNotRun()).isTrue();
        assertThat(outcomes.get(1).text()).contains("java.lang.Error: no");
    }
}
