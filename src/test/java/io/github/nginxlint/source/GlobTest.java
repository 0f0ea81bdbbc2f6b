package io.github.nginxlint.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlobTest {

    @ParameterizedTest
    @CsvSource({
        "*.conf, a.conf",
        "conf.d/*.conf, conf.d/a.conf",
        "*/*.conf, conf.d/a.conf",
        "/etc/nginx/*, /etc/nginx/a",
        "?.conf, a.conf",
        "[ab].conf, a.conf",
        "[a-c].conf, b.conf",
        "[!a].conf, b.conf",
        "[^a].conf, b.conf",
        "[]a].conf, ].conf",
        "[a-].conf, -.conf",
        "[[:digit:]]*.conf, 10-a.conf",
        "[[:alpha:][:digit:]].conf, a.conf",
        "[[:upper:]].conf, A.conf",
        "[[:lower:]].conf, a.conf",
        "[[:alnum:]].conf, 1.conf",
        "[[:xdigit:]].conf, F.conf",
        "[[:punct:]].conf, _.conf",
        "[[:graph:]][[:print:]].conf, _a.conf",
        "a[[:blank:]]b[[:space:]]c, a b c",
        "[\\]].conf, ].conf",
        "[[:xdigit:]][[:xdigit:]], a1",
        "[[:blank:]]x, '	x'",
        "[[:space:]]x, '	x'",
        "[[:cntrl:]]x, '	x'",
        "[![:digit:]], a",
        "[-a], -",
        "[a\\-c], -",
        "[!-c], a",
        "[[:alpha], :",
        "[!, [!",
        "a[, a[",
        "[\\a-\\c]x, bx",
        "\\*.conf, *.conf",
        ".*, .hidden",
        "\\.h*, .hidden",
        "a*b*c, aXbYbZc",
        "**, a",
        "[.conf, [.conf",
        "a[*, a[b",
        "a\\, a\\",
        "*\\, a\\",
        "??.conf, é.conf",
        "é*, été",
    })
    void whatGlobFindsIsFound(String pattern, String path) {
        assertThat(Glob.compile(pattern).matches(path)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "*.conf, .a.conf",
        "?a.conf, .a.conf",
        "[.]a.conf, .a.conf",
        "*.conf, a.conf.bak",
        "*.conf, conf.d/a.conf",
        "*/a, a",
        "conf.d/*.conf, conf.d/x/a.conf",
        "*/*.conf, .git/a.conf",
        "a/b, a/c",
        "[ab].conf, c.conf",
        "[!a].conf, a.conf",
        "[[:cntrl:]], a",
        "[[:alpha:]], 1",
        "[[:digit:]], a",
        "[[:alnum:]], _",
        "[[:upper:]], a",
        "[[:lower:]], A",
        "[[:xdigit:]], g",
        "[[:xdigit:]], G",
        "[[:punct:]], a",
        "[[:punct:]], A",
        "[[:punct:]], 1",
        "[[:punct:]], é",
        "[[:graph:]], é",
        "[[:print:]], é",
        "[[:blank:]], a",
        "[[:space:]], a",
        "[![:digit:]], 1",
        "[a-, a",
        "[!, a",
        "[[:alpha:, a",
        "[[:nosuch:]], a",
        "?.conf, é.conf",
        "[/], /",
        "\\*.conf, a.conf",
        "{a,b}, a",
        "a?, a",
        "A*, a",
        "*\\*, a",
    })
    void whatGlobPassesOverIsPassedOver(String pattern, String path) {
        assertThat(Glob.compile(pattern).matches(path)).isFalse();
    }

    @Test
    void manyStarsStayQuick() {
        Glob glob = Glob.compile("*a".repeat(200) + "b");
        String name = "a".repeat(20_000);
        boolean matches = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> glob.matches(name));
        assertThat(matches).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a*b", "[x]", "a\\b", "?", "/srv/app [1]/conf"})
    void anEscapedTextMatchesItselfAlone(String text) {
        Glob glob = Glob.compile(Glob.escape(text));
        assertThat(glob.matches(text)).isTrue();
        assertThat(glob.matches(text.replace('*', 'X')
                        .replace('?', 'X')
                        .replace("[x]", "x")
                        .replace("[1]", "1")))
                .isEqualTo(!Glob.isPattern(text));
    }

    @ParameterizedTest
    @CsvSource({
        "conf.d/*.conf, conf.d",
        "/etc/nginx/*/x, /etc/nginx",
        "*.conf, ''",
        "/*, /",
        "a/b.conf, a/b.conf",
        "a\\[1]/*, a[1]",
    })
    void theDirectoryBeforeThePatternIsKnown(String pattern, String directory) {
        assertThat(Glob.literalDirectory(pattern)).isEqualTo(directory);
    }
}
