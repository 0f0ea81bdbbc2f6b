package io.github.nginxlint.model;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.syntax.Placeholder;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where a {@code *_pass} directive sends requests, or where a {@code server} of an upstream stands.
 *
 * @param scheme {@code http}, {@code https}, {@code grpc} or {@code grpcs}, as far as it is written
 * @param address the host or socket
 * @param uri what follows the address, where anything does; {@code ""} never
 */
public record ProxyTarget(Optional<String> scheme, Address address, Optional<String> uri) {

    /** A host or a socket. */
    public sealed interface Address permits Socket, Host, Dynamic, Opaque {}

    /**
     * A unix socket.
     *
     * @param path as written, after {@code unix:}
     */
    public record Socket(String path) implements Address {}

    /**
     * A host name, an IP address or the name of an upstream.
     *
     * @param name without port; an IPv6 address keeps its brackets
     * @param port the port, where one is written
     */
    public record Host(String name, OptionalInt port) implements Address {

        /** Whether it is an IP address, which needs no resolving. */
        public boolean isIpAddress() {
            return name.startsWith("[") || isIpv4(name);
        }
    }

    /**
     * An address with a variable in it.
     *
     * @param text host and port as written
     */
    public record Dynamic(String text) implements Address {}

    /**
     * An address that a program fills in before nginx reads it.
     *
     * @param text the argument as written
     */
    public record Opaque(String text) implements Address {}

    /** Reads the first argument of a {@code *_pass} directive or of a {@code server} of an upstream. */
    public static ProxyTarget of(ConfigNode node) {
        String text = node.argument(0);
        ProxyTarget target = parse(text);
        if (node.arguments().isEmpty() || !node.isOpaque(node.arguments().get(0))) {
            return target;
        }
        int end = text.length() - target.uri.map(String::length).orElse(0);
        boolean isKnown = target.address instanceof Host && !Placeholder.isIn(text.substring(0, end));
        return isKnown ? target : new ProxyTarget(Optional.empty(), new Opaque(text), Optional.empty());
    }

    /** Reads the argument of a {@code *_pass} directive. Any text has a reading. */
    public static ProxyTarget parse(String text) {
        int at = text.indexOf("://");
        boolean hasScheme = at > 0 && text.indexOf('$') != 0 && text.lastIndexOf('/', at - 1) < 0;
        Optional<String> scheme =
                hasScheme ? Optional.of(text.substring(0, at).toLowerCase(Locale.ROOT)) : Optional.empty();
        String rest = hasScheme ? text.substring(at + 3) : text;
        return rest.startsWith("unix:") ? socket(scheme, rest) : host(scheme, rest);
    }

    private static ProxyTarget socket(Optional<String> scheme, String rest) {
        // unix:/path:/uri - the colon ends the path (src/core/ngx_inet.c, ngx_parse_unix_domain_url)
        int colon = rest.indexOf(':', 5);
        String path = colon < 0 ? rest.substring(5) : rest.substring(5, colon);
        String uri = colon < 0 ? "" : rest.substring(colon + 1);
        Address address = path.indexOf('$') >= 0 ? new Dynamic("unix:" + path) : new Socket(path);
        return new ProxyTarget(scheme, address, nonEmpty(uri));
    }

    private static ProxyTarget host(Optional<String> scheme, String rest) {
        int end = 0;
        while (end < rest.length() && "/?#".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        String hostAndPort = rest.substring(0, end);
        Optional<String> uri = nonEmpty(rest.substring(end));
        if (hostAndPort.indexOf('$') >= 0) {
            return new ProxyTarget(scheme, new Dynamic(hostAndPort), uri);
        }
        if (Placeholder.isIn(hostAndPort)) {
            return new ProxyTarget(scheme, new Opaque(hostAndPort), Optional.empty());
        }
        int bracket = hostAndPort.lastIndexOf(']');
        int colon = hostAndPort.indexOf(':', Math.max(bracket, 0));
        if (colon < 0) {
            return new ProxyTarget(scheme, new Host(hostAndPort, OptionalInt.empty()), uri);
        }
        OptionalInt port = port(hostAndPort.substring(colon + 1));
        return new ProxyTarget(scheme, new Host(hostAndPort.substring(0, colon), port), uri);
    }

    private static Optional<String> nonEmpty(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static OptionalInt port(String text) {
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9' || value > 65535) {
                return OptionalInt.empty();
            }
            value = value * 10 + (c - '0');
        }
        return text.isEmpty() || value == 0 || value > 65535 ? OptionalInt.empty() : OptionalInt.of(value);
    }

    /** Whether the text is four numbers of at most 255 with dots between them. */
    static boolean isIpv4(String text) {
        int parts = 0;
        int value = -1;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '.';
            if (c == '.') {
                if (value < 0) {
                    return false;
                }
                parts++;
                value = -1;
            } else if (c >= '0' && c <= '9') {
                value = Math.max(value, 0) * 10 + (c - '0');
                if (value > 255) {
                    return false;
                }
            } else {
                return false;
            }
        }
        return parts == 4;
    }
}
