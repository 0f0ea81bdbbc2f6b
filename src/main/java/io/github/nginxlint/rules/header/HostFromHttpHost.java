package io.github.nginxlint.rules.header;

import io.github.nginxlint.catalog.NginxVersion;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.EffectiveConfig;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.Protocol;
import io.github.nginxlint.model.Server;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** {@code Host $http_host} where requests without a Host arrive: none is sent to the backend either. */
public final class HostFromHttpHost implements ModelRule {

    /** From this version an empty Host becomes that of the pass. */
    private static final NginxVersion NEVER_WITHOUT_HOST = new NginxVersion(1, 31, 4);

    @Override
    public String id() {
        return "host-from-http-host";
    }

    @Override
    public void check(RuleContext context, Report report) {
        if (!context.target().canBeBefore(NEVER_WITHOUT_HOST)) {
            return;
        }
        ConfigModel model = context.model();
        NamelessRequests nameless = new NamelessRequests(model);
        Set<ConfigNode> flagged = new HashSet<>();
        for (Server server : model.servers()) {
            if (nameless.reach(server)) {
                for (Pass pass : server.passes()) {
                    line(pass, model.effective()).filter(flagged::add).ifPresent(line -> flag(line, server, report));
                }
            }
        }
    }

    /** The line that makes the Host of a pass over HTTP/1.1; an HTTP/1.0 request needs none. */
    private static Optional<ConfigNode> line(Pass pass, EffectiveConfig effective) {
        if (pass.protocol() != Protocol.PROXY
                || !effective
                        .argument("proxy_http_version", pass.block())
                        .value()
                        .equals(Optional.of("1.1"))) {
            return Optional.empty();
        }
        return EffectiveConfig.header(effective.setting(HeaderLevel.DIRECTIVE, pass.block()), "Host")
                .filter(line -> line.argument(1).equals("$http_host")
                        || line.argument(1).equals("${http_host}"));
    }

    private static void flag(ConfigNode line, Server server, Report report) {
        // $host falls back to the first name, which can be the empty one
        boolean hasName = !server.block().named("server_name").isEmpty()
                && !server.block().named("server_name").get(0).argument(0).isEmpty();
        report.add(
                line.place(line.arguments().get(1)),
                "\"$http_host\" is empty for a request without Host, such as an HTTP/1.0 health check: below nginx "
                        + NEVER_WITHOUT_HOST + " no Host is sent then, and an HTTP/1.1 backend answers 400; write $host"
                        + (hasName ? "" : " and give the server a server_name")
                        + " ($host:$server_port where the port is not 80 or 443)");
    }
}
