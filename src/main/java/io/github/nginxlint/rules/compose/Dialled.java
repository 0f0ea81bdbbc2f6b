package io.github.nginxlint.rules.compose;

import io.github.nginxlint.backend.compose.ComposeConfig.Member;
import io.github.nginxlint.backend.compose.NameLookup;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.ProxyTarget.Host;
import io.github.nginxlint.model.WordPart;
import io.github.nginxlint.source.Place;

/**
 * A host that nginx in a container connects to.
 *
 * @param node the pass, or the server of an upstream
 * @param host the host, with its port where one is written
 * @param port the port that nginx connects to
 * @param isUsed whether requests go there; a server of an upstream that nothing passes to is resolved as well
 * @param nginx the service that nginx is
 * @param isAtRunTime whether its name is not resolved when nginx starts, as it comes from a variable
 */
record Dialled(ConfigNode node, Host host, int port, boolean isUsed, Member nginx, boolean isAtRunTime) {

    /** What the name leads to in the container. */
    NameLookup lookUp() {
        return nginx.project().lookUp(nginx.service(), host.name());
    }

    /** The name of the compose file. */
    String file() {
        String name = nginx.project().file().name();
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** The place of the host's name. */
    Place namePlace() {
        return WordPart.of(node, node.arguments().get(0), host.name());
    }

    /** The place of host and port. */
    Place addressPlace() {
        return WordPart.of(node, node.arguments().get(0), address());
    }

    /** Host and port, as far as they are written. */
    String address() {
        return host.port().isPresent() ? host.name() + ":" + port : host.name();
    }
}
