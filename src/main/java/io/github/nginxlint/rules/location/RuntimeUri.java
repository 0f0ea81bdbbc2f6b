package io.github.nginxlint.rules.location;

import io.github.nginxlint.model.VariableReference;
import java.util.Optional;
import java.util.Set;

/**
 * The argument of a {@code proxy_pass} with variables, cut where the address ends.
 *
 * @param address scheme, host and port
 * @param uri what is behind, which nginx sends as it is; empty where nothing is
 */
record RuntimeUri(String address, String uri) {

    /** Variables that begin a URI, so that the address ends before them. */
    private static final Set<String> BEGINNING =
            Set.of("args", "document_uri", "is_args", "query_string", "request_uri", "uri");

    static RuntimeUri of(String text) {
        int scheme = text.indexOf("://");
        int start = scheme < 0 ? 0 : scheme + 3;
        if (text.startsWith("unix:", start)) {
            int colon = text.indexOf(':', start + 5);
            return colon < 0
                    ? new RuntimeUri(text, "")
                    : new RuntimeUri(text.substring(0, colon), text.substring(colon + 1));
        }
        int end = variable(text, start);
        for (int i = start; i < end; i++) {
            if ("/?#".indexOf(text.charAt(i)) >= 0) {
                end = i;
            }
        }
        return new RuntimeUri(text.substring(0, end), text.substring(end));
    }

    /** Where the first variable stands that begins the URI: by its name, or because a port stands before it. */
    private static int variable(String text, int start) {
        Optional<VariableReference> next = VariableReference.next(text, start);
        while (next.isPresent()) {
            int at = next.get().start();
            if (at > start && (BEGINNING.contains(next.get().name()) || isBehindPort(text, at))) {
                return at;
            }
            next = VariableReference.next(text, next.get().end());
        }
        return text.length();
    }

    private static boolean isBehindPort(String text, int at) {
        int digit = at - 1;
        while (digit >= 0 && text.charAt(digit) >= '0' && text.charAt(digit) <= '9') {
            digit--;
        }
        // one or two digits may be the beginning of a port
        return at - digit > 3 && digit >= 0 && text.charAt(digit) == ':';
    }

    /** Whether it is the same for every request. */
    boolean isFixed() {
        return !uri.isEmpty() && VariableReference.next(uri, 0).isEmpty();
    }
}
