package io.github.nginxlint.syntax;

import io.github.nginxlint.syntax.grammar.NginxLexer;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CommonTokenFactory;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenFactory;
import org.antlr.v4.runtime.TokenSource;
import org.jspecify.annotations.Nullable;

/** The tokens of a file as the grammar cuts them: words by hand, Lua by the generated lexer. */
final class ConfigLexer implements TokenSource {

    private final MaskedStream stream;
    private final WordScanner words;
    private @Nullable LuaLexer lua;

    ConfigLexer(MaskedStream stream) {
        this.stream = stream;
        this.words = new WordScanner(this, stream);
    }

    @Override
    public Token nextToken() {
        return lua != null && lua.reads() ? lua.nextToken() : words.next();
    }

    /** Goes on at another place of the file. */
    void moveTo(int offset) {
        stream.seek(offset);
        if (lua != null) {
            lua.forgetEnd();
        }
    }

    /** Goes on with Lua, up to the brace that ends it. */
    void enterLua() {
        if (lua == null) {
            lua = new LuaLexer(stream);
        }
        lua.pushMode(NginxLexer.LUA);
    }

    boolean readsLua() {
        return lua != null && lua.reads();
    }

    // lines are counted by the source file
    @Override
    public int getLine() {
        return 0;
    }

    @Override
    public int getCharPositionInLine() {
        return 0;
    }

    @Override
    public CharStream getInputStream() {
        return stream;
    }

    @Override
    public String getSourceName() {
        return stream.getSourceName();
    }

    @Override
    public void setTokenFactory(TokenFactory<?> factory) {
        throw new UnsupportedOperationException("tokens are of one kind");
    }

    @Override
    public TokenFactory<?> getTokenFactory() {
        return CommonTokenFactory.DEFAULT;
    }
}
