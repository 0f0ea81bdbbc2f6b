package io.github.nginxlint.backend.compose;

import io.github.nginxlint.source.PathText;
import java.util.ArrayDeque;
import java.util.Deque;

/** Paths of the machine that compose runs on, compared as text: links are not followed. */
final class HostPath {

    private HostPath() {}

    /** The path below a directory, or itself if absolute, without idle parts and without {@code part/..}. */
    static String of(String directory, String path) {
        String whole = PathText.join(directory, path);
        boolean isAbsolute = PathText.isAbsolute(whole);
        Deque<String> parts = new ArrayDeque<>();
        for (String part : whole.split("/", -1)) {
            if (part.equals("..") && !parts.isEmpty() && !"..".equals(parts.peekLast())) {
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".") && !(part.equals("..") && isAbsolute)) {
                parts.addLast(part);
            }
        }
        return (isAbsolute ? "/" : "") + String.join("/", parts);
    }
}
