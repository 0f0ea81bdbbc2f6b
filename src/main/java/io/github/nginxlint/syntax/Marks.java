package io.github.nginxlint.syntax;

import java.util.Arrays;

/**
 * The marks that a template engine replaces before nginx reads the file, in order of place; none overlap.
 *
 * <p>A file may hold a million of them: they are kept in arrays.
 */
final class Marks {

    /** A file that is no template. */
    static final Marks NONE = new Marks(new int[0], new int[0], new Kind[0]);

    private final int[] starts;
    private final int[] ends;
    private final Kind[] kinds;
    // for the beginning of a branch: the mark that ends it, or -1
    private final int[] next;

    Marks(int[] starts, int[] ends, Kind[] kinds) {
        this.starts = starts;
        this.ends = ends;
        this.kinds = kinds;
        this.next = new int[starts.length];
    }

    /** What a mark does. */
    enum Kind {
        /** text is put in its place */
        VALUE,
        /** nothing is put in its place, neither does it decide what is */
        SILENT,
        /** what follows stands there on a condition, or as often as it wants */
        OPEN,
        /** what follows belongs to no place: it is used by name elsewhere */
        DEFINE,
        /** what follows stands there instead of what is before */
        ELSE,
        /** ends what {@code OPEN} or {@code DEFINE} began */
        CLOSE
    }

    int size() {
        return starts.length;
    }

    boolean isEmpty() {
        return starts.length == 0;
    }

    int start(int index) {
        return starts[index];
    }

    int end(int index) {
        return ends[index];
    }

    Kind kind(int index) {
        return kinds[index];
    }

    /** The mark that ends what a mark begins, or -1. */
    int next(int index) {
        return next[index];
    }

    void pair(int index, int with) {
        next[index] = with;
    }

    /** The first mark that ends behind an offset. */
    int firstEndingBehind(int offset) {
        int found = Arrays.binarySearch(ends, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    boolean startsAt(int offset) {
        return Arrays.binarySearch(starts, offset) >= 0;
    }

    /** Whether a mark stands in a span, at least in part. */
    boolean overlaps(int start, int end) {
        if (starts.length == 0) {
            return false;
        }
        int index = firstEndingBehind(start);
        return index < starts.length && starts[index] < end;
    }

    /** Whether a mark and then white space alone stand before an offset. */
    boolean isRightBefore(String text, int offset) {
        int index = firstEndingBehind(offset) - 1;
        return index >= 0 && text.substring(ends[index], offset).isBlank();
    }
}
