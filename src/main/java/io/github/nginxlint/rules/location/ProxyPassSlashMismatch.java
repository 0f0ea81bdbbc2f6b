package io.github.nginxlint.rules.location;

import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.Location;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.Server;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.Optional;

/** A prefix and the URI in its place of which only one ends in a slash. */
public final class ProxyPassSlashMismatch implements ModelRule {

    @Override
    public String id() {
        return "proxy-pass-slash-mismatch";
    }

    @Override
    public void check(RuleContext context, Report report) {
        for (Server server : context.model().servers()) {
            for (Pass pass : server.passes()) {
                Optional<PrefixPass> found = PrefixPass.of(pass);
                if (found.isPresent() && isMismatch(found.get()) && isTaken(found.get(), server, context.model())) {
                    flag(found.get(), report);
                }
            }
        }
    }

    /** Whether one of both goes on where the other one ends; a file or a query at the end is meant as it stands. */
    private static boolean isMismatch(PrefixPass pass) {
        String prefix = pass.prefix();
        String uri = pass.uri();
        boolean isPlain = uri.startsWith("/")
                && uri.indexOf('?') < 0
                && uri.indexOf('#') < 0
                && !PrefixPass.isOnePage(prefix)
                && pass.location().block().named("rewrite").isEmpty();
        if (!isPlain || prefix.endsWith("/") == uri.endsWith("/")) {
            return false;
        }
        return prefix.endsWith("/") ? endsInWord(uri) && !PrefixPass.isOnePage(uri) : endsInWord(prefix);
    }

    /** Whether what follows would be taken for a part of the last name; a sign at the end asks for that. */
    private static boolean endsInWord(String path) {
        return !path.isEmpty() && Character.isLetterOrDigit(path.charAt(path.length() - 1));
    }

    /** Whether the location, and no other one, answers a request that shows it. */
    private static boolean isTaken(PrefixPass pass, Server server, ConfigModel model) {
        String uri = pass.prefix() + (pass.prefix().endsWith("/") ? "x" : "/x");
        Optional<Location> answering =
                model.locations().answering(server.block(), uri).location();
        return answering.isPresent()
                && answering.get().block() == pass.location().block();
    }

    private static void flag(PrefixPass pass, Report report) {
        String prefix = PrefixPass.shown(pass.prefix());
        String uri = PrefixPass.shown(pass.uri());
        boolean isLost = pass.prefix().endsWith("/");
        String message = isLost
                ? "\"" + uri + "\" takes the place of \"" + prefix + "\" with its slash: \"" + prefix
                        + "x\" reaches the backend as \"" + uri + "x\" (mostly a 404 there); write \"" + uri + "/\""
                : "\"" + uri + "\" takes the place of \"" + prefix + "\", which has no slash at its end: \"" + prefix
                        + "/x\" reaches the backend as \"" + uri + "/x\" (mostly a 404 there); write location " + prefix
                        + "/";
        report.add(pass.pass().node().place(pass.pass().node().arguments().get(0)), message);
    }
}
