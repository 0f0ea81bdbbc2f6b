package io.github.nginxlint.syntax;

import io.github.nginxlint.source.Span;
import io.github.nginxlint.syntax.grammar.NginxLexer;
import org.antlr.v4.runtime.Token;

/** Makes words of tokens: the value is what nginx stores. */
final class WordReader {

    private final String text;
    private final Marks marks;
    private final boolean isTemplate;
    private final WordValues values;

    /**
     * A reader of words.
     *
     * @param values keeps those of words that were read before
     * @param isTemplate whether the file's name is that of a template: what looks like a placeholder then is one
     */
    WordReader(String text, Marks marks, WordValues values, boolean isTemplate) {
        this.text = text;
        this.marks = marks;
        this.values = values;
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
        String raw = values.of(text, start, end);
        return raw.indexOf('\\') < 0 ? raw : unescaped(raw);
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
