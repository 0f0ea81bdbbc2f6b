package io.github.nginxlint.rules.upstream;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.ProxyTarget.Host;
import io.github.nginxlint.model.Upstream;
import java.util.ArrayList;
import java.util.List;

/**
 * A server of an upstream with a host and no port: nginx takes 80, whatever is spoken to it
 * (src/http/ngx_http_upstream.c, ngx_http_upstream_server).
 *
 * @param node the directive
 * @param host its host
 */
record PortlessServer(ConfigNode node, String host) {

    /** Those of an upstream that requests go to. */
    static List<PortlessServer> of(Upstream upstream) {
        List<PortlessServer> found = new ArrayList<>();
        for (Upstream.UpstreamServer server : upstream.servers()) {
            boolean isBare = server.target().address() instanceof Host host
                    && host.name().equals(server.node().argument(0));
            if (isBare && !server.isDown() && !isToldByDns(server.node())) {
                found.add(new PortlessServer(server.node(), server.node().argument(0)));
            }
        }
        return found;
    }

    /** Whether its port is that of an SRV record, or a template may say something of the kind. */
    private static boolean isToldByDns(ConfigNode node) {
        for (int i = 1; i < node.arguments().size(); i++) {
            if (node.argument(i).startsWith("service=")
                    || node.isOpaque(node.arguments().get(i))) {
                return true;
            }
        }
        return false;
    }
}
