package io.github.nginxlint.engine;

import io.github.nginxlint.finding.Failure;
import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.finding.Severity;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.rule.DirectiveRule;
import io.github.nginxlint.rule.ListedRule;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Presence;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.Rule;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.rule.RulePages;
import io.github.nginxlint.source.Limits;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What some rules say about one configuration. One thread's, so that others can run at the same time. */
final class RulePass {

    private final KeptFindings findings;
    private final Map<String, Failure> failures = new LinkedHashMap<>();
    private final Map<String, Severity> severities;
    private final SharedFixes fixes = new SharedFixes();
    private final LintObserver observer;

    /**
     * A pass in which nothing has been said.
     *
     * @param severities of the rules whose pages are overruled
     * @param limits how much may be said
     * @param observer is told what takes how long, if it wants to know; it is for one thread then
     */
    RulePass(Map<String, Severity> severities, Limits limits, LintObserver observer) {
        this.findings = new KeptFindings(limits);
        this.severities = new HashMap<>(severities);
        this.observer = observer;
    }

    /** What a rule does with what it may report to. */
    interface Check {
        void run(Report report);
    }

    /** Runs one check; a rule that throws becomes a failure. */
    void guard(Rule rule, Check check) {
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
                boolean isKept = findings.add(finding);
                if (isKept && fix.isPresent() && ListedRule.kind(rule) == ListedRule.Kind.CONFIGURATION) {
                    fixes.note(finding);
                }
            });
        } catch (RuntimeException | Error e) {
            // whatever it is, the other rules go on: what was too deep or too large for this one is given back
            failures.putIfAbsent(rule.id(), new Failure(rule.id(), e.toString()));
        }
    }

    private Severity severity(Rule rule) {
        Severity known = severities.get(rule.id());
        if (known == null) {
            known = rule instanceof ListedRule listed ? listed.severity() : severityOfPage(rule.id());
            severities.put(rule.id(), known);
        }
        return known;
    }

    private static Severity severityOfPage(String id) {
        return RulePages.find(id)
                .orElseThrow(() -> new IllegalStateException("no page for rule " + id))
                .severity();
    }

    /** A pass in which nothing could be said, since what the rules are asked about could not be made. */
    static RulePass failed(Failure failure, LintObserver observer) {
        RulePass pass = new RulePass(Map.of(), Limits.STANDARD, observer);
        pass.failures.put(failure.message(), failure);
        return pass;
    }

    /** Runs rules over a configuration: those that it has something for. */
    void run(List<Rule> rules, RuleContext context) {
        Presence presence = Presence.in(context);
        for (Rule rule : rules) {
            if (presence.suffices(rule)) {
                guard(rule, report -> check(rule, context, report));
            }
        }
    }

    private void check(Rule rule, RuleContext context, Report report) {
        Rule loaded = ListedRule.loaded(rule);
        if (loaded instanceof ModelRule modelRule) {
            modelRule.check(context, report);
        } else if (loaded instanceof DirectiveRule directiveRule) {
            for (String name : directiveRule.directives()) {
                for (Handled directive : context.model().handled(name)) {
                    // it fails at one and goes on with the next
                    attempt(rule, each -> directiveRule.check(directive, context, each));
                }
            }
        }
    }

    KeptFindings findings() {
        return findings;
    }

    Map<String, Failure> failures() {
        return failures;
    }

    SharedFixes fixes() {
        return fixes;
    }
}
