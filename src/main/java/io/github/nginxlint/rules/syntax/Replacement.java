package io.github.nginxlint.rules.syntax;

import java.util.Optional;

/** What to write instead of a directive that nginx has given up (CHANGES;
 * src/http/v2/ngx_http_v2_module.c, src/stream/ngx_stream_proxy_module.c). */
final class Replacement {

    private Replacement() {}

    /** The directive that nginx's warning names; empty for those that are ignored without one. */
    static Optional<String> directive(String name) {
        return Optional.ofNullable(
                switch (name) {
                    case "ssl" -> "listen ... ssl";
                    case "http2_idle_timeout" -> "keepalive_timeout";
                    case "http2_max_field_size", "http2_max_header_size" -> "large_client_header_buffers";
                    case "http2_max_requests" -> "keepalive_requests";
                    case "http2_recv_timeout" -> "client_header_timeout";
                    case "proxy_downstream_buffer", "proxy_upstream_buffer" -> "proxy_buffer_size";
                    case "limit_zone" -> "limit_conn_zone";
                    default -> null;
                });
    }

    /** In words: what to do. */
    static Optional<String> of(String name) {
        Optional<String> directive = directive(name);
        if (directive.isPresent()) {
            return Optional.of("use the \"" + directive.get() + "\" directive instead");
        }
        return name.startsWith("spdy_") ? Optional.of("HTTP/2 has taken SPDY's place: delete it") : Optional.empty();
    }
}
