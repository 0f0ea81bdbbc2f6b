package io.github.nginxlint.rules.header;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.VariableReference;
import io.github.nginxlint.model.Variables;
import java.util.Optional;
import java.util.Set;

/** What can be said of the value of a {@code proxy_set_header}: nginx sends no header whose value is empty. */
final class HeaderValue {

    /** Variables that are empty for no request that a server passes on. */
    private static final Set<String> NEVER_EMPTY = Set.of(
            "binary_remote_addr",
            "connection",
            "document_uri",
            "host",
            "hostname",
            "http_host",
            "msec",
            "nginx_version",
            "pid",
            "proxy_add_x_forwarded_for",
            "proxy_host",
            "proxy_port",
            "realip_remote_addr",
            "realip_remote_port",
            "remote_addr",
            "remote_port",
            "request",
            "request_id",
            "request_method",
            "request_uri",
            "scheme",
            "server_addr",
            "server_port",
            "server_protocol",
            "time_iso8601",
            "time_local",
            "uri");

    private HeaderValue() {}

    /** Whether the header of a line is sent with every request, as far as can be known. */
    static boolean isNeverEmpty(ConfigNode line, ConfigBlock block, Variables variables) {
        String text = line.argument(1);
        if (hasLiteralOrNeverEmpty(text)) {
            return true;
        }
        Variables.Expansion expansion = variables.expand(text, block);
        for (Variables.Value value : expansion.values()) {
            if (!hasLiteralOrNeverEmpty(value.text())) {
                return false;
            }
        }
        return expansion.complete();
    }

    private static boolean hasLiteralOrNeverEmpty(String text) {
        int literal = 0;
        int at = 0;
        Optional<VariableReference> next = VariableReference.next(text, 0);
        while (next.isPresent()) {
            if (NEVER_EMPTY.contains(next.get().name())) {
                return true;
            }
            literal += next.get().start() - at;
            at = next.get().end();
            next = VariableReference.next(text, at);
        }
        return literal + text.length() - at > 0;
    }
}
