package io.github.nginxlint.rules.header;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.EffectiveConfig;
import io.github.nginxlint.model.Once;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.Protocol;
import io.github.nginxlint.model.Server;
import io.github.nginxlint.model.Setting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A block whose {@code proxy_set_header} lines are in effect at some pass.
 *
 * @param block the block they stand in
 * @param lines all of them, in order, at least one
 * @param passes each {@code proxy_pass} that sends them, in order
 */
record HeaderLevel(ConfigBlock block, List<ConfigNode> lines, List<Pass> passes) {

    static final String DIRECTIVE = "proxy_set_header";

    private static final Once<Collection<HeaderLevel>> ALL = Once.of(HeaderLevel::find);

    /** All of a configuration: those where everything that stands there is known. */
    static Collection<HeaderLevel> in(ConfigModel model) {
        return model.once(ALL);
    }

    private static Collection<HeaderLevel> find(ConfigModel model) {
        Map<ConfigBlock, HeaderLevel> found = new LinkedHashMap<>();
        for (Server server : model.servers()) {
            for (Pass pass : server.passes()) {
                if (pass.protocol() == Protocol.PROXY) {
                    Setting setting = model.effective().setting(DIRECTIVE, pass.block());
                    if (!setting.nodes().isEmpty()) {
                        ConfigBlock block = setting.nodes().get(0).parent();
                        found.computeIfAbsent(block, b -> new HeaderLevel(b, setting.nodes(), new ArrayList<>()))
                                .passes
                                .add(pass);
                    }
                }
            }
        }
        return found.values();
    }

    /** The last line that sets a header. */
    Optional<ConfigNode> line(String name) {
        return EffectiveConfig.header(new Setting.Here(lines), name);
    }
}
