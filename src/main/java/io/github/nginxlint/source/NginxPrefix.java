package io.github.nginxlint.source;

import java.util.List;
import java.util.Optional;

/** The directories in which packages of nginx keep its configuration. */
public final class NginxPrefix {

    private static final List<String> KNOWN = List.of(
            "/etc/nginx",
            "/usr/local/nginx/conf",
            "/usr/local/openresty/nginx/conf",
            "/opt/bitnami/nginx/conf",
            "/usr/local/etc/nginx",
            "/opt/homebrew/etc/nginx");

    /** What the files in these directories include or lead to, where packages and certbot have put them. */
    static final List<String> REACHED = List.of(
            "/etc/nginx",
            "/usr/share/nginx",
            "/usr/lib/nginx",
            "/etc/letsencrypt",
            "/usr/local/nginx",
            "/usr/local/openresty",
            "/opt/bitnami/nginx",
            "/var/lib/nginx",
            "/etc/ssl",
            "/usr/local/etc/nginx",
            "/opt/homebrew/etc/nginx");

    private NginxPrefix() {}

    /** The known directory that is the path or holds it. */
    public static Optional<String> of(String path) {
        for (String prefix : KNOWN) {
            if (PathText.isWithin(prefix, path)) {
                return Optional.of(prefix);
            }
        }
        return Optional.empty();
    }
}
