package io.github.nginxlint.finding;

import io.github.nginxlint.source.Place;
import io.github.nginxlint.source.Span;

/**
 * A replacement of text.
 *
 * @param place what is replaced; an empty span inserts
 * @param text what stands there afterwards
 */
public record TextEdit(Place place, String text) {

    /** Takes out what stands at a place; where nothing else stands in the line, the line with it. */
    public static TextEdit removal(Place place) {
        String text = place.file().text();
        int start = place.span().start();
        while (start > 0 && isBlank(text.charAt(start - 1))) {
            start--;
        }
        int end = place.span().end();
        while (end < text.length() && isBlank(text.charAt(end))) {
            end++;
        }
        boolean isLineStart = start == 0 || text.charAt(start - 1) == '\n';
        int lineEnd = end < text.length() && text.charAt(end) == '\r' ? end + 1 : end;
        boolean isAlone = isLineStart && lineEnd < text.length() && text.charAt(lineEnd) == '\n';
        return new TextEdit(isAlone ? new Place(place.file(), new Span(start, lineEnd + 1)) : place, "");
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
