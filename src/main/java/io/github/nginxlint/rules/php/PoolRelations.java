package io.github.nginxlint.rules.php;

import io.github.nginxlint.backend.FpmEntry;
import io.github.nginxlint.backend.FpmPool;
import io.github.nginxlint.backend.PoolValue;
import io.github.nginxlint.backend.ProcessManager;
import io.github.nginxlint.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What php-fpm refuses about a pool's entries taken together (sapi/fpm/fpm/fpm_conf.c,
 * fpm_conf_process_all_pools).
 */
final class PoolRelations {

    /**
     * Something that php-fpm refuses.
     *
     * @param place the entry, or the pool's heading where one is missing
     * @param reason why, as the start of a message
     * @param advice what to write instead
     * @param others the entries it contradicts
     */
    record Refusal(Place place, String reason, String advice, List<Place> others) {

        Refusal {
            others = List.copyOf(others);
        }
    }

    private final FpmPool pool;
    private final boolean isWhole;
    private final List<Refusal> found = new ArrayList<>();

    private PoolRelations(FpmPool pool, boolean isWhole) {
        this.pool = pool;
        this.isWhole = isWhole;
    }

    /**
     * All of a pool.
     *
     * @param isWhole whether every entry of the pool was read, so that one that is not there is missing
     */
    static List<Refusal> of(FpmPool pool, boolean isWhole) {
        PoolRelations relations = new PoolRelations(pool, isWhole);
        relations.needed();
        relations.positive(pool.maxChildren(), "pm.max_children");
        Optional<ProcessManager> manager = pool.processManager().flatMap(PoolValue::value);
        if (manager.equals(Optional.of(ProcessManager.DYNAMIC))) {
            relations.dynamic();
        } else if (manager.equals(Optional.of(ProcessManager.ONDEMAND))) {
            relations.positive(pool.settings().seconds("pm.process_idle_timeout"), "pm.process_idle_timeout");
        }
        relations.path("pm.status_path");
        relations.path("ping.path");
        relations.priority();
        return relations.found;
    }

    /** What no pool does without; the user is needed only where php-fpm is started by root. */
    private void needed() {
        missing("listen", "listen = 127.0.0.1:9000 or a socket's path");
        missing("pm", "pm = dynamic, static or ondemand");
        missing("pm.max_children", "the most workers that the memory has room for");
        if (isNumber("request_slowlog_timeout") && isWhole && isAbsent("slowlog")) {
            FpmEntry entry = Objects.requireNonNull(pool.settings().entries().get("request_slowlog_timeout"));
            add(
                    entry.place(),
                    "\"request_slowlog_timeout\" has no \"slowlog\" to write to",
                    "slowlog = and a file's path");
        }
        if (pool.processManager().flatMap(PoolValue::value).equals(Optional.of(ProcessManager.DYNAMIC))) {
            missing("pm.min_spare_servers", "pm.min_spare_servers = 1 or more");
            missing("pm.max_spare_servers", "pm.max_spare_servers, not above pm.max_children");
        }
    }

    private void missing(String key, String advice) {
        if (isWhole && isAbsent(key)) {
            add(pool.place(), "pool \"" + pool.name() + "\" has no \"" + key + "\"", advice);
        }
    }

    private boolean isAbsent(String key) {
        return pool.settings()
                .entry(key)
                .filter(entry -> !entry.value().isEmpty())
                .isEmpty();
    }

    private boolean isNumber(String key) {
        return number(pool.settings().seconds(key))
                .filter(seconds -> seconds > 0)
                .isPresent();
    }

    private void dynamic() {
        positive(pool.minSpareServers(), "pm.min_spare_servers");
        positive(pool.maxSpareServers(), "pm.max_spare_servers");
        positive(pool.settings().integer("pm.max_spawn_rate"), "pm.max_spawn_rate");
        notAbove(pool.maxSpareServers(), pool.maxChildren(), "pm.max_spare_servers", "pm.max_children");
        if (notAbove(pool.minSpareServers(), pool.maxChildren(), "pm.min_spare_servers", "pm.max_children")
                && notAbove(
                        pool.minSpareServers(), pool.maxSpareServers(), "pm.min_spare_servers", "pm.max_spare_servers")
                && number(pool.startServers()).filter(start -> start > 0).isPresent()) {
            // without one, or with 0, php-fpm takes the middle
            notAbove(pool.startServers(), pool.maxSpareServers(), "pm.start_servers", "pm.max_spare_servers");
            notBelow(pool.startServers(), pool.minSpareServers());
        }
    }

    private void positive(Optional<PoolValue<Integer>> value, String key) {
        if (number(value).filter(number -> number <= 0).isPresent()) {
            add(
                    value.get().place(),
                    "\"" + key + "\" is " + value.get().text() + ", not above 0",
                    key + " = 1 or more");
        }
    }

    /** Whether nothing is against it. */
    private boolean notAbove(
            Optional<PoolValue<Integer>> lower, Optional<PoolValue<Integer>> upper, String key, String bound) {
        Optional<Integer> value = number(lower).filter(number -> number > 0);
        Optional<Integer> limit = number(upper).filter(number -> number > 0);
        if (value.isEmpty() || limit.isEmpty() || value.get() <= limit.get()) {
            return true;
        }
        found.add(new Refusal(
                lower.get().place(),
                "\"" + key + "\" (" + value.get() + ") is above " + bound + " (" + limit.get() + ")",
                key + " = " + limit.get() + " or less",
                List.of(upper.get().place())));
        return false;
    }

    private void notBelow(Optional<PoolValue<Integer>> start, Optional<PoolValue<Integer>> least) {
        Optional<Integer> value = number(start);
        Optional<Integer> limit = number(least);
        if (value.isPresent() && limit.isPresent() && value.get() < limit.get()) {
            found.add(new Refusal(
                    start.get().place(),
                    "\"pm.start_servers\" (" + value.get() + ") is below pm.min_spare_servers (" + limit.get() + ")",
                    "pm.start_servers = " + limit.get() + " or more",
                    List.of(least.get().place())));
        }
    }

    private static Optional<Integer> number(Optional<PoolValue<Integer>> value) {
        return value.flatMap(PoolValue::value);
    }

    /** The pages that a pool answers itself. */
    private void path(String key) {
        Optional<PoolValue<String>> path = pool.settings().string(key);
        Optional<String> text = path.flatMap(PoolValue::value).filter(value -> !value.isEmpty());
        if (text.isPresent() && !isPath(text.get())) {
            add(
                    path.get().place(),
                    "\"" + text.get() + "\" is no path for " + key,
                    "a slash followed by letters, digits and /_-.~");
        }
    }

    private static boolean isPath(String text) {
        boolean isPath = text.length() > 1 && text.charAt(0) == '/';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            isPath &= c < 128 && (Character.isLetterOrDigit(c) || "/_-.~".indexOf(c) >= 0);
        }
        return isPath;
    }

    private void priority() {
        Optional<PoolValue<Integer>> priority = pool.settings().integer("process.priority");
        // 64 is how php-fpm marks that there is none
        if (number(priority)
                .filter(nice -> nice != 64 && (nice < -19 || nice > 20))
                .isPresent()) {
            add(
                    priority.get().place(),
                    "\"process.priority\" is " + priority.get().text(),
                    "a number from -19 to 20");
        }
    }

    private void add(Place place, String reason, String advice) {
        found.add(new Refusal(place, reason, advice, List.of()));
    }
}
