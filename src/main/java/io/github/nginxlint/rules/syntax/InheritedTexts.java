package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.catalog.Context;
import io.github.nginxlint.model.Handled;
import java.util.HashMap;
import java.util.Map;

/**
 * Texts that nginx looks into when it merges the levels: what stands outside of all servers is looked into where a server
 * inherits it, and not at all when each has its own (ngx_http_proxy_merge_loc_conf and its likes).
 */
final class InheritedTexts {

    private final Map<String, Boolean> isInherited = new HashMap<>();

    /** Whether nginx surely looks into the arguments of a directive. */
    boolean isCompiled(Handled directive) {
        return switch (directive.name()) {
            case "proxy_set_header",
                    "proxy_set_body",
                    "grpc_set_header",
                    "fastcgi_param",
                    "scgi_param",
                    "uwsgi_param",
                    "ssl_certificate",
                    "ssl_certificate_key" -> isInherited(directive);
            default -> true;
        };
    }

    private boolean isInherited(Handled directive) {
        boolean isOutside = directive.context() == Context.HTTP || directive.context() == Context.STREAM;
        return !isOutside
                || isInherited.computeIfAbsent(
                        directive.context().label() + ' ' + directive.name(),
                        key -> directive.isInheritedByServer(Integer.MAX_VALUE));
    }
}
