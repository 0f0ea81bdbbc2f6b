package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.catalog.Context;
import io.github.nginxlint.catalog.DirectiveOrigin;
import io.github.nginxlint.catalog.DirectiveSpec;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.setter.PassAddress;
import io.github.nginxlint.setter.Url;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A pass to an upstream has no port, a pass to anything else needs one, except that of HTTP, which has its own
 * (src/http/ngx_http_upstream.c, ngx_http_upstream_add; src/http/ngx_http_upstream_round_robin.c).
 */
final class PassPorts {

    private static final Set<String> PASSES = Set.of(
            "proxy_pass", "fastcgi_pass", "uwsgi_pass", "scgi_pass", "grpc_pass", "memcached_pass", "tunnel_pass");

    private final Part http;
    private final Part stream;
    private final NearNames near = new NearNames();
    private final Report report;

    private PassPorts(ConfigModel model, Report report) {
        this.http = Part.of(model, "http", Context.HTTP);
        this.stream = Part.of(model, "stream", Context.STREAM);
        this.report = report;
    }

    /**
     * The upstreams of http, or those of stream.
     *
     * @param byName the upstreams by their names in lower case
     * @param names the names as they are written
     * @param isComplete whether there can be no other
     * @param addressed the hosts that were passed to with a port: who passes there without one gets that
     */
    private record Part(Map<String, Handled> byName, List<String> names, boolean isComplete, Set<String> addressed) {

        static Part of(ConfigModel model, String block, Context context) {
            Map<String, Handled> byName = new HashMap<>();
            List<String> names = new ArrayList<>();
            for (Handled upstream : model.handled("upstream")) {
                if (upstream.context() == context && !upstream.hasPlaceholder()) {
                    String name = upstream.node().argument(0);
                    byName.putIfAbsent(name.toLowerCase(Locale.ROOT), upstream);
                    names.add(name);
                }
            }
            return new Part(byName, names, Sight.isFull(model, block, "upstream"), new HashSet<>());
        }
    }

    static void check(RuleContext context, Report report) {
        PassPorts ports = new PassPorts(context.model(), report);
        for (Handled pass : context.model().handled(PassPorts::isPass)) {
            boolean isKnown = !pass.arguments().isEmpty()
                    && !pass.hasPlaceholder()
                    && pass.node().argument(0).indexOf('$') < 0;
            if (isKnown && PassAddress.of(pass) instanceof Url.Inet address) {
                ports.check(pass, address);
            }
        }
    }

    private static boolean isPass(DirectiveSpec spec) {
        return PASSES.contains(spec.name()) && spec.origin() == DirectiveOrigin.OSS;
    }

    private void check(Handled pass, Url.Inet address) {
        boolean isStream = pass.context() == Context.STREAM_SERVER;
        Part part = isStream ? stream : http;
        String host = address.host().toLowerCase(Locale.ROOT);
        Handled upstream = part.byName.get(host);
        if (upstream != null) {
            if (address.ports().isPresent()) {
                mayNotHavePort(pass, address, upstream);
            }
        } else if (address.ports().isPresent() || (!isStream && pass.name().equals("proxy_pass"))) {
            part.addressed.add(host);
        } else if (part.isComplete && !part.addressed.contains(host)) {
            hasNoPort(pass, address, part);
        }
    }

    private void mayNotHavePort(Handled pass, Url.Inet address, Handled upstream) {
        report.add(
                pass.node().place(pass.arguments().get(0)),
                "upstream \"" + Wording.name(address.host()) + "\" may not have port " + address.port(0)
                        + ": the ports are those of its servers, write the name alone",
                new Related("the upstream", upstream.node().place()));
    }

    private void hasNoPort(Handled pass, Url.Inet address, Part part) {
        String what = address.address().isPresent() ? "" : "no upstream has that name, and ";
        report.add(
                pass.node().place(pass.arguments().get(0)),
                "no port in upstream \"" + Wording.name(address.host()) + "\": " + what + "\"" + pass.name()
                        + "\" has no port of its own" + near.suggestion(address.host(), part.names),
                Remarks.chain(pass.node()),
                Optional.empty());
    }
}
