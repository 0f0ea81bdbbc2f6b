package io.github.nginxlint.rules.php;

import io.github.nginxlint.backend.FpmPool;
import io.github.nginxlint.backend.PoolValue;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.Effective;
import io.github.nginxlint.model.Setting;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.Optional;

/** A {@code fastcgi_read_timeout} that ends a request which the pool lets go on. */
public final class FastcgiReadTimeoutBelowPhp implements ModelRule {

    @Override
    public String id() {
        return "fastcgi-read-timeout-below-php";
    }

    @Override
    public void check(RuleContext context, Report report) {
        for (PhpBackend backend : PhpBackend.in(context)) {
            Effective<Long> timeout = ReadTimeout.of(backend, context);
            Optional<Long> millis = timeout.value();
            Optional<FpmPool> pool = backend.pool();
            if (pool.isPresent() && millis.isPresent() && millis.get() > 0) {
                FastcgiParameters parameters = FastcgiParameters.of(
                        backend.pass().block(), context.model().tree());
                Optional<Limit> limit = Limit.of(pool.get(), timeout, parameters);
                if (limit.isPresent() && millis.get() < limit.get().seconds() * 1000) {
                    report.add(
                            ReadTimeout.place(backend, timeout),
                            "pool \"" + pool.get().name() + "\" lets a request run for "
                                    + limit.get().text() + ", but nginx waits " + ReadTimeout.text(timeout)
                                    + ": a slower one is 504 (upstream timed out (110: Connection timed out)) while"
                                    + " PHP works on; write fastcgi_read_timeout "
                                    + limit.get().seconds() + "s or lower the pool's limit",
                            new Related("the pool's limit", limit.get().value().place()));
                }
            }
        }
    }

    /**
     * What ends a request in the pool.
     *
     * @param seconds how long it may take
     * @param text the same for people
     * @param value the pool's entry
     */
    private record Limit(long seconds, String text, PoolValue<Integer> value) {

        static Optional<Limit> of(FpmPool pool, Effective<Long> timeout, FastcgiParameters parameters) {
            Optional<PoolValue<Integer>> terminate = pool.requestTerminateTimeout();
            if (terminate.isPresent() && !terminate.get().value().equals(Optional.of(0))) {
                return limit(terminate.get(), "s (request_terminate_timeout)");
            }
            if (!(timeout.setting() instanceof Setting.Default) || parameters.setPhpValues()) {
                // CPU time says little about how long it takes: whoever wrote a time for nginx has thought of it
                return Optional.empty();
            }
            Optional<PoolValue<Integer>> execution = pool.maxExecutionTime();
            return execution.flatMap(value -> limit(value, "s of CPU time (max_execution_time)"));
        }

        private static Optional<Limit> limit(PoolValue<Integer> value, String unit) {
            return value.value().filter(s -> s > 0).map(s -> new Limit(s, s + unit, value));
        }
    }
}
