package io.github.nginxlint.syntax;

import io.github.nginxlint.syntax.Marks.Kind;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** Tells which mark ends what another one begins, and makes one mark of each definition with all that is in it. */
final class MarkPairs {

    private final Marks marks;
    private final Deque<Integer> open = new ArrayDeque<>();
    // for what begins a branch, the mark that ends it
    private final int[] ends;
    // for the mark that opens it, the mark that closes it
    private final int[] closes;

    private MarkPairs(Marks marks) {
        this.marks = marks;
        this.ends = new int[marks.size()];
        this.closes = new int[marks.size()];
        Arrays.fill(ends, -1);
        Arrays.fill(closes, -1);
    }

    static Marks of(Marks marks) {
        MarkPairs pairs = new MarkPairs(marks);
        pairs.match();
        return pairs.withoutDefinitions();
    }

    private void match() {
        // the last branch of what is open, with its opening: the deque holds both
        for (int i = 0; i < marks.size(); i++) {
            switch (marks.kind(i)) {
                case OPEN, DEFINE -> {
                    open.push(i);
                    open.push(i);
                }
                case ELSE -> {
                    if (!open.isEmpty()) {
                        ends[open.pop()] = i;
                        open.push(i);
                    }
                }
                case CLOSE -> {
                    if (!open.isEmpty()) {
                        ends[open.pop()] = i;
                        closes[open.pop()] = i;
                    }
                }
                case VALUE, SILENT -> {}
            }
        }
    }

    private Marks withoutDefinitions() {
        int[] starts = new int[marks.size()];
        int[] stops = new int[marks.size()];
        Kind[] kinds = new Kind[marks.size()];
        int[] kept = new int[marks.size()];
        int count = 0;
        for (int i = 0; i < marks.size(); i++) {
            boolean isDefinition = marks.kind(i) == Kind.DEFINE;
            int last = isDefinition && closes[i] >= 0 ? closes[i] : i;
            kept[count] = i;
            starts[count] = marks.start(i);
            stops[count] = marks.end(last);
            kinds[count++] = isDefinition ? Kind.SILENT : marks.kind(i);
            i = last;
        }
        Marks result =
                new Marks(Arrays.copyOf(starts, count), Arrays.copyOf(stops, count), Arrays.copyOf(kinds, count));
        for (int i = 0; i < count; i++) {
            int end = ends[kept[i]];
            result.pair(i, end < 0 ? -1 : Arrays.binarySearch(kept, 0, count, end));
        }
        return result;
    }
}
