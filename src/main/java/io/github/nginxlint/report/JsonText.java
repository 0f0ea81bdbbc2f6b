package io.github.nginxlint.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes a JSON document, indented, in ASCII: every other character and DEL becomes an escape, so that the document is
 * the same in any encoding and harmless on a terminal.
 */
final class JsonText {

    private JsonText() {}

    /** What writes the document. */
    interface Body {
        void write(JsonGenerator json) throws IOException;
    }

    /** Writes piece by piece, so that a document may be larger than the memory. */
    static void write(Appendable out, Body body) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(new Pieces(out))) {
            json.setHighestNonEscapedChar('~');
            json.setPrettyPrinter(printer());
            body.write(json);
        }
        out.append('\n');
    }

    // the default would take the line separator of the platform
    private static DefaultPrettyPrinter printer() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        Separators separators = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators);
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        return printer;
    }

    /** Of {@code ##vso[}, what stands before the bracket. */
    private static final int LONGEST_COMMAND = 5;

    /** Hands on what it is given; the receiver is not its own to close. */
    private static final class Pieces extends Writer {
        private final Appendable out;
        private String last = "";

        Pieces(Appendable out) {
            this.out = out;
        }

        @Override
        public void write(char[] buffer, int offset, int length) throws IOException {
            int start = offset;
            for (int i = offset; i < offset + length; i++) {
                if (buffer[i] == '[' && Visible.isCommand(before(buffer, offset, i))) {
                    // within a string, the reader gets it back; a log that it is written to sees no command
                    out.append(new String(buffer, start, i - start)).append("\\u005b");
                    start = i + 1;
                }
            }
            out.append(new String(buffer, start, offset + length - start));
            last = before(buffer, offset, offset + length);
        }

        /** The characters before one of a piece, as far as they may make a command. */
        private String before(char[] buffer, int offset, int at) {
            int from = Math.max(offset, at - LONGEST_COMMAND);
            String here = new String(buffer, from, at - from);
            String both = here.length() < LONGEST_COMMAND ? last + here : here;
            return both.substring(Math.max(0, both.length() - LONGEST_COMMAND));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
