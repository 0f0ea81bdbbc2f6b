package io.github.nginxlint.engine;

import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.config.ConfigTree;
import io.github.nginxlint.config.Configuration;
import io.github.nginxlint.finding.Failure;
import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.finding.Severity;
import io.github.nginxlint.finding.Suppressed;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.rule.ConfigurationRule;
import io.github.nginxlint.rule.ListedRule;
import io.github.nginxlint.rule.Presence;
import io.github.nginxlint.rule.Rule;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.rule.RuleLevel;
import io.github.nginxlint.rule.RuleLevels;
import io.github.nginxlint.rule.RuleOptions;
import io.github.nginxlint.rule.SuppressionRule;
import io.github.nginxlint.source.Limits;
import io.github.nginxlint.suppression.Suppressions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Runs rules over a configuration. A rule that throws becomes a failure; the others go on. */
final class RuleRunner {

    private final KeptFindings findings;
    private final Map<String, Failure> failures = new LinkedHashMap<>();
    private final Map<String, Severity> severities = new HashMap<>();
    private final List<Rule> ofFiles = new ArrayList<>();
    private final List<Rule> ofConfigurations = new ArrayList<>();
    private final List<Rule> ofComments = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final RuleOptions options;
    private final Limits limits;
    private final LintObserver observer;
    private final SharedFixes fixes = new SharedFixes();

    RuleRunner(List<Rule> all, RuleLevels levels, RuleOptions options, Limits limits, LintObserver observer) {
        this.limits = limits;
        this.options = options;
        this.findings = new KeptFindings(limits);
        this.observer = observer;
        for (Rule rule : all) {
            Optional<RuleLevel> level = levels.of(rule);
            if (level.isPresent()) {
                if (level.get() == RuleLevel.OFF) {
                    continue;
                }
                level.get().severity().ifPresent(severity -> severities.put(rule.id(), severity));
            }
            ids.add(rule.id());
            ListedRule.Kind kind = ListedRule.kind(rule);
            if (kind == ListedRule.Kind.CONFIGURATION) {
                ofConfigurations.add(rule);
            } else {
                (kind == ListedRule.Kind.FILES ? ofFiles : ofComments).add(rule);
            }
        }
    }

    void run(Configuration configuration, TargetVersion target, Backends backends) {
        RulePass whole = new RulePass(severities, limits, observer);
        Presence presence = Presence.in(configuration);
        for (Rule rule : ofFiles) {
            if (presence.suffices(rule)) {
                whole.guard(rule, report -> ((ConfigurationRule) ListedRule.loaded(rule)).check(configuration, report));
            }
        }
        take(whole);
        TreeRules ofTrees = new TreeRules(
                ofConfigurations, severities, limits, observer, tree -> context(configuration, tree, target, backends));
        for (RulePass pass : ofTrees.run(configuration.trees())) {
            take(pass);
        }
        dropDoubtfulFixes(configuration);
    }

    private RuleContext context(Configuration configuration, ConfigTree tree, TargetVersion target, Backends backends) {
        long start = observer.isTiming() ? System.nanoTime() : 0;
        ConfigModel model = ConfigModel.of(tree, target);
        if (observer.isTiming()) {
            observer.took("the model of what nginx does", System.nanoTime() - start);
        }
        return new RuleContext(
                configuration, model, target, backends.pools(), backends.compose(), backends.units(), options);
    }

    private void take(RulePass pass) {
        findings.addAll(pass.findings());
        pass.failures().forEach(failures::putIfAbsent);
        fixes.addAll(pass.fixes());
    }

    private void dropDoubtfulFixes(Configuration configuration) {
        if (fixes.isEmpty()) {
            return;
        }
        for (Finding finding : fixes.doubtful(findings.kept(), configuration)) {
            Finding unmended = new Finding(
                    finding.rule(),
                    finding.severity(),
                    finding.message(),
                    finding.place(),
                    finding.related(),
                    Optional.empty());
            findings.replace(finding, unmended);
        }
    }

    /**
     * Takes out what comments silence, and looks at the comments.
     *
     * @param isWhole whether all of the configuration was seen, so that what was not raised is not there
     * @return what is silenced, in order
     */
    List<Suppressed> silence(Suppressions suppressions, boolean isWhole) {
        List<Suppressed> silenced = suppressions.silenced(List.copyOf(findings.kept()));
        for (Suppressed suppressed : silenced) {
            findings.remove(suppressed.finding());
        }
        if (!suppressions.isEmpty()) {
            RulePass pass = new RulePass(severities, limits, observer);
            for (Rule rule : ofComments) {
                pass.guard(
                        rule,
                        report -> ((SuppressionRule) ListedRule.loaded(rule))
                                .check(
                                        suppressions,
                                        id -> isWhole && ids.contains(id) && !failures.containsKey(id),
                                        report));
            }
            take(pass);
        }
        return silenced;
    }

    /** In total order, what limits have left out said in the end. */
    List<Finding> findings() {
        return findings.withLeftOut();
    }

    List<Failure> failures() {
        return List.copyOf(failures.values());
    }
}
