package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.catalog.Context;
import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.EffectiveConfig;
import io.github.nginxlint.model.Server;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Shared memory zones that are named and nowhere given a size (src/core/ngx_cycle.c, ngx_init_cycle). */
final class UndefinedZones {

    private UndefinedZones() {}

    static void check(RuleContext context, NearNames near, Report report) {
        ConfigModel model = context.model();
        SharedMemory memory = SharedMemory.of(model);
        Map<String, Boolean> isKnown = new HashMap<>();
        Map<String, List<String>> defined = new HashMap<>();
        for (SharedMemory.Zone zone : memory.zones().values()) {
            ZoneUse use = zone.first();
            if (zone.isUndefined()
                    && isKnown.computeIfAbsent(
                            use.owner() + " " + use.definer(), key -> isEveryDefinerSeen(model, use))) {
                ConfigNode node = use.directive().node();
                report.add(
                        node.place(use.word().span()),
                        message(use, model)
                                + near.suggestion(
                                        use.name(),
                                        defined.computeIfAbsent(use.owner(), owner -> defined(owner, memory))),
                        Remarks.chain(node),
                        Optional.empty());
            }
        }
    }

    private static String message(ZoneUse use, ConfigModel model) {
        String name = Wording.name(use.name());
        String directive = use.directive().name();
        return switch (directive) {
            case "limit_req", "limit_conn" ->
                "zero size shared memory zone \"" + name + "\": no \"" + use.definer() + "\" defines it";
            case "zone" -> "zero size shared memory zone \"" + name + "\": no \"zone\" of an upstream gives it a size";
            default ->
                (isMerged(use, model)
                                ? "\"" + directive + "\" zone \"" + name + "\" is unknown"
                                : "zero size shared memory zone \"" + name + "\"")
                        + ": no \"" + use.definer() + "\" has \"keys_zone=" + name + ":...\"";
        };
    }

    private static List<String> defined(String owner, SharedMemory memory) {
        List<String> names = new ArrayList<>();
        memory.zones().forEach((name, zone) -> {
            if (zone.sized().isDefinition() && zone.sized().owner().equals(owner)) {
                names.add(name);
            }
        });
        return names;
    }

    /** Whether nginx looks for the zone of a cache when it merges a server, which it does not when all override it. */
    private static boolean isMerged(ZoneUse use, ConfigModel model) {
        if (use.directive().context() != Context.HTTP) {
            return true;
        }
        EffectiveConfig effective = model.effective();
        for (Server server : model.servers()) {
            if (effective
                    .setting(use.directive().name(), server.block())
                    .nodes()
                    .contains(use.directive().node())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEveryDefinerSeen(ConfigModel model, ZoneUse use) {
        String part = use.owner().startsWith("ngx_stream_") ? "stream" : "http";
        return use.definer().equals("zone")
                ? isEveryUpstreamSeen(model, part)
                : Sight.isFull(model, part, use.definer()) && isReadable(model, use);
    }

    /** Whether each definition can be read: what another rule refuses may be meant to define the zone. */
    private static boolean isReadable(ConfigModel model, ZoneUse use) {
        return model.handled(use.definer()).stream()
                .noneMatch(directive -> ZoneUse.of(directive).isEmpty());
    }

    private static boolean isEveryUpstreamSeen(ConfigModel model, String part) {
        if (!Sight.isFull(model, part, "upstream")) {
            return false;
        }
        for (ConfigNode block : model.tree().top().named(part)) {
            for (ConfigNode upstream :
                    block.block().map(b -> b.named("upstream")).orElse(List.of())) {
                Optional<ConfigBlock> body = upstream.block();
                if (body.isEmpty() || body.get().gap(Set.of("zone")).isPresent()) {
                    return false;
                }
            }
        }
        return model.handled("zone").stream()
                .noneMatch(zone -> zone.hasPlaceholder() || ZoneUse.of(zone).isEmpty());
    }
}
