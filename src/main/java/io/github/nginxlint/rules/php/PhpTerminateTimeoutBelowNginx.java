package io.github.nginxlint.rules.php;

import io.github.nginxlint.backend.FpmPool;
import io.github.nginxlint.backend.PoolValue;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.Effective;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.Optional;

/** A pool that kills a request before nginx stops waiting for it. */
public final class PhpTerminateTimeoutBelowNginx implements ModelRule {

    @Override
    public String id() {
        return "php-terminate-timeout-below-nginx";
    }

    @Override
    public void check(RuleContext context, Report report) {
        for (PhpBackend backend : PhpBackend.in(context)) {
            Effective<Long> timeout = ReadTimeout.of(backend, context);
            Optional<FpmPool> pool = backend.pool();
            Optional<PoolValue<Integer>> terminate = pool.flatMap(FpmPool::requestTerminateTimeout);
            Optional<Integer> seconds = terminate.flatMap(PoolValue::value);
            if (timeout.value().isPresent() && seconds.isPresent() && seconds.get() > 0) {
                long millis = timeout.value().get();
                if (seconds.get() * 1000L < millis) {
                    report.add(
                            ReadTimeout.place(backend, timeout),
                            message(pool.get(), seconds.get(), millis, timeout),
                            new Related("the pool's limit", terminate.get().place()));
                }
            }
        }
    }

    private static String message(FpmPool pool, long seconds, long millis, Effective<Long> timeout) {
        // php-fpm looks at its requests three times per limit (sapi/fpm/fpm/fpm_process_ctl.c, fpm_pctl_heartbeat)
        boolean nginxMayBeFirst = millis * 3 < seconds * 4000;
        return "pool \"" + pool.name() + "\" kills a request after " + seconds
                + "s (request_terminate_timeout), nginx waits " + ReadTimeout.text(timeout)
                + ": a slow request is 502 (recv() failed (104: Connection reset by peer))"
                + (nginxMayBeFirst ? " or 504 by chance" : ", not 504") + "; write fastcgi_read_timeout " + seconds
                + "s for a 504, or raise the pool's limit";
    }
}
