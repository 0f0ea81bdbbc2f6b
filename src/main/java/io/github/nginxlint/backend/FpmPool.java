package io.github.nginxlint.backend;

import io.github.nginxlint.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A PHP-FPM pool: where it listens, as whom, and how long and how much its workers may.
 *
 * @param name the section's name, by which the pool is told from others without regard to case
 * @param place the section's first heading
 * @param settings every entry of the pool that is in force
 * @param ini what php.ini sets where the pool does not
 */
public record FpmPool(String name, Place place, FpmSettings settings, PhpIni ini) {

    /** Where nginx finds the pool. */
    public Optional<PoolValue<BackendAddress>> listen() {
        return address("listen");
    }

    /** A second address of the same pool, for its status page alone. */
    public Optional<PoolValue<BackendAddress>> statusListen() {
        return address("pm.status_listen");
    }

    /** The user the workers run as; the socket belongs to root unless {@link #listenOwner()} says otherwise. */
    public Optional<PoolValue<String>> user() {
        return settings.string("user");
    }

    public Optional<PoolValue<String>> group() {
        return settings.string("group");
    }

    public Optional<PoolValue<String>> listenOwner() {
        return settings.string("listen.owner");
    }

    public Optional<PoolValue<String>> listenGroup() {
        return settings.string("listen.group");
    }

    /** The socket's permission bits; 0660 when not written. */
    public Optional<PoolValue<Integer>> listenMode() {
        return settings.string("listen.mode").map(value -> value.read(FpmNumbers::octal));
    }

    /** The users that an access list lets in; owner and group then do not count. */
    public Optional<PoolValue<List<String>>> listenAclUsers() {
        return list("listen.acl_users");
    }

    /** The groups that an access list lets in; owner and group then do not count. */
    public Optional<PoolValue<List<String>>> listenAclGroups() {
        return list("listen.acl_groups");
    }

    /** How many connections may wait; 511 when not written or negative on Linux, and never above somaxconn. */
    public Optional<PoolValue<Integer>> listenBacklog() {
        return settings.integer("listen.backlog");
    }

    /** The addresses that may connect over TCP; any when not written. */
    public Optional<PoolValue<AllowedClients>> listenAllowedClients() {
        return settings.string("listen.allowed_clients")
                .map(value -> value.read(text -> Optional.of(AllowedClients.of(text))));
    }

    public Optional<PoolValue<ProcessManager>> processManager() {
        return settings.string("pm").map(value -> value.read(ProcessManager::of));
    }

    public Optional<PoolValue<Integer>> maxChildren() {
        return settings.integer("pm.max_children");
    }

    public Optional<PoolValue<Integer>> startServers() {
        return settings.integer("pm.start_servers");
    }

    public Optional<PoolValue<Integer>> minSpareServers() {
        return settings.integer("pm.min_spare_servers");
    }

    public Optional<PoolValue<Integer>> maxSpareServers() {
        return settings.integer("pm.max_spare_servers");
    }

    /** After how many requests a worker is replaced; 0, the default, is never. */
    public Optional<PoolValue<Integer>> maxRequests() {
        return settings.integer("pm.max_requests");
    }

    /** After how many seconds php-fpm kills a request's worker; 0, the default, is never. */
    public Optional<PoolValue<Integer>> requestTerminateTimeout() {
        return settings.seconds("request_terminate_timeout");
    }

    /** PHP's own limit in seconds of CPU time, where the pool or php.ini sets it; 0 is none. */
    public Optional<PoolValue<Integer>> maxExecutionTime() {
        return php("max_execution_time").map(value -> value.read(text -> Optional.of((int) FpmNumbers.leading(text))));
    }

    /** PHP's memory limit in bytes, where the pool or php.ini sets it; -1 is none. */
    public Optional<PoolValue<Long>> memoryLimit() {
        return php("memory_limit").map(value -> value.read(FpmNumbers::bytes));
    }

    /** The largest body of a POST in bytes, where the pool or php.ini sets it; 0 is no limit. */
    public Optional<PoolValue<Long>> postMaxSize() {
        return php("post_max_size").map(value -> value.read(FpmNumbers::bytes));
    }

    /** The largest uploaded file in bytes, where the pool or php.ini sets it. */
    public Optional<PoolValue<Long>> uploadMaxFilesize() {
        return php("upload_max_filesize").map(value -> value.read(FpmNumbers::bytes));
    }

    /** The value that a PHP setting starts with: php_admin_value before php_value before php.ini. */
    public Optional<PoolValue<String>> php(String name) {
        return settings.php(name).or(() -> ini.value(name));
    }

    private Optional<PoolValue<BackendAddress>> address(String key) {
        Optional<String> prefix = settings.string("prefix").flatMap(PoolValue::value);
        return settings.string(key)
                .filter(value -> !value.text().isEmpty())
                .map(value -> value.read(text -> Optional.of(BackendAddress.ofFpm(text, prefix))));
    }

    private Optional<PoolValue<List<String>>> list(String key) {
        return settings.string(key).map(value -> value.read(text -> Optional.of(commaSeparated(text))));
    }

    private static List<String> commaSeparated(String text) {
        List<String> parts = new ArrayList<>();
        for (int from = 0; from <= text.length(); ) {
            int comma = text.indexOf(',', from);
            int to = comma < 0 ? text.length() : comma;
            String part = text.substring(from, to).strip();
            if (!part.isEmpty()) {
                parts.add(part);
            }
            from = to + 1;
        }
        return List.copyOf(parts);
    }
}
