package io.github.nginxlint.rules.php;

import io.github.nginxlint.backend.FpmPool;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A script named by the URI alone, to a pool whose root is the machine's. */
public final class PhpScriptWithoutRoot implements ModelRule {

    private static final Set<String> URI =
            Set.of("$fastcgi_script_name", "${fastcgi_script_name}", "$uri", "$document_uri");

    @Override
    public String id() {
        return "php-script-without-root";
    }

    @Override
    public void check(RuleContext context, Report report) {
        Set<ConfigNode> flagged = new HashSet<>();
        for (PhpBackend backend : PhpBackend.in(context)) {
            FastcgiParameters parameters =
                    FastcgiParameters.of(backend.pass().block(), context.model().tree());
            Optional<ConfigNode> script = parameters
                    .node(FastcgiParameters.SCRIPT_FILENAME)
                    .filter(node ->
                            parameters.isKnown() && URI.contains(node.argument(1)) && isBelowRoot(backend, context));
            Optional<FpmPool> pool = backend.pool().filter(PhpScriptWithoutRoot::seesMachine);
            if (script.isPresent() && pool.isPresent() && flagged.add(script.get())) {
                report.add(
                        script.get().place(),
                        "\"" + script.get().argument(1)
                                + "\" is the path of the URI, and PHP-FPM looks for it from the root"
                                + " of the machine, as pool \"" + pool.get().name()
                                + "\" has no chroot: 404 (FastCGI sent in stderr: \"Primary script unknown\"); write"
                                + " $document_root$fastcgi_script_name",
                        List.of(new Related("the pool", pool.get().place())),
                        Optional.empty());
            }
        }
    }

    /** Whether the document root is written and another directory than that of the machine. */
    private static boolean isBelowRoot(PhpBackend backend, RuleContext context) {
        return context.model()
                .effective()
                .setting(Set.of("root", "alias"), backend.pass().block())
                .node()
                .filter(node -> node.argument(0).length() > 1)
                .isPresent();
    }

    /** Whether PHP takes a path as the machine's: {@code doc_root} of php.ini would come before it. */
    private static boolean seesMachine(FpmPool pool) {
        return pool.settings().string("chroot").isEmpty()
                && pool.php("doc_root").isEmpty();
    }
}
