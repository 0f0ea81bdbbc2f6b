package io.github.nginxlint.backend.systemd;

import io.github.nginxlint.source.Place;
import io.github.nginxlint.source.SourceFile;
import io.github.nginxlint.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names of a Python file that are given a literal, once and at its top level. Nothing is executed. */
final class PythonSettings {

    private final Map<String, Assignment> assignments = new HashMap<>();
    private boolean isOpen;

    private PythonSettings() {}

    /**
     * What a name is given.
     *
     * @param values the string or number, or the strings of a list; empty where it is anything else
     * @param place the statement
     */
    record Assignment(Optional<List<String>> values, Place place) {}

    static PythonSettings read(SourceFile file) {
        PythonSettings settings = new PythonSettings();
        String text = file.text();
        boolean isText = false;
        for (int from = 0; from < text.length(); ) {
            int feed = text.indexOf('\n', from);
            int to = feed < 0 ? text.length() : feed;
            String line = text.substring(from, to).stripTrailing();
            boolean wasText = isText;
            isText ^= isOdd(line, "\"\"\"") ^ isOdd(line, "'''");
            if (!wasText && !line.isBlank()) {
                settings.statement(line, new Place(file, new Span(from, from + line.length())));
            }
            from = to + 1;
        }
        return settings;
    }

    /** What a name is given, where it is given anything. */
    Optional<Assignment> get(String name) {
        return Optional.ofNullable(assignments.get(name));
    }

    /** Whether names may be given something that cannot be seen. */
    boolean isOpen() {
        return isOpen;
    }

    private static boolean isOdd(String line, String quotes) {
        boolean odd = false;
        for (int i = line.indexOf(quotes); i >= 0; i = line.indexOf(quotes, i + 3)) {
            odd = !odd;
        }
        return odd;
    }

    private void statement(String line, Place place) {
        int start = 0;
        while (start < line.length() && Character.isWhitespace(line.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < line.length() && Character.isJavaIdentifierPart(line.charAt(end))) {
            end++;
        }
        String name = line.substring(start, end);
        String rest = line.substring(end).strip();
        isOpen |= (name.equals("from") && rest.endsWith("*"))
                || name.equals("exec")
                || line.contains("globals(")
                || line.contains("locals(");
        if (name.equals("from") || name.equals("import")) {
            imported(rest, place);
            return;
        }
        // several statements, or several names, on one line
        isOpen |= (rest.startsWith(",") || line.indexOf(';') >= 0) && rest.indexOf('=') >= 0;
        boolean isPlain = rest.startsWith("=") && !rest.startsWith("==");
        int equals = rest.indexOf('=');
        if (isPlain || (equals >= 0 && !name.isEmpty())) {
            Optional<List<String>> values =
                    isPlain && start == 0 ? literal(rest.substring(1).strip()) : Optional.empty();
            boolean isFirst = !assignments.containsKey(name);
            assignments.put(name, new Assignment(isFirst ? values : Optional.empty(), place));
        }
    }

    private void imported(String names, Place place) {
        int from = 0;
        for (int i = 0; i <= names.length(); i++) {
            if (i == names.length() || !Character.isJavaIdentifierPart(names.charAt(i))) {
                if (i > from) {
                    assignments.put(names.substring(from, i), new Assignment(Optional.empty(), place));
                }
                from = i + 1;
            }
        }
    }

    private static Optional<List<String>> literal(String text) {
        List<String> values = new ArrayList<>();
        boolean isList = text.startsWith("[") || text.startsWith("(");
        int at = isList ? skipBlanks(text, 1) : 0;
        while (at < text.length()) {
            int end = end(text, at);
            if (end < 0) {
                return Optional.empty();
            }
            boolean isString = text.charAt(at) == '"' || text.charAt(at) == '\'';
            values.add(isString ? text.substring(at + 1, end - 1) : text.substring(at, end));
            at = skipBlanks(text, end);
            if (!isList) {
                break;
            }
            if (text.startsWith(",", at)) {
                at = skipBlanks(text, at + 1);
            }
            if (text.startsWith("]", at) || text.startsWith(")", at)) {
                at = skipBlanks(text, at + 1);
                isList = false;
                break;
            }
        }
        boolean isEnd = at == text.length() || text.charAt(at) == '#';
        return isEnd && !isList && !values.isEmpty() ? Optional.of(values) : Optional.empty();
    }

    /** Where a string or number ends; -1 where there is none. */
    private static int end(String text, int at) {
        char quote = text.charAt(at);
        if (quote == '"' || quote == '\'') {
            int close = text.indexOf(quote, at + 1);
            boolean isPlain = close > at + 1 && text.substring(at, close).indexOf('\\') < 0;
            return isPlain ? close + 1 : -1;
        }
        int end = text.startsWith("0o", at) ? at + 2 : at;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end > at ? end : -1;
    }

    private static int skipBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
