package io.github.nginxlint.catalog;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines sorted by their first field, searched in place: nothing is split or indexed before it is asked for.
 *
 * @param text lines that end with a newline, fields separated by tabs
 */
record SortedLines(String text) {

    /** The lines whose first field is the key. */
    List<String> find(String key) {
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = lineStart((low + high) >>> 1);
            if (compareKey(middle, key) < 0) {
                low = lineEnd(middle) + 1;
            } else {
                high = middle;
            }
        }
        if (low == text.length() || compareKey(low, key) != 0) {
            return List.of();
        }
        List<String> found = new ArrayList<>(2);
        while (low < text.length() && compareKey(low, key) == 0) {
            int end = lineEnd(low);
            found.add(text.substring(low, end));
            low = end + 1;
        }
        return found;
    }

    /** Every line, in order. */
    List<String> all() {
        List<String> lines = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            int end = lineEnd(start);
            lines.add(text.substring(start, end));
            start = end + 1;
        }
        return lines;
    }

    private int lineStart(int offset) {
        int start = offset;
        while (start > 0 && text.charAt(start - 1) != '\n') {
            start--;
        }
        return start;
    }

    private int lineEnd(int start) {
        return text.indexOf('\n', start);
    }

    /** Compares the first field of the line; the tab after it sorts before every character of a key. */
    private int compareKey(int start, String key) {
        int length = key.length();
        for (int i = 0; ; i++) {
            char c = text.charAt(start + i);
            if (c == '\t') {
                return i == length ? 0 : -1;
            }
            if (i == length) {
                return 1;
            }
            int difference = c - key.charAt(i);
            if (difference != 0) {
                return difference;
            }
        }
    }
}
