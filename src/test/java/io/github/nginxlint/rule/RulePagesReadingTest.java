package io.github.nginxlint.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.nginxlint.finding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulePagesReadingTest {

    private static final String PAGE = """
            ---
            id: some-rule
            title: what it flags
            severity: note
            category: timeout
            since: 0.1.0
            nginx: below 1.29.7
            sources:
              - one
              - two: with a colon
            fix: none
            ---

            ## What

            Text.

            ```nginx
            a b; #! some-rule "a b"
            ```
            """;

    @Test
    void aPageIsReadWhole() {
        RulePage page = RulePages.parse(PAGE);

        assertThat(page.id()).isEqualTo("some-rule");
        assertThat(page.severity()).isEqualTo(Severity.NOTE);
        assertThat(page.nginx()).isEqualTo("below 1.29.7");
        assertThat(page.sources()).containsExactly("one", "two: with a colon");
        assertThat(page.observed()).isEmpty();
    }

    @Test
    void theTextForPeopleHasNoMarkers() {
        assertThat(RulePages.parse(PAGE).text()).isEqualTo("## What\n\nText.\n\n```nginx\na b;\n```\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: what it flags",
                "severity: note",
                "category: timeout",
                "since: 0.1.0",
                "nginx: below 1.29.7"
            })
    void aMissingKeyIsAFault(String line) {
        String without = PAGE.replace(line + "\n", "");

        assertThatThrownBy(() -> RulePages.parse(without)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"serenity: note", "severity", "severity: fatal"})
    void anUnknownKeyOrSeverityIsAFault(String line) {
        String wrong = PAGE.replace("severity: note", line);

        assertThatThrownBy(() -> RulePages.parse(wrong)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPageWithoutFrontMatterIsAFault() {
        assertThatThrownBy(() -> RulePages.parse("## What\n")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-rule", "", "../pom", "timeout-zero.md", "TIMEOUT-ZERO"})
    void aNameThatIsNoRuleHasNoPage(String id) {
        assertThat(RulePages.find(id)).isEmpty();
    }
}
