package io.github.nginxlint.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.source.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${NGINX_PORT}",
                "http://$HOST:80",
                "{{port}}",
                "/a/{%x%}",
                "<%=x%>",
                "x%>",
                "@SSL_CERT@",
                "a/@dir.name@/b",
                "__DIR__/*",
                "%ip%:%port%",
                "%domain_idn%",
                "%%HOST%%"
            })
    void aWordThatAProgramFillsInIsOpaque(String word) {
        assertThat(word(word).isOpaque()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "$",
                "${",
                "$host",
                "${host}",
                "@",
                "@named",
                "a@b c@d",
                "__",
                "_____",
                "__a",
                "a__b",
                "{",
                "^/a{2}$",
                "{\"a\":{\"b\":1}}",
                "5%",
                "%",
                "100% of 5%",
                "/%C3%A4",
                "/%20a%20",
                "<a"
            })
    void otherSignsDoNotMakeAWordOpaque(String word) {
        assertThat(word(word).isOpaque()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"}}x", "{a", "x}"})
    void aBraceInANameIsNoneOfNginx(String name) {
        assertThat(Placeholder.isInName(name)).isTrue();
        assertThat(Placeholder.isIn(name)).isFalse();
    }

    private static Word word(String value) {
        return new Word(value, Word.Quoting.NONE, new Span(0, value.length()));
    }
}
