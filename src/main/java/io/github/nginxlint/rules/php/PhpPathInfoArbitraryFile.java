package io.github.nginxlint.rules.php;

import io.github.nginxlint.backend.FpmPool;
import io.github.nginxlint.backend.PoolValue;
import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.Location;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A location that lets PHP run files of any name, in a pool that does not refuse them. */
public final class PhpPathInfoArbitraryFile implements ModelRule {

    /** PHP looks for the longest part of the name that is a file. */
    private static final String WITH_PATH_INFO = "/uploads/a.jpg/a.php";

    private static final String WITH_ENDING = "/uploads/a.php.jpg";

    private static final Set<String> GUARDS = Set.of("try_files", "if", "rewrite");

    @Override
    public String id() {
        return "php-path-info-arbitrary-file";
    }

    @Override
    public void check(RuleContext context, Report report) {
        Map<ConfigNode, FpmPool> pools = new HashMap<>();
        for (PhpBackend backend : PhpBackend.in(context)) {
            backend.pool()
                    .filter(pool -> limit(pool).isPresent())
                    .ifPresent(pool -> pools.put(backend.pass().node(), pool));
        }
        if (pools.isEmpty()) {
            return;
        }
        for (PhpPass php : PhpPass.in(context)) {
            FpmPool pool = pools.get(php.pass().node());
            if (pool != null
                    && php.runsRequestedFile()
                    && !isConditional(php.location().block())) {
                check(php, pool, context, report);
            }
        }
    }

    private static void check(PhpPass php, FpmPool pool, RuleContext context, Report report) {
        boolean looksForFile = !php.location().block().named("try_files").isEmpty();
        if (answers(php, WITH_ENDING, context)) {
            add(php, pool, WITH_ENDING, "end the location's expression in \\.php$", report);
        } else if (!looksForFile && answers(php, WITH_PATH_INFO, context) && takesPathInfo(pool)) {
            add(php, pool, WITH_PATH_INFO, "write try_files $fastcgi_script_name =404 here", report);
        }
    }

    private static boolean answers(PhpPass php, String uri, RuleContext context) {
        Optional<Location> answering =
                context.model().locations().answering(php.server().block(), uri).location();
        return answering.filter(php.location()::equals).isPresent();
    }

    private static void add(PhpPass php, FpmPool pool, String uri, String advice, Report report) {
        report.add(
                php.pass().node().place(),
                "pool \"" + pool.name() + "\" runs files of any name (security.limit_extensions is empty), and \""
                        + uri + "\" comes to it: whoever can upload an image with PHP in it can have that run; "
                        + advice + " or leave security.limit_extensions at .php",
                new Related("any file is run here", limit(pool).get().place()));
    }

    /** The entry of a pool that lets it run files of any name. */
    private static Optional<PoolValue<String>> limit(FpmPool pool) {
        return pool.settings()
                .string("security.limit_extensions")
                .filter(value -> value.value().filter(String::isBlank).isPresent());
    }

    /** Whether PHP goes up from a name that is no file: it does unless told otherwise. */
    private static boolean takesPathInfo(FpmPool pool) {
        Optional<PoolValue<String>> goesUp = pool.php("cgi.fix_pathinfo");
        return goesUp.isEmpty() || goesUp.get().value().equals(Optional.of("1"));
    }

    private static boolean isConditional(ConfigBlock block) {
        return block.gap(GUARDS).isPresent()
                || !block.named("if").isEmpty()
                || !block.named("rewrite").isEmpty();
    }
}
