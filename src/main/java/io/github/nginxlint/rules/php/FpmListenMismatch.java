package io.github.nginxlint.rules.php;

import io.github.nginxlint.backend.FpmPool;
import io.github.nginxlint.backend.NearestPool;
import io.github.nginxlint.backend.PoolLookup;
import io.github.nginxlint.backend.PoolValue;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.WordPart;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A {@code fastcgi_pass} to an address of this machine where no pool listens. */
public final class FpmListenMismatch implements ModelRule {

    @Override
    public String id() {
        return "fpm-listen-mismatch";
    }

    @Override
    public void check(RuleContext context, Report report) {
        for (PhpBackend backend : PhpBackend.in(context)) {
            if (backend.lookup() instanceof PoolLookup.Absent absent && backend.isMeantForPhp()) {
                flag(backend, absent, report);
            }
        }
    }

    private static void flag(PhpBackend backend, PoolLookup.Absent absent, Report report) {
        boolean socket = backend.address().startsWith("unix:");
        String log = socket
                ? "connect() to " + backend.address() + " failed (2: No such file or directory)"
                : "connect() failed (111: Connection refused) while connecting to upstream";
        StringBuilder message = new StringBuilder("no PHP-FPM pool listens on \"")
                .append(backend.address())
                .append("\": every request is 502 (")
                .append(log)
                .append(')');
        List<Related> related = new ArrayList<>();
        Optional<FpmPool> nearest = absent.nearest().map(NearestPool::pool);
        Optional<PoolValue<?>> listen = nearest.flatMap(FpmPool::listen).map(value -> value);
        if (nearest.isPresent() && listen.isPresent()) {
            message.append("; pool \"")
                    .append(nearest.get().name())
                    .append("\" listens on ")
                    .append(listen.get().text());
            related.add(
                    new Related("the nearest pool listens here", listen.get().place()));
        }
        report.add(
                WordPart.of(backend.node(), backend.node().arguments().get(0), backend.address()),
                message.toString(),
                related,
                Optional.empty());
    }
}
