package io.github.nginxlint.rules.php;

import io.github.nginxlint.backend.FpmPool;
import io.github.nginxlint.backend.PoolValue;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.EffectiveConfig;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.source.PathText;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A document root outside of the directories that a pool lets PHP open files in. */
public final class PhpRootOutsideOpenBasedir implements ModelRule {

    private static final Set<String> ROOT = Set.of("root", "alias");

    @Override
    public String id() {
        return "php-root-outside-open-basedir";
    }

    @Override
    public void check(RuleContext context, Report report) {
        Map<ConfigNode, FpmPool> pools = new HashMap<>();
        for (PhpBackend backend : PhpBackend.in(context)) {
            backend.pool()
                    .filter(pool -> pool.settings().string("chroot").isEmpty())
                    .ifPresent(pool -> pools.put(backend.pass().node(), pool));
        }
        if (pools.isEmpty()) {
            return;
        }
        for (PhpPass php : PhpPass.in(context)) {
            FpmPool pool = pools.get(php.pass().node());
            if (pool != null && php.scriptFromUri()) {
                check(php, pool, context.model().effective(), report);
            }
        }
    }

    private static void check(PhpPass php, FpmPool pool, EffectiveConfig effective, Report report) {
        Optional<PoolValue<String>> opened = pool.php("open_basedir");
        Optional<ConfigNode> root =
                effective.setting(ROOT, php.pass().block()).node().filter(PhpRootOutsideOpenBasedir::isLiteral);
        Optional<String> directories = opened.flatMap(PoolValue::value);
        if (root.isPresent()
                && directories.isPresent()
                && isOutside(directories.get(), root.get().argument(0))) {
            report.add(
                    php.pass().node().place(),
                    "pool \"" + pool.name() + "\" lets PHP open files in \"" + directories.get()
                            + "\" alone, and root is \"" + root.get().argument(0)
                            + "\": unless that is a link into one of them, every script is 404 (FastCGI sent in stderr:"
                            + " \"Unable to open primary script ... (Operation not permitted)\"); add it to"
                            + " open_basedir",
                    new Related("the root", root.get().place()),
                    new Related("the pool's open_basedir", opened.get().place()));
        }
    }

    private static boolean isLiteral(ConfigNode node) {
        String path = node.argument(0);
        // a link of that name, to the newest release, is a custom
        return node.name().equals("root")
                && path.startsWith("/")
                && path.indexOf('$') < 0
                && !path.contains("/current")
                && !node.hasPlaceholder();
    }

    /** Whether a path is in none of the directories, all of which are known. */
    private static boolean isOutside(String directories, String path) {
        for (String written : directories.split(":", -1)) {
            String directory = PathText.tidy(written.strip());
            boolean isKnown = directory.startsWith("/") && directory.indexOf('$') < 0;
            if (!isKnown || PathText.isWithin(directory, PathText.tidy(path + "/"))) {
                return false;
            }
        }
        return true;
    }
}
