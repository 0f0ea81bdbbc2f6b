package io.github.nginxlint.rules.location;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.EffectiveConfig;
import io.github.nginxlint.model.Location;
import io.github.nginxlint.model.Matcher;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.ProxyTarget;
import io.github.nginxlint.model.Server;
import io.github.nginxlint.model.Setting;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.syntax.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A page for a failed backend that would have to come from this very backend. */
public final class ErrorPageBehindSameUpstream implements ModelRule {

    private static final int BAD_GATEWAY = 502;

    /** Where one of these stands, something else may answer, or another location. */
    private static final List<String> DETOURS =
            List.of("try_files", "if", "return", "rewrite", "proxy_cache", "proxy_store");

    @Override
    public String id() {
        return "error-page-behind-same-upstream";
    }

    @Override
    public void check(RuleContext context, Report report) {
        ErrorPages.Reader reader = new ErrorPages.Reader(context.model().effective());
        for (Server server : context.model().servers()) {
            if (server.node().isPresent() && !rewrites(server.block())) {
                Set<ConfigNode> seen = new HashSet<>();
                for (Pass pass : server.passes()) {
                    reader.in(pass.block())
                            .map(pages -> pages.byCode().get(BAD_GATEWAY))
                            .filter(node -> !seen.contains(node))
                            .filter(node -> look(node, pass, server, context.model(), report))
                            .ifPresent(seen::add);
                }
            }
        }
    }

    /** Whether the server may send the page's URI elsewhere: its own rewrites run for error pages as well. */
    private static boolean rewrites(ConfigBlock server) {
        if (!server.named("rewrite").isEmpty() || !server.named("return").isEmpty()) {
            return true;
        }
        for (ConfigNode condition : server.named("if")) {
            if (condition.block().isPresent()
                    && !condition.block().get().named("rewrite").isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static boolean look(ConfigNode node, Pass pass, Server server, ConfigModel model, Report report) {
        String uri = ErrorPages.target(node);
        if (!uri.startsWith("/") || uri.indexOf('$') >= 0 || uri.indexOf('?') >= 0) {
            return false;
        }
        Optional<Location> location =
                model.locations().answering(server.block(), uri).location();
        if (location.isEmpty() || isOwn(location.get(), pass) || !passesTo(location.get(), pass, model.effective())) {
            return false;
        }
        String shown = model.effective()
                        .argument("recursive_error_pages", location.get().block())
                        .value()
                        .equals(Optional.of("on"))
                ? "gets a 500 (rewrite or internal redirection cycle)"
                : "gets nginx's own 502 page";
        Word word = node.arguments().get(node.arguments().size() - 1);
        report.add(
                node.place(word),
                "\"" + uri + "\" is answered by a location that passes to the same upstream: when that has failed, so"
                        + " does its page, and the client " + shown + "; write a location of its own, \"location = "
                        + uri + "\" with a root",
                new Related("this location answers", location.get().node().place()));
        return true;
    }

    /** Whether it is a location for pages, which asks only for itself: its backend may be there for that. */
    private static boolean isOwn(Location location, Pass pass) {
        boolean isCatchAll = location.matcher() instanceof Matcher.Prefix prefix
                && prefix.uri().equals("/");
        boolean isSame =
                pass.location().map(own -> own.node() == location.node()).orElse(false);
        return isSame && !isCatchAll;
    }

    /** Whether all that a location does is to pass to where the pass goes. */
    private static boolean passesTo(Location location, Pass pass, EffectiveConfig effective) {
        ConfigBlock block = location.block();
        List<ConfigNode> own = OwnPass.all(block);
        if (own.size() != 1 || own.get(0).isOptional() || !block.isComplete()) {
            return false;
        }
        for (String detour : DETOURS) {
            boolean isThere = detour.startsWith("proxy_")
                    ? !(effective.setting(detour, block) instanceof Setting.Default)
                    : !block.named(detour).isEmpty();
            if (isThere) {
                return false;
            }
        }
        return own.get(0).name().equals(pass.node().name()) && isSame(ProxyTarget.of(own.get(0)), pass.target());
    }

    private static boolean isSame(ProxyTarget target, ProxyTarget other) {
        return !(target.address() instanceof ProxyTarget.Opaque)
                && target.address().equals(other.address())
                && target.scheme().equals(other.scheme());
    }
}
