package io.github.nginxlint.rules.php;

import io.github.nginxlint.backend.FpmPool;
import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.Location;
import io.github.nginxlint.model.LocationLookup;
import io.github.nginxlint.model.Matcher;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A location of a whole directory that gives PHP-FPM every file to run. */
public final class PhpEverythingToFpm implements ModelRule {

    /** What may send a file elsewhere, or another script to PHP. */
    private static final Set<String> GUARDS = Set.of("try_files", "rewrite", "if", "return", "internal");

    private static final List<String> FILES = List.of("a.css", "a.png", "a.js");

    @Override
    public String id() {
        return "php-everything-to-fpm";
    }

    @Override
    public void check(RuleContext context, Report report) {
        if (runsAnyFile(context)) {
            return;
        }
        for (PhpPass php : PhpPass.in(context)) {
            Optional<String> directory = directory(php);
            if (directory.isPresent()
                    && php.runsRequestedFile()
                    && !isGuarded(php.location().block())
                    && takesFiles(php, directory.get(), context.model().locations())) {
                report.add(
                        php.pass().node().place(),
                        "all files below \"" + directory.get()
                                + "\" go to PHP-FPM: style sheets and images are 403 (Access to the script ... has been"
                                + " denied (see security.limit_extensions)), addresses that are no file 404; write"
                                + " try_files $uri /index.php here and fastcgi_pass in location ~ \\.php$");
            }
        }
    }

    /** The URI of the location, where it is a directory and the pass is not subject to a condition. */
    private static Optional<String> directory(PhpPass php) {
        Matcher matcher = php.location().matcher();
        String uri = "";
        if (matcher instanceof Matcher.Prefix prefix) {
            uri = prefix.uri();
        } else if (matcher instanceof Matcher.PrefixNoRegex prefix) {
            uri = prefix.uri();
        }
        boolean isAlone = php.pass().block().equals(php.location().block());
        boolean isDirectory = uri.startsWith("/") && uri.endsWith("/") && !uri.contains(".php");
        return isAlone && isDirectory ? Optional.of(uri) : Optional.empty();
    }

    private static boolean isGuarded(ConfigBlock block) {
        boolean isGuarded = block.gap(GUARDS).isPresent();
        for (ConfigNode node : block.nodes()) {
            isGuarded |= GUARDS.contains(node.name()) || node.name().contains("_by_lua");
        }
        return isGuarded;
    }

    private static boolean takesFiles(PhpPass php, String directory, LocationLookup locations) {
        for (String file : FILES) {
            Optional<Location> answering =
                    locations.answering(php.server().block(), directory + file).location();
            if (answering.isEmpty() || !answering.get().equals(php.location())) {
                return false;
            }
        }
        return true;
    }

    /** Whether a pool runs files of other names: the setting is empty, or has other endings. */
    private static boolean runsAnyFile(RuleContext context) {
        for (FpmPool pool : context.pools().pools()) {
            if (pool.settings().string("security.limit_extensions").isPresent()) {
                return true;
            }
        }
        return false;
    }
}
