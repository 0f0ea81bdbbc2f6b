package io.github.nginxlint.syntax;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The branches of a template that are open where the file is being read.
 *
 * <p>All branches are read, as if each of them stood there, unless they are parts of statements or blocks: when the one
 * before has left a statement or a block open, or has ended one, the others would do so again.
 */
final class Branches {

    private final Marks marks;
    private final Deque<Branch> open = new ArrayDeque<>();
    // the first mark that is not passed yet
    private int next;
    private int regions;
    private int depth;

    Branches(Marks marks) {
        this.marks = marks;
    }

    /**
     * A branch.
     *
     * @param region its number
     * @param depth how many blocks were open before the first branch
     * @param isInStatement whether that one began within a statement
     */
    private record Branch(int region, int depth, boolean isInStatement) {}

    void openBlock() {
        depth++;
    }

    void closeBlock() {
        depth--;
    }

    /** The number of the innermost open branch; 0 where none is. */
    int region() {
        return open.isEmpty() ? 0 : open.element().region;
    }

    /** Passes the marks that stand in something else: in a comment, in a word. */
    void pass(int end, boolean isInStatement) {
        while (next < marks.size() && marks.start(next) < end) {
            take(next++, isInStatement);
        }
    }

    /**
     * Takes a mark that stands by itself.
     *
     * @return the mark up to which nothing is to be read, or -1
     */
    int takeAt(int start, boolean isInStatement) {
        pass(start, isInStatement);
        if (next == marks.size() || marks.start(next) != start) {
            return -1;
        }
        int mark = next++;
        boolean isElse = marks.kind(mark) == Marks.Kind.ELSE;
        int end = marks.next(mark);
        if (isElse && end >= 0 && !open.isEmpty() && isPart(open.element(), isInStatement)) {
            next = end;
            return end;
        }
        take(mark, isInStatement);
        return -1;
    }

    private boolean isPart(Branch branch, boolean isInStatement) {
        return branch.depth != depth || branch.isInStatement != isInStatement;
    }

    private void take(int mark, boolean isInStatement) {
        switch (marks.kind(mark)) {
            case OPEN -> open.push(new Branch(++regions, depth, isInStatement));
            case ELSE -> {
                if (!open.isEmpty()) {
                    Branch before = open.pop();
                    open.push(new Branch(++regions, before.depth, before.isInStatement));
                }
            }
            case CLOSE -> open.poll();
            case VALUE, SILENT, DEFINE -> {}
        }
    }
}
