package io.github.nginxlint.engine;

import io.github.nginxlint.backend.FpmConfig;
import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.config.ConfigTree;
import io.github.nginxlint.config.Configuration;
import io.github.nginxlint.finding.Failure;
import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.finding.Severity;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.rule.ConfigurationRule;
import io.github.nginxlint.rule.DirectiveRule;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.Rule;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.rule.RulePages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Runs rules over a configuration. A rule that throws becomes a failure; the others go on. */
final class RuleRunner {

    private final TreeSet<Finding> findings = new TreeSet<>();
    private final Map<String, Failure> failures = new LinkedHashMap<>();
    private final Map<String, Severity> severities = new HashMap<>();
    private final List<ConfigurationRule> configurationRules = new ArrayList<>();
    private final List<ModelRule> modelRules = new ArrayList<>();
    private final Map<String, List<DirectiveRule>> directiveRules = new HashMap<>();

    RuleRunner(List<Rule> rules) {
        for (Rule rule : rules) {
            if (rule instanceof ConfigurationRule configurationRule) {
                configurationRules.add(configurationRule);
            } else if (rule instanceof ModelRule modelRule) {
                modelRules.add(modelRule);
            } else if (rule instanceof DirectiveRule directiveRule) {
                for (String directive : directiveRule.directives()) {
                    directiveRules
                            .computeIfAbsent(directive, k -> new ArrayList<>())
                            .add(directiveRule);
                }
            }
        }
    }

    void run(Configuration configuration, TargetVersion target, FpmConfig pools) {
        for (ConfigurationRule rule : configurationRules) {
            guard(rule, report -> rule.check(configuration, report));
        }
        for (ConfigTree tree : configuration.trees()) {
            RuleContext context = new RuleContext(configuration, ConfigModel.of(tree, target), target, pools);
            for (ModelRule rule : modelRules) {
                guard(rule, report -> rule.check(context, report));
            }
            if (!directiveRules.isEmpty()) {
                visitDirectives(context);
            }
        }
    }

    /** In total order, each once: a file included twice raises the same finding twice. */
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    List<Failure> failures() {
        return List.copyOf(failures.values());
    }

    private interface Check {
        void run(Report report);
    }

    private void guard(Rule rule, Check check) {
        try {
            check.run((place, message, related, fix) ->
                    findings.add(new Finding(rule.id(), severity(rule), message, place, related, fix)));
        } catch (RuntimeException | StackOverflowError e) {
            failures.putIfAbsent(rule.id(), new Failure(rule.id(), e.toString()));
        }
    }

    private Severity severity(Rule rule) {
        return severities.computeIfAbsent(
                rule.id(),
                id -> RulePages.find(id)
                        .orElseThrow(() -> new IllegalStateException("no page for rule " + id))
                        .severity());
    }

    private void visitDirectives(RuleContext context) {
        for (Handled directive : context.model().handled()) {
            for (DirectiveRule rule : directiveRules.getOrDefault(directive.name(), List.of())) {
                guard(rule, report -> rule.check(directive, context, report));
            }
        }
    }
}
