package io.github.nginxlint.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.backend.FpmConfig;
import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.config.Configuration;
import io.github.nginxlint.config.LoadOptions;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.rule.ConfigurationRule;
import io.github.nginxlint.rule.DirectiveRule;
import io.github.nginxlint.rule.ListedRule;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.Rule;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.rules.Rules;
import io.github.nginxlint.source.MapReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What each rule costs, on a configuration and on one twice as long. What several rules share is there
 * already when they are measured: {@code bench/rule-costs}.
 */
class RuleCosts {

    private static final int ROUNDS = 7;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** The cost of a rule in milliseconds on half and on all of the lines, and what it raised. */
    private record Cost(String rule, double half, double whole, int findings) {}

    @Test
    void eachRuleOnManySites() {
        int lines = Integer.getInteger("bench.lines", 100_000);
        RuleContext half = warmed(lines / 2);
        RuleContext whole = warmed(lines);
        List<Cost> costs = new ArrayList<>();
        for (Rule rule : Rules.all()) {
            int[] found = {0};
            run(rule, whole, (place, message, related, fix) -> found[0]++);
            costs.add(new Cost(rule.id(), measure(rule, half), measure(rule, whole), found[0]));
        }
        costs.sort(Comparator.comparingDouble(Cost::whole).reversed());
        double all = costs.stream().mapToDouble(Cost::whole).sum();
        System.out.printf("%-44s %9s %9s %6s %9s%n", "rule", lines / 2, lines, "x", "findings");
        for (Cost cost : costs) {
            System.out.printf(
                    "%-44s %9.2f %9.2f %6.2f %9d%n",
                    cost.rule, cost.half, cost.whole, cost.whole / cost.half, cost.findings);
        }
        System.out.printf("%-44s %9s %9.2f%n", "all, in ms", "", all);
        assertThat(costs).hasSameSizeAs(Rules.all());
    }

    /** A context of which every rule has seen all once: what they share is there. */
    private static RuleContext warmed(int lines) {
        Configuration configuration = Configuration.load(
                MapReader.ofTexts(Map.of("nginx.conf", ManySites.lines(lines))), LoadOptions.of("nginx.conf"));
        ConfigModel model = ConfigModel.of(configuration.trees().get(0), TargetVersion.ANY);
        RuleContext context = new RuleContext(configuration, model, TargetVersion.ANY, FpmConfig.none());
        for (Rule rule : Rules.all()) {
            run(rule, context, (place, message, related, fix) -> {});
        }
        return context;
    }

    /** The best of some rounds: others are disturbed. */
    private static double measure(Rule rule, RuleContext context) {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) {
            // of this thread alone: other work on the machine does not count
            long start = THREADS.getCurrentThreadCpuTime();
            run(rule, context, (place, message, related, fix) -> {});
            best = Math.min(best, (THREADS.getCurrentThreadCpuTime() - start) / 1e6);
        }
        return best;
    }

    private static void run(Rule listed, RuleContext context, Report report) {
        Rule rule = ListedRule.loaded(listed);
        if (rule instanceof ConfigurationRule configurationRule) {
            configurationRule.check(context.configuration(), report);
        } else if (rule instanceof ModelRule modelRule) {
            modelRule.check(context, report);
        } else if (rule instanceof DirectiveRule directiveRule) {
            for (String name : directiveRule.directives()) {
                for (Handled directive : context.model().handled(name)) {
                    directiveRule.check(directive, context, report);
                }
            }
        }
    }
}
