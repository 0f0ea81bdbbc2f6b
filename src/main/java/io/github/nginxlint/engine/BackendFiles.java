package io.github.nginxlint.engine;

import java.util.List;

/**
 * What was named of that which stands behind nginx.
 *
 * @param phpFpm PHP-FPM configurations, files or directories; none to look for them
 * @param compose compose files; none to look for them
 * @param systemd units of systemd, files or directories; none to look for them
 */
public record BackendFiles(List<String> phpFpm, List<String> compose, List<String> systemd) {

    /** Nothing named. */
    public static final BackendFiles NONE = new BackendFiles(List.of(), List.of(), List.of());

    public BackendFiles {
        phpFpm = List.copyOf(phpFpm);
        compose = List.copyOf(compose);
        systemd = List.copyOf(systemd);
    }
}
