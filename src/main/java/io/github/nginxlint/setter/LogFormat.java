package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.syntax.Word;
import java.util.List;
import java.util.function.Consumer;

/**
 * A name, how to escape, and the line (src/http/modules/ngx_http_log_module.c and src/stream/ngx_stream_log_module.c,
 * ngx_http_log_compile_format).
 */
final class LogFormat {

    private static final String ESCAPE = "escape=";

    private LogFormat() {}

    static void read(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        List<Word> arguments = directive.arguments();
        int first = 1;
        Word second = arguments.get(1);
        if (second.value().startsWith(ESCAPE)) {
            first = 2;
            String escape = second.value().substring(ESCAPE.length());
            switch (escape) {
                case "json", "none", "default" -> {}
                default -> {
                    complaints.accept(Complaint.refused(
                            second,
                            "unknown log format escaping " + Complaint.quote(escape)
                                    + ": write default, json or none"));
                    return;
                }
            }
        }
        for (Word word : arguments.subList(first, arguments.size())) {
            String refusal = refusal(word.value());
            if (!refusal.isEmpty()) {
                complaints.accept(Complaint.refused(word, refusal));
                return;
            }
        }
    }

    private static String refusal(String text) {
        int length = text.length();
        for (int dollar = text.indexOf('$'); dollar >= 0; ) {
            boolean hasBracket = dollar + 1 < length && text.charAt(dollar + 1) == '{';
            int start = hasBracket ? dollar + 2 : dollar + 1;
            int end = start;
            while (end < length && isNameCharacter(text.charAt(end))) {
                end++;
            }
            boolean isClosed = end < length && text.charAt(end) == '}';
            if (hasBracket && start < length && !isClosed) {
                return "the closing bracket in " + Complaint.quote(text.substring(start, end)) + " variable is missing";
            }
            if (start == end) {
                return "invalid parameter " + Complaint.quote(text.substring(dollar))
                        + ": no name follows \"$\", and nginx cannot escape it";
            }
            dollar = text.indexOf('$', end);
        }
        return "";
    }

    private static boolean isNameCharacter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }
}
