package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.rule.Report;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Two upstreams of one name, whatever the case of its letters (src/http/ngx_http_upstream.c, ngx_http_upstream_add). */
final class DuplicateUpstreams {

    private DuplicateUpstreams() {}

    static void check(Collection<UpstreamBody> upstreams, Report report) {
        Map<String, Handled> http = new HashMap<>();
        Map<String, Handled> stream = new HashMap<>();
        for (UpstreamBody body : upstreams) {
            Handled upstream = body.upstream().orElse(null);
            if (upstream == null || upstream.hasPlaceholder() || upstream.isConditional()) {
                continue;
            }
            String name = upstream.node().argument(0).toLowerCase(Locale.ROOT);
            Handled first = (body.isHttp() ? http : stream).putIfAbsent(name, upstream);
            if (first != null) {
                report.add(
                        upstream.node().place(upstream.arguments().get(0)),
                        "duplicate upstream \"" + body.name() + "\": nginx compares the names without regard to case",
                        new Related("the first one", first.node().place()));
            }
        }
    }
}
