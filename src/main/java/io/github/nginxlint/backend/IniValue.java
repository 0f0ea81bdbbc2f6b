package io.github.nginxlint.backend;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The value of an INI entry: words, quoted pieces and blanks joined, one keyword alone, or an expression over numbers
 * ({@code Zend/zend_ini_parser.y} expr), which is checked but not worked out.
 */
final class IniValue {

    private static final Set<String> TRUE = Set.of("true", "on", "yes");
    private static final Set<String> FALSE = Set.of("false", "off", "no", "none", "null");
    private static final String OPERATORS = "&|^~()!";
    private static final String NOT_IN_WORDS = "= \t\n\r;&|^~()!\"'$\0";

    /** What may stand at the scanner's place. */
    private enum State {
        EMPTY,
        OPERAND_NEEDED,
        IN_STRING,
        AFTER_KEYWORD,
        AFTER_PARENTHESIS
    }

    private final String source;
    private final int start;
    private final boolean isWhole;
    private final StringBuilder text = new StringBuilder();
    private Optional<String> error = Optional.empty();
    private State state = State.EMPTY;
    private boolean known = true;
    private boolean done;
    private int depth;
    private int pos;
    private int end;

    private IniValue(String source, int start, boolean isWhole) {
        this.source = source;
        this.start = start;
        this.isWhole = isWhole;
        this.pos = start;
        this.end = start;
    }

    /**
     * Reads a value to the end of its line or to a comment.
     *
     * @param start offset of the first character after the equals sign and blanks
     * @param isWhole whether quoted text may go over lines
     */
    static IniValue scan(String source, int start, boolean isWhole) {
        IniValue value = new IniValue(source, start, isWhole);
        while (!value.done && value.error.isEmpty()) {
            value.step();
        }
        return value;
    }

    IniStatement.Value value() {
        return new IniStatement.Value(known ? text.toString() : source.substring(start, end), known);
    }

    Optional<String> error() {
        return error;
    }

    /** The offset after the value's last character. */
    int end() {
        return end;
    }

    /** Whether a line's text ends at the offset: at its end, a comment or a NUL. */
    static boolean endsAt(String source, int at) {
        return at >= source.length() || "\n\r;\0".indexOf(source.charAt(at)) >= 0;
    }

    static int skipBlanks(String source, int from) {
        int i = from;
        while (i < source.length() && (source.charAt(i) == ' ' || source.charAt(i) == '\t')) {
            i++;
        }
        return i;
    }

    /** The offset after <code>${NAME}</code>, the given one when none starts there, or -1 when it is not closed. */
    static int variableEnd(String source, int at) {
        if (!source.startsWith("${", at)) {
            return at;
        }
        int open = 1;
        for (int i = at + 2; !endsAt(source, i); i++) {
            char c = source.charAt(i);
            if (c == '{' && source.charAt(i - 1) == '$') {
                open++;
            } else if (c == '}' && --open == 0) {
                return i + 1;
            }
        }
        return -1;
    }

    private void step() {
        int at = skipBlanks(source, pos);
        if (endsAt(source, at)) {
            finish();
            return;
        }
        char c = source.charAt(at);
        if (c != '"' && state == State.IN_STRING) {
            // blanks before a double quote are not part of the value
            text.append(source, pos, at);
        }
        pos = at;
        switch (c) {
            case '=' -> error = Optional.of("unexpected \"=\": put the value in double quotes");
            case '"' -> doubleQuoted();
            case '\'' -> singleQuoted();
            case '$' -> dollar();
            default -> {
                if (OPERATORS.indexOf(c) >= 0) {
                    operator(c);
                } else {
                    word();
                }
            }
        }
        end = pos;
        if (done) {
            // an unpaired quote ends the value, and what follows on the line is lost
            known = false;
        }
    }

    private void finish() {
        done = true;
        if (depth > 0 || state == State.OPERAND_NEEDED) {
            error = Optional.of("unexpected end of the value");
        }
    }

    private void string(String piece, int next) {
        if (state == State.AFTER_KEYWORD || state == State.AFTER_PARENTHESIS) {
            unexpected(piece);
            return;
        }
        state = State.IN_STRING;
        text.append(piece);
        pos = next;
    }

    private void word() {
        int i = pos;
        while (i < source.length() && NOT_IN_WORDS.indexOf(source.charAt(i)) < 0) {
            i++;
        }
        String piece = source.substring(pos, i);
        boolean attached = i < source.length() && source.charAt(i) == '$' && !source.startsWith("${", i);
        // the longest keyword has five letters
        String lower = piece.length() > 5 || attached ? "" : piece.toLowerCase(Locale.ROOT);
        if (TRUE.contains(lower) || FALSE.contains(lower)) {
            keyword(piece, TRUE.contains(lower) ? "1" : "", i);
        } else {
            string(piece, i);
        }
    }

    private void keyword(String piece, String meaning, int next) {
        if (state != State.EMPTY) {
            unexpected(piece);
            return;
        }
        state = State.AFTER_KEYWORD;
        text.append(meaning);
        pos = next;
    }

    private void dollar() {
        int next = variableEnd(source, pos);
        if (next < 0) {
            error = Optional.of("missing \"}\"");
        } else if (next > pos) {
            known = false;
            string("", next);
        } else if (pos + 1 >= source.length() || !isQuotable(pos + 1)) {
            known = false;
            string("$", pos + 1);
        } else {
            // a dollar takes the next character with it, whatever that is
            string(source.substring(pos, pos + 2), pos + 2);
        }
    }

    private void singleQuoted() {
        int close = pos + 1;
        while (close < source.length() && source.charAt(close) != '\'' && isQuotable(close)) {
            close++;
        }
        if (close >= source.length() || source.charAt(close) != '\'') {
            unpaired();
        } else if (close == pos + 1 && !isWhole) {
            error = Optional.of("unexpected '': write \"\" for an empty value");
        } else {
            string(source.substring(pos + 1, close), close + 1);
        }
    }

    private boolean isQuotable(int at) {
        return isWhole || source.charAt(at) != '\n';
    }

    private void unpaired() {
        if (state == State.EMPTY || state == State.OPERAND_NEEDED || isWhole) {
            error = Optional.of("missing closing '");
        }
        done = true;
    }

    private void doubleQuoted() {
        StringBuilder piece = new StringBuilder();
        int i = pos + 1;
        while (i < source.length() && source.charAt(i) != '"' && isQuotable(i)) {
            int variable = variableEnd(source, i);
            if (variable < 0) {
                break;
            }
            if (variable > i) {
                known = false;
                i = variable;
                continue;
            }
            i = escapeOrCharacter(i, piece);
        }
        if (i >= source.length() || source.charAt(i) != '"') {
            error = Optional.of("missing closing \"");
            return;
        }
        string(piece.toString(), skipBlanks(source, i + 1));
    }

    private int escapeOrCharacter(int i, StringBuilder piece) {
        char c = source.charAt(i);
        if (c != '\\' || i + 1 >= source.length() || "\"\\".indexOf(source.charAt(i + 1)) < 0) {
            piece.append(c);
            return i + 1;
        }
        if (source.charAt(i + 1) == '"' && (i + 2 >= source.length() || source.charAt(i + 2) == '\n')) {
            // "C:\" at the end of a line: the quote closes
            piece.append(c);
            return i + 1;
        }
        piece.append(source.charAt(i + 1));
        return i + 2;
    }

    private void operator(char c) {
        boolean prefix = c == '(' || c == '~' || c == '!';
        boolean after = state == State.IN_STRING || state == State.AFTER_PARENTHESIS;
        if (prefix ? after || state == State.AFTER_KEYWORD : !after || (c == ')' && depth == 0)) {
            unexpected(String.valueOf(c));
            return;
        }
        known = false;
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        state = c == ')' ? State.AFTER_PARENTHESIS : State.OPERAND_NEEDED;
        pos++;
    }

    private void unexpected(String piece) {
        error = Optional.of("unexpected \"" + piece + "\": put the value in double quotes");
    }
}
