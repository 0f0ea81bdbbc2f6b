package io.github.nginxlint.rules.location;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.Location;
import io.github.nginxlint.model.Matcher;
import io.github.nginxlint.model.Protocol;
import io.github.nginxlint.model.Server;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.List;
import java.util.Optional;

/** A {@code location /} whose {@code try_files} keeps all but files from the pass beside it. */
public final class TryFilesBesidePass implements ModelRule {

    @Override
    public String id() {
        return "try-files-beside-pass";
    }

    @Override
    public void check(RuleContext context, Report report) {
        for (Server server : context.model().servers()) {
            for (Location location : server.locations()) {
                List<ConfigNode> tried = location.block().named("try_files");
                if (isForAll(location.matcher()) && tried.size() == 1 && isKnown(tried.get(0))) {
                    pass(location).ifPresent(pass -> check(tried.get(0), pass, server, context.model(), report));
                }
            }
        }
    }

    /** Whether it is asked for what is no file: a location of a directory or an ending may be meant for files alone. */
    private static boolean isForAll(Matcher matcher) {
        return (matcher instanceof Matcher.Prefix prefix && prefix.uri().equals("/"))
                || (matcher instanceof Matcher.PrefixNoRegex strong
                        && strong.uri().equals("/"));
    }

    private static boolean isKnown(ConfigNode tryFiles) {
        return tryFiles.arguments().size() > 1 && !tryFiles.isOptional() && !tryFiles.hasPlaceholder();
    }

    /** What passes requests on to an application; of PHP-FPM, which is given files, nothing is said. */
    private static Optional<ConfigNode> pass(Location location) {
        List<ConfigNode> passes = OwnPass.all(location.block());
        return passes.size() == 1
                        && !passes.get(0).isOptional()
                        && !passes.get(0).name().equals(Protocol.FASTCGI.directive("pass"))
                ? Optional.of(passes.get(0))
                : Optional.empty();
    }

    private static void check(ConfigNode tried, ConfigNode pass, Server server, ConfigModel model, Report report) {
        String last = tried.argument(tried.arguments().size() - 1);
        boolean isCode = last.startsWith("=");
        if (isCode || comesBack(last, pass, server, model)) {
            report.add(
                    tried.place(),
                    "\"try_files\" is asked before \"" + pass.name() + "\": "
                            + (isCode
                                    ? "what is no file below the root ends in " + last.substring(1)
                                            + " and never gets to the backend"
                                    : "the backend is asked for \"" + last + "\" in place of all that is no file here")
                            + "; write try_files $uri @app, and " + pass.name() + " into location @app",
                    new Related("what is a file is passed on here", pass.place()));
        }
    }

    /** Whether requests for no file come back to the location with the URI of the last argument. */
    private static boolean comesBack(String last, ConfigNode pass, Server server, ConfigModel model) {
        int query = last.indexOf('?');
        String uri = query < 0 ? last : last.substring(0, query);
        return uri.startsWith("/")
                && uri.indexOf('$') < 0
                && server.block().isComplete()
                && model.locations()
                        .answering(server.block(), uri)
                        .location()
                        .filter(answering -> answering.block() == pass.parent())
                        .isPresent();
    }
}
