package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.syntax.Word;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The sessions that an upstream learns are its own (src/http/modules/ngx_http_upstream_sticky_module.c). */
final class StickyZones {

    private static final String ZONE = "zone=";

    private StickyZones() {}

    /**
     * Where a zone is used.
     *
     * @param upstream whose sessions it holds
     * @param sticky the directive
     */
    private record Use(UpstreamBody upstream, Handled sticky) {}

    static void check(Collection<UpstreamBody> upstreams, Report report) {
        Map<String, Use> seen = new HashMap<>();
        for (UpstreamBody upstream : upstreams) {
            for (Handled sticky : upstream.named("sticky")) {
                for (Word word : sticky.arguments()) {
                    int colon = word.value().indexOf(':');
                    if (word.value().startsWith(ZONE)
                            && colon > 0
                            && sticky.node().argument(0).equals("learn")
                            && !sticky.isConditional()) {
                        String zone = word.value().substring(ZONE.length(), colon);
                        check(zone, word, new Use(upstream, sticky), seen, report);
                    }
                }
            }
        }
    }

    private static void check(String zone, Word word, Use use, Map<String, Use> seen, Report report) {
        Use first = seen.putIfAbsent(zone, use);
        if (first != null) {
            report.add(
                    use.sticky.node().place(word),
                    "sticky zone \"" + Wording.name(zone) + "\" is already used in upstream \"" + first.upstream.name()
                            + "\"",
                    new Related("used here", first.sticky.node().place()));
        }
    }
}
