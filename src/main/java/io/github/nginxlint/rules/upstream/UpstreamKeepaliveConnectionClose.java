package io.github.nginxlint.rules.upstream;

import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.Effective;
import io.github.nginxlint.model.EffectiveConfig;
import io.github.nginxlint.model.Setting;
import io.github.nginxlint.model.Variables;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An upstream with {@code keepalive} to which HTTP/1.1 with {@code Connection: close} is spoken. */
public final class UpstreamKeepaliveConnectionClose implements ModelRule {

    private static final String CLEAR_HEADER =
            "write proxy_set_header Connection \"\" beside the other proxy_set_header lines in effect";

    @Override
    public String id() {
        return "upstream-keepalive-connection-close";
    }

    @Override
    public void check(RuleContext context, Report report) {
        EffectiveConfig effective = context.model().effective();
        for (KeptAlive kept : KeptAlive.in(context.model())) {
            Effective<String> version =
                    effective.argument("proxy_http_version", kept.pass().block());
            Setting headers = effective.setting("proxy_set_header", kept.pass().block());
            boolean http10 = version.firstThat("1.0"::equals).isPresent();
            if (!version.isUnknown() && !http10 && !(headers instanceof Setting.Unknown)) {
                check(kept, headers, context, report);
            }
        }
    }

    private static void check(KeptAlive kept, Setting headers, RuleContext context, Report report) {
        Optional<ConfigNode> connection = EffectiveConfig.header(headers, "Connection");
        if (connection.isPresent()) {
            checkValue(kept, connection.get(), context, report);
        } else if (sendsCloseByDefault(context.target())) {
            Optional<ConfigNode> lost = lost(headers, context.model().effective());
            flag(
                    kept,
                    lost.isPresent()
                            ? "the proxy_set_header lines here replace all inherited ones, so below "
                                    + KeptAlive.DEFAULTS_CHANGED + " nginx sends its default \"Connection: close\""
                            : "nginx sends \"Connection: close\" (the default below " + KeptAlive.DEFAULTS_CHANGED
                                    + ")",
                    CLEAR_HEADER,
                    lost.map(node -> new Related("this one is lost", node.place())),
                    report);
        }
    }

    private static boolean sendsCloseByDefault(TargetVersion target) {
        return target.canBeBefore(KeptAlive.DEFAULTS_CHANGED);
    }

    private static void checkValue(KeptAlive kept, ConfigNode connection, RuleContext context, Report report) {
        Variables.Expansion expansion = context.model()
                .variables()
                .expand(connection.argument(1), kept.pass().block());
        for (Variables.Value value : expansion.values()) {
            if (value.text().equalsIgnoreCase("close")) {
                boolean always = expansion.complete() && expansion.values().size() == 1;
                flag(
                        kept,
                        always
                                ? "\"Connection: close\" is sent"
                                : "\"Connection: close\" is sent when " + connection.argument(1) + " is \"close\"",
                        always ? CLEAR_HEADER : "let the variable be \"\" instead of \"close\"",
                        Optional.of(new Related("set here", value.place().orElse(connection.place()))),
                        report);
                return;
            }
        }
    }

    /** The header of an enclosing block that cleared Connection until this block set other headers. */
    private static Optional<ConfigNode> lost(Setting headers, EffectiveConfig effective) {
        return headers.node()
                .flatMap(node -> node.parent().owner())
                .flatMap(owner ->
                        EffectiveConfig.header(effective.setting("proxy_set_header", owner.parent()), "Connection"));
    }

    private static void flag(KeptAlive kept, String cause, String remedy, Optional<Related> related, Report report) {
        List<Related> places = new ArrayList<>();
        places.add(new Related("keepalive is set here", kept.keepalive().place()));
        related.ifPresent(places::add);
        report.add(
                kept.pass().node().place(),
                "upstream \"" + kept.upstream().name() + "\" has keepalive, but " + cause
                        + ": no connection is reused, and under load the closed ones use up the ports (502, connect()"
                        + " failed (99: Cannot assign requested address)); " + remedy,
                places,
                Optional.empty());
    }
}
