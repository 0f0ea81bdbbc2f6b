package io.github.nginxlint.syntax;

import io.github.nginxlint.source.SourceFile;
import io.github.nginxlint.source.Span;
import io.github.nginxlint.syntax.grammar.NginxLexer;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/**
 * The tokens of a file for the parser: keeps the comments, enters and leaves Lua, and tells what is wrong with a single
 * word.
 */
final class TokenReader {

    private static final int MOST_REPAIRS = 5;

    private final String text;
    private final ErrorLog errors;
    private final WordLimit limit;
    private final MaskedStream stream;
    private final ConfigLexer lexer;
    private final LuaReader lua;
    private final List<Comment> comments = new ArrayList<>();
    // of the statement that is being read: where its first word begins (-1 before that) and how it fares
    private int start = -1;
    private boolean opensLua;
    private boolean damaged;
    private boolean swallows;
    private boolean lastDamaged;
    private int repairs;

    TokenReader(SourceFile source, ErrorLog errors) {
        this.text = source.text();
        this.errors = errors;
        this.limit = new WordLimit(source);
        this.stream = new MaskedStream(text);
        this.lexer = new ConfigLexer(stream);
        this.lua = new LuaReader(text, lexer, limit, errors);
    }

    ConfigLexer lexer() {
        return lexer;
    }

    List<Comment> comments() {
        return comments;
    }

    /** Whether a word of the last complete statement could not be read as it was meant. */
    boolean lastWasDamaged() {
        return lastDamaged;
    }

    /** How far the file is read. */
    int offset() {
        return stream.index();
    }

    void skipTo(int offset) {
        lexer.moveTo(offset);
    }

    /**
     * Reads a word once more, some of its characters without their special meaning.
     *
     * @param statement where the first word of its statement begins
     * @param word where the word begins
     * @param hidden the characters
     */
    void rereadWord(int statement, int word, Span hidden) {
        stream.hide(hidden.start(), hidden.end());
        lexer.moveTo(word);
        start = statement == word ? -1 : statement;
    }

    /** The next token that the grammar knows. */
    Token next() {
        while (true) {
            Token token = lexer.nextToken();
            switch (token.getType()) {
                case NginxLexer.BARE, NginxLexer.QUOTED, NginxLexer.UNCLOSED -> {
                    if (!swallows) {
                        beginStatement(token);
                        return word((CommonToken) token);
                    }
                }
                case NginxLexer.COMMENT -> comment(token);
                case NginxLexer.OPEN -> {
                    if (opensLua) {
                        lua.enter(start, token.getStopIndex() + 1);
                    }
                    endStatement();
                    return token;
                }
                case NginxLexer.LUA_CLOSE -> {
                    if (lua.leaves(token)) {
                        ((CommonToken) token).setType(NginxLexer.CLOSE);
                        return token;
                    }
                }
                case NginxLexer.LUA_COMMENT, NginxLexer.LUA_QUOTE, NginxLexer.LUA_LONG, NginxLexer.LUA_OPEN ->
                    lua.token(token);
                default -> {
                    lua.end();
                    endStatement();
                    return token;
                }
            }
        }
    }

    private void beginStatement(Token token) {
        if (start < 0) {
            start = token.getStartIndex();
            opensLua = LuaReader.isBlockName(text, token);
        }
    }

    private void endStatement() {
        lastDamaged = damaged;
        start = -1;
        opensLua = false;
        damaged = false;
        swallows = false;
    }

    private void comment(Token token) {
        Span span = new Span(token.getStartIndex(), token.getStopIndex() + 1);
        comments.add(new Comment(span));
        if (limit.exceededByComment(span.start(), span.end())) {
            errors.add(
                    tooLong(span.start()) + ": a comment line must be shorter than 4096 bytes, break it",
                    span,
                    new Span(span.start(), span.start() + 1));
        }
    }

    private Token word(CommonToken token) {
        if (token.getType() != NginxLexer.BARE) {
            return quoted(token);
        }
        Span span = new Span(token.getStartIndex(), token.getStopIndex() + 1);
        if (limit.exceededByBare(span.start(), span.end())) {
            errors.add(
                    tooLong(span.start()) + ": a word must be shorter than 4096 bytes",
                    span,
                    new Span(start, span.start() + 1));
        }
        return token;
    }

    private String tooLong(int from) {
        return "too long parameter \"" + limit.beginning(from) + "...\" started";
    }

    private Token quoted(CommonToken token) {
        int from = token.getStartIndex() + 1;
        boolean closed = token.getType() == NginxLexer.QUOTED;
        int to = closed ? token.getStopIndex() : token.getStopIndex() + 1;
        boolean tooLong = limit.exceededByQuoted(from, to);
        if (!closed || tooLong) {
            return missingQuote(token, new Quote(text, from - 1, to), tooLong);
        }
        if (limit.exceededBehindQuote(from, to)) {
            report(tooLong(from) + ": a word must be shorter than 4096 bytes", new Span(from - 1, to + 1), from);
        }
        return isGlued(to + 1) ? glued(token, new Quote(text, from - 1, to), to + 1) : token;
    }

    private Token missingQuote(CommonToken token, Quote quote, boolean tooLong) {
        String words = tooLong
                ? "too long parameter, probably missing terminating \"" + quote.mark() + "\" character"
                : "unexpected end of file, expecting \";\" or \"}\"";
        report(
                words + quote.openedHere(errors.line(quote.start())),
                quote.firstLine(),
                tooLong ? quote.start() + 1 : text.length());
        return token.getType() == NginxLexer.UNCLOSED || quote.firstLineEndsStatement()
                ? repaired(token, quote)
                : token;
    }

    // ngx_conf_read_token wants one of these behind a closing quote
    private boolean isGlued(int at) {
        return at < text.length() && " \t\r\n;{)".indexOf(text.charAt(at)) < 0;
    }

    private Token glued(CommonToken token, Quote quote, int at) {
        String unexpected = "unexpected \"" + Quoted.character(text, at) + "\"";
        if (quote.spansLines()) {
            report(
                    unexpected + " in line " + errors.line(at) + quote.openedHere(errors.line(quote.start())),
                    quote.firstLine(),
                    at + 1);
            return repaired(token, quote);
        }
        if (damaged) {
            swallows = true;
            return token;
        }
        report(
                unexpected + " behind a closing quote: put white space between two words, or write \\" + quote.mark()
                        + " for a quote within the quotes",
                new Span(quote.start(), at + 1),
                at + 1);
        damaged = true;
        return token;
    }

    private void report(String message, Span span, int readEnd) {
        errors.add(message, span, new Span(start, readEnd));
    }

    /** The quote was probably meant to end in its first line: goes on behind that. */
    private Token repaired(CommonToken token, Quote quote) {
        damaged = true;
        errors.doubtUntil(token.getStopIndex() + 1);
        if (quote.spansLines() && repairs++ < MOST_REPAIRS) {
            token.setType(NginxLexer.UNCLOSED);
            token.setStopIndex(quote.likelyEnd() - 1);
            lexer.moveTo(quote.likelyEnd());
        }
        return token;
    }
}
