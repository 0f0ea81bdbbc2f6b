package io.github.nginxlint.backend;

import java.util.ArrayDeque;
import java.util.Deque;

/** Paths of sockets: one form for the same place, and their parts. */
final class SocketPath {

    private SocketPath() {}

    /** Without doubled slashes and dots, and with {@code /run} for {@code /var/run}, which links to it. */
    static String normalize(String path) {
        Deque<String> parts = new ArrayDeque<>();
        boolean absolute = path.startsWith("/");
        for (int from = 0; from <= path.length(); ) {
            int slash = path.indexOf('/', from);
            int to = slash < 0 ? path.length() : slash;
            String part = path.substring(from, to);
            if (part.equals("..") && (absolute || !parts.isEmpty()) && !"..".equals(parts.peekLast())) {
                parts.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
            if (absolute
                    && parts.size() == 2
                    && parts.peekLast().equals("run")
                    && parts.peekFirst().equals("var")) {
                // file-hierarchy(7): a link on every distribution with systemd
                parts.removeFirst();
            }
            from = to + 1;
        }
        return (absolute ? "/" : "") + String.join("/", parts);
    }

    /** The last part of a path. */
    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** All but the last part of a path. */
    static String directory(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /** The text with each run of digits and dots between digits as one {@code #}: two PHP versions look alike. */
    static String withoutVersion(String text) {
        StringBuilder shape = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean after = shape.length() > 0 && shape.charAt(shape.length() - 1) == '#';
            boolean digit = c >= '0' && c <= '9';
            boolean innerDot = c == '.' && after && i + 1 < text.length() && Character.isDigit(text.charAt(i + 1));
            if (!digit && !innerDot) {
                shape.append(c);
            } else if (!after) {
                shape.append('#');
            }
        }
        return shape.toString();
    }
}
