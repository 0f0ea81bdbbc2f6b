package io.github.nginxlint.syntax;

import io.github.nginxlint.bench.Corpus;
import io.github.nginxlint.config.CatalogVocabulary;
import io.github.nginxlint.source.SourceFile;
import org.antlr.v4.runtime.Token;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** The lexer and the parser alone; each operation reads one megabyte. */
@State(Scope.Benchmark)
public class ReadingBenchmark {

    private final SourceFile file = SourceFile.of("nginx.conf", Corpus.megabyte());

    /** Words, braces and comments. */
    @Benchmark
    public void lexer(Blackhole hole) {
        ConfigLexer lexer = new ConfigLexer(new MaskedStream(file.text()));
        for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
            hole.consume(token);
        }
    }

    /** From text to statements. */
    @Benchmark
    public ParsedFile parser() {
        return NginxFileParser.parse(file, new CatalogVocabulary());
    }
}
