package io.github.nginxlint.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/** Paths as nginx has them: strings with {@code /} between their parts. */
public final class PathText {

    /** The order of glob(3) in the C locale, which nginx never leaves: by unsigned byte. */
    public static final Comparator<String> BYTE_ORDER = PathText::compare;

    private PathText() {}

    public static boolean isAbsolute(String path) {
        return path.startsWith("/");
    }

    /** The path of the directory that holds the path; empty for a bare name. */
    public static String directory(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : slash == 0 ? "/" : path.substring(0, slash);
    }

    /** The last part. */
    public static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /**
     * A path below a directory, or the path itself if it is absolute.
     *
     * @param directory empty for the working directory
     * @param path relative or absolute
     */
    public static String join(String directory, String path) {
        if (directory.isEmpty() || isAbsolute(path)) {
            return path;
        }
        return directory.endsWith("/") ? directory + path : directory + "/" + path;
    }

    /** Whether the path is the directory or lies below it, compared part by part. */
    public static boolean isWithin(String directory, String path) {
        if (directory.isEmpty()) {
            return !isAbsolute(path);
        }
        return path.startsWith(directory)
                && (directory.endsWith("/")
                        || path.length() == directory.length()
                        || path.charAt(directory.length()) == '/');
    }

    /** The path without empty parts and {@code .} parts; a leading {@code ./} stays, as the user may have written it. */
    public static String tidy(String path) {
        if (!path.contains("//") && !path.contains("/./")) {
            return path;
        }
        StringBuilder out = new StringBuilder(path.length());
        int start = 0;
        while (start <= path.length()) {
            int slash = path.indexOf('/', start);
            int end = slash < 0 ? path.length() : slash;
            boolean last = slash < 0;
            boolean idle = start > 0 && !last && (end == start || (end == start + 1 && path.charAt(start) == '.'));
            if (!idle) {
                out.append(path, start, end);
                if (!last) {
                    out.append('/');
                }
            }
            start = end + 1;
        }
        return out.toString();
    }

    /**
     * The path with every {@code part/..} taken out. Only the disk knows whether this is still the same file: the part
     * may be a link.
     */
    public static String withoutParents(String path) {
        String[] parts = path.split("/", -1);
        String[] kept = new String[parts.length];
        int count = 0;
        for (String part : parts) {
            boolean climbs = part.equals("..") && count > 0 && !kept[count - 1].equals("..");
            if (climbs && kept[count - 1].isEmpty()) {
                continue; // the root is its own parent
            }
            if (climbs && !kept[count - 1].equals(".")) {
                count--;
            } else {
                kept[count++] = part;
            }
        }
        return String.join("/", Arrays.asList(kept).subList(0, count));
    }

    /** The bytes of the text in UTF-8, one character for each: what glob(3) compares. */
    static String asBytes(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7f) {
                return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            }
        }
        return text;
    }

    private static int compare(String left, String right) {
        int length = Math.min(left.length(), right.length());
        for (int i = 0; i < length; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                // the order of UTF-8 bytes is that of code points; surrogates alone stand elsewhere in UTF-16
                boolean highA = Character.isSurrogate(a);
                return highA == Character.isSurrogate(b) ? Character.compare(a, b) : highA ? 1 : -1;
            }
        }
        return Integer.compare(left.length(), right.length());
    }
}
