package io.github.nginxlint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.finding.Related;
import java.io.IOException;

/** Messages as SARIF has them (section 3.11 of the standard). */
final class SarifMessages {

    private SarifMessages() {}

    static void message(JsonGenerator json, String field, String text) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("text", text);
        json.writeEndObject();
    }

    /** The finding's message with a link to each related place, by the number it has among them from 1. */
    static String linked(Finding finding) {
        StringBuilder text = new StringBuilder(finding.message().length() + 64);
        escape(text, finding.message());
        int id = 0;
        for (Related related : finding.related()) {
            text.append(id++ == 0 ? " (" : ", ").append('[');
            escape(text, related.message());
            text.append("](").append(id).append(')');
        }
        return id == 0 ? text.toString() : text.append(')').toString();
    }

    static String escaped(String message) {
        StringBuilder text = new StringBuilder(message.length() + 16);
        escape(text, message);
        return text.toString();
    }

    // Brackets would begin a link, so they are escaped, and the backslash with them. Braces are not doubled, although
    // 3.11.5 asks for it: GitHub and the viewers replace placeholders only where there are arguments, of which we write
    // none, and would show `unexpected "}}"`.
    private static void escape(StringBuilder text, String message) {
        for (int i = 0; i < message.length(); i++) {
            char c = message.charAt(i);
            if (c == '[' || c == ']' || c == '\\') {
                text.append('\\');
            }
            text.append(c);
        }
    }
}
