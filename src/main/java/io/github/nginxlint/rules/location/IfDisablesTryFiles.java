package io.github.nginxlint.rules.location;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.Location;
import io.github.nginxlint.model.Server;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.List;

/** An {@code if} in a location with {@code try_files}, which does not apply while the condition holds. */
public final class IfDisablesTryFiles implements ModelRule {

    @Override
    public String id() {
        return "if-disables-try-files";
    }

    @Override
    public void check(RuleContext context, Report report) {
        for (Server server : context.model().servers()) {
            for (Location location : server.locations()) {
                List<ConfigNode> tried = location.block().named("try_files");
                if (tried.size() == 1 && hasFallback(tried.get(0)) && staysHere(location.block())) {
                    for (IfBlock condition : IfBlock.in(location.block())) {
                        check(condition, tried.get(0), report);
                    }
                }
            }
        }
    }

    /** Whether anything but a status code follows the files: without try_files a missing one is 404 as well. */
    private static boolean hasFallback(ConfigNode tryFiles) {
        String last = tryFiles.argument(tryFiles.arguments().size() - 1);
        return !tryFiles.isOptional()
                && !tryFiles.hasPlaceholder()
                && (last.startsWith("/") || (last.startsWith("@") && last.indexOf('$') < 0));
    }

    /** Whether nothing but files and try_files answers: a pass is inherited by an if. */
    private static boolean staysHere(ConfigBlock location) {
        return location.isComplete()
                && OwnPass.all(location).isEmpty()
                && location.named("return").isEmpty()
                && location.named("rewrite").isEmpty();
    }

    private static void check(IfBlock condition, ConfigNode tryFiles, Report report) {
        boolean isInert = condition.isKnown()
                && OwnPass.all(condition.block()).isEmpty()
                && !condition.has("return", "rewrite")
                && !condition.block().nodes().isEmpty();
        // what is there is served without try_files, and that a path is of files is not known here
        if (isInert && !condition.isAboutPath()) {
            report.add(
                    condition.node().place(),
                    "\"try_files\" does not apply to requests for which this \"if\" holds: what is no file is answered 404"
                            + " (No such file or directory) instead of going to \""
                            + tryFiles.argument(tryFiles.arguments().size() - 1)
                            + "\"; set what it sets by a map, or move it to the server",
                    new Related("this is lost", tryFiles.place()));
        }
    }
}
