package io.github.nginxlint.rules.upstream;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.Effective;
import io.github.nginxlint.model.EffectiveConfig;
import io.github.nginxlint.model.Possible;
import io.github.nginxlint.model.Setting;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An upstream with {@code keepalive} to which a location speaks HTTP/1.0: no connection is kept. */
public final class UpstreamKeepaliveHttp10 implements ModelRule {

    @Override
    public String id() {
        return "upstream-keepalive-http10";
    }

    @Override
    public void check(RuleContext context, Report report) {
        EffectiveConfig effective = context.model().effective();
        for (KeptAlive kept : KeptAlive.in(context.model())) {
            Effective<String> version =
                    effective.argument("proxy_http_version", kept.pass().block());
            Setting headers = effective.setting("proxy_set_header", kept.pass().block());
            Optional<Possible<String>> http10 = version.firstThat("1.0"::equals);
            if (http10.isPresent() && !(headers instanceof Setting.Unknown) && !asksToKeep(headers)) {
                flag(kept, http10.get(), version.setting(), headers, report);
            }
        }
    }

    /** HTTP/1.0 with "Connection: keep-alive" keeps connections; a variable may hold it. */
    private static boolean asksToKeep(Setting headers) {
        Optional<ConfigNode> connection = EffectiveConfig.header(headers, "Connection");
        if (connection.isEmpty()) {
            return false;
        }
        String value = connection.get().argument(1);
        return !value.isEmpty() && !value.equalsIgnoreCase("close");
    }

    private static void flag(KeptAlive kept, Possible<String> http10, Setting version, Setting headers, Report report) {
        boolean cleared = EffectiveConfig.header(headers, "Connection")
                .map(node -> node.argument(1).isEmpty())
                .orElse(false);
        String message = "upstream \"" + kept.upstream().name() + "\" has keepalive, but HTTP/1.0 is spoken to it"
                + (version.node().isPresent() ? "" : " (the default" + http10.boundary() + ")")
                + ": no connection is reused, and under load the closed ones use up the ports (502, connect() failed"
                + " (99: Cannot assign requested address)); write proxy_http_version 1.1"
                + (cleared ? "" : " and proxy_set_header Connection \"\"");
        List<Related> related = new ArrayList<>();
        related.add(new Related("keepalive is set here", kept.keepalive().place()));
        version.node().ifPresent(node -> related.add(new Related("HTTP/1.0 is set here", node.place())));
        report.add(kept.pass().node().place(), message, related, Optional.empty());
    }
}
