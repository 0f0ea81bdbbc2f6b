package io.github.nginxlint.syntax;

import io.github.nginxlint.source.Limit;
import io.github.nginxlint.source.SourceFile;
import io.github.nginxlint.source.Span;
import io.github.nginxlint.syntax.grammar.NginxLexer;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a file for the parser: keeps the comments, enters and leaves Lua, and tells what is wrong with a single
 * word.
 */
final class TokenReader {

    private static final int MOST_REPAIRS = 5;

    private final String text;
    private final ErrorLog errors;
    private final Allowance allowance;
    private final WordLimit limit;
    private final MaskedStream stream;
    private final ConfigLexer lexer;
    private final LuaReader lua;
    private final Marks marks;
    private final boolean isTemplate;
    private final Branches branches;
    private final LonePlaceholder lone;
    private final List<Comment> comments = new ArrayList<>();
    // of the statement that is being read: where its first word begins (-1 before that) and how it fares
    private int start = -1;
    private int words;
    private boolean opensLua;
    private boolean damaged;
    private boolean swallows;
    private boolean lastDamaged;
    private int region;
    private int lastRegion;
    private int repairs;
    // ends a statement that has no semicolon of its own
    private @Nullable Token end;

    TokenReader(SourceFile source, Marks marks, ErrorLog errors, Allowance allowance) {
        this.allowance = allowance;
        this.text = source.text();
        this.errors = errors;
        this.limit = new WordLimit(source);
        this.stream = new MaskedStream(text);
        this.stream.show(marks);
        this.marks = marks;
        this.isTemplate = !marks.isEmpty();
        this.branches = new Branches(marks);
        this.lone = new LonePlaceholder(text, marks);
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

    /** The branch of a template in which the last complete statement began; 0 for none. */
    int lastRegion() {
        return lastRegion;
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
        if (end != null) {
            return ended(end);
        }
        while (true) {
            if (errors.cut().isPresent()) {
                return ended(new CommonToken(Token.EOF));
            }
            Token token = lexer.nextToken();
            switch (token.getType()) {
                case NginxLexer.BARE, NginxLexer.QUOTED, NginxLexer.UNCLOSED -> {
                    if (!swallows) {
                        return begun((CommonToken) token, false);
                    }
                }
                case NginxLexer.TAG -> {
                    if (becomesWord((CommonToken) token) && !swallows) {
                        return begun((CommonToken) token, true);
                    }
                }
                case NginxLexer.COMMENT -> comment(token);
                case NginxLexer.OPEN -> {
                    if (opensLua) {
                        lua.enter(start, token.getStopIndex() + 1);
                    }
                    branches.openBlock();
                    return ended(token);
                }
                case NginxLexer.LUA_CLOSE -> {
                    if (lua.leaves(token)) {
                        ((CommonToken) token).setType(NginxLexer.CLOSE);
                        branches.pass(token.getStartIndex(), false);
                        branches.closeBlock();
                        return token;
                    }
                }
                case NginxLexer.LUA_COMMENT, NginxLexer.LUA_QUOTE, NginxLexer.LUA_LONG, NginxLexer.LUA_OPEN ->
                    lua.token(token);
                case NginxLexer.CLOSE -> {
                    branches.closeBlock();
                    return ended(token);
                }
                default -> {
                    lua.end();
                    return ended(token);
                }
            }
        }
    }

    private Token ended(Token token) {
        lastDamaged = damaged;
        lastRegion = region;
        start = -1;
        words = 0;
        opensLua = false;
        damaged = false;
        swallows = false;
        end = null;
        return token;
    }

    private Token begun(CommonToken token, boolean isTag) {
        boolean isFirst = start < 0;
        if (isFirst) {
            start = token.getStartIndex();
            region = isTemplate ? branches.region() : 0;
            opensLua = LuaReader.isBlockName(text, token);
        }
        if (!allowance.takeWord()) {
            errors.cut(Limit.WORDS, new Span(token.getStartIndex(), token.getStopIndex() + 1));
        } else if (!allowance.allows(words++)) {
            errors.cut(Limit.ARGUMENTS, new Span(start, token.getStopIndex() + 1));
        }
        Token word = word(token);
        int wordEnd = word.getStopIndex() + 1;
        if (isTemplate) {
            branches.pass(wordEnd, true);
        }
        if (isFirst && (isTag || lone.isAt(start, wordEnd))) {
            end = LonePlaceholder.semicolon(wordEnd);
        }
        return word;
    }

    /**
     * Whether a mark that decides what is read is to be shown as a word, because it stands among the words of a
     * statement or because what follows it is left out.
     */
    private boolean becomesWord(CommonToken token) {
        int at = token.getStartIndex();
        int mark = marks.firstEndingBehind(at);
        int next = branches.takeAt(at, start >= 0);
        token.setType(NginxLexer.BARE);
        if (next >= 0) {
            int resume = marks.start(next);
            stream.showTag(resume, marks.end(next));
            lexer.moveTo(resume);
            token.setStopIndex(resume - 1);
            return true;
        }
        return start >= 0 && marks.kind(mark) != Marks.Kind.SILENT;
    }

    private void comment(Token token) {
        Span span = new Span(token.getStartIndex(), token.getStopIndex() + 1);
        comments.add(new Comment(span));
        if (!allowance.takeStatement()) {
            errors.cut(Limit.STATEMENTS, span);
        }
        branches.pass(span.end(), start >= 0);
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
        if (limit.exceededByBare(span.start(), span.end()) && !marks.overlaps(span.start(), span.end())) {
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
        boolean isFilledIn = isTemplate && marks.overlaps(from, to);
        boolean tooLong = !isFilledIn && limit.exceededByQuoted(from, to);
        if (!closed && isFilledIn) {
            errors.unread(new Span(from - 1, to));
            return token;
        }
        if (!closed || tooLong) {
            return missingQuote(token, new Quote(text, from - 1, to), tooLong);
        }
        if (!isFilledIn && limit.exceededBehindQuote(from, to)) {
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
        return at < text.length() && " \t\r\n;{)".indexOf(text.charAt(at)) < 0 && !marks.startsAt(at);
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
