package io.github.nginxlint.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UriPatternTest {

    @ParameterizedTest
    @CsvSource({
        "^/api/v1,        /api/v1/users, true",
        "^/api/v1,        /api/v2,       false",
        "^/API,           /api,          false",
        "^/apis?$,        /api,          true",
        "^/apis*,         /api,          true",
        "^/a{0}b,         /b,            true",
        "^/a|^/b,         /b,            true",
        "^/a\\.php$,      /a.php,        true",
        "^/a\\.php$,      /axphp,        false",
        "\\.php$,         /a.php,        true",
        "^/a/.+\\.(css|js)$, /b/x.css,   false",
        "^/a/.+\\.(css|js)$, /a/x.js,    true",
        "^/a\\(|b,         /b,            true",
        "^/a[)]|b,        /b,            true",
        "^/a(b|c)|d,      /d,            true",
        "^,               /a,            true",
        "^/(a),           /a,            true",
        "^/long/path,     /long,         false",
    })
    void aPatternMatchesAsItDoesWithoutItsBeginning(String pattern, String uri, boolean matches) {
        assertThat(UriPattern.of(new Matcher.Regex(pattern, true)).matches(uri)).contains(matches);
    }

    @ParameterizedTest
    @CsvSource({"^/API, /api, true", "^/api, /API/x, true", "^/api, /other, false"})
    void caseIsLeftOutWhereThePatternSaysSo(String pattern, String uri, boolean matches) {
        assertThat(UriPattern.of(new Matcher.Regex(pattern, false)).matches(uri))
                .contains(matches);
    }

    @ParameterizedTest
    @CsvSource({"^/a\\Qb, /a", "^/((((, /x", "^/(a{50}){50}, /a"})
    void whatIsReadInAnotherWayIsNotKnown(String pattern, String uri) {
        UriPattern made = UriPattern.of(new Matcher.Regex(pattern, true));

        assertThat(made.matches(uri)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"^/api/v1, /other, 7", "^/api/v1, /api/v1, 56"})
    void whatBeginsOtherwiseCostsLittle(String pattern, String uri, long cost) {
        assertThat(UriPattern.of(new Matcher.Regex(pattern, true)).cost(uri)).isEqualTo(cost);
    }
}
