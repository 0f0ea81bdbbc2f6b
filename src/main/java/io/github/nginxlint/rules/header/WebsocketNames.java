package io.github.nginxlint.rules.header;

import io.github.nginxlint.model.Matcher;
import io.github.nginxlint.model.Upstream;
import java.util.Locale;
import java.util.Set;

/** Names that say that WebSockets are spoken there: of locations and of upstreams. */
final class WebsocketNames {

    /** Last segments of a path. Not "hub": Selenium, JupyterHub and WebSub have plain HTTP there. */
    private static final Set<String> SEGMENTS = Set.of(
            "ws",
            "wss",
            "websocket",
            "websockets",
            "socket.io",
            "socketio",
            "sockjs",
            "sockjs-node",
            "signalr",
            "hubs",
            "cable");

    /** What ends a word of a regular expression; behind anything else it is another word, or may be. */
    private static final String SPECIAL = "/^$()|";

    private WebsocketNames() {}

    /** Whether the last part of a location's path is such a name; of a regular expression any part. */
    static boolean isIn(Matcher matcher) {
        if (matcher instanceof Matcher.Exact exact) {
            return isLastOf(exact.uri());
        } else if (matcher instanceof Matcher.Prefix prefix) {
            return isLastOf(prefix.uri());
        } else if (matcher instanceof Matcher.PrefixNoRegex prefix) {
            return isLastOf(prefix.uri());
        } else if (matcher instanceof Matcher.Named named) {
            return isLastOf(named.name().substring(1));
        }
        return matcher instanceof Matcher.Regex regex && isWordOf(regex.pattern());
    }

    /** Whether an upstream's name is one, or has an unmistakable one in it. */
    static boolean isIn(Upstream upstream) {
        String name = upstream.name().toLowerCase(Locale.ROOT);
        return name.equals("ws")
                || name.equals("wss")
                || name.contains("websocket")
                || name.contains("socket.io")
                || name.contains("socketio")
                || name.contains("sockjs");
    }

    private static boolean isLastOf(String path) {
        int end = path.endsWith("/") ? path.length() - 1 : path.length();
        int start = path.lastIndexOf('/', end - 1) + 1;
        return start < end && SEGMENTS.contains(path.substring(start, end).toLowerCase(Locale.ROOT));
    }

    private static boolean isWordOf(String pattern) {
        // the ends of file names
        if (pattern.contains("\\.(")) {
            return false;
        }
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= pattern.length(); i++) {
            char c = i < pattern.length() ? pattern.charAt(i) : '/';
            if (SPECIAL.indexOf(c) >= 0) {
                if (SEGMENTS.contains(word.toString().toLowerCase(Locale.ROOT))) {
                    return true;
                }
                word.setLength(0);
            } else if (c != '\\') {
                word.append(c);
            }
        }
        return false;
    }
}
