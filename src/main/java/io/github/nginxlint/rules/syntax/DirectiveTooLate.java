package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.catalog.Context;
import io.github.nginxlint.catalog.DirectiveSpec;
import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A directive behind one that has already used what it is to change (src/core/nginx.c, ngx_load_module;
 * src/http/modules/ngx_http_map_module.c, ngx_http_map_block).
 */
public final class DirectiveTooLate implements ModelRule {

    /** The blocks that count the modules: from then on there can be no more of them. */
    private static final Set<String> COUNTING = Set.of("events", "http", "stream", "mail");

    @Override
    public String id() {
        return "directive-too-late";
    }

    @Override
    public void check(RuleContext context, Report report) {
        Reading reading = new Reading(report);
        for (Handled directive : context.model().handled(DirectiveTooLate::isConcerned)) {
            switch (directive.name()) {
                case "load_module" -> reading.load(directive.node());
                case "map" -> reading.map(directive.node());
                case "map_hash_bucket_size", "map_hash_max_size" -> reading.size(directive.node());
                default -> {
                    if (directive.context() == Context.MAIN && COUNTING.contains(directive.name())) {
                        reading.count(directive.node());
                    }
                }
            }
        }
    }

    private static boolean isConcerned(DirectiveSpec spec) {
        return switch (spec.name()) {
            case "load_module", "map", "map_hash_bucket_size", "map_hash_max_size" -> true;
            default -> COUNTING.contains(spec.name());
        };
    }

    /** What has been read so far. */
    private static final class Reading {

        private final Report report;
        private final Map<ConfigBlock, ConfigNode> maps = new HashMap<>();

        /** The sizes that were set in time: to set them again is another fault. */
        private final Map<ConfigBlock, Set<String>> sizes = new HashMap<>();

        private @Nullable ConfigNode counted;

        Reading(Report report) {
            this.report = report;
        }

        void count(ConfigNode block) {
            counted = counted == null && !block.isConditional() ? block : counted;
        }

        void load(ConfigNode load) {
            ConfigNode block = counted;
            if (block != null && !load.isConditional()) {
                String message =
                        "\"load_module\" directive is specified too late: write it above \"" + block.name() + "\"";
                add(load, block, message, report);
            }
        }

        void map(ConfigNode map) {
            if (!map.isConditional()) {
                maps.putIfAbsent(map.parent(), map);
            }
        }

        /** A map takes the sizes that are set above the first one, or the default: then it is as if these were set. */
        void size(ConfigNode size) {
            ConfigNode map = maps.get(size.parent());
            Set<String> set = sizes.computeIfAbsent(size.parent(), block -> new HashSet<>());
            if (map == null) {
                set.add(size.name());
            } else if (!set.contains(size.name()) && !size.isConditional()) {
                String message = "\"" + size.name() + "\" directive is duplicate: the \"map\" above has taken the "
                        + "default; write it above the first \"map\"";
                add(size, map, message, report);
            }
        }
    }

    private static void add(ConfigNode node, ConfigNode earlier, String message, Report report) {
        List<Related> related = new ArrayList<>();
        related.add(new Related("read before", earlier.place()));
        related.addAll(Remarks.chain(node));
        report.add(node.place(), message, related, Optional.empty());
    }
}
