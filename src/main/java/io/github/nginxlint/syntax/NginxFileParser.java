package io.github.nginxlint.syntax;

import io.github.nginxlint.source.SourceFile;
import io.github.nginxlint.source.Span;
import io.github.nginxlint.syntax.grammar.NginxLexer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;

/** Reads one file. */
public final class NginxFileParser {

    private NginxFileParser() {}

    /** Never throws: what could be read is kept beside the errors. */
    public static ParsedFile parse(SourceFile source) {
        NginxLexer lexer = new NginxLexer(CharStreams.fromString(source.text()));
        lexer.removeErrorListeners();
        List<Directive> top = new ArrayList<>();
        Deque<Open> open = new ArrayDeque<>();
        List<Word> words = new ArrayList<>();
        List<Comment> comments = new ArrayList<>();
        List<SyntaxError> errors = new ArrayList<>();
        for (Token t = lexer.nextToken(); t.getType() != Token.EOF; t = lexer.nextToken()) {
            Span span = new Span(t.getStartIndex(), t.getStopIndex() + 1);
            List<Directive> into = open.isEmpty() ? top : open.peek().children;
            switch (t.getType()) {
                case NginxLexer.COMMENT -> comments.add(new Comment(span));
                case NginxLexer.SEMICOLON -> {
                    if (!words.isEmpty()) {
                        into.add(directive(words, Optional.empty(), span.end()));
                        words = new ArrayList<>();
                    }
                }
                case NginxLexer.OPEN -> {
                    open.push(new Open(words, new ArrayList<>(), span.start()));
                    words = new ArrayList<>();
                }
                case NginxLexer.CLOSE -> {
                    Open closed = open.poll();
                    if (closed != null && !closed.words.isEmpty()) {
                        List<Directive> outer = open.isEmpty() ? top : open.peek().children;
                        outer.add(directive(
                                closed.words,
                                Optional.of(new Block(
                                        closed.children, Optional.empty(), new Span(closed.start, span.end()))),
                                span.end()));
                    }
                }
                default -> words.add(word(source.text(span), span));
            }
        }
        return new ParsedFile(source, top, comments, errors);
    }

    private record Open(List<Word> words, List<Directive> children, int start) {}

    private static Word word(String text, Span span) {
        char first = text.charAt(0);
        return first == '"' || first == '\''
                ? new Word(
                        text.substring(1, text.length() - 1),
                        first == '"' ? Word.Quoting.DOUBLE : Word.Quoting.SINGLE,
                        span)
                : new Word(text, Word.Quoting.NONE, span);
    }

    private static Directive directive(List<Word> words, Optional<Block> block, int end) {
        Word name = words.get(0);
        return new Directive(
                name,
                words.subList(1, words.size()),
                block,
                new Span(name.span().start(), end));
    }
}
