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

    /** Hands on what it is given; the receiver is not its own to close. */
    private static final class Pieces extends Writer {
        private final Appendable out;

        Pieces(Appendable out) {
            this.out = out;
        }

        @Override
        public void write(char[] buffer, int offset, int length) throws IOException {
            out.append(new String(buffer, offset, length));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
