package io.github.nginxlint.model;

import io.github.nginxlint.config.ConfigNode;
import java.util.List;
import java.util.Optional;

/**
 * An {@code upstream} block of http.
 *
 * @param node the directive
 * @param name as written; nginx compares it without regard to case
 * @param servers the peers it names, in order
 * @param keepalive its {@code keepalive} directive, where there is one that no template may change
 * @param complete whether all that stands in it could be read
 */
public record Upstream(
        ConfigNode node, String name, List<UpstreamServer> servers, Optional<ConfigNode> keepalive, boolean complete) {

    public Upstream {
        servers = List.copyOf(servers);
    }

    /**
     * A {@code server} of an upstream.
     *
     * @param node the directive
     * @param target its address
     */
    public record UpstreamServer(ConfigNode node, ProxyTarget target) {

        /** Whether it is marked {@code down}: no request goes there. */
        public boolean isDown() {
            for (int i = 1; i < node.arguments().size(); i++) {
                if (node.argument(i).equals("down")) {
                    return true;
                }
            }
            return false;
        }
    }
}
