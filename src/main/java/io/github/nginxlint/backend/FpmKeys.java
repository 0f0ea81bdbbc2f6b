package io.github.nginxlint.backend;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keys php-fpm knows and what kind of value each takes ({@code sapi/fpm/fpm/fpm_conf.c}, ini_fpm_global_options
 * and ini_fpm_pool_options), all versions and platforms together.
 */
final class FpmKeys {

    /** What php-fpm makes of a value. */
    enum Kind {
        STRING,
        INTEGER,
        SECONDS,
        FLAG,
        PROCESS_MANAGER,
        CORE_LIMIT,
        LOG_LEVEL,
        ARRAY,
        FLAG_ARRAY
    }

    private static final Map<String, Kind> GLOBAL = global();
    private static final Map<String, Kind> POOL = pool();
    private static final Map<String, Kind> ARRAYS = arrays();

    private static final Set<String> LOG_LEVELS = Set.of("debug", "notice", "warning", "warn", "error", "alert");

    private FpmKeys() {}

    /** The kind of a key in lower case, or null when php-fpm does not know it there. */
    static @Nullable Kind kind(String key, boolean inPool) {
        return (inPool ? POOL : GLOBAL).get(key);
    }

    /** The kind of an array key, whose case counts, or null when php-fpm does not know it. */
    static @Nullable Kind arrayKind(String key) {
        return ARRAYS.get(key);
    }

    /** What php-fpm says against the value, in the words of a finding; empty when it takes it. */
    static Optional<String> refusal(Kind kind, FpmEntry entry) {
        String value = entry.value();
        boolean taken = switch (kind) {
            case STRING, ARRAY -> !entry.key().startsWith("env[") || !value.isEmpty();
            case INTEGER -> FpmNumbers.integer(value).isPresent();
            case SECONDS -> FpmNumbers.seconds(value).isPresent();
            case FLAG, FLAG_ARRAY -> FpmSettings.flagOf(value).isPresent();
            case PROCESS_MANAGER -> ProcessManager.of(value).isPresent();
            case CORE_LIMIT -> isCoreLimit(value);
            case LOG_LEVEL -> LOG_LEVELS.contains(value.toLowerCase(Locale.ROOT));
        };
        return taken ? Optional.empty() : Optional.of("\"" + value + "\" is not " + wanted(kind));
    }

    private static String wanted(Kind kind) {
        return switch (kind) {
            case STRING, ARRAY -> "a value for an environment variable";
            case INTEGER -> "a whole number";
            case SECONDS -> "a time: write a number with s, m, h or d";
            case FLAG, FLAG_ARRAY -> "yes or no";
            case PROCESS_MANAGER -> "static, dynamic or ondemand";
            case CORE_LIMIT -> "a whole number or unlimited";
            case LOG_LEVEL -> "alert, error, warning, notice or debug";
        };
    }

    private static boolean isCoreLimit(String value) {
        return value.equalsIgnoreCase("unlimited")
                || FpmNumbers.integer(value).filter(limit -> limit >= 0).isPresent();
    }

    private static Map<String, Kind> global() {
        Map<String, Kind> keys = new HashMap<>();
        put(keys, Kind.STRING, "pid", "error_log", "syslog.ident", "syslog.facility", "events.mechanism");
        put(keys, Kind.FLAG, "log_buffering", "daemonize");
        put(keys, Kind.LOG_LEVEL, "log_level");
        put(keys, Kind.INTEGER, "log_limit", "emergency_restart_threshold", "process.max");
        put(keys, Kind.INTEGER, "process.priority", "rlimit_files");
        put(keys, Kind.SECONDS, "emergency_restart_interval", "process_control_timeout", "systemd_interval");
        put(keys, Kind.CORE_LIMIT, "rlimit_core");
        return keys;
    }

    private static Map<String, Kind> pool() {
        Map<String, Kind> keys = new HashMap<>();
        put(keys, Kind.STRING, "prefix", "user", "group", "listen", "listen.acl_users", "listen.acl_groups");
        put(keys, Kind.STRING, "listen.owner", "listen.group", "listen.mode", "listen.allowed_clients");
        put(keys, Kind.STRING, "pm.status_path", "pm.status_listen", "ping.path", "ping.response");
        put(keys, Kind.STRING, "access.log", "access.format", "slowlog", "chroot", "chdir");
        put(keys, Kind.STRING, "security.limit_extensions", "apparmor_hat");
        put(keys, Kind.INTEGER, "listen.backlog", "listen.setfib", "process.priority", "pm.max_children");
        put(keys, Kind.INTEGER, "pm.start_servers", "pm.min_spare_servers", "pm.max_spare_servers");
        put(keys, Kind.INTEGER, "pm.max_spawn_rate", "pm.max_requests", "request_slowlog_trace_depth", "rlimit_files");
        put(keys, Kind.SECONDS, "pm.process_idle_timeout", "request_slowlog_timeout", "request_terminate_timeout");
        put(keys, Kind.FLAG, "process.dumpable", "request_terminate_timeout_track_finished");
        put(keys, Kind.FLAG, "catch_workers_output", "decorate_workers_output", "clear_env");
        put(keys, Kind.PROCESS_MANAGER, "pm");
        put(keys, Kind.CORE_LIMIT, "rlimit_core");
        return keys;
    }

    private static Map<String, Kind> arrays() {
        Map<String, Kind> keys = new HashMap<>();
        put(keys, Kind.ARRAY, "env", "php_value", "php_admin_value", "access.suppress_path");
        put(keys, Kind.FLAG_ARRAY, "php_flag", "php_admin_flag");
        return keys;
    }

    private static void put(Map<String, Kind> keys, Kind kind, String... names) {
        for (String name : List.of(names)) {
            keys.put(name, kind);
        }
    }
}
