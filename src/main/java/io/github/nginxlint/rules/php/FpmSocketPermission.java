package io.github.nginxlint.rules.php;

import io.github.nginxlint.backend.BackendAddress;
import io.github.nginxlint.backend.FpmPool;
import io.github.nginxlint.backend.PoolValue;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.WordPart;
import io.github.nginxlint.model.WorkerUser;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A pool's socket that the user of nginx's workers may not write to. */
public final class FpmSocketPermission implements ModelRule {

    @Override
    public String id() {
        return "fpm-socket-permission";
    }

    @Override
    public void check(RuleContext context, Report report) {
        Optional<WorkerUser> workers = WorkerUser.of(context.model().tree());
        if (workers.isEmpty()) {
            return;
        }
        for (PhpBackend backend : PhpBackend.in(context)) {
            Optional<FpmPool> pool = backend.pool();
            boolean socket = pool.flatMap(FpmPool::listen)
                    .flatMap(PoolValue::value)
                    .filter(BackendAddress.UnixSocket.class::isInstance)
                    .isPresent();
            Optional<SocketAccess> access = socket ? SocketAccess.of(pool.get()) : Optional.empty();
            if (access.isPresent()
                    && access.get().verdict(workers.get().user(), workers.get().group())
                            instanceof SocketAccess.Verdict.Denied denied) {
                flag(backend, message(pool.get(), access.get(), denied, workers.get()), workers.get(), report);
            }
        }
    }

    private static String message(
            FpmPool pool, SocketAccess access, SocketAccess.Verdict.Denied denied, WorkerUser workers) {
        String condition = denied.group()
                .map(group -> " unless it is a member of group " + group)
                .orElse("");
        return "the socket of pool \"" + pool.name() + "\" is " + access.text() + ": nginx's user \"" + workers.user()
                + "\" may not connect" + condition
                + ", requests are 502 (connect() ... failed (13: Permission denied));"
                + " write " + denied.advice() + " in the pool";
    }

    private static void flag(PhpBackend backend, String message, WorkerUser workers, Report report) {
        FpmPool pool = backend.pool().get();
        List<Related> related = new ArrayList<>();
        related.add(
                new Related("nginx's workers run as this user", workers.node().place()));
        related.add(new Related(
                "the socket's pool", pool.listenOwner().map(PoolValue::place).orElse(pool.place())));
        report.add(
                WordPart.of(backend.node(), backend.node().arguments().get(0), backend.address()),
                message,
                related,
                Optional.empty());
    }
}
