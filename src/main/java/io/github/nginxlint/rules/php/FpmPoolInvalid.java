package io.github.nginxlint.rules.php;

import io.github.nginxlint.backend.BackendAddress;
import io.github.nginxlint.backend.FpmInstance;
import io.github.nginxlint.backend.FpmPool;
import io.github.nginxlint.backend.FpmProblem;
import io.github.nginxlint.backend.PoolValue;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.source.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What makes php-fpm refuse its own configuration. */
public final class FpmPoolInvalid implements ModelRule {

    private static final String CONSEQUENCE =
            ": php-fpm does not start (php-fpm -t says so), and nginx answers every request for PHP with 502"
                    + " (connect() ... failed)";

    @Override
    public String id() {
        return "fpm-pool-invalid";
    }

    @Override
    public void check(RuleContext context, Report report) {
        for (FpmProblem problem : context.pools().problems()) {
            report.add(problem.place(), problem.message() + CONSEQUENCE);
        }
        for (FpmInstance instance : context.pools().instances()) {
            boolean isWhole = instance.isMain() && context.pools().isWhole();
            for (FpmPool pool : instance.pools()) {
                for (PoolRelations.Refusal refusal : PoolRelations.of(pool, isWhole)) {
                    flag(refusal, report);
                }
            }
            sharedAddresses(instance, report);
        }
    }

    private static void flag(PoolRelations.Refusal refusal, Report report) {
        List<Related> related = new ArrayList<>();
        refusal.others().forEach(other -> related.add(new Related("the other number", other)));
        report.add(
                refusal.place(),
                refusal.reason() + CONSEQUENCE + "; write " + refusal.advice(),
                related,
                Optional.empty());
    }

    /** Two pools of one php-fpm at one address. Which of two php-fpm runs is not known. */
    private static void sharedAddresses(FpmInstance instance, Report report) {
        Map<String, Place> taken = new HashMap<>();
        for (FpmPool pool : instance.pools()) {
            for (Optional<PoolValue<BackendAddress>> listen : List.of(pool.listen(), pool.statusListen())) {
                Optional<BackendAddress> address = listen.flatMap(PoolValue::value);
                if (address.isEmpty() || address.get() instanceof BackendAddress.Unusable) {
                    continue;
                }
                Place first = taken.putIfAbsent(
                        address.get().normalized(), listen.get().place());
                if (first != null && !first.equals(listen.get().place())) {
                    report.add(
                            listen.get().place(),
                            "\"" + listen.get().text() + "\" is taken by another pool" + CONSEQUENCE + "; give pool \""
                                    + pool.name() + "\" an address of its own",
                            new Related("the first pool to listen there", first));
                }
            }
        }
    }
}
