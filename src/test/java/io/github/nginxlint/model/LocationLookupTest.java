package io.github.nginxlint.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocationLookupTest {

    private static final String NONE = "none";
    private static final String UNKNOWN = "unknown";

    /** The answer is the comment of the location, written as its default_type. */
    private static String answering(String server, String uri) {
        ConfigModel model = TextModel.ofHttp("server {\n" + server + "\n}");
        LocationLookup.Answer answer =
                model.locations().answering(model.servers().get(0).block(), uri);
        return answer.location()
                .map(location -> location.block().named("default_type").get(0).argument(0))
                .orElse(answer instanceof LocationLookup.None ? NONE : UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /          | root
            /x         | root
            /a         | a
            /ab/c      | ab
            /same      | exact
            /same/x    | prefix
            /x.php     | php
            /X.PHP     | root
            /a.GIF     | image
            /static/x.php | static
            /deep/in/x | deep
            /deep/x.js | script
            /deep/x.php | php
            """)
    void theLocationIsTheOneThatNginxChooses(String uri, String expected) {
        String server = """
                location / { default_type root; }
                location /a { default_type a; }
                location /ab { default_type ab; }
                location = /same { default_type exact; }
                location /same { default_type prefix; }
                location ~ \\.php$ { default_type php; }
                location ~* \\.(gif|png)$ { default_type image; }
                location ^~ /static/ { default_type static; }
                location /deep/ {
                    default_type outer;
                    location /deep/in { default_type deep; }
                    location ~ \\.js$ { default_type script; }
                }
                """;

        assertThat(answering(server, uri)).isEqualTo(expected);
    }

    @Test
    void insideOfARegularExpressionTheSearchGoesOn() {
        assertThat(answering("location ~ ^/a { default_type outer; location ~ b$ { default_type inner; } }", "/ab"))
                .isEqualTo("inner");
    }

    @Test
    void whereNothingMatchesThereIsNoLocation() {
        assertThat(answering("location /a { default_type a; }", "/b")).isEqualTo(NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            location / { default_type x; } include more.conf;
            location / { default_type x; include more.conf; }
            location / { default_type x; } location {{ path }} { default_type y; }
            location / { default_type x; } location ~ (?>a) { default_type y; }
            location / { default_type x; } location ~ [[:alpha:]] { default_type y; }
            location / { default_type x; } location ~ "a{1,101}" { default_type y; }
            location / { default_type x; } location ~ "(?:a{50}){50}" { default_type y; }
            location / { default_type x; } location ~ (?=a) { default_type y; }
            location / { default_type x; } location ~ "a{,3}" { default_type y; }
            location / { default_type x; } location /aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/ { default_type y; }
            location / { default_type x; } location ~ "(?<name" { default_type y; }
            """)
    void whatCannotBeKnownIsNotAnswered(String server) {
        assertThat(answering(server, "/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")).isEqualTo(UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            (a+)+(a+)+(a+)+(a+)+! ; x
            "(?:a?|b?|){99}!"     ; x
            "(?:a?|b?|){99}"      ; y
            "^/a{1,99}$"          ; y
            """, quoteCharacter = '`')
    void aPatternOnWhichOthersBacktrackIsAnswered(String pattern, String expected) {
        String server = "location / { default_type x; } location ~ " + pattern + " { default_type y; }";

        assertThat(answering(server, "/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")).isEqualTo(expected);
    }

    @Test
    void aLocationThatATemplateMayLeaveOutMakesItUnknown() {
        assertThat(answering("""
                location / { default_type x; }
                {% if php %}
                location ~ b { default_type y; }
                {% endif %}
                """, "/a")).isEqualTo(UNKNOWN);
    }

    @Test
    void namedLocationsAreFoundByName() {
        ConfigModel model = TextModel.ofHttp("server { location @a { default_type x; } }");

        assertThat(model.locations().named(model.servers().get(0).block(), "@a"))
                .isInstanceOf(LocationLookup.Found.class);
        assertThat(model.locations().named(model.servers().get(0).block(), "@b"))
                .isInstanceOf(LocationLookup.None.class);
    }

    @Test
    void manyQuestionsToManyLocationsTakeLittleTime() {
        StringBuilder server = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            server.append("location /p")
                    .append(i)
                    .append(" { location ~ ^/q")
                    .append(i)
                    .append(" {} }\n");
            server.append("location ~ ^/r").append(i).append(" {}\n");
        }
        ConfigModel model = TextModel.ofHttp("server {\n" + server + "\n}");

        Assertions.assertTimeout(Duration.ofSeconds(10), () -> {
            for (int i = 0; i < 20_000; i++) {
                model.locations().answering(model.servers().get(0).block(), "/p" + i);
            }
        });
    }
}
