package io.github.nginxlint.fix;

import java.util.ArrayList;
import java.util.List;

/**
 * Which lines of a text another text has otherwise (Myers, An O(ND) difference algorithm, 1986). Where two texts have
 * little in common, all between the first and the last change counts as one.
 */
public final class LineDifference {

    /** Fixes change single lines: a search that takes longer than this finds nothing that is easier to read. */
    private static final int MOST_STEPS = 1500;

    private LineDifference() {}

    /**
     * Lines that are replaced by others.
     *
     * @param from the first line, from 0
     * @param to the line after the last
     * @param otherFrom the first of the other text
     * @param otherTo the line after the last of the other text
     */
    public record Hunk(int from, int to, int otherFrom, int otherTo) {}

    /** The hunks in order; none touches another. */
    public static List<Hunk> of(List<String> lines, List<String> others) {
        int start = 0;
        int most = Math.min(lines.size(), others.size());
        while (start < most && lines.get(start).equals(others.get(start))) {
            start++;
        }
        int same = 0;
        while (same < most - start && isSame(lines, others, lines.size() - same - 1, others.size() - same - 1)) {
            same++;
        }
        Hunk middle = new Hunk(start, lines.size() - same, start, others.size() - same);
        if (middle.from == middle.to && middle.otherFrom == middle.otherTo) {
            return List.of();
        }
        return new Search(lines, others, middle).run();
    }

    private static boolean isSame(List<String> lines, List<String> others, int line, int other) {
        return lines.get(line).equals(others.get(other));
    }

    private static final class Search {
        private final List<String> lines;
        private final List<String> others;
        private final Hunk all;
        private final int length;
        private final int otherLength;
        // for each number of steps the farthest line reached on each diagonal
        private final List<int[]> reached = new ArrayList<>();

        Search(List<String> lines, List<String> others, Hunk all) {
            this.lines = lines;
            this.others = others;
            this.all = all;
            this.length = all.to - all.from;
            this.otherLength = all.otherTo - all.otherFrom;
        }

        List<Hunk> run() {
            int[] before = {0};
            for (int steps = 0; steps <= Math.min(MOST_STEPS, length + otherLength); steps++) {
                int[] now = new int[2 * steps + 1];
                for (int diagonal = -steps; diagonal <= steps; diagonal += 2) {
                    int line = slide(farthest(before, steps, diagonal), diagonal);
                    now[diagonal + steps] = line;
                    if (line >= length && line - diagonal >= otherLength) {
                        reached.add(now);
                        return back(steps);
                    }
                }
                reached.add(now);
                before = now;
            }
            return List.of(all);
        }

        /** How far one more line taken away or added leads from the diagonals beside it. */
        private static int farthest(int[] before, int steps, int diagonal) {
            if (steps == 0) {
                return 0;
            }
            return isAddition(before, steps, diagonal) ? before[diagonal + steps] : before[diagonal + steps - 2] + 1;
        }

        private static boolean isAddition(int[] before, int steps, int diagonal) {
            return diagonal == -steps || (diagonal != steps && before[diagonal + steps - 2] < before[diagonal + steps]);
        }

        private int slide(int from, int diagonal) {
            int line = from;
            while (line < length
                    && line - diagonal < otherLength
                    && isSame(lines, others, all.from + line, all.otherFrom + line - diagonal)) {
                line++;
            }
            return line;
        }

        /** The steps from the end to the beginning, those in a row as one hunk. */
        private List<Hunk> back(int last) {
            List<Hunk> hunks = new ArrayList<>();
            int line = length;
            int diagonal = length - otherLength;
            for (int steps = last; steps > 0; steps--) {
                int[] before = reached.get(steps - 1);
                boolean isAddition = isAddition(before, steps, diagonal);
                int next = diagonal + (isAddition ? 1 : -1);
                line = before[next + steps - 1];
                add(hunks, line, next, isAddition);
                diagonal = next;
            }
            List<Hunk> inOrder = new ArrayList<>();
            for (int i = hunks.size() - 1; i >= 0; i--) {
                inOrder.add(hunks.get(i));
            }
            return inOrder;
        }

        private void add(List<Hunk> hunks, int line, int next, boolean isAddition) {
            int from = all.from + line;
            int other = all.otherFrom + line - next;
            Hunk hunk = new Hunk(from, isAddition ? from : from + 1, other, isAddition ? other + 1 : other);
            Hunk after = hunks.isEmpty() ? null : hunks.get(hunks.size() - 1);
            if (after != null && after.from == hunk.to && after.otherFrom == hunk.otherTo) {
                hunks.set(hunks.size() - 1, new Hunk(hunk.from, after.to, hunk.otherFrom, after.otherTo));
            } else {
                hunks.add(hunk);
            }
        }
    }
}
