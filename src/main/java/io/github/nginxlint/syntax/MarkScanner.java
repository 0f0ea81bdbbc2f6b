package io.github.nginxlint.syntax;

import io.github.nginxlint.syntax.Marks.Kind;
import java.util.Arrays;

/** Finds the marks of a template in a file's text. */
final class MarkScanner {

    private final String text;
    private final Dialect dialect;
    private final TagEnd ends;
    private final BraceTag braces;
    private int[] starts = new int[64];
    private int[] stops = new int[64];
    private Kind[] kinds = new Kind[64];
    private int count;

    private MarkScanner(String text, Dialect dialect) {
        this.text = text;
        this.dialect = dialect;
        this.ends = new TagEnd(text);
        this.braces = new BraceTag(text, dialect.isJinja());
    }

    static Marks scan(String text, Dialect dialect) {
        if (dialect.equals(Dialect.NONE)) {
            return Marks.NONE;
        }
        MarkScanner scanner = new MarkScanner(text, dialect);
        scanner.scan();
        return MarkPairs.of(scanner.marks());
    }

    private Marks marks() {
        return new Marks(Arrays.copyOf(starts, count), Arrays.copyOf(stops, count), Arrays.copyOf(kinds, count));
    }

    private void scan() {
        int at = 0;
        while (at < text.length() - 1) {
            char c = text.charAt(at);
            int end = -1;
            if (c == '{' && dialect.braces()) {
                end = brace(at);
            } else if (c == '<' && dialect.percents() && text.charAt(at + 1) == '%') {
                end = script(at);
            } else if ((c == '$' || c == '%') && dialect.signs() && text.charAt(at + 1) == '{') {
                end = sign(at);
            }
            at = end < 0 ? at + 1 : end;
        }
    }

    /** Takes the mark that begins at a brace; behind it, or -1 where none begins. */
    private int brace(int at) {
        return switch (text.charAt(at + 1)) {
            case '%' -> percent(at);
            case '#' -> dialect.isJinja() ? add(Kind.SILENT, at, ends.plain("#}", at + 2)) : -1;
            // "server {{% if %}": nginx's brace and then the mark
            case '{' -> text.startsWith("%", at + 2) ? -1 : isComment(at) ? comment(at) : twice(at);
            default -> -1;
        };
    }

    private int percent(int at) {
        int end = ends.of("%}", at + 2);
        if (end < 0) {
            return -1;
        }
        String code = braces.inner(at + 2, end - 2);
        add(BraceTag.ofPercent(code), at, end);
        String word = BraceTag.word(code, 0);
        return word.equals("raw") || word.equals("verbatim") ? literalEnd(end, "end" + word) : end;
    }

    /** Where the mark begins that ends text in which marks are none. */
    private int literalEnd(int from, String closing) {
        for (int at = ends.plain("{%", from); at >= 0; at = ends.plain("{%", at)) {
            int word = at;
            while (word < text.length() && "-+~ \t".indexOf(text.charAt(word)) >= 0) {
                word++;
            }
            if (text.startsWith(closing, word)) {
                return at - 2;
            }
        }
        return from;
    }

    private boolean isComment(int at) {
        int start = at + 2;
        while (start < text.length() && "-~ \t".indexOf(text.charAt(start)) >= 0 && !text.startsWith("--", start)) {
            start++;
        }
        return !dialect.isJinja() && (text.startsWith("/*", start) || text.startsWith("!", start));
    }

    private int comment(int at) {
        int sign = at + 2;
        while (text.charAt(sign) != '/' && text.charAt(sign) != '!') {
            sign++;
        }
        if (text.startsWith("!--", sign)) {
            return add(Kind.SILENT, at, ends.plain("--}}", sign + 3));
        }
        int end = text.charAt(sign) == '/' ? ends.plain("*/", sign + 2) : sign;
        return end < 0 ? -1 : add(Kind.SILENT, at, ends.plain("}}", end));
    }

    private int twice(int at) {
        boolean isTriple = !dialect.isJinja() && text.startsWith("{", at + 2);
        int end = ends.of(isTriple ? "}}}" : "}}", at + (isTriple ? 3 : 2));
        if (end < 0) {
            return -1;
        }
        return add(isTriple ? Kind.VALUE : braces.ofDouble(braces.inner(at + 2, end - 2)), at, end);
    }

    private int sign(int at) {
        char sign = text.charAt(at);
        if (at > 0 && text.charAt(at - 1) == sign) {
            // twice the sign is the sign itself
            return -1;
        }
        int end = ends.of("}", at + 2);
        if (end < 0) {
            return -1;
        }
        return add(sign == '%' ? BraceTag.ofPercent(braces.inner(at + 2, end - 1)) : Kind.VALUE, at, end);
    }

    private int script(int at) {
        // twice the sign is the sign itself
        if (text.startsWith("%", at + 2)) {
            return at + 3;
        }
        int end = ends.plain("%>", at + 2);
        return end < 0 ? -1 : add(ScriptTag.of(text.substring(at + 2, end - 2)), at, end);
    }

    private int add(Kind kind, int start, int end) {
        if (end < 0) {
            return -1;
        }
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            stops = Arrays.copyOf(stops, 2 * count);
            kinds = Arrays.copyOf(kinds, 2 * count);
        }
        starts[count] = start;
        stops[count] = end;
        kinds[count++] = kind;
        return end;
    }
}
