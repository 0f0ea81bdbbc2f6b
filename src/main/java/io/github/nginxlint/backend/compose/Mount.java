package io.github.nginxlint.backend.compose;

import io.github.nginxlint.source.PathText;
import java.util.List;

/**
 * A file or directory of the machine that a container sees.
 *
 * @param source where it is, without idle parts
 * @param target where the container sees it
 */
public record Mount(String source, String target) {

    /** Where images keep the configuration of nginx. */
    private static final List<String> CONFIGURATION = List.of(
            "/etc/nginx",
            "/usr/local/openresty/nginx/conf",
            "/opt/bitnami/nginx/conf",
            "/opt/bitnami/openresty/nginx/conf",
            "/usr/local/nginx/conf",
            "/usr/local/etc/nginx",
            "/etc/openresty",
            "/etc/angie",
            "/config/nginx");

    /** Whether nginx in the container reads this file of the machine as its configuration. */
    boolean carries(String file) {
        return source.equals(file) || (PathText.isWithin(source, file) && isConfiguration());
    }

    private boolean isConfiguration() {
        for (String directory : CONFIGURATION) {
            if (PathText.isWithin(directory, target)) {
                return true;
            }
        }
        return false;
    }
}
