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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What makes php-fpm refuse its own configuration. */
public final class FpmPoolInvalid implements ModelRule {

    private static final String CONSEQUENCE =
            ": php-fpm does not start (php-fpm -t says so), and nginx answers every request for PHP with 502"
                    + " (connect() ... failed)";

    private static final String UNSEEN =
            ": php-fpm does not start (php-fpm -t does not see it), and nginx answers every request for PHP with 502"
                    + " (connect() ... failed)";

    @Override
    public String id() {
        return "fpm-pool-invalid";
    }

    @Override
    public void check(RuleContext context, Report report) {
        for (FpmProblem problem : context.pools().problems()) {
            if (problem.kind() != FpmProblem.Kind.PHP_INI) {
                report.add(problem.place(), problem.message() + CONSEQUENCE);
            }
        }
        for (FpmInstance instance : context.pools().instances()) {
            boolean isWhole = instance.isMain() && context.pools().isWhole();
            for (FpmPool pool : instance.pools()) {
                for (PoolRelations.Refusal refusal : PoolRelations.of(pool, isWhole)) {
                    flag(refusal, report);
                }
            }
            addresses(instance, report);
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

    /** Addresses that php-fpm cannot listen on, and such that two pools of one php-fpm want. */
    private static void addresses(FpmInstance instance, Report report) {
        SharedAddresses taken = new SharedAddresses();
        for (FpmPool pool : instance.pools()) {
            for (Optional<PoolValue<BackendAddress>> listen : List.of(pool.listen(), pool.statusListen())) {
                Optional<BackendAddress> address = listen.flatMap(PoolValue::value);
                if (address.isEmpty()) {
                    continue;
                }
                if (address.get() instanceof BackendAddress.Unusable unusable) {
                    report.add(
                            listen.get().place(),
                            "php-fpm cannot listen on \"" + listen.get().text() + "\" (" + unusable.reason() + ")"
                                    + UNSEEN + "; write 127.0.0.1:9000, a port alone or the path of a socket");
                    continue;
                }
                Optional<SharedAddresses.Taken> other = taken.take(address.get(), listen.get());
                if (other.isPresent()) {
                    report.add(
                            listen.get().place(),
                            "\"" + listen.get().text() + "\" is taken by another pool"
                                    + (other.get().isSameText() ? CONSEQUENCE : UNSEEN) + "; give pool \"" + pool.name()
                                    + "\" an address of its own",
                            new Related(
                                    "the first pool to listen there",
                                    other.get().place()));
                }
            }
        }
    }
}
