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
            connection.closing().ifPresent(value -> flagClosing(kept, connection, value, report));
        } else if (context.target().canBeBefore(KeptAlive.DEFAULTS_CHANGED)) {
            Optional<ConfigNode> lost = lost(headers, context.model().effective());
            String cause = "\"Connection: close\" is sent (the default below " + KeptAlive.DEFAULTS_CHANGED + ")"
                    + (lost.isPresent() ? ", as the headers here replace inherited ones" : "");
            flag(kept, cause, connection, lost.map(node -> new Related("this one is lost", node.place())), report);
        }
    }

    private static void flagClosing(KeptAlive kept, ConnectionHeader connection, Variables.Value value, Report report) {
        ConfigNode node = connection.node().orElseThrow();
        String cause = "\"Connection: close\" is sent"
                + (connection.isConstant() ? "" : " when " + node.argument(1) + " is \"close\"");
        Place place = value.place().orElse(node.place());
        flag(kept, cause, connection, Optional.of(new Related("set here", place)), report);
    }

    /** The header of an enclosing block that cleared Connection until this block set other headers. */
    private static Optional<ConfigNode> lost(Setting headers, EffectiveConfig effective) {
        return headers.node()
                .flatMap(node -> node.parent().owner())
                .flatMap(owner ->
                        EffectiveConfig.header(effective.setting("proxy_set_header", owner.parent()), "Connection"));
    }

    private static void flag(
            KeptAlive kept, String cause, ConnectionHeader connection, Optional<Related> related, Report report) {
        List<Related> places = new ArrayList<>();
        places.add(new Related("keepalive is set here", kept.keepalive().place()));
        related.ifPresent(places::add);
        String message = kept.message(cause, "write " + connection.remedy().orElseThrow());
        report.add(kept.pass().node().place(), message, places, Optional.empty());
    }
}
