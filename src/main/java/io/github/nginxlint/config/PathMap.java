package io.github.nginxlint.config;

import io.github.nginxlint.source.PathText;
import java.util.Optional;

/**
 * Tells where the files of an include stand in this checkout: whole path components are replaced.
 *
 * @param from the components as written in the configuration; an absolute path stands at the beginning only
 * @param to what to look up instead; for an absolute {@code from}, a path from the working directory
 */
public record PathMap(String from, String to) {

    /**
     * Drops slashes at the ends, which say nothing.
     *
     * @throws IllegalArgumentException if there is nothing to replace
     */
    public PathMap {
        from = withoutEndSlash(from);
        to = withoutEndSlash(to);
        if (from.isEmpty()) {
            throw new IllegalArgumentException("nothing to replace");
        }
    }

    /** Reads {@code FROM=TO}; empty when it is not of this form. */
    public static Optional<PathMap> parse(String text) {
        int equals = text.indexOf('=');
        return equals < 1 || withoutEndSlash(text.substring(0, equals)).isEmpty()
                ? Optional.empty()
                : Optional.of(new PathMap(text.substring(0, equals), text.substring(equals + 1)));
    }

    private static String withoutEndSlash(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    /** Whether it replaces the beginning of the path, so that the result is a path of the working directory. */
    boolean isAnchoredAt(String path) {
        return PathText.isAbsolute(from) && PathText.isWithin(from, path);
    }

    /** The path with every occurrence replaced; the path itself when there is none. */
    String apply(String path) {
        if (PathText.isAbsolute(from)) {
            return isAnchoredAt(path) ? glued(to, path.substring(from.length())) : path;
        }
        StringBuilder out = new StringBuilder(path.length() + to.length());
        int at = 0;
        while (at < path.length()) {
            boolean starts = at == 0 || path.charAt(at - 1) == '/';
            int end = at + from.length();
            if (starts && path.startsWith(from, at) && (end == path.length() || path.charAt(end) == '/')) {
                out.append(to);
                at = end;
            } else {
                out.append(path.charAt(at++));
            }
        }
        return out.toString();
    }

    private static String glued(String start, String rest) {
        return start.isEmpty() && rest.startsWith("/") ? rest.substring(1) : start + rest;
    }
}
