package io.github.nginxlint.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.source.SourceFile;
import io.github.nginxlint.source.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.antlr.v4.runtime.Token;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for any text. */
class RandomInputTest {

    private static final int TEXTS = 300;
    private static final String[] PIECES = {
        " ",
        " ",
        "\n",
        "\n    ",
        "\t",
        "\r\n",
        ";",
        ";\n",
        "{",
        "}",
        "{\n",
        "}\n",
        "\"",
        "'",
        "#",
        "\\",
        "$",
        "${",
        "(",
        ")",
        "a",
        "b",
        "server",
        "location",
        "listen",
        "root",
        "map",
        "if",
        "http",
        "events",
        "server_name",
        "[",
        "]",
        "[[",
        "]]",
        "[=[",
        "]=]",
        "--",
        "--[[",
        "content_by_lua_block",
        "content_by_lua_block {",
        "\uFEFF",
        "\uD83D\uDE00",
        "\uD83D",
        "\u00E9",
        "\u0000",
        "\u000B",
        "\u00A0",
        "{2}",
        "^/a{2,3}$",
        "x\"y\"",
        "\"a b\"",
        "'c;d'",
        "# c\n"
    };

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void spansLieInTheFileAndInEachOther(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < TEXTS; i++) {
            String text = text(random, PIECES);
            SourceFile source = SourceFile.of("nginx.conf", text);
            Vocabulary vocabulary = random.nextBoolean() ? TestVocabulary.get() : Vocabulary.NONE;
            ParsedFile parsed = NginxFileParser.parse(source, vocabulary);
            assertNested(parsed.directives(), new Span(0, text.length()), text);
            assertThat(parsed.errors())
                    .as(text)
                    .hasSizeLessThanOrEqualTo(ErrorLog.LIMIT)
                    .allSatisfy(error -> {
                        assertThat(error.span().length()).isPositive();
                        assertThat(error.span().end()).isLessThanOrEqualTo(text.length());
                        assertThat(error.read().end()).isLessThanOrEqualTo(text.length());
                    });
            for (Comment comment : parsed.comments()) {
                assertThat(source.text(comment.span())).startsWith("#").doesNotContain("\n");
            }
        }
    }

    private static void assertNested(List<Directive> top, Span file, String text) {
        Deque<List<Directive>> lists = new ArrayDeque<>(List.of(top));
        Deque<Span> bounds = new ArrayDeque<>(List.of(file));
        while (!lists.isEmpty()) {
            Span around = bounds.remove();
            int end = around.start();
            for (Directive directive : lists.remove()) {
                assertThat(around.contains(directive.span())).as(text).isTrue();
                assertThat(directive.span().start()).as(text).isGreaterThanOrEqualTo(end);
                end = directive.span().end();
                assertThat(directive.span().contains(directive.head())).as(text).isTrue();
                directive.block().ifPresent(block -> {
                    assertThat(directive.span().contains(block.span())).as(text).isTrue();
                    block.code()
                            .ifPresent(code -> assertThat(block.span().contains(code))
                                    .as(text)
                                    .isTrue());
                    lists.add(block.directives());
                    bounds.add(block.span());
                });
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void tokensAndTheSpaceBetweenThemAreTheFile(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < TEXTS; i++) {
            String text = text(random, PIECES);
            ConfigLexer lexer = new ConfigLexer(new MaskedStream(text));
            int end = 0;
            for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
                assertThat(text.substring(end, token.getStartIndex())).as(text).matches("[ \t\r\n]*");
                assertThat(token.getText()).isEqualTo(text.substring(token.getStartIndex(), token.getStopIndex() + 1));
                end = token.getStopIndex() + 1;
            }
            assertThat(text.substring(end)).as(text).matches("[ \t\r\n]*");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void anyBytesAreRead(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 50; i++) {
            byte[] bytes = new byte[random.nextInt(5000)];
            random.nextBytes(bytes);
            SourceFile source = SourceFile.decode("nginx.conf", bytes);
            ParsedFile parsed = NginxFileParser.parse(source, TestVocabulary.get());
            assertNested(parsed.directives(), new Span(0, source.text().length()), source.text());
        }
    }

    private static String text(Random random, String[] pieces) {
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(60); n > 0; n--) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        return text.toString();
    }
}
