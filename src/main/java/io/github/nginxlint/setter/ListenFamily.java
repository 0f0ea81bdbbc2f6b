package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.Context;
import io.github.nginxlint.catalog.DirectiveSpec;
import io.github.nginxlint.catalog.NginxVersion;
import org.jspecify.annotations.Nullable;

/** The three that listen. */
public enum ListenFamily {
    HTTP,
    STREAM,
    MAIL;

    /** Since then stream chooses among the servers of an address by name, as http does. */
    public static final NginxVersion STREAM_NAMES = new NginxVersion(1, 25, 5);

    /** The one a {@code listen} is of; null for one of a module of others. */
    public static @Nullable ListenFamily of(DirectiveSpec spec) {
        return switch (spec.module()) {
            case "ngx_http_core_module" -> HTTP;
            case "ngx_stream_core_module" -> STREAM;
            case "ngx_mail_core_module" -> MAIL;
            default -> null;
        };
    }

    /** Where its servers have their directives. */
    public Context server() {
        return switch (this) {
            case HTTP -> Context.SERVER;
            case STREAM -> Context.STREAM_SERVER;
            case MAIL -> Context.MAIL_SERVER;
        };
    }

    /** The port of an address without one; 0 for any that is free. */
    int defaultPort() {
        return this == HTTP ? 80 : 0;
    }
}
