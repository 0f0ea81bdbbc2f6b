package io.github.nginxlint.setter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.nginxlint.catalog.NginxVersion;
import io.github.nginxlint.catalog.TargetVersion;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages and offsets are those of PCRE2 10.42; what is refused for any version, PCRE 8.39 refuses as well. */
class PcrePatternTest {

    private static final TargetVersion WITH_PCRE2 = TargetVersion.of(new NginxVersion(1, 22, 1));
    private static final TargetVersion WITH_PCRE = TargetVersion.of(new NginxVersion(1, 20, 2));

    static Stream<Arguments> refusedByAll() {
        return Stream.of(
                arguments("a{2}{3}", "quantifier does not follow a repeatable item", 6),
                arguments("a**", "quantifier does not follow a repeatable item", 2),
                arguments("\\A+", "quantifier does not follow a repeatable item", 2),
                arguments("\\z*", "quantifier does not follow a repeatable item", 2),
                arguments("a(?i)*", "quantifier does not follow a repeatable item", 5),
                arguments("(?#x)*", "quantifier does not follow a repeatable item", 5),
                arguments("a{70000}", "number too big in {} quantifier", 7),
                arguments("a{1,7000000}", "number too big in {} quantifier", 9),
                arguments("a{70000,1}", "number too big in {} quantifier", 7),
                arguments("a*{2}", "quantifier does not follow a repeatable item", 4),
                arguments("[z-\\x41]", "range out of order in character class", 6),
                arguments("[\\x7a-a]", "range out of order in character class", 6),
                arguments("[z-\\b]", "range out of order in character class", 4),
                arguments("[z\\E-a]", "range out of order in character class", 5),
                arguments("[é-a]", "range out of order in character class", 3),
                arguments("[\\N]", "\\N is not supported in a class", 3),
                arguments("[\\L]", "PCRE2 does not support \\F, \\L, \\l, \\N{name}, \\U, or \\u", 3),
                arguments("\\x{100}", "character code point value in \\x{} or \\o{} is too large", 6),
                arguments("\\c", "\\c at end of pattern", 2),
                arguments("(?<n>a)(?<n>b)", "two named subpatterns have the same name (PCRE2_DUPNAMES not set)", 12),
                arguments("(?<>a)", "subpattern name expected", 3),
                arguments("(?<n", "syntax error in subpattern name (missing terminator?)", 4),
                arguments("(?<n-", "syntax error in subpattern name (missing terminator?)", 4),
                arguments("(?P<n>a)(?P<n>b)", "two named subpatterns have the same name (PCRE2_DUPNAMES not set)", 14),
                arguments("(?Pz)", "unrecognized character after (?P", 3),
                arguments("(?'n>a)", "syntax error in subpattern name (missing terminator?)", 4),
                arguments("(?z)", "unrecognized character after (? or (?-", 2),
                arguments("(?i", "missing closing parenthesis", 3),
                arguments("(?i-", "missing closing parenthesis", 4),
                arguments("(?iz:a)", "unrecognized character after (? or (?-", 3),
                arguments("(?", "missing closing parenthesis", 2),
                arguments("(?<", "subpattern name expected", 3),
                arguments("(?P", "missing closing parenthesis", 3),
                arguments("(?P<", "subpattern name expected", 4),
                arguments("(?<=a+)b", "lookbehind assertion is not fixed length", 0),
                arguments("xx(?<!a*)b", "lookbehind assertion is not fixed length", 2),
                arguments("(?<=(a|b+))c", "lookbehind assertion is not fixed length", 0),
                arguments("(?=(?<=a*))", "lookbehind assertion is not fixed length", 3),
                arguments("(?<=a{2,})b", "lookbehind assertion is not fixed length", 0),
                arguments("a(?<=b", "missing closing parenthesis", 6),
                arguments("\\1", "reference to non-existent subpattern", 1),
                arguments("x\\1y", "reference to non-existent subpattern", 2),
                arguments("(a)\\3\\2", "reference to non-existent subpattern", 4),
                arguments("\\p", "malformed \\P or \\p sequence", 2),
                arguments("\\p{", "malformed \\P or \\p sequence", 3),
                arguments("\\p(", "malformed \\P or \\p sequence", 3),
                arguments("\\pX", "unknown property after \\P or \\p", 3),
                arguments("\\p{X}", "unknown property after \\P or \\p", 5),
                arguments("\\P{Lx}", "unknown property after \\P or \\p", 6),
                arguments("\\p{}", "unknown property after \\P or \\p", 4),
                arguments("\\p{Lu", "malformed \\P or \\p sequence", 5),
                arguments("\\u", "PCRE2 does not support \\F, \\L, \\l, \\N{name}, \\U, or \\u", 2),
                arguments("[:alpha:]", "POSIX named classes are supported only within a class", 0),
                arguments("[.a.]", "POSIX collating elements are not supported", 0),
                arguments("[[:foo:]]", "unknown POSIX class name", 3),
                arguments("[[:^foo:]]", "unknown POSIX class name", 4),
                arguments("[[.a.]]", "POSIX collating elements are not supported", 1),
                arguments("[[:alpha:", "missing terminating ] for character class", 9),
                arguments("[a", "missing terminating ] for character class", 2),
                arguments("[]", "missing terminating ] for character class", 2),
                arguments("[^]", "missing terminating ] for character class", 3),
                arguments("[\\]", "missing terminating ] for character class", 3),
                arguments("[\\Qa", "missing terminating ] for character class", 4),
                arguments("[\\", "\\ at end of pattern", 2),
                arguments("(?:", "missing closing parenthesis", 3),
                arguments("((a)", "missing closing parenthesis", 4),
                arguments("(a))", "unmatched closing parenthesis", 3),
                arguments(")(", "unmatched closing parenthesis", 0),
                arguments("(|*)", "quantifier does not follow a repeatable item", 2),
                arguments("b|+c", "quantifier does not follow a repeatable item", 2),
                arguments("(?#", "missing ) after (?# comment", 3),
                arguments("\\", "\\ at end of pattern", 1),
                arguments("a\\", "\\ at end of pattern", 2),
                arguments("{1}", "quantifier does not follow a repeatable item", 2),
                arguments("a{1}{2}", "quantifier does not follow a repeatable item", 6),
                arguments("a{2,1}", "numbers out of order in {} quantifier", 5),
                arguments("(?i:*)", "quantifier does not follow a repeatable item", 4),
                arguments("(*)", "quantifier does not follow a repeatable item", 1),
                arguments("^*", "quantifier does not follow a repeatable item", 1),
                arguments("$?", "quantifier does not follow a repeatable item", 1),
                arguments("\\b{2}", "quantifier does not follow a repeatable item", 4),
                arguments("é(", "missing closing parenthesis", 2),
                arguments(
                        "(?<n>a)(?'m'b)(?P<n>c)",
                        "two named subpatterns have the same name (PCRE2_DUPNAMES not set)",
                        20),
                arguments("\\Qa\\E(", "missing closing parenthesis", 6),
                arguments("(?U-i)+", "quantifier does not follow a repeatable item", 6));
    }

    @ParameterizedTest
    @MethodSource("refusedByAll")
    void whatNoVersionCompilesIsRefused(String pattern, String message, int offset) {
        String expected = expected(pattern, message, offset);

        assertThat(PcrePattern.refusal(pattern, TargetVersion.ANY)).contains(expected);
        assertThat(PcrePattern.refusal(pattern, WITH_PCRE2)).contains(expected);
        assertThat(PcrePattern.captures(pattern)).isEmpty();
    }

    static Stream<Arguments> refusedByPcre2() {
        return Stream.of(
                arguments("\\i", "unrecognized character follows \\", 1),
                arguments("\\y", "unrecognized character follows \\", 1),
                arguments("\\F", "PCRE2 does not support \\F, \\L, \\l, \\N{name}, \\U, or \\u", 2),
                arguments("[\\w-.]", "invalid range in character class", 3),
                arguments("[a-\\d]", "invalid range in character class", 5),
                arguments("[[:alpha:]-z]", "invalid range in character class", 10),
                arguments("[a-[:digit:]]", "invalid range in character class", 4),
                arguments("[\\B]", "escape sequence is invalid in character class", 2),
                arguments("[\\i]", "unrecognized character follows \\", 2),
                arguments("[\\z]", "escape sequence is invalid in character class", 2),
                arguments("[\\d-\\s]", "invalid range in character class", 3),
                arguments("\\8", "reference to non-existent subpattern", 1));
    }

    @ParameterizedTest
    @MethodSource("refusedByPcre2")
    void whatOnlyPcre2DoesNotCompileIsRefusedForVersionsThatUseIt(String pattern, String message, int offset) {
        assertThat(PcrePattern.refusal(pattern, WITH_PCRE2)).contains(expected(pattern, message, offset));
        assertThat(PcrePattern.refusal(pattern, TargetVersion.ANY)).isEmpty();
        assertThat(PcrePattern.refusal(pattern, WITH_PCRE)).isEmpty();
    }

    @Test
    void whatStandsBetweenTheTwoPartsOfAQuantifierIsPassedOver() {
        assertThat(PcrePattern.refusal("a+(?#x)+", WITH_PCRE2)).isEmpty();
        assertThat(PcrePattern.refusal("a?\\E?", WITH_PCRE2)).isEmpty();
        assertThat(PcrePattern.refusal("a*\\Q\\E+", WITH_PCRE2)).isEmpty();
        assertThat(PcrePattern.refusal("|(?#x)+", WITH_PCRE2)).isPresent();
    }

    private static String expected(String pattern, String message, int offset) {
        String rest = offset < pattern.length() ? " at \"" + pattern.substring(offset) + '"' : "";
        return "pcre2_compile() failed: " + message + " in \"" + pattern + '"' + rest;
    }

    @Test
    void aNameThatBeginsWithADigitIsRefusedByPcre2Alone() {
        assertThat(PcrePattern.refusal("(?<1n>a)", WITH_PCRE2))
                .contains("pcre2_compile() failed: subpattern name must start with a non-digit in \"(?<1n>a)\""
                        + " at \"1n>a)\"");
        assertThat(PcrePattern.refusal("(?<1n>a)", TargetVersion.ANY)).isEmpty();
    }

    static Stream<String> compiled() {
        return Stream.of(
                "a(?#x)*",
                "a\\Q\\E*",
                "a\\E*",
                "\\Q*\\E*",
                "a{,3}{2}",
                "[\\d-]",
                "[[:alpha:]]",
                "[a-é]",
                "[é-ü]",
                "(?<=(?=a*)b)c",
                "(?<=a)+",
                "(?=a)+",
                "\\pL",
                "\\p{^Lu}",
                "\\p{L&}",
                "\\p{Greek}",
                "\\N",
                "[[:^alpha:]]",
                "[[:alpha]",
                "[^]a]",
                "[]a]",
                "[\\Qa]\\E]",
                "[a\\E-z]",
                "x{1}{",
                "a{0}",
                "a]",
                "a}",
                "}",
                "{",
                "a{a}",
                "a{2,3}?",
                "a{2}+",
                "a++",
                "()*",
                "(?:)*",
                "(?i)a",
                "(?i:a)*",
                "(?-i)",
                "(?)",
                "\\x41\\x{41}\\x",
                "\\cA",
                "[\\w.-]",
                "[--a]",
                "[+--]",
                "[a-b-z]",
                "\\10",
                "\\0",
                "(a)\\1",
                "(?<n>a)(?'m'b)(?P<o>c)",
                "(?>a)",
                "a(?!b)",
                "\\.php$",
                "^/(?<app>[^/]+)/.*\\.(?:css|js)$",
                "[^\\\\]",
                "[\\]]",
                "\\\\",
                "\\/",
                "");
    }

    @ParameterizedTest
    @MethodSource("compiled")
    void whatEveryVersionCompilesIsAccepted(String pattern) {
        assertThat(PcrePattern.refusal(pattern, WITH_PCRE2)).isEmpty();
        assertThat(PcrePattern.refusal(pattern, TargetVersion.ANY)).isEmpty();
        assertThat(PcrePattern.captures(pattern)).isPresent();
    }

    static Stream<String> undecided() {
        return Stream.of(
                "(?x)a #(",
                "(?J)(?<n>a)(?<n>b)",
                "(?|(?<n>a)|(?<n>b))",
                "(*UTF8)a",
                "(?(1)a|b)(",
                "\\g{1}",
                "\\k<n>",
                "(?R)",
                "(?1)(a)",
                "(?+1)(a)",
                "(?-1",
                "(?C1)",
                "(?<*a)",
                "\\o{9}",
                "[\\g]",
                "\\x{zz}",
                "\\x{}",
                "\\400",
                "\\80",
                "(?<aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa>b)",
                "(".repeat(251),
                "\\N{3}",
                "\\p{1}",
                "[[:<:]]a",
                "(?^i)",
                "(?i--s)",
                "\\cé",
                "(?P=n)",
                "(?P>n)",
                "(?&n)",
                "[\\E]",
                "[a-\\p{L}]",
                "[a-\\1]",
                "[a-\\A]");
    }

    @ParameterizedTest
    @MethodSource("undecided")
    void whatDependsOnOptionsOrVersionsIsLeftUndecided(String pattern) {
        assertThat(PcrePattern.refusal(pattern, WITH_PCRE2)).isEmpty();
        assertThat(PcrePattern.refusal(pattern, TargetVersion.ANY)).isEmpty();
        assertThat(PcrePattern.captures(pattern)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "a, 0",
                "(a), 1",
                "(?:a), 0",
                "(?<n>a)(b)(?P<m>c)(?'o'd), 4",
                "\\(a\\), 0",
                "[(](a), 1",
                "^(.+\\.php)(/.+)$, 2",
                "(?=(a))(?<!(b))(?#(), 2",
                "\\Q(\\E(a), 1"
            })
    void capturesAreCounted(String pattern, int captures) {
        assertThat(PcrePattern.captures(pattern)).hasValue(captures);
    }

    @Test
    void aLongPatternIsShortenedInTheMessage() {
        assertThat(PcrePattern.refusal("*" + "a".repeat(1000), TargetVersion.ANY))
                .get()
                .asString()
                .startsWith("pcre2_compile() failed: quantifier does not follow a repeatable item in \"*aaa")
                .hasSizeLessThan(310);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anyTextIsRead(long seed) {
        Random random = new Random(seed);
        String characters = "ab01()[]{}\\*+?|^$.,:=!<>#'-PQEpxcé\"/";
        for (int i = 0; i < 2000; i++) {
            StringBuilder pattern = new StringBuilder();
            for (int length = random.nextInt(30); length > 0; length--) {
                pattern.append(characters.charAt(random.nextInt(characters.length())));
            }
            boolean isRefused =
                    PcrePattern.refusal(pattern.toString(), TargetVersion.ANY).isPresent();
            boolean isCounted = PcrePattern.captures(pattern.toString()).isPresent();
            assertThat(isRefused && isCounted).as(pattern.toString()).isFalse();
        }
    }

    @Test
    void aLongTextIsReadOnce() {
        for (String part : new String[] {"(", "[", "[[:", "[:a=", "(?<n", "(?#", "\\p{"}) {
            assertThat(PcrePattern.captures(part.repeat(100_000))).isEmpty();
        }
        for (String part : new String[] {"a", "\\Q", "a{1,", "a{,"}) {
            assertThat(PcrePattern.captures(part.repeat(100_000))).hasValue(0);
        }
    }
}
