package io.github.nginxlint.backend;

import java.util.Optional;

/** The text between the brackets of a section or of a key's offset. */
final class IniBracket {

    private final String source;
    private final StringBuilder text = new StringBuilder();
    private Optional<String> error = Optional.empty();
    private boolean known = true;
    private int pos;

    private IniBracket(String source, int start) {
        this.source = source;
        this.pos = start;
    }

    /**
     * Reads up to and with the closing bracket.
     *
     * @param start offset after the opening bracket
     */
    static IniBracket scan(String source, int start) {
        IniBracket bracket = new IniBracket(source, start);
        while (bracket.error.isEmpty() && !bracket.step()) {
            // one step reads one piece
        }
        return bracket;
    }

    String text() {
        return text.toString();
    }

    boolean known() {
        return known;
    }

    Optional<String> error() {
        return error;
    }

    int end() {
        return pos;
    }

    private boolean step() {
        if (IniValue.endsAt(source, pos)) {
            error = Optional.of("missing \"]\"");
            return false;
        }
        char c = source.charAt(pos);
        switch (c) {
            case ']' -> {
                pos++;
                return true;
            }
            case '"', '\'' -> quoted(c);
            case '$' -> dollar();
            default -> {
                text.append(c);
                pos++;
            }
        }
        return false;
    }

    private void quoted(char quote) {
        int close = pos + 1;
        while (close < source.length() && source.charAt(close) != quote && source.charAt(close) != '\n') {
            close++;
        }
        if (close >= source.length() || source.charAt(close) != quote) {
            error = Optional.of("missing closing " + quote);
            return;
        }
        text.append(source, pos + 1, close);
        pos = close + 1;
    }

    private void dollar() {
        int end = IniValue.variableEnd(source, pos);
        if (end < 0) {
            error = Optional.of("missing \"}\"");
        } else if (end > pos) {
            known = false;
            text.append(source, pos, end);
            pos = end;
        } else {
            text.append('$');
            pos++;
        }
    }
}
