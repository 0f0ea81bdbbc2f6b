package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.catalog.DirectiveOrigin;
import io.github.nginxlint.catalog.DirectiveSpec;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.Handled;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The shared memory zones of a configuration, added one after the other as nginx does. */
final class SharedMemory {

    private final Map<String, Zone> zones = new LinkedHashMap<>();
    private final List<Conflict> conflicts = new ArrayList<>(0);

    private SharedMemory() {}

    static SharedMemory of(ConfigModel model) {
        SharedMemory memory = new SharedMemory();
        for (Handled directive : model.handled(SharedMemory::namesZone)) {
            if (!directive.hasPlaceholder()) {
                ZoneUse.of(directive).forEach(memory::add);
            }
        }
        return memory;
    }

    private static boolean namesZone(DirectiveSpec spec) {
        return spec.origin() != DirectiveOrigin.THIRD_PARTY && ZoneUse.isNamedBy(spec.name());
    }

    /** A zone. */
    static final class Zone {

        private final ZoneUse first;
        private ZoneUse sized;
        private boolean isContested;

        private Zone(ZoneUse first) {
            this.first = first;
            this.sized = first;
        }

        /** Where it is named first. */
        ZoneUse first() {
            return first;
        }

        /** Where it is given its size, or named first when it is given none. */
        ZoneUse sized() {
            return sized;
        }

        /** Whether it has no size and nothing else is wrong with it. */
        boolean isUndefined() {
            return !sized.isDefinition() && !isContested;
        }
    }

    /**
     * A second use of a zone that does not go with an earlier one.
     *
     * @param use what nginx refuses
     * @param earlier what it does not go with
     * @param message nginx's words
     */
    record Conflict(ZoneUse use, ZoneUse earlier, String message) {}

    /** By name, in the order in which they are met. */
    Map<String, Zone> zones() {
        return zones;
    }

    List<Conflict> conflicts() {
        return conflicts;
    }

    private void add(ZoneUse use) {
        Zone zone = zones.get(use.name());
        if (zone == null) {
            zones.put(use.name(), new Zone(use));
            return;
        }
        if (!zone.first.owner().equals(use.owner())) {
            conflict(zone, use, zone.first, "the shared memory zone \"%\" is already declared for a different use");
        } else if (!zone.sized.isDefinition()) {
            zone.sized = use;
        } else if (use.isDefinition() && use.size() != zone.sized.size()) {
            conflict(
                    zone,
                    use,
                    zone.sized,
                    "the size " + use.size() + " of shared memory zone \"%\" conflicts with already declared size "
                            + zone.sized.size());
        } else if (use.isDefinition()) {
            addAgain(zone, use);
        }
    }

    private void addAgain(Zone zone, ZoneUse use) {
        String directive = use.directive().name();
        switch (directive) {
            case "limit_req_zone", "limit_conn_zone" ->
                conflict(
                        zone,
                        use,
                        zone.sized,
                        directive + " \"%\" is already bound to key \""
                                + Wording.name(zone.sized
                                        .directive()
                                        .arguments()
                                        .get(0)
                                        .value()) + "\"");
            case "proxy_cache_path", "fastcgi_cache_path", "uwsgi_cache_path", "scgi_cache_path" ->
                conflict(zone, use, zone.sized, "duplicate zone \"%\"");
            default -> {}
        }
    }

    private void conflict(Zone zone, ZoneUse use, ZoneUse earlier, String message) {
        zone.isContested = true;
        conflicts.add(new Conflict(use, earlier, message.replace("%", Wording.name(use.name()))));
    }
}
