package io.github.nginxlint.setter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VariableSyntaxTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "$a", "${a}", "$1", "$1a", "${1}", "a$b$c-$d", "$a{b}", "$9$9", "$0"})
    void aVariableIsANameOrACapture(String text) {
        assertThat(VariableSyntax.refusal(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"$", "a$", "$$", "${", "${}", "${a}b$", "$1$", "$1${", "a$ b", "$%"})
    void aDollarWithoutANameIsRefused(String text) {
        assertThat(VariableSyntax.refusal(text)).get().asString().startsWith("invalid variable name");
    }

    @ParameterizedTest
    @CsvSource({"${a, a", "${a-}, a", "${-, ''", "${$a}, ''", "$b${host, host"})
    void aBracketThatIsNotClosedIsRefused(String text, String name) {
        assertThat(VariableSyntax.refusal(text))
                .contains("the closing bracket in \"" + name + "\" variable is missing");
    }
}
