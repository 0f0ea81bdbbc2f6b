package io.github.nginxlint.rules.resolve;

import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.Optional;

/** The name of a cloud balancer, whose addresses come and go, that nginx resolves once, when it starts. */
public final class StaticBalancerUpstream implements ModelRule {

    @Override
    public String id() {
        return "static-balancer-upstream";
    }

    @Override
    public void check(RuleContext context, Report report) {
        for (StaticName name : StaticNames.in(context)) {
            Optional<CloudService> service = CloudService.of(name.name());
            if (service.isPresent()) {
                name.flag(
                        ", but " + service.get().title()
                                + " changes addresses: requests then end in 504 (upstream timed out) or 502",
                        context.target(),
                        report);
            }
        }
    }
}
