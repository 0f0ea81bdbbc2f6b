package io.github.nginxlint.rules.upstream;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.Effective;
import io.github.nginxlint.model.EffectiveConfig;
import io.github.nginxlint.model.Setting;
import io.github.nginxlint.model.Variables;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An upstream with {@code keepalive} to which HTTP/1.1 with {@code Connection: close} is spoken. */
public final class UpstreamKeepaliveConnectionClose implements ModelRule {

    @Override
    public String id() {
        return "upstream-keepalive-connection-close";
    }

    @Override
    public void check(RuleContext context, Report report) {
        EffectiveConfig effective = context.model().effective();
        for (KeptAlive kept : KeptAlive.in(context.model())) {
            Setting headers = effective.setting("proxy_set_header", kept.pass().block());
            if (speaksHttp11(
                            effective.argument("proxy_http_version", kept.pass().block()))
                    && !(headers instanceof Setting.Unknown)) {
                check(kept, headers, context, report);
            }
        }
    }

    /** Whether it is HTTP/1.1 and nothing else: HTTP/1.0 is another rule's, and HTTP/2 has no such header. */
    private static boolean speaksHttp11(Effective<String> version) {
        return version.value().equals(Optional.of("1.1"));
    }

    private static void check(KeptAlive kept, Setting headers, RuleContext context, Report report) {
        ConnectionHeader connection =
                ConnectionHeader.of(headers, kept.pass(), context.model().variables());
        if (connection.node().isPresent()) {
            connection.closing().ifPresent(value -> flagClosing(kept, connection, value, headers, report));
        } else if (context.target().canBeBefore(KeptAlive.DEFAULTS_CHANGED)) {
            Optional<ConfigNode> lost = lost(headers, context.model().effective());
            String cause = "\"Connection: close\" is sent (the default below " + KeptAlive.DEFAULTS_CHANGED + ")"
                    + (lost.isPresent() ? ", as the headers here replace inherited ones" : "");
            report.add(
                    kept.pass().node().place(),
                    kept.message(cause, remedy(connection)),
                    related(kept, lost.map(node -> new Related("this one is lost", node.place()))),
                    KeepaliveFix.ofHeader(kept.pass(), connection, headers));
        }
    }

    private static void flagClosing(
            KeptAlive kept, ConnectionHeader connection, Variables.Value value, Setting headers, Report report) {
        ConfigNode node = connection.node().orElseThrow();
        String cause = "\"Connection: close\" is sent"
                + (connection.isConstant() ? "" : " when " + node.argument(1) + " is \"close\"");
        Place place = value.place().orElse(node.place());
        report.add(
                kept.pass().node().place(),
                kept.message(cause, remedy(connection)),
                related(kept, Optional.of(new Related("set here", place))),
                KeepaliveFix.ofHeader(kept.pass(), connection, headers));
    }

    /** The header of an enclosing block that cleared Connection until this block set other headers. */
    private static Optional<ConfigNode> lost(Setting headers, EffectiveConfig effective) {
        return headers.node()
                .flatMap(node -> node.parent().owner())
                .flatMap(owner ->
                        EffectiveConfig.header(effective.setting("proxy_set_header", owner.parent()), "Connection"));
    }

    private static String remedy(ConnectionHeader connection) {
        return "write " + connection.remedy().orElseThrow();
    }

    private static List<Related> related(KeptAlive kept, Optional<Related> cause) {
        List<Related> related = new ArrayList<>();
        related.add(new Related("keepalive is set here", kept.keepalive().place()));
        cause.ifPresent(related::add);
        return related;
    }
}
