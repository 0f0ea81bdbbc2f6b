package io.github.nginxlint.rules.upstream;

import io.github.nginxlint.finding.Fix;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.finding.TextEdit;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.Protocol;
import io.github.nginxlint.model.ProxyTarget.Host;
import io.github.nginxlint.model.Server;
import io.github.nginxlint.model.Setting;
import io.github.nginxlint.model.Upstream;
import io.github.nginxlint.model.WordPart;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.source.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A host that is nearly the name of an upstream, and most likely meant to be. */
public final class UpstreamNameMisspelled implements ModelRule {

    /** A search takes long where there are many upstreams: a strange file is not worth more of them. */
    private static final int MOST_SEARCHES = 20;

    @Override
    public String id() {
        return "upstream-name-misspelled";
    }

    @Override
    public void check(RuleContext context, Report report) {
        ConfigModel model = context.model();
        if (!model.seesAllUpstreams() || model.upstreams().isEmpty()) {
            return;
        }
        UpstreamNames names = new UpstreamNames(model);
        Map<String, Optional<Upstream>> meant = new HashMap<>();
        for (Server server : model.servers()) {
            for (Pass pass : server.passes()) {
                String name = candidate(pass, names);
                boolean isLookedAt = meant.containsKey(name) || meant.size() < MOST_SEARCHES;
                if (!name.isEmpty() && isLookedAt && !isReportedAsUnresolved(pass, model)) {
                    meant.computeIfAbsent(name, names::meantBy).ifPresent(upstream -> flag(pass, upstream, report));
                }
            }
        }
    }

    /** The host that may be misspelt, in lower case; empty when it cannot be an upstream, or is one. */
    private static String candidate(Pass pass, UpstreamNames names) {
        // without a port the other protocols are refused for that already
        boolean isBare = pass.protocol() == Protocol.PROXY
                && pass.target().address() instanceof Host host
                && pass.target().scheme().isPresent()
                && host.port().isEmpty();
        String name = isBare ? host(pass).toLowerCase(Locale.ROOT) : "";
        return name.indexOf('.') >= 0 || names.isHost(name) ? "" : name;
    }

    private static String host(Pass pass) {
        return pass.target().address() instanceof Host host ? host.name() : "";
    }

    /** Whether variable-pass-without-resolver says it. */
    private static boolean isReportedAsUnresolved(Pass pass, ConfigModel model) {
        return pass.isEvaluatedAtRunTime()
                && model.effective().setting("resolver", pass.block()) instanceof Setting.Default;
    }

    private static void flag(Pass pass, Upstream upstream, Report report) {
        String host = host(pass);
        Place place = WordPart.of(pass.node(), pass.node().arguments().get(0), host);
        String effect = pass.isEvaluatedAtRunTime()
                ? "every request ends in 502 where no resolver knows a host of that name"
                : "nginx does not start where no host has that name (host not found in upstream \"" + host + "\")";
        Fix fix = new Fix(
                "write \"" + upstream.name() + "\"", Fix.Safety.UNSAFE, List.of(new TextEdit(place, upstream.name())));
        report.add(
                place,
                "\"" + host + "\" is no upstream, but \"" + upstream.name() + "\" is: " + effect + "; write \""
                        + upstream.name() + "\", or host and port if it is a host",
                List.of(new Related("the upstream", upstream.node().place())),
                Optional.of(fix));
    }
}
