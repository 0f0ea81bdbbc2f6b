package io.github.nginxlint.engine;

import io.github.nginxlint.config.ConfigTree;
import io.github.nginxlint.finding.Failure;
import io.github.nginxlint.finding.Severity;
import io.github.nginxlint.rule.Rule;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.source.Limits;
import io.github.nginxlint.source.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntConsumer;

/**
 * Runs rules over configurations, on all processors where that pays: several small configurations at a time, or several
 * groups of rules over a large one. What they say does not depend on how many processors there are.
 */
final class TreeRules {

    /** Fewer statements are looked at before other threads have begun. */
    private static final int MANY = 20_000;

    /** So many for all machines, since each counts for itself how much it looks at. */
    private static final int GROUPS = 8;

    private final List<Rule> rules;
    private final Map<String, Severity> severities;
    private final Limits limits;
    private final LintObserver observer;
    private final Function<ConfigTree, RuleContext> contexts;

    TreeRules(
            List<Rule> rules,
            Map<String, Severity> severities,
            Limits limits,
            LintObserver observer,
            Function<ConfigTree, RuleContext> contexts) {
        this.rules = rules;
        this.severities = severities;
        this.limits = limits;
        this.observer = observer;
        this.contexts = contexts;
    }

    /** What the rules say, in the order of the configurations. */
    List<RulePass> run(List<ConfigTree> trees) {
        List<List<RulePass>> passes = new ArrayList<>();
        List<Integer> small = new ArrayList<>();
        long statements = 0;
        for (int i = 0; i < trees.size(); i++) {
            boolean isLarge = trees.get(i).size() >= MANY;
            passes.add(isLarge ? runGroups(trees.get(i)) : List.of());
            if (!isLarge) {
                small.add(i);
                statements += trees.get(i).size();
            }
        }
        runSmall(trees, small, statements >= MANY, passes);
        List<RulePass> all = new ArrayList<>();
        passes.forEach(all::addAll);
        return all;
    }

    private void runSmall(List<ConfigTree> trees, List<Integer> small, boolean areMany, List<List<RulePass>> passes) {
        RulePass[] found = new RulePass[small.size()];
        forEach(found.length, areMany, i -> found[i] = whole(trees.get(small.get(i))));
        for (int i = 0; i < found.length; i++) {
            passes.set(small.get(i), List.of(found[i]));
        }
    }

    private RulePass whole(ConfigTree tree) {
        RuleContext context;
        try {
            context = context(tree);
        } catch (RuntimeException | Error e) {
            return failed(tree, e);
        }
        return pass(rules, context);
    }

    private RulePass failed(ConfigTree tree, Throwable thrown) {
        return RulePass.failed(Failure.of("the model of \"" + tree.entry() + "\" failed", thrown), observer);
    }

    private List<RulePass> runGroups(ConfigTree tree) {
        RuleContext context;
        try {
            context = context(tree);
        } catch (RuntimeException | Error e) {
            return List.of(failed(tree, e));
        }
        List<List<Rule>> groups = new ArrayList<>();
        for (int i = 0; i < GROUPS; i++) {
            groups.add(new ArrayList<>());
        }
        for (int i = 0; i < rules.size(); i++) {
            groups.get(i % GROUPS).add(rules.get(i));
        }
        List<RuleContext> views = new ArrayList<>();
        for (int i = 0; i < GROUPS; i++) {
            views.add(context.again());
        }
        RulePass[] found = new RulePass[GROUPS];
        forEach(GROUPS, true, i -> found[i] = pass(groups.get(i), views.get(i)));
        return List.of(found);
    }

    /** What takes how long is told of one thing after another. */
    private void forEach(int parts, boolean areMany, IntConsumer part) {
        if (areMany && !observer.isTiming()) {
            Workers.forEach(parts, part);
            return;
        }
        for (int i = 0; i < parts; i++) {
            part.accept(i);
        }
    }

    private RuleContext context(ConfigTree tree) {
        synchronized (observer) {
            observer.checks();
        }
        return contexts.apply(tree);
    }

    private RulePass pass(List<Rule> some, RuleContext context) {
        RulePass pass = new RulePass(severities, limits, observer);
        pass.run(some, context);
        return pass;
    }
}
