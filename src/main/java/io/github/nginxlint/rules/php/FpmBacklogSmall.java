package io.github.nginxlint.rules.php;

import io.github.nginxlint.backend.FpmPool;
import io.github.nginxlint.backend.PoolValue;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.WordPart;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.NumberOption;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.List;
import java.util.Optional;

/** A pool's unix socket at which few connections may wait. */
public final class FpmBacklogSmall implements ModelRule {

    private static final String ID = "fpm-backlog-small";

    /** Fewer are reported; what Linux itself had as the most for 25 years. */
    private static final NumberOption CONNECTIONS = new NumberOption(ID, "connections", 128);

    /** What php-fpm itself has. */
    private static final long USUAL = 511;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void check(RuleContext context, Report report) {
        long enough = CONNECTIONS.in(context);
        for (PhpBackend backend : PhpBackend.in(context)) {
            // where TCP has no room, the kernel tries again: the client waits
            Optional<PoolValue<Integer>> backlog =
                    backend.isSocket() ? backend.pool().flatMap(FpmPool::listenBacklog) : Optional.empty();
            Optional<Integer> size = backlog.flatMap(PoolValue::value);
            if (size.isPresent() && size.get() >= 0 && size.get() < enough) {
                report.add(
                        WordPart.of(backend.node(), backend.node().arguments().get(0), backend.address()),
                        message(backend.pool().get(), size.get(), enough),
                        List.of(new Related("how many may wait", backlog.get().place())),
                        Optional.empty());
            }
        }
    }

    private static String message(FpmPool pool, int size, long enough) {
        String workers = pool.maxChildren()
                .flatMap(PoolValue::value)
                .filter(children -> children > 1)
                .map(children -> "its " + children + " workers are")
                .orElse("its workers are");
        return "while " + workers + " busy, pool \"" + pool.name() + "\" lets "
                + (size == 0 ? "hardly any connection" : "only " + size + (size == 1 ? " connection" : " connections"))
                + " wait (listen.backlog): the next are 502 at once (connect() to unix:... failed (11: Resource"
                + " temporarily unavailable)); write listen.backlog = "
                + (enough > USUAL ? Long.toString(enough) : USUAL + ", which is php-fpm's own value");
    }
}
