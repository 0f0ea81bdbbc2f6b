package io.github.nginxlint.engine;

import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.config.ConfigTree;
import io.github.nginxlint.config.Configuration;
import io.github.nginxlint.finding.Failure;
import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.finding.Severity;
import io.github.nginxlint.finding.Suppressed;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.rule.ConfigurationRule;
import io.github.nginxlint.rule.DirectiveRule;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.Rule;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.rule.RuleLevel;
import io.github.nginxlint.rule.RuleLevels;
import io.github.nginxlint.rule.RuleOptions;
import io.github.nginxlint.rule.RulePages;
import io.github.nginxlint.rule.SuppressionRule;
import io.github.nginxlint.suppression.Suppressions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Runs rules over a configuration. A rule that throws becomes a failure; the others go on. */
final class RuleRunner {

    private final TreeSet<Finding> findings = new TreeSet<>();
    private final Map<String, Failure> failures = new LinkedHashMap<>();
    private final Map<String, Severity> severities = new HashMap<>();
    private final List<ConfigurationRule> configurationRules = new ArrayList<>();
    private final List<ModelRule> modelRules = new ArrayList<>();
    private final Map<String, List<DirectiveRule>> directiveRules = new HashMap<>();
    private final List<SuppressionRule> suppressionRules = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final RuleOptions options;
    private final LintObserver observer;
    private final SharedFixes fixes = new SharedFixes();

    RuleRunner(List<Rule> rules, RuleLevels levels, RuleOptions options, LintObserver observer) {
        this.options = options;
        this.observer = observer;
        for (Rule rule : rules) {
            Optional<RuleLevel> level = levels.of(rule);
            if (level.isPresent() && level.get() == RuleLevel.OFF) {
                continue;
            }
            level.flatMap(RuleLevel::severity).ifPresent(severity -> severities.put(rule.id(), severity));
            ids.add(rule.id());
            if (rule instanceof ConfigurationRule configurationRule) {
                configurationRules.add(configurationRule);
            } else if (rule instanceof ModelRule modelRule) {
                modelRules.add(modelRule);
            } else if (rule instanceof SuppressionRule suppressionRule) {
                suppressionRules.add(suppressionRule);
            } else if (rule instanceof DirectiveRule directiveRule) {
                for (String directive : directiveRule.directives()) {
                    directiveRules
                            .computeIfAbsent(directive, k -> new ArrayList<>())
                            .add(directiveRule);
                }
            }
        }
    }

    void run(Configuration configuration, TargetVersion target, Backends backends) {
        for (ConfigurationRule rule : configurationRules) {
            guard(rule, report -> rule.check(configuration, report));
        }
        for (ConfigTree tree : configuration.trees()) {
            observer.checks();
            long start = System.nanoTime();
            ConfigModel model = ConfigModel.of(tree, target);
            observer.took("the model of what nginx does", System.nanoTime() - start);
            RuleContext context = new RuleContext(
                    configuration, model, target, backends.pools(), backends.compose(), backends.units(), options);
            for (ModelRule rule : modelRules) {
                guard(rule, report -> rule.check(context, report));
            }
            if (!directiveRules.isEmpty()) {
                visitDirectives(context);
            }
        }
        dropDoubtfulFixes(configuration);
    }

    private void dropDoubtfulFixes(Configuration configuration) {
        if (fixes.isEmpty()) {
            return;
        }
        for (Finding finding : fixes.doubtful(findings, configuration)) {
            findings.remove(finding);
            findings.add(new Finding(
                    finding.rule(),
                    finding.severity(),
                    finding.message(),
                    finding.place(),
                    finding.related(),
                    Optional.empty()));
        }
    }

    /**
     * Takes out what comments silence, and looks at the comments.
     *
     * @param isWhole whether all of the configuration was seen, so that what was not raised is not there
     * @return what is silenced, in order
     */
    List<Suppressed> silence(Suppressions suppressions, boolean isWhole) {
        List<Suppressed> silenced = suppressions.silenced(findings());
        for (Suppressed suppressed : silenced) {
            findings.remove(suppressed.finding());
        }
        for (SuppressionRule rule : suppressionRules) {
            guard(
                    rule,
                    report -> rule.check(
                            suppressions, id -> isWhole && ids.contains(id) && !failures.containsKey(id), report));
        }
        return silenced;
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
        if (!observer.isTiming()) {
            attempt(rule, check);
            return;
        }
        long start = System.nanoTime();
        attempt(rule, check);
        observer.took(rule.id(), System.nanoTime() - start);
    }

    private void attempt(Rule rule, Check check) {
        try {
            check.run((place, message, related, fix) -> {
                Finding finding = new Finding(rule.id(), severity(rule), message, place, related, fix);
                if (fix.isPresent() && (rule instanceof ModelRule || rule instanceof DirectiveRule)) {
                    fixes.note(finding);
                }
                findings.add(finding);
            });
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
