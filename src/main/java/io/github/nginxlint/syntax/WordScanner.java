package io.github.nginxlint.syntax;

import io.github.nginxlint.syntax.grammar.NginxLexer;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.misc.Pair;

/**
 * Cuts the tokens of the grammar's default mode by hand, exactly as the generated lexer does: that one builds its
 * automaton anew in every process, which takes longer than all else in a small run. The grammar is the reference, and a
 * test compares the two.
 */
final class WordScanner {

    private static final char TAG = '\u0002';
    private static final char TAG_REST = '\u0003';

    private final MaskedStream stream;
    private final Pair<TokenSource, CharStream> origin;

    WordScanner(TokenSource source, MaskedStream stream) {
        this.stream = stream;
        this.origin = new Pair<>(source, stream);
    }

    /** The next token that is not skipped, behind which the stream then stands. */
    Token next() {
        int start = stream.index();
        // what no token begins with is skipped like a blank
        while (isBlank(stream.at(start)) || stream.at(start) == TAG_REST) {
            start++;
        }
        int first = stream.at(start);
        return switch (first) {
            case IntStream.EOF -> token(Token.EOF, start, start);
            case ';' -> token(NginxLexer.SEMICOLON, start, start + 1);
            case '{' -> token(NginxLexer.OPEN, start, start + 1);
            case '}' -> token(NginxLexer.CLOSE, start, start + 1);
            case '#' -> token(NginxLexer.COMMENT, start, stream.next('\n', start));
            case '"', '\'' -> quoted(start, first);
            case TAG -> token(NginxLexer.TAG, start, tagEnd(start));
            default -> token(NginxLexer.BARE, start, bareEnd(start));
        };
    }

    private Token token(int type, int start, int end) {
        stream.seek(end);
        return new CommonToken(origin, type, Token.DEFAULT_CHANNEL, start, end - 1);
    }

    private static boolean isBlank(int c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }

    private Token quoted(int start, int quote) {
        int at = start + 1;
        while (stream.at(at) != quote) {
            if (stream.at(at) == IntStream.EOF) {
                return token(NginxLexer.UNCLOSED, start, at);
            }
            at = stream.at(at) == '\\' ? escapeEnd(at) : at + 1;
        }
        return token(NginxLexer.QUOTED, start, at + 1);
    }

    private int tagEnd(int start) {
        int at = start + 1;
        while (stream.at(at) == TAG_REST) {
            at++;
        }
        return at;
    }

    private int bareEnd(int start) {
        int at = stream.nextSpecial(start);
        while (true) {
            switch (stream.at(at)) {
                case '\\' -> at = stream.nextSpecial(escapeEnd(at));
                case '$' -> at = stream.nextSpecial(dollarEnd(at));
                default -> {
                    return at;
                }
            }
        }
    }

    /** A backslash takes the next character with it, where there is one. */
    private int escapeEnd(int backslash) {
        return stream.at(backslash + 1) == IntStream.EOF ? backslash + 1 : backslash + 2;
    }

    private int dollarEnd(int dollar) {
        int at = dollar;
        while (stream.at(at) == '$') {
            at++;
        }
        while (stream.at(at) == '{') {
            at++;
        }
        return at;
    }
}
