package io.github.nginxlint.syntax;

import io.github.nginxlint.source.Span;

/**
 * A quoted word with which something is wrong, and where it was probably meant to end: in the line in which it began.
 */
final class Quote {

    private static final int LONGEST_LINE = 10_000;

    private final String text;
    private final int start;
    private final int end;
    private final int lineEnd;

    /**
     * A quoted word.
     *
     * @param text the whole file
     * @param start where the opening quote stands
     * @param end where the closing quote stands, or the end of the file
     */
    Quote(String text, int start, int end) {
        this.text = text;
        this.start = start;
        this.end = end;
        int last = start + 1;
        // bounded: a line may be the whole of a large file
        while (last < Math.min(text.length(), start + LONGEST_LINE) && text.charAt(last) != '\n') {
            last++;
        }
        while (last > start + 1 && isSpace(text.charAt(last - 1))) {
            last--;
        }
        this.lineEnd = last;
    }

    int start() {
        return start;
    }

    char mark() {
        return text.charAt(start);
    }

    /** From the opening quote to the end of its line, or to the closing quote. */
    Span firstLine() {
        return new Span(start, Math.min(lineEnd, Math.min(end + 1, text.length())));
    }

    boolean spansLines() {
        return lineEnd < end;
    }

    boolean firstLineEndsStatement() {
        return spansLines() && likelyEnd() < lineEnd;
    }

    String openedHere(int line) {
        return ": the quote opened in line " + line + " is not closed where it was meant, add the missing " + mark();
    }

    /** Before the semicolon or the brace that ends the first line, or the end of that line. */
    int likelyEnd() {
        int at = lineEnd;
        while (at > start + 1 && (text.charAt(at - 1) == '}' || isSpace(text.charAt(at - 1)))) {
            at--;
        }
        if (at > start + 1 && text.charAt(at - 1) == ';') {
            return at - 1;
        }
        boolean opensBlock =
                lineEnd > start + 2 && text.charAt(lineEnd - 1) == '{' && isSpace(text.charAt(lineEnd - 2));
        return opensBlock ? lineEnd - 1 : lineEnd;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\r';
    }
}
