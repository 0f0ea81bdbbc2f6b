package io.github.nginxlint.fix;

import io.github.nginxlint.finding.TextEdit;
import io.github.nginxlint.source.SourceFile;
import io.github.nginxlint.source.Span;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** The edits of one file, in order: none overlaps another, and the same one is there once. */
final class Edits {

    private final TreeMap<Integer, TextEdit> byStart = new TreeMap<>();
    private final Map<Integer, Integer> deltas = new HashMap<>();

    /** Whether an edit can stand beside these: it is one of them, or touches none. */
    boolean allow(TextEdit edit) {
        Span span = edit.place().span();
        TextEdit same = byStart.get(span.start());
        if (same != null) {
            return isSame(same, edit);
        }
        Map.Entry<Integer, TextEdit> before = byStart.lowerEntry(span.start());
        Map.Entry<Integer, TextEdit> after = byStart.higherEntry(span.start());
        // what is inserted where another edit ends could stand on either side of it
        return (before == null || isApart(before.getValue().place().span(), span))
                && (after == null || isApart(span, after.getValue().place().span()));
    }

    private static boolean isSame(TextEdit one, TextEdit other) {
        return one.place().span().equals(other.place().span()) && one.text().equals(other.text());
    }

    private static boolean isApart(Span first, Span second) {
        boolean isInsertion = second.length() == 0;
        return isInsertion ? first.end() < second.start() : first.end() <= second.start();
    }

    /** Adds an edit that is allowed. */
    void add(TextEdit edit) {
        byStart.put(edit.place().span().start(), edit);
    }

    Collection<TextEdit> inOrder() {
        return byStart.values();
    }

    /** The file with all of them made. */
    SourceFile applyTo(SourceFile file) {
        String text = file.text();
        StringBuilder out = new StringBuilder(text.length() + 64);
        int from = 0;
        for (TextEdit edit : byStart.values()) {
            Span span = edit.place().span();
            out.append(text, from, span.start()).append(edit.text());
            from = span.end();
        }
        return file.withText(out.append(text, from, text.length()).toString());
    }

    /** Where what begins at an offset of the old text may begin in the new one; an edit that touches it widens that. */
    Span moved(int offset) {
        if (deltas.size() != byStart.size()) {
            sum();
        }
        Map.Entry<Integer, TextEdit> at = byStart.floorEntry(offset);
        if (at == null) {
            return new Span(offset, offset);
        }
        int delta = deltas.getOrDefault(at.getKey(), 0);
        Span span = at.getValue().place().span();
        int start = span.start() + delta;
        int inserted = at.getValue().text().length();
        int now = offset + delta + inserted - span.length();
        return offset <= span.end() ? new Span(start, start + inserted) : new Span(now, now);
    }

    /** By how much the text in front of each edit grows. */
    private void sum() {
        deltas.clear();
        int delta = 0;
        for (Map.Entry<Integer, TextEdit> edit : byStart.entrySet()) {
            deltas.put(edit.getKey(), delta);
            TextEdit made = edit.getValue();
            delta += made.text().length() - made.place().span().length();
        }
    }
}
