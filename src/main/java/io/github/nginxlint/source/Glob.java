package io.github.nginxlint.source;

import java.util.ArrayList;
import java.util.List;

/**
 * A glob(3) pattern as nginx has it, in the C locale: {@code *}, {@code ?} and {@code [...]} match bytes within one path
 * component, a leading dot only when written.
 */
public final class Glob {

    private final List<GlobPart> parts;

    private Glob(List<GlobPart> parts) {
        this.parts = List.copyOf(parts);
    }

    public static Glob compile(String pattern) {
        List<GlobPart> parts = new ArrayList<>();
        int start = 0;
        for (int slash = pattern.indexOf('/'); slash >= 0; slash = pattern.indexOf('/', start)) {
            parts.add(GlobPart.of(pattern.substring(start, slash)));
            start = slash + 1;
        }
        parts.add(GlobPart.of(pattern.substring(start)));
        return new Glob(parts);
    }

    /** Whether the text has a character for which nginx calls glob(3) (ngx_conf_file.c, ngx_conf_include). */
    public static boolean isPattern(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0 || text.indexOf('[') >= 0;
    }

    /** The text as a pattern that matches nothing but the text. */
    public static String escape(String text) {
        if (!isPattern(text) && text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '*' || c == '?' || c == '[' || c == '\\') {
                out.append('\\');
            }
            out.append(c);
        }
        return out.toString();
    }

    /** The directory before the first component that is a pattern; empty for the working directory. */
    public static String literalDirectory(String pattern) {
        String start = compile(pattern).literalStart();
        return start.length() > 1 && start.endsWith("/") ? start.substring(0, start.length() - 1) : start;
    }

    public boolean matches(String path) {
        int start = 0;
        int last = parts.size() - 1;
        for (int i = 0; i < last; i++) {
            int slash = path.indexOf('/', start);
            if (slash < 0 || !parts.get(i).matches(path.substring(start, slash))) {
                return false;
            }
            start = slash + 1;
        }
        return path.indexOf('/', start) < 0 && parts.get(last).matches(path.substring(start));
    }

    /** The components; the first is empty for an absolute pattern. */
    List<GlobPart> parts() {
        return parts;
    }

    /** The directories before the first component that is a pattern, with a slash at the end; the whole if none is. */
    String literalStart() {
        StringBuilder start = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            GlobPart part = parts.get(i);
            if (!part.isLiteral()) {
                return start.toString();
            }
            start.append(part.literal()).append(i + 1 < parts.size() ? "/" : "");
        }
        return start.toString();
    }
}
