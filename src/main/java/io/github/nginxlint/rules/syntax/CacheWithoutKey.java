package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.EffectiveConfig;
import io.github.nginxlint.model.Location;
import io.github.nginxlint.model.Server;
import io.github.nginxlint.model.Setting;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A cache of FastCGI, uwsgi or SCGI that has no key: only {@code proxy_cache} has one by itself
 * (src/http/modules/ngx_http_fastcgi_module.c, ngx_http_fastcgi_merge_loc_conf, and its like).
 */
public final class CacheWithoutKey implements ModelRule {

    private static final List<String> MODULES = List.of("fastcgi", "uwsgi", "scgi");

    @Override
    public String id() {
        return "cache-without-key";
    }

    @Override
    public void check(RuleContext context, Report report) {
        EffectiveConfig effective = context.model().effective();
        for (String module : MODULES) {
            if (context.model().handled(module + "_cache").isEmpty()) {
                continue;
            }
            Set<ConfigNode> said = new HashSet<>();
            for (Server server : context.model().servers()) {
                check(module, server.block(), effective, said, report);
                for (Location location : server.locations()) {
                    check(module, location.block(), effective, said, report);
                }
            }
        }
    }

    private static void check(
            String module, ConfigBlock block, EffectiveConfig effective, Set<ConfigNode> said, Report report) {
        Optional<ConfigNode> cache = cache(module, block, effective);
        if (cache.isPresent()
                && effective.setting(module + "_cache_key", block) instanceof Setting.Default
                && said.add(cache.get())) {
            report.add(
                    cache.get().place(),
                    "no \"" + module + "_cache_key\" for \"" + module
                            + "_cache\": every request gets the answer to the first one; add one that tells them apart",
                    Remarks.chain(cache.get()),
                    Optional.empty());
        }
    }

    private static boolean isKnown(ConfigNode cache) {
        return !cache.isConditional()
                && cache.arguments().size() == 1
                && !cache.arguments().get(0).isOpaque();
    }

    /** The directive that switches the cache on; what is stored as files on the same level, or nearer, is not cached. */
    private static Optional<ConfigNode> cache(String module, ConfigBlock block, EffectiveConfig effective) {
        Setting nearest = effective.setting(Set.of(module + "_cache", module + "_store"), block);
        for (ConfigNode node : nearest.nodes()) {
            if (!node.argument(0).equals("off")) {
                return node.name().endsWith("_cache") && isKnown(node) ? Optional.of(node) : Optional.empty();
            }
        }
        Optional<ConfigNode> cache = effective.setting(module + "_cache", block).node();
        return cache.filter(node -> !node.argument(0).equals("off") && isKnown(node));
    }
}
