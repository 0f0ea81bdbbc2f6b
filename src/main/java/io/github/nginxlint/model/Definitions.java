package io.github.nginxlint.model;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.Variables.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What gives one variable its values: bodies such as {@code map}, which hold everywhere, and {@code set}, which holds in
 * its server, unless the location that is asked for sets the variable itself.
 */
final class Definitions {

    private final Values everywhere = new Values();
    private final Map<ConfigBlock, Values> byServer = new HashMap<>();
    private final Map<ConfigBlock, Values> byLocation = new HashMap<>();

    /** Locations that set the variable whatever the request: what the server and other locations set is gone there. */
    private final Set<ConfigBlock> always = new HashSet<>();

    private boolean complete = true;

    /** Values in order, no more than are looked at. */
    private static final class Values {

        private final Set<Value> values = new LinkedHashSet<>();
        private boolean cut;

        void addAll(Iterable<Value> more) {
            for (Value value : more) {
                cut |= values.size() >= Variables.MAX_VALUES && !values.contains(value);
                if (!cut) {
                    values.add(value);
                }
            }
        }
    }

    /**
     * What a variable can be in one place.
     *
     * @param values all that can be seen
     * @param complete whether it can be nothing else
     */
    record Found(List<Value> values, boolean complete) {}

    /** Adds a body of values that holds everywhere; not complete when the variable can have others. */
    void add(List<Value> values, boolean isComplete) {
        everywhere.addAll(values);
        complete &= isComplete;
    }

    /** Adds a {@code set}. */
    void add(ConfigNode set, ConfigBlock server) {
        List<Value> value = List.of(new Value(set.argument(1), Optional.of(set.place())));
        byServer.computeIfAbsent(server, block -> new Values()).addAll(value);
        Optional<ConfigBlock> location = around(set.parent(), "location");
        if (location.isPresent()) {
            byLocation.computeIfAbsent(location.get(), block -> new Values()).addAll(value);
            if (location.get() == set.parent()) {
                always.add(location.get());
            }
        }
    }

    /** The values in a block; empty when nothing there gives the variable any. */
    Optional<Found> in(ConfigBlock block) {
        Optional<ConfigBlock> location = around(block, "location").filter(always::contains);
        Optional<Values> local = location.isPresent()
                ? location.map(byLocation::get)
                : around(block, "server").map(byServer::get);
        if (local.isEmpty() && everywhere.values.isEmpty() && complete) {
            return Optional.empty();
        }
        List<Value> values = new ArrayList<>(everywhere.values);
        local.ifPresent(found -> values.addAll(found.values));
        boolean cut = everywhere.cut || local.map(found -> found.cut).orElse(false);
        return Optional.of(new Found(values, complete && !cut));
    }

    /** The body of the innermost directive of a name around a block; empty where there is none. */
    static Optional<ConfigBlock> around(ConfigBlock block, String name) {
        ConfigBlock level = block;
        while (level.owner().isPresent()) {
            ConfigNode owner = level.owner().get();
            if (owner.name().equals(name)) {
                return Optional.of(level);
            }
            level = owner.parent();
        }
        return Optional.empty();
    }
}
