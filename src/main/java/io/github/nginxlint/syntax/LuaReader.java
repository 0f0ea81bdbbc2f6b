package io.github.nginxlint.syntax;

import io.github.nginxlint.source.Span;
import io.github.nginxlint.syntax.grammar.NginxLexer;
import org.antlr.v4.runtime.Token;

/**
 * Finds the end of a block of Lua code as the Lua module does (lua-nginx-module, src/ngx_http_lua_directive.c): strings
 * end in their line or are none, a long bracket must be closed, every other brace counts.
 */
final class LuaReader {

    private static final String SUFFIX = "_by_lua_block";

    private final String text;
    private final ConfigLexer lexer;
    private final WordLimit limit;
    private final ErrorLog errors;
    private int statement;
    private int codeStart;
    private int lastBrace;
    // where the last thing ended that the Lua module's lexer knows
    private int known;
    // up to these places a quote is known to have no partner in its line
    private int singleAlone;
    private int doubleAlone;

    LuaReader(String text, ConfigLexer lexer, WordLimit limit, ErrorLog errors) {
        this.text = text;
        this.lexer = lexer;
        this.limit = limit;
        this.errors = errors;
    }

    /** Whether a statement with this first word has Lua code between its braces. */
    static boolean isBlockName(String text, Token word) {
        int end = word.getStopIndex() + 1;
        if (word.getType() == NginxLexer.QUOTED) {
            end--;
        }
        return end - SUFFIX.length() >= word.getStartIndex() && text.startsWith(SUFFIX, end - SUFFIX.length());
    }

    static boolean isBlockName(String name) {
        return name.endsWith(SUFFIX);
    }

    /**
     * The opening brace was read.
     *
     * @param statementStart where the statement's first word begins
     * @param start where the code begins
     */
    void enter(int statementStart, int start) {
        statement = statementStart;
        codeStart = start;
        lastBrace = start - 1;
        known = start;
        lexer.enterLua();
    }

    /** Takes a closing brace; true if it is the one that ends the code. */
    boolean leaves(Token token) {
        measure(token.getStartIndex(), token.getStopIndex() + 1);
        return !lexer.readsLua();
    }

    /** Takes any other token of Lua. */
    void token(Token token) {
        int start = token.getStartIndex();
        int end = switch (token.getType()) {
            case NginxLexer.LUA_QUOTE -> stringEnd(start);
            case NginxLexer.LUA_LONG -> bracketEnd(start, token.getStopIndex() + 1);
            default -> token.getStopIndex() + 1;
        };
        if (token.getType() == NginxLexer.LUA_OPEN) {
            lastBrace = start;
        }
        if (end >= 0) {
            measure(start, end);
            lexer.moveTo(end);
        }
    }

    /** The file ended, or another part of it: if in Lua, its block is not closed. */
    void end() {
        if (lexer.readsLua()) {
            errors.addLast(
                    "unexpected end of file, expecting terminating characters for lua code block: the \"{\" in line "
                            + errors.line(codeStart - 1) + " has no matching \"}\"",
                    new Span(statement, codeStart),
                    new Span(statement, lastBrace + 1));
        }
    }

    private int stringEnd(int start) {
        char quote = text.charAt(start);
        if (start < (quote == '"' ? doubleAlone : singleAlone)) {
            return -1;
        }
        int at = start + 1;
        while (at < text.length() && text.charAt(at) != '\n') {
            if (text.charAt(at) == quote) {
                return at + 1;
            }
            // a backslash before the line end does not continue the string
            at += text.charAt(at) == '\\' && at + 1 < text.length() && text.charAt(at + 1) != '\n' ? 2 : 1;
        }
        if (quote == '"') {
            doubleAlone = at;
        } else {
            singleAlone = at;
        }
        return -1;
    }

    private int bracketEnd(int start, int end) {
        int bracket = text.indexOf('[', start);
        String closing = "]" + text.substring(bracket + 1, end - 1) + "]";
        int found = text.indexOf(closing, end);
        String message = "Lua code block missing the closing long bracket \"" + Quoted.shown(closing)
                + "\", the inlined Lua code may be too long: the long bracket opened in line " + errors.line(start);
        Span span = new Span(start, end);
        Span read = new Span(statement, start + 1);
        if (found < 0) {
            errors.addLast(message + " is not closed", span, read);
            return text.length();
        }
        if (limit.exceededByCode(start, found + closing.length())) {
            errors.add(message + " is longer than 4096 bytes", span, read);
        }
        return found + closing.length();
    }

    /**
     * The Lua module looks for the next thing it knows in a buffer of 4096 bytes. How much of the buffer is left
     * depends on all that stands before; what exceeds a whole one is refused in any case.
     */
    private void measure(int start, int end) {
        char first = text.charAt(start);
        boolean tooFar = limit.exceededByCode(known, start) && !hasClosingBracket(known, start);
        boolean tooLong = (first == '"' || first == '\'')
                && limit.exceededByCode(start, end)
                && !hasAny("[]{}-'\"", start + 1, end - 1);
        if (tooFar || tooLong) {
            errors.add(
                    "too long lua code block, probably missing terminating characters: more than 4096 bytes from line "
                            + errors.line(known) + " on without the end of a string, a comment, a bracket or a brace",
                    new Span(statement, codeStart),
                    new Span(statement, known));
        }
        known = end;
    }

    private boolean hasClosingBracket(int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) == ']') {
                do {
                    i++;
                } while (i < end && text.charAt(i) == '=');
                if (i < end && text.charAt(i--) == ']') {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean hasAny(String characters, int start, int end) {
        for (int i = start; i < end; i++) {
            if (characters.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
