package io.github.nginxlint.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class GrammarTest {

    @Test
    void oneTokenOfLookAheadDecidesEverything() throws IOException {
        Path parser = Path.of("target/generated-sources/antlr4/io/github/nginxlint/syntax/grammar/NginxParser.java");
        assertThat(Files.readString(parser)).contains("statement()").doesNotContain("adaptivePredict");
    }

    @Test
    void grammarsHoldNoJava() throws IOException {
        for (String grammar : new String[] {"NginxLexer.g4", "NginxParser.g4"}) {
            String rules = Files.readString(Path.of("grammar", grammar)).replaceAll("(?s)/\\*\\*.*?\\*/", "");
            assertThat(rules).doesNotContain("@members", "@header", "{this", "{ this");
        }
    }
}
