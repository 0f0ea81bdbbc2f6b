package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.EffectiveConfig;
import io.github.nginxlint.model.Server;
import io.github.nginxlint.model.Setting;
import io.github.nginxlint.model.SizeValue;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Buffers for headers that are smaller than the memory a connection starts with, on machines of 64 bits
 * (src/http/ngx_http_core_module.c, ngx_http_core_merge_srv_conf).
 */
final class PoolAndHeaderBuffers implements Conflict {

    private static final String POOL = "connection_pool_size";
    private static final String BUFFERS = "large_client_header_buffers";
    private static final long DEFAULT_POOL = 512;
    private static final long DEFAULT_BUFFER = 8 * 1024;

    @Override
    public void find(RuleContext context, Report report) {
        if (context.model().handled(POOL).isEmpty()
                && context.model().handled(BUFFERS).isEmpty()) {
            return;
        }
        Set<ConfigNode> reported = new HashSet<>();
        for (Server server : context.model().servers()) {
            check(server.block(), context.model().effective(), reported, report);
        }
    }

    private static void check(ConfigBlock block, EffectiveConfig effective, Set<ConfigNode> reported, Report report) {
        Setting pool = effective.setting(POOL, block);
        Setting buffers = effective.setting(BUFFERS, block);
        OptionalLong poolSize = size(pool, 0, DEFAULT_POOL);
        OptionalLong bufferSize = size(buffers, 1, DEFAULT_BUFFER);
        if (poolSize.isEmpty() || bufferSize.isEmpty() || bufferSize.getAsLong() >= poolSize.getAsLong()) {
            return;
        }
        Optional<ConfigNode> flagged = pool.node().or(buffers::node);
        if (flagged.isEmpty() || !reported.add(flagged.get())) {
            return;
        }
        List<Related> related = pool.node().isPresent() && buffers.node().isPresent()
                ? List.of(new Related(
                        "in effect together with this one", buffers.node().get().place()))
                : List.of();
        report.add(
                flagged.get().place(),
                "the \"" + BUFFERS + "\" size must be equal to or greater than \"" + POOL + "\": "
                        + SizeValue.show(bufferSize.getAsLong()) + " is less than "
                        + SizeValue.show(poolSize.getAsLong()),
                related,
                Optional.empty());
    }

    private static OptionalLong size(Setting setting, int argument, long byDefault) {
        Optional<ConfigNode> node = setting.node();
        if (node.isEmpty()) {
            return setting instanceof Setting.Default ? OptionalLong.of(byDefault) : OptionalLong.empty();
        }
        return node.get().isConditional()
                ? OptionalLong.empty()
                : SizeValue.parse(node.get().argument(argument));
    }
}
