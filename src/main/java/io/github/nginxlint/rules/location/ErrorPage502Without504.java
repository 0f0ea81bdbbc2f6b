package io.github.nginxlint.rules.location;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.Location;
import io.github.nginxlint.model.LocationLookup;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.Server;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A page for 502 alone: a backend that is too slow is answered 504, which has nginx's own page. */
public final class ErrorPage502Without504 implements ModelRule {

    private static final int BAD_GATEWAY = 502;
    private static final int GATEWAY_TIMEOUT = 504;

    @Override
    public String id() {
        return "error-page-502-without-504";
    }

    @Override
    public void check(RuleContext context, Report report) {
        ErrorPages.Reader reader = new ErrorPages.Reader(context.model().effective());
        Set<ConfigNode> seen = new HashSet<>();
        for (Server server : context.model().servers()) {
            for (Pass pass : server.passes()) {
                Optional<ConfigNode> node = reader.in(pass.block()).flatMap(pages -> incomplete(pages, reader));
                if (node.isPresent()
                        && !isFallback(node.get(), server, context.model().locations())
                        && seen.add(node.get())) {
                    report.add(
                            node.get().place(),
                            "\"error_page\" has a page for 502 and none for 504: a backend that answers too late (upstream"
                                    + " timed out) shows nginx's own page; write error_page 502 504 "
                                    + ErrorPages.target(node.get()));
                }
            }
        }
    }

    /** The directive that lists 502, where nothing lists 504, or did before another level replaced it. */
    private static Optional<ConfigNode> incomplete(ErrorPages pages, ErrorPages.Reader reader) {
        boolean isLost = reader.replacedBy(pages)
                .map(outer -> outer.byCode().containsKey(GATEWAY_TIMEOUT))
                .orElse(false);
        return pages.byCode().containsKey(GATEWAY_TIMEOUT) || isLost
                ? Optional.empty()
                : Optional.ofNullable(pages.byCode().get(BAD_GATEWAY));
    }

    /** Whether it asks another backend: that is rightly not done after a timeout, which may have had effects. */
    private static boolean isFallback(ConfigNode node, Server server, LocationLookup locations) {
        String target = ErrorPages.target(node);
        if (!target.startsWith("@")) {
            return false;
        }
        Optional<Location> location = locations.named(server.block(), target).location();
        return location.isEmpty() || !OwnPass.all(location.get().block()).isEmpty();
    }
}
