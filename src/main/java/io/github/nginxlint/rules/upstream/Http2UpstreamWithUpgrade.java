package io.github.nginxlint.rules.upstream;

import io.github.nginxlint.catalog.NginxVersion;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.Effective;
import io.github.nginxlint.model.EffectiveConfig;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.Protocol;
import io.github.nginxlint.model.Server;
import io.github.nginxlint.model.Setting;
import io.github.nginxlint.model.Variables;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** {@code Connection} or {@code Upgrade} sent to an upstream in HTTP/2, where these headers are forbidden. */
public final class Http2UpstreamWithUpgrade implements ModelRule {

    /** Below it {@code proxy_http_version 2} is refused (CHANGES of nginx 1.29.4). */
    private static final NginxVersion SINCE = new NginxVersion(1, 29, 4);

    private static final List<String> HEADERS = List.of("Connection", "Upgrade");

    /** Which requests have such a header sent. */
    private enum Requests {
        NONE(""),
        UPGRADING("a request that asks for an upgrade"),
        SOME("a request for which it is not empty"),
        ALL("every request");

        private final String words;

        Requests(String words) {
            this.words = words;
        }
    }

    @Override
    public String id() {
        return "http2-upstream-with-upgrade";
    }

    @Override
    public void check(RuleContext context, Report report) {
        if (!context.target().canBeFrom(SINCE)) {
            return;
        }
        Set<ConfigNode> flagged = new HashSet<>();
        for (Server server : context.model().servers()) {
            for (Pass pass : server.passes()) {
                if (pass.protocol() == Protocol.PROXY) {
                    check(pass, context.model(), flagged, report);
                }
            }
        }
    }

    private static void check(Pass pass, ConfigModel model, Set<ConfigNode> flagged, Report report) {
        Effective<String> version = model.effective().argument("proxy_http_version", pass.block());
        if (!version.value().equals(Optional.of("2"))) {
            return;
        }
        Setting headers = model.effective().setting("proxy_set_header", pass.block());
        for (String name : HEADERS) {
            Optional<ConfigNode> header = EffectiveConfig.header(headers, name);
            if (header.isPresent() && !header.get().hasPlaceholder()) {
                Requests requests = requests(header.get(), pass, model.variables());
                if (requests != Requests.NONE && flagged.add(header.get())) {
                    flag(header.get(), requests, version.setting(), report);
                }
            }
        }
    }

    private static Requests requests(ConfigNode header, Pass pass, Variables variables) {
        Variables.Expansion expansion = variables.expand(header.argument(1), pass.block());
        Requests most = Requests.NONE;
        boolean isAlways = expansion.complete();
        for (Variables.Value value : expansion.values()) {
            Requests now = requests(value.text().toLowerCase(Locale.ROOT));
            isAlways &= now == Requests.ALL;
            most = now.compareTo(most) > 0 ? now : most;
        }
        return most == Requests.ALL && !isAlways && expansion.values().size() > 1 ? Requests.SOME : most;
    }

    private static Requests requests(String value) {
        return switch (value) {
            case "" -> Requests.NONE;
            case "$http_upgrade", "${http_upgrade}" -> Requests.UPGRADING;
            case "$http_connection", "${http_connection}" -> Requests.SOME;
            // a variable that nobody defines here may be empty
            default -> value.startsWith("$") ? Requests.NONE : Requests.ALL;
        };
    }

    private static void flag(ConfigNode header, Requests requests, Setting version, Report report) {
        List<Related> related = new ArrayList<>();
        version.node().ifPresent(node -> related.add(new Related("HTTP/2 is set here", node.place())));
        report.add(
                header.place(),
                "\"" + header.argument(0) + "\" is sent to the upstream in HTTP/2, which forbids it: " + requests.words
                        + " ends in 502 (upstream rejected request with error 1); write proxy_http_version 1.1 where"
                        + " connections are upgraded, and leave the header out elsewhere",
                related,
                Optional.empty());
    }
}
