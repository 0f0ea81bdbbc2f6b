package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.DirectiveSpec;
import org.jspecify.annotations.Nullable;

/** How directives were read before nginx ignored them (src/http/v2/ngx_http_v2_module.c, ngx_http_v2_obsolete). */
final class FormerValue {

    private FormerValue() {}

    /** The setter for versions in which the directive was in force; null when it refused nothing. */
    static @Nullable Setter find(DirectiveSpec spec) {
        Setter setter = switch (spec.name()) {
            case "http2_idle_timeout", "http2_recv_timeout" -> Numbers::milliseconds;
            case "http2_max_field_size", "http2_max_header_size" -> Numbers::size;
            case "http2_max_requests", "http2_max_concurrent_pushes" -> Numbers::number;
            case "http2_push_preload" -> Flag::read;
            default -> null;
        };
        if (setter == null || spec.deprecated().isEmpty()) {
            return null;
        }
        return (directive, target, complaints) -> {
            if (!target.canBeFrom(spec.deprecated().get())) {
                setter.read(directive, target, complaints);
            }
        };
    }
}
