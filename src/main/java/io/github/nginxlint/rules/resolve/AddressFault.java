package io.github.nginxlint.rules.resolve;

import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.Protocol;
import io.github.nginxlint.model.ProxyTarget;
import io.github.nginxlint.model.VariableReference;
import io.github.nginxlint.syntax.Placeholder;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Why nginx cannot read an address once its variables are replaced (src/core/ngx_inet.c, ngx_parse_inet_url; the eval
 * function of each protocol's module).
 *
 * @param words what error.log says of it
 * @param remedy what to write instead
 */
record AddressFault(String words, String remedy) {

    private static final Set<String> URI_VARIABLES = Set.of("request_uri", "uri", "document_uri", "is_args");
    private static final String SCHEME_VARIABLE = "$scheme://";
    private static final int MAX_PORT = 65535;

    /** The part of a pass's argument that makes the address: all before the URI. */
    static String addressOf(String written) {
        String argument = plain(written);
        int from = hostStart(argument);
        int end = from + hostLength(argument.substring(from));
        Optional<VariableReference> next = VariableReference.next(argument, from);
        while (next.isPresent() && next.get().start() < end) {
            if (URI_VARIABLES.contains(next.get().name())) {
                return argument.substring(0, next.get().start());
            }
            next = VariableReference.next(argument, next.get().end());
        }
        return argument.substring(0, end);
    }

    /** The client's scheme is http or https, and both are alike here. */
    private static String plain(String argument) {
        return argument.startsWith(SCHEME_VARIABLE)
                ? "http" + argument.substring(SCHEME_VARIABLE.length() - 3)
                : argument;
    }

    /** The fault of an address that a pass can have; empty when there is none, or when it is not known to the end. */
    static Optional<AddressFault> of(String address, Pass pass, ConfigModel model) {
        Protocol protocol = pass.protocol();
        String rest = address.substring(hostStart(address));
        String host = rest.substring(0, hostLength(rest));
        boolean isKnown = host.indexOf('$') < 0 && !Placeholder.isIn(host);
        boolean isOther = rest.startsWith("unix:") || rest.startsWith("[");
        if (!isKnown || isOther || !isScheme(address, protocol)) {
            return Optional.empty();
        }
        int colon = host.indexOf(':');
        if (colon >= 0 && !isPort(host.substring(colon + 1))) {
            boolean hasTwo = rest.startsWith("://", colon);
            return Optional.of(new AddressFault(
                    "invalid port in upstream",
                    hasTwo
                            ? "write the scheme once, in the pass or in the value"
                            : "write a port from 1 to 65535 after the colon, or no colon"));
        }
        if ((colon < 0 ? host.length() : colon) == 0) {
            return Optional.of(new AddressFault(
                    isNothing(rest, pass) ? "invalid URL prefix" : "no host in upstream", "give the variable a host"));
        }
        return colon < 0 && protocol != Protocol.PROXY && isNoUpstream(host, model)
                ? Optional.of(new AddressFault("no port in upstream", "write the port, as in " + host + ":9000"))
                : Optional.empty();
    }

    /** Whether a scheme is all that there is. */
    private static boolean isNothing(String rest, Pass pass) {
        String argument = plain(pass.node().argument(0));
        return rest.isEmpty() && addressOf(argument).length() == argument.length();
    }

    /** Whether an address begins as nginx wants it; another fault is not spoken of here. */
    private static boolean isScheme(String address, Protocol protocol) {
        if (protocol == Protocol.PROXY) {
            return address.regionMatches(true, 0, "http://", 0, 7) || address.regionMatches(true, 0, "https://", 0, 8);
        }
        return hostStart(address) == 0 || protocol == Protocol.GRPC;
    }

    /** Only http and https have a port of their own; an upstream has those of its servers. */
    private static boolean isNoUpstream(String host, ConfigModel model) {
        boolean isSeen = model.seesAllUpstreams() || new ProxyTarget.Host(host, OptionalInt.empty()).isIpAddress();
        return isSeen && model.upstream(host).isEmpty();
    }

    private static int hostStart(String text) {
        int scheme = text.indexOf("://");
        return scheme >= 0 && text.indexOf('/') == scheme + 1 ? scheme + 3 : 0;
    }

    private static int hostLength(String text) {
        int end = 0;
        while (end < text.length() && text.charAt(end) != '/' && text.charAt(end) != '?') {
            end++;
        }
        return end;
    }

    private static boolean isPort(String text) {
        int port = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9' || port > MAX_PORT) {
                return false;
            }
            port = port * 10 + (c - '0');
        }
        return port > 0 && port <= MAX_PORT;
    }
}
