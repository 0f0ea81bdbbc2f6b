package io.github.nginxlint.rules.resolve;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.model.Server;
import io.github.nginxlint.model.VariableReference;
import io.github.nginxlint.source.Place;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The maps without a default that ordinary requests fall through, where nothing looks at what becomes of it. */
final class OpenMaps {

    /** More names of one server are not looked at: thousands of passes may ask about thousands of names. */
    private static final int MOST_NAMES = 100;

    private final Map<Place, ConfigNode> maps = new HashMap<>();
    private final Map<ConfigNode, Set<String>> keys = new HashMap<>();

    /** Variables that a condition looks at: an empty value may be caught there. */
    private final Set<String> conditions = new HashSet<>();

    /** Variables that a map looks at, which a condition may look at in turn. */
    private final Set<String> sources = new HashSet<>();

    OpenMaps(ConfigModel model) {
        for (Handled directive : model.handled("map")) {
            maps.put(directive.node().place(), directive.node());
            addNames(directive.node().argument(0), sources);
        }
        for (Handled directive : model.handled("if")) {
            for (int i = 0; i < directive.arguments().size(); i++) {
                addNames(directive.node().argument(i), conditions);
            }
        }
    }

    private static void addNames(String text, Set<String> names) {
        Optional<VariableReference> next = VariableReference.next(text, 0);
        while (next.isPresent()) {
            names.add(next.get().name());
            next = VariableReference.next(text, next.get().end());
        }
    }

    /** The map at a place, if some ordinary requests of a server find no line in it. */
    Optional<ConfigNode> at(Place place, Server server) {
        return Optional.ofNullable(maps.get(place)).filter(map -> isOpen(map, server));
    }

    private boolean isOpen(ConfigNode map, Server server) {
        String source = map.argument(0).toLowerCase(Locale.ROOT);
        Set<String> names = new HashSet<>();
        addNames(map.argument(1), names);
        // disjoint walks through the second, which is the smaller one
        boolean isWatched = !Collections.disjoint(sources, names);
        addNames(source, names);
        if (isWatched || !Collections.disjoint(conditions, names) || map.isConditional() || map.hasPlaceholder()) {
            return false;
        }
        Set<String> named = keys.computeIfAbsent(map, OpenMaps::keysOf);
        if (named.isEmpty() || named.contains("default") || named.contains("hostnames")) {
            return false;
        }
        if (source.startsWith("$cookie_") || source.startsWith("$arg_")) {
            // what most requests do not bring
            return !named.contains("");
        }
        return source.equals("$host") && hasOtherName(server.block(), named);
    }

    /** The keys in lower case; none when they cannot be compared as they are. */
    private static Set<String> keysOf(ConfigNode map) {
        Set<String> keys = new HashSet<>();
        if (map.block().isEmpty() || !map.block().get().isComplete()) {
            return keys;
        }
        for (ConfigNode line : map.block().get().nodes()) {
            if (line.name().startsWith("~") || line.isConditional() || line.hasPlaceholder()) {
                return Set.of();
            }
            keys.add(line.name().toLowerCase(Locale.ROOT));
        }
        return keys;
    }

    /** Whether a server has a plain name that is no key. */
    private static boolean hasOtherName(ConfigBlock server, Set<String> keys) {
        int left = MOST_NAMES;
        for (ConfigNode names : server.named("server_name")) {
            for (int i = 0; i < names.arguments().size() && !names.hasPlaceholder() && left > 0; i++, left--) {
                String name = names.argument(i).toLowerCase(Locale.ROOT);
                boolean isPlain = name.indexOf('.') > 0 && "*~$".indexOf(name.charAt(0)) < 0 && !name.endsWith("*");
                if (isPlain && !keys.contains(name)) {
                    return true;
                }
            }
        }
        return false;
    }
}
