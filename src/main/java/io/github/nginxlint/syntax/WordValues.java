package io.github.nginxlint.syntax;

import org.jspecify.annotations.Nullable;

/**
 * The values of words read lately. Directive names and common values are the same few strings over and over, in all
 * files of a run; one slot for each hash, so that what is made up to fill it does not. One serves one thread.
 */
public final class WordValues {

    private static final int LONGEST = 64;
    private static final int FIRST = 512;
    private static final int MOST = 1 << 14;

    private @Nullable String[] recent = new String[FIRST];
    private int made;

    /** The part of a text as a string, maybe one that was made before. */
    String of(String text, int start, int end) {
        if (end - start > LONGEST) {
            return text.substring(start, end);
        }
        int hash = end - start;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + text.charAt(i);
        }
        int slot = (hash ^ (hash >>> 15)) & (recent.length - 1);
        String known = recent[slot];
        if (known == null || known.length() != end - start || !text.startsWith(known, start)) {
            known = text.substring(start, end);
            recent[slot] = known;
            grow();
        }
        return known;
    }

    // a small run needs few
    private void grow() {
        made++;
        if (made > 4 * recent.length && recent.length < MOST) {
            recent = new String[MOST];
        }
    }
}
