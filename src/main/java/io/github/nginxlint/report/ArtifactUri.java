package io.github.nginxlint.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A file's name as a URI reference (RFC 3986), its dots resolved.
 *
 * @param text the reference, percent-encoded
 * @param isBelowBase whether it is relative and stays below the folder it is relative to
 */
record ArtifactUri(String text, boolean isBelowBase) {

    // what a path segment may hold without being encoded, but for ":", which would make the first segment a scheme
    private static final String MARKS = "-._~!$&'()*+,;=@";
    private static final String HEX = "0123456789ABCDEF";
    private static final String UP = "..";

    static ArtifactUri of(String name) {
        boolean hasDrive = hasDrive(name);
        boolean isAbsolute = hasDrive || name.startsWith("/");
        List<String> segments = segments(name, isAbsolute);
        StringBuilder uri = new StringBuilder(name.length() + 16);
        if (isAbsolute) {
            uri.append("file:///");
        }
        for (int i = 0; i < segments.size(); i++) {
            if (i > 0) {
                uri.append('/');
            }
            if (i == 0 && hasDrive) {
                uri.append(segments.get(0));
            } else {
                encode(uri, segments.get(i));
            }
        }
        boolean goesUp = !segments.isEmpty() && segments.get(0).equals(UP);
        // an empty reference would be the report itself
        return new ArtifactUri(uri.length() == 0 ? "." : uri.toString(), !isAbsolute && !goesUp);
    }

    private static boolean hasDrive(String name) {
        return name.length() >= 3 && isLetter(name.charAt(0)) && name.charAt(1) == ':' && name.charAt(2) == '/';
    }

    static List<String> segments(String name, boolean isAbsolute) {
        List<String> segments = new ArrayList<>();
        int start = 0;
        while (start <= name.length()) {
            int slash = name.indexOf('/', start);
            int end = slash < 0 ? name.length() : slash;
            add(segments, name.substring(start, end), isAbsolute);
            start = end + 1;
        }
        return segments;
    }

    private static void add(List<String> segments, String segment, boolean isAbsolute) {
        if (segment.isEmpty() || segment.equals(".")) {
            return;
        }
        int last = segments.size() - 1;
        if (!segment.equals(UP)
                || (last < 0 && !isAbsolute)
                || (last >= 0 && segments.get(last).equals(UP))) {
            segments.add(segment);
        } else if (last >= 0) {
            segments.remove(last);
        }
    }

    private static void encode(StringBuilder uri, String segment) {
        for (byte b : segment.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (isLetter(c) || (c >= '0' && c <= '9') || MARKS.indexOf(c) >= 0) {
                uri.append(c);
            } else {
                uri.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xf));
            }
        }
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
