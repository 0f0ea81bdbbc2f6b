package io.github.nginxlint.fix;

import io.github.nginxlint.fix.LineDifference.Hunk;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The changes of files as {@code git apply} and {@code patch -p1} read them. There is no {@code diff --git} line: git
 * takes the names of a plain difference from the directory it is called in.
 */
public final class UnifiedDiff {

    private static final int CONTEXT = 3;

    private UnifiedDiff() {}

    /**
     * The difference of one file.
     *
     * @param name its path, relative to where the difference is applied
     * @return the lines without their line feeds, one character for each byte of the file
     */
    public static List<String> of(String name, Change change) {
        List<String> lines = lines(change.before().encoded());
        List<String> others = lines(change.after().encoded());
        List<String> out = new ArrayList<>();
        out.add("--- " + quoted("a/" + name));
        out.add("+++ " + quoted("b/" + name));
        List<Hunk> hunks = LineDifference.of(lines, others);
        for (int first = 0; first < hunks.size(); ) {
            int last = first;
            while (last + 1 < hunks.size()
                    && hunks.get(last + 1).from() - hunks.get(last).to() <= 2 * CONTEXT) {
                last++;
            }
            group(out, hunks.subList(first, last + 1), lines, others);
            first = last + 1;
        }
        return out;
    }

    /** The lines with their line feeds, one character for each byte. */
    private static List<String> lines(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            lines.add(text.substring(start, end + 1));
            start = end + 1;
        }
        if (start < text.length()) {
            lines.add(text.substring(start));
        }
        return lines;
    }

    private static void group(List<String> out, List<Hunk> hunks, List<String> lines, List<String> others) {
        Hunk first = hunks.get(0);
        Hunk last = hunks.get(hunks.size() - 1);
        int before = Math.min(CONTEXT, first.from());
        int behind = Math.min(CONTEXT, lines.size() - last.to());
        int from = first.from() - before;
        int to = last.to() + behind;
        out.add("@@ -" + range(from, to) + " +" + range(first.otherFrom() - before, last.otherTo() + behind) + " @@");
        int at = from;
        for (Hunk hunk : hunks) {
            add(out, ' ', lines.subList(at, hunk.from()));
            add(out, '-', lines.subList(hunk.from(), hunk.to()));
            add(out, '+', others.subList(hunk.otherFrom(), hunk.otherTo()));
            at = hunk.to();
        }
        add(out, ' ', lines.subList(at, to));
    }

    /** An empty range is named by the line before it. */
    private static String range(int from, int to) {
        int length = to - from;
        return (length == 0 ? from : from + 1) + (length == 1 ? "" : "," + length);
    }

    private static void add(List<String> out, char mark, List<String> lines) {
        for (String line : lines) {
            boolean isEnded = line.endsWith("\n");
            out.add(mark + (isEnded ? line.substring(0, line.length() - 1) : line));
            if (!isEnded) {
                out.add("\\ No newline at end of file");
            }
        }
    }

    /** The name as git has it: in quotes where something in it would end it, and with a tab behind a blank. */
    private static String quoted(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        StringBuilder out = new StringBuilder(bytes.length + 8);
        boolean isQuoted = false;
        for (byte signed : bytes) {
            int b = signed & 0xff;
            boolean isPlain = b >= ' ' && b != 0x7f && b != '"' && b != '\\';
            isQuoted |= !isPlain;
            if (isPlain) {
                out.append((char) b);
            } else if (b == '"' || b == '\\') {
                out.append('\\').append((char) b);
            } else {
                out.append('\\').append(b >> 6).append(b >> 3 & 7).append(b & 7);
            }
        }
        return isQuoted ? "\"" + out + "\"" : name.indexOf(' ') >= 0 ? out + "\t" : out.toString();
    }
}
