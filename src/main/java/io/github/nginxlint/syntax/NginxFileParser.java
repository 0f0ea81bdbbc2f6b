package io.github.nginxlint.syntax;

import io.github.nginxlint.source.Limit;
import io.github.nginxlint.source.SourceFile;
import io.github.nginxlint.source.Span;
import io.github.nginxlint.syntax.grammar.NginxParser;
import io.github.nginxlint.syntax.grammar.NginxParser.StatementContext;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.Token;

/** Reads one file. */
public final class NginxFileParser {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    // the same mark in a file that is not UTF-8 elsewhere and was read as ISO-8859-1
    private static final String BYTES_OF_MARK = "\u00EF\u00BB\u00BF";

    private NginxFileParser() {}

    /** Reads a file with a vocabulary that knows no directive. */
    public static ParsedFile parse(SourceFile source) {
        return parse(source, Vocabulary.NONE);
    }

    /** Reads a file, however much it holds. */
    public static ParsedFile parse(SourceFile source, Vocabulary vocabulary) {
        return parse(source, vocabulary, Allowance.endless());
    }

    /** Never throws: what could be read is kept beside the errors. */
    public static ParsedFile parse(SourceFile source, Vocabulary vocabulary, Allowance allowance) {
        ParsedFile file = parse(Template.of(source), vocabulary, allowance);
        Dialect dialect = file.errors().isEmpty() ? Dialect.NONE : Dialect.ofRefused(file);
        return dialect.equals(Dialect.NONE) ? file : parse(Template.of(source, dialect), vocabulary, allowance);
    }

    private static ParsedFile parse(Template template, Vocabulary vocabulary, Allowance allowance) {
        SourceFile source = template.source();
        ErrorLog errors = new ErrorLog(source, !template.marks().isEmpty());
        TokenReader tokens = new TokenReader(source, template.marks(), errors, allowance);
        LookAheadOne window = new LookAheadOne(tokens);
        NginxParser parser = new NginxParser(window);
        parser.removeErrorListeners();
        parser.setBuildParseTree(false);
        // the grammar matches anything: nothing is left to recover from
        parser.setErrorHandler(new BailErrorStrategy());
        TreeBuilder builder = new TreeBuilder(template, vocabulary, tokens, window, errors);
        if (template.marks().isEmpty()) {
            skipMark(source.text(), tokens, errors);
        } else if (source.text().startsWith(BYTE_ORDER_MARK)) {
            // the engine reads characters and leaves the mark out
            tokens.skipTo(BYTE_ORDER_MARK.length());
        }
        while (!errors.full() && window.LA(1) != Token.EOF) {
            int start = tokens.offset();
            StatementContext statement = parser.statement();
            builder.accept(statement);
            if (!statement.words.isEmpty() && !allowance.takeStatement()) {
                errors.cut(Limit.STATEMENTS, new Span(start, start));
            }
        }
        int end = errors.full() ? tokens.offset() : source.text().length();
        List<Directive> directives = builder.finish(end);
        return errors.unread().isPresent()
                ? new ParsedFile(source, List.of(), tokens.comments(), List.of(), errors.unread(), errors.cut())
                : new ParsedFile(
                        source, directives, tokens.comments(), errors.inOrder(), Optional.empty(), errors.cut());
    }

    private static void skipMark(String text, TokenReader tokens, ErrorLog errors) {
        if (text.startsWith("\u00FF\u00FE") || text.startsWith("\u00FE\u00FF")) {
            boolean ends = text.indexOf(';') >= 0 || text.indexOf('{') >= 0;
            errors.addLast(
                    (ends
                                    ? "unknown directive \"" + Quoted.shown(firstWord(text, 0)) + "\""
                                    : "unexpected end of file, expecting \";\" or \"}\"")
                            + ": the file is UTF-16 and nginx reads bytes, save it as UTF-8",
                    new Span(0, 2),
                    new Span(0, ends ? 2 : text.length()));
            return;
        }
        int length = text.startsWith(BYTE_ORDER_MARK) ? 1 : text.startsWith(BYTES_OF_MARK) ? 3 : 0;
        if (length > 0) {
            errors.add(
                    "unknown directive \"" + BYTE_ORDER_MARK + Quoted.shown(firstWord(text, length))
                            + "\": the file begins with a byte order mark, which nginx takes for a part of the first"
                            + " word, save it without one",
                    new Span(0, length),
                    new Span(0, firstStatementEnd(text)));
            tokens.skipTo(length);
        }
    }

    private static int firstStatementEnd(String text) {
        int end = 0;
        while (end < text.length() && text.charAt(end) != ';' && text.charAt(end) != '{') {
            end++;
        }
        return Math.min(end + 1, text.length());
    }

    private static String firstWord(String text, int start) {
        int end = start;
        while (end < text.length() && " \t\r\n;{".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(start, end);
    }
}
