package io.github.nginxlint.report;

import io.github.nginxlint.source.Place;
import io.github.nginxlint.source.Span;

/**
 * The source line on which a place begins, and the marks that underline the place.
 *
 * <p>Works on a window of the file's text: the cost does not depend on the length of the line, which in a minified file
 * is the whole file, once for each finding.
 *
 * @param line the line made visible, cut around the place when it is long
 * @param marks blanks, then {@code ^~~~}
 */
record Excerpt(String line, String marks) {

    private static final int WIDTH = 160;
    private static final int BEFORE = 40;
    private static final String CUT = "...";

    // characters without width fill no column: a second bound, in UTF-16 units
    private static final int MOST_UNITS = 4 * WIDTH;
    private static final int MOST_UNITS_BEFORE = 4 * BEFORE;

    static Excerpt of(Place place) {
        String text = place.file().text();
        Span span = place.span();
        int lineStart = span.start() - (place.start().column() - 1);
        int from = fits(text, lineStart, span.end()) ? lineStart : before(text, lineStart, span.start());
        return render(text, lineStart, from, span);
    }

    /** Whether what is underlined ends within the width when the line is shown from its start. */
    private static boolean fits(String text, int lineStart, int spanEnd) {
        StringBuilder scratch = new StringBuilder();
        int columns = 0;
        int offset = lineStart;
        while (offset < spanEnd && !endsLine(text, offset)) {
            int c = text.codePointAt(offset);
            columns += Visible.append(scratch, c);
            offset += Character.charCount(c);
            if (columns > WIDTH || offset - lineStart > MOST_UNITS) {
                return false;
            }
        }
        return true;
    }

    private static int before(String text, int lineStart, int spanStart) {
        StringBuilder scratch = new StringBuilder();
        int columns = 0;
        int offset = spanStart;
        while (offset > lineStart && columns < BEFORE && spanStart - offset < MOST_UNITS_BEFORE) {
            int c = text.codePointBefore(offset);
            columns += Visible.append(scratch, c);
            offset -= Character.charCount(c);
        }
        return offset;
    }

    private static Excerpt render(String text, int lineStart, int from, Span span) {
        StringBuilder line = new StringBuilder(WIDTH);
        Marks marks = new Marks();
        if (from > lineStart) {
            line.append(CUT);
            marks.add(CUT.length(), false);
        }
        int columns = 0;
        int offset = from;
        while (columns < WIDTH && offset - from < MOST_UNITS && !endsLine(text, offset)) {
            int c = text.codePointAt(offset);
            int width = Visible.append(line, c);
            int next = offset + Character.charCount(c);
            marks.add(width, next > span.start() && offset < span.end());
            columns += width;
            offset = next;
        }
        if (!endsLine(text, offset)) {
            line.append(CUT);
        }
        return new Excerpt(withoutTrailingBlanks(line), marks.finish());
    }

    // a carriage return belongs to the line end only before a line feed or at the end of the file
    private static boolean endsLine(String text, int offset) {
        if (offset >= text.length() || text.charAt(offset) == '\n') {
            return true;
        }
        return text.charAt(offset) == '\r' && (offset + 1 == text.length() || text.charAt(offset + 1) == '\n');
    }

    private static String withoutTrailingBlanks(StringBuilder text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        return text.substring(0, end);
    }

    private static final class Marks {
        private final StringBuilder marks = new StringBuilder(WIDTH);
        private int end = -1;

        void add(int width, boolean underlined) {
            for (int i = 0; i < width; i++) {
                marks.append(!underlined ? ' ' : end < 0 ? '^' : '~');
                if (underlined) {
                    end = marks.length();
                }
            }
        }

        /** An empty place, or one that begins at the line end, still gets its mark. */
        String finish() {
            return end < 0 ? marks.append('^').toString() : marks.substring(0, end);
        }
    }
}
