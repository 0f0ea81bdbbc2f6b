package io.github.nginxlint.backend;

import io.github.nginxlint.source.Span;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Cuts an INI text into statements as PHP does ({@code Zend/zend_ini_scanner.l}): php-fpm gives it one line of its
 * files at a time ({@code sapi/fpm/fpm/fpm_conf.c} fpm_conf_load_ini_file), php.ini is read as a whole.
 */
final class IniReader {

    private static final String NOT_IN_KEYS = "=\n\r\t;&|^$~(){}!\"[]\0";

    private final String text;
    private final boolean isWhole;
    private int pos;
    // the first of each behind the place it was last looked for from: a file is searched once
    private int nextReturn = -1;
    private int nextNul = -1;

    private IniReader(String text, boolean isWhole) {
        this.text = text;
        this.isWhole = isWhole;
    }

    /** Reads as php-fpm reads its own files. */
    static IniReader byLine(String text) {
        return new IniReader(text, false);
    }

    /** Reads as PHP reads php.ini: quoted text may go over lines, a key may stand alone. */
    static IniReader asWhole(String text) {
        return new IniReader(text, true);
    }

    /** The next statement, or null at the end of the text. */
    @Nullable
    IniStatement next() {
        while (pos < text.length()) {
            switch (text.charAt(pos)) {
                case '\n', '\r', '\t', '\uFEFF' -> pos++;
                case ' ' -> {
                    int start = pos;
                    if (skipSpaces() == '[') {
                        return malformed(start, "unexpected \"[\" after a space: a section starts its line");
                    }
                    pos = skipBlanks(pos);
                }
                // a NUL ends php-fpm's line, a semicolon starts a comment
                case ';', '\0' -> pos = lineEnd(pos);
                case '[' -> {
                    return section();
                }
                default -> {
                    return entry();
                }
            }
        }
        return null;
    }

    // a run of spaces is a key for the scanner, so that " [www]" is an offset of an empty key
    private char skipSpaces() {
        while (pos < text.length() && text.charAt(pos) == ' ') {
            pos++;
        }
        return pos < text.length() ? text.charAt(pos) : '\n';
    }

    private IniStatement section() {
        int start = pos;
        IniBracket name = IniBracket.scan(text, pos + 1);
        if (name.error().isPresent()) {
            return malformed(start, name.error().get());
        }
        pos = name.end();
        return new IniStatement.Section(name.text(), name.known(), new Span(start, pos));
    }

    private IniStatement entry() {
        int start = pos;
        int end = start;
        while (end < text.length() && isInKey(text.charAt(end))) {
            end++;
        }
        String key = text.substring(start, end).strip();
        Optional<String> offset = Optional.empty();
        if (end > start && end < text.length() && text.charAt(end) == '[') {
            IniBracket bracket = IniBracket.scan(text, skipBlanks(end + 1));
            if (bracket.error().isPresent()) {
                return malformed(start, bracket.error().get());
            }
            offset = Optional.of(bracket.text());
            end = bracket.end();
        }
        int equals = skipBlanks(end);
        if (isWhole && !key.isEmpty() && (IniValue.endsAt(text, equals) || isInKey(text.charAt(equals)))) {
            pos = equals;
            return new IniStatement.Entry(key, offset, new IniStatement.Value("", true), new Span(start, end));
        }
        if (key.isEmpty() || equals >= text.length() || text.charAt(equals) != '=') {
            return malformed(start, withoutValue(key, equals));
        }
        IniValue value = IniValue.scan(text, skipBlanks(equals + 1), isWhole);
        if (value.error().isPresent()) {
            return malformed(start, value.error().get());
        }
        pos = lineEnd(value.end());
        Span span = new Span(start, Math.max(equals + 1, value.end()));
        return new IniStatement.Entry(key, offset, value.value(), span);
    }

    private boolean isInKey(char c) {
        return NOT_IN_KEYS.indexOf(c) < 0 || (isWhole && c == ']');
    }

    private String withoutValue(String key, int at) {
        if (IniValue.endsAt(text, at)) {
            return "\"" + key + "\" has no value";
        }
        return "unexpected \"" + text.charAt(at) + "\"";
    }

    private IniStatement malformed(int start, String message) {
        pos = lineEnd(start);
        int end = pos;
        while (end > start && text.charAt(end - 1) <= ' ') {
            end--;
        }
        return new IniStatement.Malformed(message, new Span(start, end));
    }

    private int skipBlanks(int from) {
        return IniValue.skipBlanks(text, from);
    }

    // a carriage return ends a line unless the line is cut by a NUL before it; most files have neither
    private int lineEnd(int from) {
        int newline = text.indexOf('\n', from);
        int end = newline < 0 ? text.length() : newline;
        if (nextReturn < from) {
            nextReturn = orEnd(text.indexOf('\r', from));
        }
        if (nextReturn >= end) {
            return end;
        }
        if (nextNul < from) {
            nextNul = orEnd(text.indexOf('\0', from));
        }
        return nextNul < nextReturn ? end : nextReturn;
    }

    private int orEnd(int found) {
        return found < 0 ? text.length() : found;
    }
}
