package io.github.nginxlint.rules.timeout;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.Location;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.Server;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which protocols the locations of a server speak, those nested in them included. */
final class SpokenProtocols {

    private static final Set<String> PASSES =
            Set.of("proxy_pass", "fastcgi_pass", "uwsgi_pass", "scgi_pass", "grpc_pass", "memcached_pass");

    private final Map<ConfigBlock, Spoken> byLocation = new HashMap<>();

    private SpokenProtocols() {}

    /**
     * What is spoken in a location.
     *
     * @param first the first pass, if there is one
     * @param isSure whether all passes are known and speak the same protocol
     */
    private record Spoken(Optional<Pass> first, boolean isSure) {

        Spoken and(Spoken other) {
            if (first.isEmpty() || other.first.isEmpty()) {
                return new Spoken(first.isEmpty() ? other.first : first, isSure && other.isSure);
            }
            boolean isSame = first.get().protocol() == other.first.get().protocol();
            return new Spoken(first, isSure && other.isSure && isSame);
        }
    }

    static SpokenProtocols in(Server server) {
        SpokenProtocols spoken = new SpokenProtocols();
        for (Location location : server.locations()) {
            spoken.byLocation.put(location.block(), new Spoken(Optional.empty(), isKnown(location.block())));
        }
        for (Pass pass : server.passes()) {
            boolean isSure = !pass.node().isOptional();
            pass.location().ifPresent(location -> spoken.add(new Spoken(Optional.of(pass), isSure), location.block()));
        }
        // a nested location comes after the one it stands in
        List<Location> locations = server.locations();
        for (int i = locations.size() - 1; i >= 0; i--) {
            Spoken inner =
                    spoken.byLocation.getOrDefault(locations.get(i).block(), new Spoken(Optional.empty(), false));
            spoken.add(inner, locations.get(i).node().parent());
        }
        return spoken;
    }

    private void add(Spoken inner, ConfigBlock block) {
        byLocation.computeIfPresent(block, (key, outer) -> outer.and(inner));
    }

    /** Whether no pass can hide in a location's own statements, or in an {@code if} or {@code limit_except} there. */
    private static boolean isKnown(ConfigBlock location) {
        boolean isKnown = hidesNoPass(location);
        for (ConfigNode node : location.nodes()) {
            boolean isLocation = node.name().equals("location");
            isKnown &= !isScript(node.name())
                    && (isLocation
                            || node.block().map(SpokenProtocols::hidesNoPass).orElse(true));
        }
        return isKnown;
    }

    private static boolean hidesNoPass(ConfigBlock block) {
        return block.gap(PASSES).isEmpty();
    }

    /** Whether a program runs there that can send the request where it likes. */
    private static boolean isScript(String directive) {
        return directive.contains("_by_lua") || directive.startsWith("js_") || directive.startsWith("perl");
    }

    /** A pass of a location that speaks one protocol only, with all that is nested in it. */
    Optional<Pass> onlyOneOf(Location location) {
        Spoken spoken = byLocation.get(location.block());
        return spoken != null && spoken.isSure ? spoken.first : Optional.empty();
    }
}
