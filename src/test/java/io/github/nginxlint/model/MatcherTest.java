package io.github.nginxlint.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatcherTest {

    @ParameterizedTest
    @CsvSource({"= /a", "=/a"})
    void anEqualsSignIsExact(String text) {
        assertThat(matcher(text)).isEqualTo(new Matcher.Exact("/a"));
    }

    @ParameterizedTest
    @CsvSource({"^~ /a", "^~/a"})
    void aCaretKeepsRegularExpressionsOut(String text) {
        assertThat(matcher(text)).isEqualTo(new Matcher.PrefixNoRegex("/a"));
    }

    @ParameterizedTest
    @CsvSource({"~ \\.php$, true", "~\\.php$, true", "~* \\.php$, false", "~*\\.php$, false"})
    void aTildeIsARegularExpression(String text, boolean caseSensitive) {
        assertThat(matcher(text)).isEqualTo(new Matcher.Regex("\\.php$", caseSensitive));
    }

    @Test
    void anAtSignIsAName() {
        assertThat(matcher("@app")).isEqualTo(new Matcher.Named("@app"));
    }

    @Test
    void anythingElseIsAPrefix() {
        assertThat(matcher("/a")).isEqualTo(new Matcher.Prefix("/a"));
        assertThat(matcher("? /a")).isEqualTo(new Matcher.Prefix("?"));
    }

    private static Matcher matcher(String arguments) {
        ConfigModel model = Trees.http("server { location " + arguments + " { } }");
        return model.servers().get(0).locations().get(0).matcher();
    }
}
