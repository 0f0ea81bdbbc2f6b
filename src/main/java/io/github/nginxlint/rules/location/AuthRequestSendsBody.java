package io.github.nginxlint.rules.location;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.EffectiveConfig;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.model.Location;
import io.github.nginxlint.model.Setting;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A location that asks for {@code auth_request} and announces a body which it does not send. */
public final class AuthRequestSendsBody implements ModelRule {

    @Override
    public String id() {
        return "auth-request-sends-body";
    }

    @Override
    public void check(RuleContext context, Report report) {
        ConfigModel model = context.model();
        Set<ConfigNode> seen = new HashSet<>();
        for (Handled directive : model.handled("auth_request")) {
            String uri = directive.node().argument(0);
            boolean isKnown = uri.startsWith("/") && uri.indexOf('$') < 0 && !directive.hasPlaceholder();
            Optional<ConfigBlock> server = Surroundings.server(directive.node().parent());
            if (isKnown && server.isPresent()) {
                model.locations()
                        .answering(server.get(), uri)
                        .location()
                        .filter(location -> seen.add(location.node()))
                        .ifPresent(location -> look(location, directive, model.effective(), report));
            }
        }
    }

    private static void look(Location location, Handled directive, EffectiveConfig effective, Report report) {
        List<ConfigNode> passes = location.block().named("proxy_pass");
        if (passes.size() == 1 && !passes.get(0).isOptional() && announces(location.block(), effective)) {
            report.add(
                    passes.get(0).place(),
                    "\"auth_request\" asks here without the body of a request, but with its Content-Length: a backend"
                            + " that waits for the body hangs until proxy_read_timeout, and every POST is answered 500"
                            + " (auth request unexpected status: 504); write proxy_pass_request_body off and"
                            + " proxy_set_header Content-Length \"\"",
                    new Related("asked from here", directive.node().place()));
        }
    }

    /** Whether the length of the client's body is sent: it is by default, whatever the body's own directive says. */
    private static boolean announces(ConfigBlock block, EffectiveConfig effective) {
        Setting headers = effective.setting("proxy_set_header", block);
        boolean isPlain = effective.setting("proxy_set_body", block) instanceof Setting.Default
                && effective.setting("proxy_pass_request_headers", block) instanceof Setting.Default;
        return isPlain
                && !(headers instanceof Setting.Unknown)
                && EffectiveConfig.header(headers, "Content-Length").isEmpty();
    }
}
