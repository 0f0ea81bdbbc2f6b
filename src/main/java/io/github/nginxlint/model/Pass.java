package io.github.nginxlint.model;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import java.util.Optional;

/**
 * A {@code *_pass} directive of http.
 *
 * @param node the directive
 * @param protocol what is spoken
 * @param target where requests go
 * @param location the location around it; absent where none can be seen, at the top of a fragment
 * @param isEvaluatedAtRunTime whether nginx finds the address anew for each request, at which it looks only for
 *     upstreams and asks a resolver: a variable anywhere in the argument is enough
 *     (src/http/modules/ngx_http_proxy_module.c, ngx_http_proxy_pass)
 */
public record Pass(
        ConfigNode node,
        Protocol protocol,
        ProxyTarget target,
        Optional<Location> location,
        boolean isEvaluatedAtRunTime) {

    static Pass of(ConfigNode node, Protocol protocol, Optional<Location> location) {
        ProxyTarget target = ProxyTarget.of(node);
        boolean isEvaluated = node.argument(0).indexOf('$') >= 0 && !(target.address() instanceof ProxyTarget.Opaque);
        return new Pass(node, protocol, target, location, isEvaluated);
    }

    /** The block it stands in: a location, or an {@code if} or {@code limit_except} within one. */
    public ConfigBlock block() {
        return node.parent();
    }
}
