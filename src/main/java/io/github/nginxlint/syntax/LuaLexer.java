package io.github.nginxlint.syntax;

import io.github.nginxlint.syntax.grammar.NginxLexer;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.atn.LexerATNSimulator;

/** The generated lexer without what this project does not need of it: messages and the counting of lines. */
final class LuaLexer extends NginxLexer {

    LuaLexer(CharStream input) {
        super(input);
        removeErrorListeners();
        _interp = new LexerATNSimulator(this, _ATN, _decisionToDFA, _sharedContextCache) {
            @Override
            public void consume(CharStream stream) {
                stream.consume();
            }
        };
    }

    /** Whether it is in Lua: it leaves that at the closing brace. */
    boolean reads() {
        return _mode == LUA;
    }

    /** Lets it read on where it met the end of the file. */
    void forgetEnd() {
        _hitEOF = false;
    }
}
