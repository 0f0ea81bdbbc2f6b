package io.github.nginxlint.rules.php;

import io.github.nginxlint.backend.FpmInstance;
import io.github.nginxlint.backend.FpmPool;
import io.github.nginxlint.backend.PoolValue;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.source.Place;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A php-fpm that ends running requests when it is told to reload. */
public final class FpmReloadCutsRequests implements ModelRule {

    @Override
    public String id() {
        return "fpm-reload-cuts-requests";
    }

    @Override
    public void check(RuleContext context, Report report) {
        IdentityHashMap<FpmPool, FpmInstance> instances = new IdentityHashMap<>();
        for (FpmInstance instance : context.pools().instances()) {
            instance.pools().forEach(pool -> instances.put(pool, instance));
        }
        Set<String> told = new HashSet<>();
        for (PhpBackend backend : PhpBackend.in(context)) {
            Optional<FpmPool> pool = backend.pool();
            Optional<FpmInstance> instance = pool.map(instances::get);
            if (instance.isPresent()
                    && cuts(instance.get(), context)
                    && told.add(instance.get().mainFile())) {
                Optional<Place> written = instance.get().processControlTimeout().map(PoolValue::place);
                String cause = written.isPresent() ? "process_control_timeout is 0" : "no process_control_timeout";
                report.add(
                        backend.node().place(),
                        "a reload of php-fpm ends the requests that run (" + cause
                                + "): they are 502 (recv() failed (104: Connection reset by peer)); write"
                                + " process_control_timeout = 10s, or as long as requests take, into [global] of "
                                + instance.get().mainFile(),
                        List.of(new Related(
                                written.isPresent() ? "it is switched off here" : "a pool of this php-fpm",
                                written.orElse(pool.get().place()))),
                        Optional.empty());
            }
        }
    }

    private static boolean cuts(FpmInstance instance, RuleContext context) {
        Optional<PoolValue<Integer>> timeout = instance.processControlTimeout();
        return timeout.isPresent()
                ? timeout.get().value().equals(Optional.of(0))
                : instance.isMain() && context.pools().isWhole();
    }
}
