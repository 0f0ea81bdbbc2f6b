package io.github.nginxlint.rules.upstream;

import io.github.nginxlint.finding.Fix;
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
            Optional<Possible<String>> http10 = version.firstThat("1.0"::equals);
            Setting headers = effective.setting("proxy_set_header", kept.pass().block());
            if (http10.isEmpty() || headers instanceof Setting.Unknown) {
                continue;
            }
            ConnectionHeader connection =
                    ConnectionHeader.of(headers, kept.pass(), context.model().variables());
            // HTTP/1.0 with "Connection: keep-alive" keeps connections
            if (!connection.canAskToKeep()) {
                Optional<Fix> fix = KeepaliveFix.ofVersion(kept.pass(), version.setting(), connection, headers);
                report.add(
                        kept.pass().node().place(),
                        message(kept, http10.get(), version.setting(), connection),
                        related(kept, version.setting()),
                        fix);
            }
        }
    }

    private static String message(
            KeptAlive kept, Possible<String> http10, Setting version, ConnectionHeader connection) {
        String cause = "HTTP/1.0 is spoken to it"
                + (version.node().isPresent() ? "" : " (the default" + http10.boundary() + ")");
        String remedy = "write proxy_http_version 1.1"
                + connection.remedy().map(text -> " and " + text).orElse("");
        return kept.message(cause, remedy);
    }

    private static List<Related> related(KeptAlive kept, Setting version) {
        List<Related> related = new ArrayList<>();
        related.add(new Related("keepalive is set here", kept.keepalive().place()));
        version.node().ifPresent(node -> related.add(new Related("HTTP/1.0 is set here", node.place())));
        return related;
    }
}
