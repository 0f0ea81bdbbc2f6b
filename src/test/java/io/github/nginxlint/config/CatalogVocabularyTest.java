package io.github.nginxlint.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.syntax.Vocabulary;
import io.github.nginxlint.syntax.Vocabulary.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogVocabularyTest {

    private final Vocabulary vocabulary = new CatalogVocabulary();

    @ParameterizedTest
    @CsvSource({
        "server, http, BLOCK",
        "server, upstream, SIMPLE",
        "server, stream, BLOCK",
        "server, location, UNKNOWN",
        "server, no_such_block, UNKNOWN",
        "example.com, map, UNKNOWN",
        "location, server, BLOCK",
        "location, if, UNKNOWN",
        "location, http, UNKNOWN",
        "proxy_pass, location, SIMPLE",
        "proxy_pass, if, SIMPLE",
        "proxy_pass, http, UNKNOWN",
        "if, location, BLOCK",
        "include, upstream, SIMPLE",
        "include, http, SIMPLE",
        "content_by_lua_block, location, BLOCK",
        "nosuch, http, UNKNOWN",
        "listen, nosuch, UNKNOWN",
        "hostnames, http, UNKNOWN",
        "events, http, UNKNOWN",
    })
    void aDirectiveEndsAsNginxWantsItThere(String name, String block, Shape shape) {
        assertThat(vocabulary.shape(name, block)).isEqualTo(shape);
        assertThat(vocabulary.shape(name, block)).isEqualTo(shape);
    }

    @Test
    void atTheTopOfAFileAnyPlaceIsPossible() {
        assertThat(vocabulary.shape("server", null)).isEqualTo(Shape.EITHER);
        assertThat(vocabulary.shape("location", null)).isEqualTo(Shape.BLOCK);
        assertThat(vocabulary.shape("proxy_pass", null)).isEqualTo(Shape.SIMPLE);
        assertThat(vocabulary.shape("default", null)).isEqualTo(Shape.UNKNOWN);
    }

    @Test
    void theMostArgumentsAreThoseOfThePlace() {
        assertThat(vocabulary.maximumArguments("proxy_set_header", "server")).isEqualTo(2);
        assertThat(vocabulary.maximumArguments("server", "http")).isZero();
        assertThat(vocabulary.maximumArguments("server", "upstream")).isEqualTo(Vocabulary.UNBOUNDED);
        assertThat(vocabulary.maximumArguments("error_page", "server")).isEqualTo(Vocabulary.UNBOUNDED);
        assertThat(vocabulary.maximumArguments("access_log", "application")).isEqualTo(2);
        assertThat(vocabulary.maximumArguments("proxy_set_header", "events")).isEqualTo(Vocabulary.UNBOUNDED);
        assertThat(vocabulary.maximumArguments("nosuch", null)).isEqualTo(Vocabulary.UNBOUNDED);
    }

    @Test
    void namesWithoutEndAreStillAnswered() {
        CatalogVocabulary vocabulary = new CatalogVocabulary();
        for (int i = 0; i < 20_000; i++) {
            assertThat(vocabulary.shape("made_up_" + i, "block_" + i)).isEqualTo(Vocabulary.Shape.UNKNOWN);
        }

        assertThat(vocabulary.shape("server", "upstream")).isEqualTo(Vocabulary.Shape.SIMPLE);
        assertThat(vocabulary.shape("server", "http")).isEqualTo(Vocabulary.Shape.BLOCK);
    }
}
