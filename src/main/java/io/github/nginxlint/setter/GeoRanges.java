package io.github.nginxlint.setter;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.syntax.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The table of a {@code geo} of ranges, kept in pieces of 65536 addresses as nginx does (ngx_http_geo_range). */
final class GeoRanges {

    /** A table that takes more is not followed to its end. */
    private static final int MOST_STEPS = 4_000_000;

    private static final int PIECE = 0x10000;

    /** A range over many pieces may replace something in each. */
    private static final int MOST_REPLACED = 4;

    private final Consumer<Complaint> complaints;
    private final Map<Integer, List<Range>> pieces = new HashMap<>();
    private @Nullable String defaultValue;
    private int steps;

    GeoRanges(Consumer<Complaint> complaints) {
        this.complaints = complaints;
    }

    /**
     * A range within a piece.
     *
     * @param start the lower 16 bits of the first address
     * @param end those of the last
     * @param value what it maps to
     */
    private record Range(int start, int end, String value) {}

    /** Reads an entry with one argument; false when nginx refuses it, or the table is too large. */
    boolean accepts(ConfigNode entry) {
        Word name = entry.directive().name();
        String value = entry.argument(0);
        if (name.value().equals("default")) {
            if (defaultValue != null) {
                repeated(entry, "duplicate default geo range value: " + values(value, defaultValue));
            }
            defaultValue = value;
            return true;
        }
        boolean isDeletion = name.value().equals("delete");
        Word word = isDeletion ? entry.arguments().get(0) : name;
        int dash = word.value().indexOf('-');
        long start = dash < 0 ? -1 : address(word.value(), 0, dash);
        long end = dash < 0 ? -1 : address(word.value(), dash + 1, word.value().length());
        if (start < 0 || end < 0 || start > end) {
            complaints.accept(Complaint.refused(
                    entry, word, "invalid range " + Complaint.quote(word.value()) + ": write 10.0.0.0-10.0.0.255"));
            return false;
        }
        return isDeletion ? delete(entry, word, start, end) : add(entry, start, end);
    }

    private static long address(String text, int from, int to) {
        return IpAddress.parseV4(text, from, to).map(IpAddress::low).orElse(-1L);
    }

    private boolean add(ConfigNode entry, long start, long end) {
        Set<String> replaced = new LinkedHashSet<>(0);
        for (int piece = (int) (start / PIECE); piece <= end / PIECE; piece++) {
            Range range = part(piece, start, end, entry.argument(0));
            List<Range> ranges = pieces.computeIfAbsent(piece, p -> new ArrayList<>(1));
            int at = lastBefore(ranges, range.end);
            steps += 1 + ranges.size() / 64;
            if (steps >= MOST_STEPS) {
                return false;
            }
            Range met = at < 0 ? null : ranges.get(at);
            if (met == null || range.start > met.end) {
                ranges.add(at + 1, range);
            } else if (range.start < met.start || range.end > met.end) {
                return overlap(entry, piece, met);
            } else if (range.start == met.start && range.end == met.end) {
                if (replaced.size() < MOST_REPLACED) {
                    replaced.add(met.value);
                }
                ranges.set(at, range);
            } else {
                split(ranges, at, range);
            }
        }
        replaced.forEach(old -> duplicate(entry, old));
        return true;
    }

    /** The last range that does not begin after an address; a growing table is quick. */
    private int lastBefore(List<Range> ranges, int end) {
        int at = ranges.size() - 1;
        while (at >= 0 && end < ranges.get(at).start && steps < MOST_STEPS) {
            at--;
            steps++;
        }
        return at;
    }

    private void duplicate(ConfigNode entry, String old) {
        Word name = entry.directive().name();
        repeated(
                entry,
                "duplicate range " + Complaint.quote(name.value()) + ", value: " + values(entry.argument(0), old));
    }

    private static Range part(int piece, long start, long end, String value) {
        int from = piece == start / PIECE ? (int) (start % PIECE) : 0;
        int to = piece == end / PIECE ? (int) (end % PIECE) : PIECE - 1;
        return new Range(from, to, value);
    }

    /** Puts a range within a wider one. */
    private static void split(List<Range> ranges, int at, Range inner) {
        Range outer = ranges.get(at);
        ranges.set(at, inner);
        if (outer.end > inner.end) {
            ranges.add(at + 1, new Range(inner.end + 1, outer.end, outer.value));
        }
        if (outer.start < inner.start) {
            ranges.add(at, new Range(outer.start, inner.start - 1, outer.value));
        }
    }

    private boolean overlap(ConfigNode entry, int piece, Range met) {
        Word name = entry.directive().name();
        long base = (long) piece * PIECE;
        complaints.accept(Complaint.refused(
                entry,
                name,
                "range " + Complaint.quote(name.value()) + " overlaps \""
                        + new IpAddress(false, 0, base + met.start).text() + '-'
                        + new IpAddress(false, 0, base + met.end).text() + '"'));
        return false;
    }

    private boolean delete(ConfigNode entry, Word word, long start, long end) {
        boolean isMissing = false;
        for (int piece = (int) (start / PIECE); piece <= end / PIECE; piece++) {
            Range range = part(piece, start, end, "");
            List<Range> ranges = pieces.getOrDefault(piece, List.of());
            steps += 1 + ranges.size();
            if (steps >= MOST_STEPS) {
                return false;
            }
            boolean isFound =
                    !ranges.isEmpty() && ranges.removeIf(known -> known.start == range.start && known.end == range.end);
            isMissing |= !isFound;
        }
        if (isMissing) {
            complaints.accept(new Complaint(
                    Complaint.Kind.NOTHING_TO_DELETE,
                    Optional.of(entry),
                    word.span(),
                    "no address range " + Complaint.quote(word.value()) + " to delete"));
        }
        return true;
    }

    private void repeated(ConfigNode entry, String message) {
        complaints.accept(Complaint.repeated(entry, entry.directive().name(), message));
    }

    private static String values(String value, String old) {
        return Complaint.quote(value) + ", old value: " + Complaint.quote(old);
    }
}
