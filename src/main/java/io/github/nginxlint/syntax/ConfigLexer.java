package io.github.nginxlint.syntax;

import io.github.nginxlint.syntax.grammar.NginxLexer;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.atn.LexerATNSimulator;

/** The generated lexer without what this project does not need of it: messages and the counting of lines. */
final class ConfigLexer extends NginxLexer {

    ConfigLexer(CharStream input) {
        super(input);
        removeErrorListeners();
        _interp = new LexerATNSimulator(this, _ATN, _decisionToDFA, _sharedContextCache) {
            @Override
            public void consume(CharStream stream) {
                stream.consume();
            }
        };
    }

    /** Goes on at another place of the file. */
    void moveTo(int offset) {
        getInputStream().seek(offset);
        _hitEOF = false;
    }

    boolean readsLua() {
        return _mode == LUA;
    }
}
