package io.github.nginxlint.rules.location;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.Server;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A URI in {@code proxy_pass} beside a {@code rewrite ... break}, which makes nginx ignore it. */
public final class ProxyPassUriIgnored implements ModelRule {

    /** What may stand in a pattern behind the location's prefix so that it matches whatever follows. */
    private static final Set<String> REST = Set.of(
            "",
            "$",
            "(.*)",
            "(.*)$",
            ".*",
            ".*$",
            "/?(.*)",
            "/?(.*)$",
            "/(.*)",
            "/(.*)$",
            "(/.*)",
            "(/.*)$",
            "(.+)",
            "(.+)$",
            "(/.*)?",
            "(/.*)?$",
            "(/|$)(.*)",
            "(/|$)(.*)$",
            "/(.+)",
            "/(.+)$");

    @Override
    public String id() {
        return "proxy-pass-uri-ignored";
    }

    @Override
    public void check(RuleContext context, Report report) {
        for (Server server : context.model().servers()) {
            for (Pass pass : server.passes()) {
                Optional<PrefixPass> found = PrefixPass.of(pass);
                if (found.isPresent() && !found.get().uri().equals("/")) {
                    rewrite(found.get()).ifPresent(rewrite -> flag(found.get(), rewrite, report));
                }
            }
        }
    }

    /** The rewrite that ends the rewriting of every request, and does not lead where the URI would lead. */
    private static Optional<ConfigNode> rewrite(PrefixPass pass) {
        for (ConfigNode rewrite : pass.location().block().named("rewrite")) {
            boolean isCertain = !rewrite.isOptional() && !rewrite.hasPlaceholder();
            if (isCertain && rewrite.argument(2).equals("break") && matchesAll(rewrite.argument(0), pass.prefix())) {
                return leadsElsewhere(rewrite.argument(1), pass.uri()) ? Optional.of(rewrite) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean matchesAll(String pattern, String prefix) {
        if (!pattern.startsWith("^")) {
            return pattern.equals("(.*)") || pattern.equals(".*") || pattern.equals("(.*)$") || pattern.equals(".*$");
        }
        String rest = pattern.substring(1);
        String bare = prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix;
        if (REST.contains(rest) && !rest.equals("$")) {
            return true;
        }
        if (!rest.startsWith(bare)) {
            return false;
        }
        String behind = rest.substring(bare.length());
        boolean isBare = behind.isEmpty() || behind.equals("/");
        // "/(.*)" leaves out the bare prefix only
        return isBare || (REST.contains(behind) && !behind.equals("$"));
    }

    private static boolean leadsElsewhere(String replacement, String uri) {
        boolean isPath = replacement.startsWith("/")
                || (replacement.startsWith("$")
                        && replacement.length() > 1
                        && Character.isDigit(replacement.charAt(1)));
        String path = uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
        return isPath && !replacement.startsWith(path);
    }

    private static void flag(PrefixPass pass, ConfigNode rewrite, Report report) {
        String uri = PrefixPass.shown(pass.uri());
        ConfigNode node = pass.pass().node();
        report.add(
                node.place(node.arguments().get(0)),
                "the URI \"" + uri + "\" is ignored, as a rewrite with break changes the URI in this location: the"
                        + " backend gets what the rewrite makes, \"" + PrefixPass.shown(rewrite.argument(1))
                        + "\" (mostly a 404 there); put \"" + uri + "\" into the rewrite, and leave it out here",
                List.of(new Related("the rewrite", rewrite.place())),
                Optional.empty());
    }
}
