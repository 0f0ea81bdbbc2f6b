package io.github.nginxlint.syntax;

import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.Interval;
import org.jspecify.annotations.Nullable;

/**
 * The parser's window on the tokens: the last one and the next one, which is read only when the parser asks for it.
 *
 * <p>Nothing is kept, so that a file's tokens cost no memory, and nothing is read ahead, so that the statement before
 * is complete when the lexer meets the first word of the next.
 */
final class LookAheadOne implements TokenStream {

    private final TokenReader reader;
    private @Nullable Token last;
    private @Nullable Token next;

    LookAheadOne(TokenReader reader) {
        this.reader = reader;
    }

    /** The next token. */
    Token next() {
        if (next == null) {
            next = reader.next();
        }
        return next;
    }

    @Override
    public @Nullable Token LT(int offset) {
        return offset == 1 ? next() : last;
    }

    @Override
    public int LA(int offset) {
        return next().getType();
    }

    @Override
    public void consume() {
        last = next();
        next = null;
    }

    @Override
    public TokenSource getTokenSource() {
        return reader.lexer();
    }

    @Override
    public String getSourceName() {
        return reader.lexer().getSourceName();
    }

    // the grammar needs no backtracking: a position is neither kept nor restored
    @Override
    public int mark() {
        return -1;
    }

    @Override
    public void release(int marker) {}

    @Override
    public int index() {
        return 0;
    }

    @Override
    public void seek(int index) {}

    @Override
    public int size() {
        throw new UnsupportedOperationException("tokens are not counted");
    }

    @Override
    public Token get(int index) {
        throw new UnsupportedOperationException("tokens are not kept");
    }

    @Override
    public String getText(Interval interval) {
        return "";
    }

    @Override
    public String getText() {
        return "";
    }

    @Override
    public String getText(RuleContext context) {
        return "";
    }

    @Override
    public String getText(Token start, Token stop) {
        return "";
    }
}
