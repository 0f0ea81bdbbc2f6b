package io.github.nginxlint.model;

import io.github.nginxlint.model.ProxyTarget.Address;
import io.github.nginxlint.model.ProxyTarget.Dynamic;
import io.github.nginxlint.model.ProxyTarget.Host;
import java.util.List;
import java.util.Optional;

/**
 * What nginx makes of the value of a pass once its variables are replaced (src/http/ngx_http_upstream.c,
 * ngx_http_upstream_init_request, and the eval function of each protocol's module).
 */
public final class RuntimeAddress {

    private static final String SCHEME_VARIABLE = "$scheme://";

    /** Variables that begin a URI, so that the host ends before them. */
    private static final List<String> URI_VARIABLES = List.of("request_uri", "uri", "document_uri", "is_args");

    private RuntimeAddress() {}

    /**
     * The target of a value. Empty when the answer is 500 before the name matters: a wrong scheme, no host, or a port
     * that is wrong.
     */
    public static Optional<ProxyTarget> of(String value, Protocol protocol) {
        String text = value.startsWith(SCHEME_VARIABLE) ? "http://" + value.substring(SCHEME_VARIABLE.length()) : value;
        ProxyTarget target = ProxyTarget.parse(text);
        if (!isScheme(target.scheme().orElse(""), protocol)) {
            return Optional.empty();
        }
        if (target.address() instanceof Dynamic dynamic) {
            int end = uriStart(dynamic.text());
            if (end < dynamic.text().length()) {
                text = text.substring(0, hostStart(text) + end);
                target = ProxyTarget.parse(text);
            }
        }
        return isRefused(target.address(), text) ? Optional.empty() : Optional.of(target);
    }

    private static boolean isScheme(String scheme, Protocol protocol) {
        return switch (protocol) {
            case PROXY -> scheme.equals("http") || scheme.equals("https");
            case GRPC -> scheme.isEmpty() || scheme.equals("grpc") || scheme.equals("grpcs");
            case UWSGI -> scheme.isEmpty() || scheme.equals("uwsgi") || scheme.equals("suwsgi");
            default -> scheme.isEmpty();
        };
    }

    private static int hostStart(String text) {
        int scheme = text.indexOf("://");
        return scheme < 0 ? 0 : scheme + 3;
    }

    private static boolean isRefused(Address address, String text) {
        if (!(address instanceof Host host)) {
            return false;
        }
        boolean hasWrongPort = host.port().isEmpty()
                && text.startsWith(":", hostStart(text) + host.name().length());
        return host.name().isEmpty() || hasWrongPort;
    }

    private static int uriStart(String hostAndPort) {
        int start = hostAndPort.length();
        for (String variable : URI_VARIABLES) {
            start = Math.min(start, indexOf("$" + variable, hostAndPort));
            start = Math.min(start, indexOf("${" + variable + "}", hostAndPort));
        }
        return start;
    }

    /** Where a variable stands after other text; the text's end where it does not. */
    private static int indexOf(String variable, String text) {
        int at = text.indexOf(variable);
        int end = at + variable.length();
        boolean goesOn =
                !variable.endsWith("}") && end < text.length() && VariableReference.isNamePart(text.charAt(end));
        return at <= 0 || goesOn ? text.length() : at;
    }
}
