package io.github.nginxlint.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;

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

    static String of(Body body) throws IOException {
        StringWriter text = new StringWriter(4096);
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setHighestNonEscapedChar('~');
            json.setPrettyPrinter(printer());
            body.write(json);
        }
        return text.append('\n').toString();
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
}
