package io.github.nginxlint.catalog;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Lines sorted by their first field, searched in place: none is split before it is asked for. */
final class SortedLines {
    private final String text;
    private final String starts;

    /** The same text: while the JVM still interprets, an array is read several times faster than a string. */
    private final byte[] bytes;

    /**
     * Takes lines that end with a newline and have fields separated by tabs, all ASCII, and for each line a character
     * that says where it starts.
     */
    SortedLines(String text, String starts) {
        this.text = text;
        this.starts = starts;
        this.bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The lines whose first field is the key. */
    List<String> find(String key) {
        int low = 0;
        int high = starts.length();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compareKey(starts.charAt(middle), key) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if (low == starts.length() || compareKey(starts.charAt(low), key) != 0) {
            return List.of();
        }
        List<String> found = new ArrayList<>(2);
        do {
            found.add(line(low++));
        } while (low < starts.length() && compareKey(starts.charAt(low), key) == 0);
        return found;
    }

    /** Every line, in order. */
    List<String> all() {
        List<String> lines = new ArrayList<>(starts.length());
        for (int i = 0; i < starts.length(); i++) {
            lines.add(line(i));
        }
        return lines;
    }

    private String line(int number) {
        int end = number + 1 == starts.length() ? text.length() : starts.charAt(number + 1);
        return text.substring(starts.charAt(number), end - 1);
    }

    /** Compares the first field of the line; the tab after it sorts before every character of a key. */
    private int compareKey(int start, String key) {
        int length = key.length();
        for (int i = 0; ; i++) {
            byte b = bytes[start + i];
            if (b == '\t') {
                return i == length ? 0 : -1;
            }
            if (i == length) {
                return 1;
            }
            int difference = b - key.charAt(i);
            if (difference != 0) {
                return difference;
            }
        }
    }
}
