package io.github.nginxlint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.finding.Finding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What findings say is short enough to read, and reads as nginx's own messages do. */
class MessagesTest {

    private static final int LONGEST = 310;

    static java.util.stream.Stream<PageCase> cases() {
        return RulePagesTest.cases().filter(example -> example.section().equals("Bad"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aMessageIsOneClauseWithoutAFullStop(PageCase example) {
        for (Finding finding : RulePagesTest.lint(example).result().findings()) {
            String message = finding.message();

            assertThat(message)
                    .hasSizeLessThanOrEqualTo(LONGEST)
                    .doesNotEndWith(".")
                    .doesNotContain("\n");
            assertThat(Character.isUpperCase(message.charAt(0))).as(message).isFalse();
        }
    }
}
