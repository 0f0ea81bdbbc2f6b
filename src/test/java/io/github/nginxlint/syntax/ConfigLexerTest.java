package io.github.nginxlint.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tokens cut by hand are those of the generated lexer, one for one. */
class ConfigLexerTest {

    private static final String CHARACTERS = "ab \t\r\n;{}#\"'\\$$\\\"'{}é\u0000\u0001\u0002\u0003\u007f[]-=";

    @Test
    void everyFileOfTheTestdataIsCutAlike() throws IOException {
        int files = 0;
        for (String text : testdata()) {
            assertSameTokens(text);
            files++;
        }
        assertThat(files).isGreaterThan(300);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void soIsWhatSomebodyBroke(long seed) throws IOException {
        var random = new Random(seed);
        for (String text : testdata()) {
            // two may be taken out of one
            if (text.length() > 2) {
                assertSameTokens(Mutation.of(text, random));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void soIsAnySequenceOfCharactersWithMarksInIt(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 3000; i++) {
            var text = new StringBuilder();
            for (int n = random.nextInt(40); n > 0; n--) {
                text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
            }
            int length = text.length();
            int mark = length == 0 ? 0 : random.nextInt(length);
            int markEnd = mark + (length == 0 ? 0 : 1 + random.nextInt(length - mark));
            var byHand = new MaskedStream(text.toString());
            var generated = new MaskedStream(text.toString());
            if (length > 0 && i % 2 == 0) {
                byHand.showTag(mark, markEnd);
                generated.showTag(mark, markEnd);
            }
            // within a mark too: nothing begins with the rest of one
            int start = length == 0 ? 0 : random.nextInt(length);
            byHand.seek(start);
            generated.seek(start);
            assertThat(tokens(new ConfigLexer(byHand))).as(text.toString()).isEqualTo(tokens(new LuaLexer(generated)));
        }
    }

    @Test
    void theEndIsToldAsOftenAsAsked() {
        var lexer = new ConfigLexer(new MaskedStream("a \""));
        tokens(lexer);

        assertThat(lexer.nextToken().getType()).isEqualTo(Token.EOF);
        assertThat(lexer.nextToken().getStartIndex()).isEqualTo(3);
    }

    private static void assertSameTokens(String text) {
        assertThat(tokens(new ConfigLexer(new MaskedStream(text))))
                .as(text)
                .isEqualTo(tokens(new LuaLexer(new MaskedStream(text))));
    }

    private static List<String> tokens(TokenSource lexer) {
        List<String> tokens = new ArrayList<>();
        Token token;
        do {
            token = lexer.nextToken();
            tokens.add(token.getType() + " " + token.getStartIndex() + "-" + token.getStopIndex() + " "
                    + token.getChannel() + " " + token.getText());
        } while (token.getType() != Token.EOF);
        return tokens;
    }

    private static List<String> testdata() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("testdata"))) {
            List<String> texts = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                texts.add(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
            return texts;
        }
    }
}
