package io.github.nginxlint.rules.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {

    @Test
    void thereIsOnePartMoreThanThereAreVariables() {
        assertThat(Template.of("app").parts()).containsExactly("app");
        assertThat(Template.of("$a").parts()).containsExactly("", "");
        assertThat(Template.of("a_$b-${c}d").parts()).containsExactly("a_", "-", "d");
    }

    @Test
    void whatNginxRefusesToReadAsAVariableStaysAsItIs() {
        assertThat(Template.of("a${b").parts()).containsExactly("a${b");
        assertThat(Template.of("a$").parts()).containsExactly("a$");
        assertThat(Template.of("$é").parts()).containsExactly("$é");
    }

    @Test
    void aCaptureIsOneDigit() {
        assertThat(Template.of("$1a$23").parts()).containsExactly("", "a", "3");
    }

    @ParameterizedTest
    @CsvSource({
        "app_$x, app_blue, true",
        "app_$x, APP_, true",
        "app_$x, web_blue, false",
        "$x-app, blue-app, true",
        "$x-app, blue-web, false",
        "a$x-b${y}c, a1-b2c, true",
        "a$x-b${y}c, a1b2c, false",
        "aa$x, a, false",
        "ab${x}ba, aba, false",
        "a${x}b${y}b, ab, false",
        "a${x}b${y}b, abb, true",
        "app, app, true",
        "app, apple, false"
    })
    void aNameFitsWhenTheVariablesCanFillTheGaps(String template, String name, boolean fits) {
        assertThat(Template.of(template).canBe(name)).isEqualTo(fits);
    }

    @Test
    void onlyLettersBesideVariablesMakeAName() {
        assertThat(Template.of("10.0.0.$octet").hasLiteralLetter()).isFalse();
        assertThat(Template.of("$app").hasLiteralLetter()).isFalse();
        assertThat(Template.of("$app.internal").hasLiteralLetter()).isTrue();
    }
}
