package io.github.nginxlint.rules.php;

import io.github.nginxlint.backend.FpmPool;
import io.github.nginxlint.backend.PoolValue;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.Effective;
import io.github.nginxlint.model.TimeValue;
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
                            "pool \"" + pool.get().name() + "\" kills a request after " + seconds.get()
                                    + "s (request_terminate_timeout), nginx waits for " + TimeValue.show(millis)
                                    + " (fastcgi_read_timeout): a slow request is 502 (recv() failed (104: Connection"
                                    + " reset by peer) or upstream prematurely closed connection), not 504; let"
                                    + " max_execution_time end the script first",
                            new Related("the pool's limit", terminate.get().place()));
                }
            }
        }
    }
}
