package io.github.nginxlint.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @CsvSource({
        "\\.php$",
        "/\\.ht",
        "^/static/",
        "\\.(css|js|png)$",
        "^/(a|b)/c$",
        "/\\.(?:git|svn)",
        "^/$",
        "^",
    })
    void whatIsLiteralIsNotCompiled(String pattern) {
        assertThat(LiteralTexts.of(pattern)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "a+",
        "(a|b)+",
        "(a|b)(c|d)",
        "a|b",
        "\\d",
        "[ab]",
        "(?i)a",
        "a$b",
        "(a",
        "a)",
        "(/|$)",
        "a\\$",
        ".php$",
        "(?<name>a)",
        "((a))"
    })
    void allElseIs(String pattern) {
        assertThat(LiteralTexts.of(pattern)).isEmpty();
    }

    /** What is answered by hand is what RE2 answers. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void aLiteralPatternMatchesAsRe2Does(int seed) {
        Random random = new Random(seed);
        int literal = 0;
        int found = 0;
        for (int i = 0; i < 20_000; i++) {
            String pattern = text(
                    random, "a", "b", "A", "k", "/", "\\.", "\\/", "\\-", "(", "(?:", "|", ")", "^", "$", "x", "*",
                    ".");
            Optional<LiteralTexts> plain = LiteralTexts.of(pattern);
            boolean isSensitive = random.nextBoolean();
            String uri = text(random, "a", "b", "A", "B", "k", "K", "/", ".", "-", "x", "aa", "ab");
            if (plain.isPresent()) {
                literal++;
                boolean matches = Pattern.compile(pattern, isSensitive ? 0 : Pattern.CASE_INSENSITIVE)
                        .matcher(uri)
                        .find();
                assertThat(plain.get().matches(uri, isSensitive))
                        .as("%s in %s, %s", pattern, uri, isSensitive)
                        .isEqualTo(matches);
                assertThat(UriPattern.of(new Matcher.Regex(pattern, isSensitive))
                                .matches(uri))
                        .contains(matches);
                found += matches ? 1 : 0;
            }
        }
        assertThat(literal).isGreaterThan(2000);
        assertThat(found).isBetween(literal / 10, literal * 9 / 10);
    }

    /** The Kelvin sign is a k to RE2, and a long s an s. */
    @Test
    void otherLettersOfTheSameNameAreLeftToRe2() {
        assertThat(UriPattern.of(new Matcher.Regex("/k$", false)).matches("/\u212a"))
                .contains(true);
        assertThat(UriPattern.of(new Matcher.Regex("/i$", false)).matches("/\u0131"))
                .contains(false);
    }

    private static String text(Random random, String... parts) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
            text.append(parts[random.nextInt(parts.length)]);
        }
        return text.toString();
    }
}
