package io.github.nginxlint.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The pools of a case as PHP-FPM will read them.
 *
 * @param files the files of the case, pools and others
 * @param targets where {@code fastcgi_pass} goes: a pool is made up for each when the case has none
 * @param owner whether the sockets' owners are part of what the case shows
 */
record PoolFiles(Map<String, String> files, Set<String> targets, Owner owner) {

    private static final String WEB_USER = "www-data";

    /** Who says to whom a pool's socket belongs. */
    enum Owner {
        /** The case alone. */
        AS_WRITTEN,
        /** The nginx user, unless the case says otherwise. */
        NGINX,
        /** The case alone, and nothing else is added to its pools either. */
        NOTHING_ADDED
    }

    PoolFiles {
        files = Map.copyOf(files);
        targets = Set.copyOf(targets);
    }

    /** File name to text. */
    Map<String, String> adapted() {
        Map<String, String> pools = new TreeMap<>();
        files.forEach((name, text) -> {
            if (name.startsWith("php-fpm.d/") && name.endsWith(".conf")) {
                pools.put(
                        name.substring("php-fpm.d/".length()),
                        owner == Owner.NOTHING_ADDED ? text + "\n" : withNeeds(text));
            }
        });
        if (pools.isEmpty()) {
            for (String target : targets) {
                String listen = target.startsWith("unix:") ? target.substring("unix:".length()) : target;
                String pool = "proof" + pools.size();
                pools.put(pool + ".conf", withNeeds("[" + pool + "]\nlisten = " + listen + "\n"));
            }
        }
        return pools;
    }

    /** The values of these settings, of whatever pool. */
    static List<String> settings(String text, Set<String> names) {
        List<String> values = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            if (names.contains(name(line))) {
                values.add(value(line));
            }
        }
        return values;
    }

    private static String name(String line) {
        int equals = line.indexOf('=');
        return equals < 0 || line.strip().startsWith(";")
                ? ""
                : line.substring(0, equals).strip();
    }

    private static String value(String line) {
        String value = line.substring(line.indexOf('=') + 1);
        int comment = value.indexOf(';');
        return (comment < 0 ? value : value.substring(0, comment)).strip();
    }

    private String withNeeds(String text) {
        StringBuilder adapted = new StringBuilder();
        Map<String, String> pool = new LinkedHashMap<>();
        for (String line : (text + "\n[end]").split("\n", -1)) {
            boolean section = line.strip().startsWith("[");
            if (section && !pool.isEmpty()) {
                needs(pool)
                        .forEach((name, value) ->
                                adapted.append(name).append(" = ").append(value).append('\n'));
            }
            if (section) {
                pool.clear();
            }
            if (!name(line).isEmpty()) {
                pool.put(name(line), value(line));
            }
            adapted.append(line).append('\n');
        }
        return adapted.substring(0, adapted.lastIndexOf("[end]"));
    }

    /** PHP-FPM insists on these; a later value wins over an earlier one. */
    private Map<String, String> needs(Map<String, String> pool) {
        Map<String, String> needs = new LinkedHashMap<>();
        if (!pool.containsKey("listen")) {
            return needs;
        }
        if (!pool.containsKey("user")) {
            needs.put("user", WEB_USER);
        }
        boolean sized = pool.containsKey("pm.max_children")
                && Set.of("static", "ondemand").contains(pool.getOrDefault("pm", ""));
        if (!sized && !pool.containsKey("pm.min_spare_servers")) {
            needs.put("pm", "static");
        }
        if (!pool.containsKey("pm.max_children") || needs.containsKey("pm")) {
            needs.put("pm.max_children", "2");
        }
        boolean owned = pool.keySet().stream().anyMatch(name -> name.matches("listen\\.(owner|group|mode)"));
        if (owner == Owner.NGINX && !owned) {
            needs.put("listen.owner", WEB_USER);
        }
        return needs;
    }
}
