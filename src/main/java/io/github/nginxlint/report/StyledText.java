package io.github.nginxlint.report;

import java.io.IOException;

/** Text that grows, with colours or without. */
final class StyledText {

    private final StringBuilder text = new StringBuilder(1024);
    private final boolean coloured;

    StyledText(boolean coloured) {
        this.coloured = coloured;
    }

    /** How a piece of text looks: the parameters of an SGR sequence (ECMA-48). */
    enum Style {
        BOLD("1"),
        ERROR("1;31"),
        WARNING("1;33"),
        NOTE("1;36"),
        DIM("2");

        private final String parameters;

        Style(String parameters) {
            this.parameters = parameters;
        }
    }

    StyledText add(CharSequence piece) {
        text.append(piece);
        return this;
    }

    StyledText add(int number) {
        text.append(number);
        return this;
    }

    StyledText add(Style style, CharSequence piece) {
        if (!coloured) {
            text.append(piece);
            return this;
        }
        text.append("\u001b[").append(style.parameters).append('m');
        text.append(piece).append("\u001b[0m");
        return this;
    }

    StyledText newLine() {
        text.append('\n');
        return this;
    }

    /** Hands over what has grown, and begins anew. */
    void moveTo(Appendable out) throws IOException {
        out.append(text);
        text.setLength(0);
    }
}
