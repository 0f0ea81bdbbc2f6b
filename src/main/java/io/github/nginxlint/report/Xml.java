package io.github.nginxlint.report;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes an XML 1.0 document piece by piece. Characters that XML cannot hold become U+FFFD, those that steer or hide
 * become references: the reader gets them back, a terminal does not see them.
 */
final class Xml {

    private static final String INDENT = "  ";
    private static final char REPLACEMENT = '\ufffd';

    private final Appendable out;
    private final Deque<String> open = new ArrayDeque<>();
    private State state = State.BETWEEN;

    private enum State {
        /** in a start tag, which may take attributes */
        IN_TAG,
        /** after text: blanks would become part of it */
        AFTER_TEXT,
        BETWEEN
    }

    Xml(Appendable out) throws IOException {
        this.out = out;
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }

    Xml open(String element) throws IOException {
        if (state == State.IN_TAG) {
            out.append(">\n");
        }
        out.append(INDENT.repeat(open.size())).append('<').append(element);
        open.push(element);
        state = State.IN_TAG;
        return this;
    }

    Xml attribute(String name, String value) throws IOException {
        out.append(' ').append(name).append("=\"");
        escape(value, false);
        out.append('"');
        return this;
    }

    Xml attribute(String name, int value) throws IOException {
        return attribute(name, Integer.toString(value));
    }

    Xml text(String text) throws IOException {
        out.append('>');
        escape(text, true);
        state = State.AFTER_TEXT;
        return this;
    }

    Xml close() throws IOException {
        String element = open.pop();
        if (state == State.IN_TAG) {
            out.append("/>\n");
        } else {
            out.append(state == State.AFTER_TEXT ? "" : INDENT.repeat(open.size()));
            out.append("</").append(element).append(">\n");
        }
        state = State.BETWEEN;
        return this;
    }

    private void escape(String text, boolean keepsLines) throws IOException {
        StringBuilder piece = new StringBuilder(text.length() + 16);
        int offset = 0;
        while (offset < text.length()) {
            int c = text.codePointAt(offset);
            offset += Character.charCount(c);
            if (c == '\n' && keepsLines) {
                piece.append('\n');
            } else {
                escape(piece, c);
            }
        }
        out.append(piece);
    }

    private static void escape(StringBuilder piece, int c) {
        switch (c) {
            case '&' -> piece.append("&amp;");
            case '<' -> piece.append("&lt;");
            case '>' -> piece.append("&gt;");
            case '"' -> piece.append("&quot;");
            default -> {
                if (c == '[' && Visible.isCommand(piece)) {
                    // the reader gets it back, a log that it is written to sees no command
                    piece.append("&#91;");
                } else if (!isInXml(c)) {
                    piece.append(REPLACEMENT);
                } else if (Visible.isHarmful(c)) {
                    piece.append("&#x").append(Integer.toHexString(c)).append(';');
                } else {
                    piece.appendCodePoint(c);
                }
            }
        }
    }

    /** The production Char of XML 1.0. */
    private static boolean isInXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= ' ' && c <= 0xd7ff)
                || (c >= 0xe000 && c <= 0xfffd)
                || c >= 0x10000;
    }
}
