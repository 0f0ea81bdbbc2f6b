package io.github.nginxlint.syntax;

import io.github.nginxlint.source.Span;
import io.github.nginxlint.syntax.grammar.NginxLexer;
import org.antlr.v4.runtime.Token;

/** Makes words of tokens: the value is what nginx stores. */
final class WordReader {

    private static final int LONGEST_SHARED = 24;

    private final String text;
    private final Marks marks;
    private final boolean isTemplate;
    // directive names and common values are the same few strings over and over: one slot for each hash
    private final String[] recent = new String[512];

    /**
     * A reader of words.
     *
     * @param isTemplate whether the file's name is that of a template: what looks like a placeholder then is one
     */
    WordReader(String text, Marks marks, boolean isTemplate) {
        this.text = text;
        this.marks = marks;
        this.isTemplate = isTemplate;
    }

    Word word(Token token) {
        int start = token.getStartIndex();
        int end = token.getStopIndex() + 1;
        Span span = new Span(start, end);
        if (token.getType() == NginxLexer.BARE) {
            return word(value(start, end), Word.Quoting.NONE, span);
        }
        Word.Quoting quoting = text.charAt(start) == '"' ? Word.Quoting.DOUBLE : Word.Quoting.SINGLE;
        return word(value(start + 1, token.getType() == NginxLexer.QUOTED ? end - 1 : end), quoting, span);
    }

    private Word word(String value, Word.Quoting quoting, Span span) {
        boolean isFilledIn = isTemplate && (marks.overlaps(span.start(), span.end()) || Placeholder.mayBeIn(value));
        return new Word(value, quoting, span, isFilledIn);
    }

    private String value(int start, int end) {
        String raw = end - start > LONGEST_SHARED ? text.substring(start, end) : shared(start, end);
        return raw.indexOf('\\') < 0 ? raw : unescaped(raw);
    }

    private String shared(int start, int end) {
        int hash = end - start;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + text.charAt(i);
        }
        int slot = (hash ^ (hash >>> 15)) & (recent.length - 1);
        String known = recent[slot];
        if (known == null || known.length() != end - start || !text.startsWith(known, start)) {
            known = text.substring(start, end);
            recent[slot] = known;
        }
        return known;
    }

    // ngx_conf_read_token (src/core/ngx_conf_file.c) replaces these alone and keeps any other backslash
    private static String unescaped(String raw) {
        StringBuilder value = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            char meant = c == '\\' && i + 1 < raw.length() ? meant(raw.charAt(i + 1)) : 0;
            if (meant != 0) {
                value.append(meant);
                i++;
            } else {
                value.append(c);
            }
        }
        return value.toString();
    }

    private static char meant(char escaped) {
        return switch (escaped) {
            case '"', '\'', '\\' -> escaped;
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'n' -> '\n';
            default -> 0;
        };
    }
}
