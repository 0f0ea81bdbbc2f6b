package io.github.nginxlint.syntax;

import java.util.HashSet;
import java.util.Set;

/**
 * Finds where a mark ends. In time that is linear in the length of the file, whatever it holds: what was looked for in
 * vain is not looked for again.
 */
final class TagEnd {

    private static final int MOST_FAILURES = 20;

    private final String text;
    // what was not found once is not there
    private final Set<String> missing = new HashSet<>();
    private int failures;

    TagEnd(String text) {
        this.text = text;
    }

    /** Behind the next occurrence, or -1. */
    int plain(String closing, int from) {
        int found = missing.contains(closing) ? -1 : text.indexOf(closing, from);
        if (found < 0) {
            missing.add(closing);
            return -1;
        }
        return found + closing.length();
    }

    /** Behind the closing text of a mark that may hold strings and braces, or -1. */
    int of(String closing, int from) {
        int plain = plain(closing, from);
        return plain < 0 || failures >= MOST_FAILURES
                ? plain
                : outsideStrings(closing, from, plain - closing.length()) + closing.length();
    }

    /** Where it stands outside strings and inner braces: in the line of the first one, or it is that. */
    private int outsideStrings(String closing, int from, int plain) {
        int depth = 0;
        for (int at = from; at < text.length() && (at <= plain || text.charAt(at) != '\n'); at++) {
            char c = text.charAt(at);
            if (depth <= 0 && text.startsWith(closing, at)) {
                return at;
            }
            if (c == '"' || c == '\'' || c == '`') {
                at = stringEnd(at, c);
            } else if (c == '{') {
                depth++;
            } else if (c == '}') {
                depth--;
            }
        }
        failures++;
        return plain;
    }

    /** Where the quote stands again in its line, or where it stands now. */
    private int stringEnd(int start, char quote) {
        for (int at = start + 1; at < text.length() && text.charAt(at) != '\n'; at++) {
            char c = text.charAt(at);
            if (c == quote) {
                return at;
            }
            if (c == '\\' && quote != '`') {
                at++;
            }
        }
        failures++;
        return start;
    }
}
