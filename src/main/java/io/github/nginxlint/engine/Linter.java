package io.github.nginxlint.engine;

import io.github.nginxlint.backend.FpmConfig;
import io.github.nginxlint.backend.UnreadPath;
import io.github.nginxlint.config.ConfigTree;
import io.github.nginxlint.config.Configuration;
import io.github.nginxlint.config.IncludeOptions;
import io.github.nginxlint.config.LoadOptions;
import io.github.nginxlint.config.PathMap;
import io.github.nginxlint.config.RefusedPath;
import io.github.nginxlint.config.UnreadInclude;
import io.github.nginxlint.finding.Failure;
import io.github.nginxlint.finding.LintResult;
import io.github.nginxlint.finding.Suppressed;
import io.github.nginxlint.finding.UnresolvedInclude;
import io.github.nginxlint.rule.Rule;
import io.github.nginxlint.rule.RuleLevels;
import io.github.nginxlint.rule.RuleOptions;
import io.github.nginxlint.source.SourceFile;
import io.github.nginxlint.suppression.Suppressions;
import io.github.nginxlint.syntax.ParsedFile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The library's entry point: reads what was asked, runs the rules, and says what they found. One linter may be used by any
 * number of threads at once, each with inputs of its own: it keeps nothing of a run.
 */
public final class Linter {

    private final List<Rule> rules;
    private final RuleLevels levels;
    private final RuleOptions ruleOptions;

    /**
     * A linter with a set of rules.
     *
     * @param rules each with a page among the resources
     */
    public Linter(List<Rule> rules) {
        this(rules, RuleLevels.NONE, RuleOptions.NONE);
    }

    /**
     * A linter with a set of rules.
     *
     * @param rules each with a page among the resources
     * @param levels what is made of them, where that differs from their pages
     * @param options what their options are set to
     */
    public Linter(List<Rule> rules, RuleLevels levels, RuleOptions options) {
        this.rules = List.copyOf(rules);
        this.levels = levels;
        this.ruleOptions = options;
    }

    /** Looks at what was asked. Never throws for what the files hold. */
    public LintRun lint(LintRequest request, Inputs inputs) {
        return lint(request, inputs, LintObserver.NONE);
    }

    /** Looks at what was asked while somebody follows. Never throws for what the files hold. */
    public LintRun lint(LintRequest request, Inputs inputs, LintObserver observer) {
        LoadOptions options = options(request);
        Supplier<Machine> machine = Machine.begin(request, inputs);
        long start = System.nanoTime();
        Configuration configuration = inputs.dump().isPresent()
                ? Configuration.load(inputs.dump().get(), options)
                : Configuration.load(inputs.nginx(), options);
        long loaded = System.nanoTime();
        observer.took("nginx's files", loaded - start);
        observer.loaded(configuration);
        List<Failure> faults = new ArrayList<>();
        Backends backends = Backends.read(request, inputs, configuration, machine, faults);
        observer.took("files of PHP-FPM, compose and systemd", System.nanoTime() - loaded);
        RuleRunner runner = new RuleRunner(rules, levels, ruleOptions, request.limits(), observer);
        runner.run(configuration, request.target(), backends);
        List<Suppressed> suppressed = runner.silence(Suppressions.of(configuration.files()), isWhole(configuration));
        faults.addAll(runner.failures());
        for (RefusedPath path : configuration.refused()) {
            if (path.isFault()) {
                faults.add(new Failure("", path.path() + ": " + path.reason()));
            }
        }
        LintResult result = new LintResult(
                runner.findings(),
                suppressed,
                files(configuration, backends),
                unresolved(configuration, backends.pools()),
                backends.found(),
                faults);
        return new LintRun(result, refused(configuration, backends));
    }

    /** Whether all of it was seen: a rule that has to know more is silent about the rest. */
    private static boolean isWhole(Configuration configuration) {
        for (ConfigTree tree : configuration.trees()) {
            if (tree.kind() != ConfigTree.Kind.MAIN) {
                return false;
            }
        }
        for (ParsedFile file : configuration.files()) {
            if (!file.errors().isEmpty() || file.unread().isPresent()) {
                return false;
            }
        }
        return configuration.unread().isEmpty() && configuration.problems().isEmpty();
    }

    static LoadOptions options(LintRequest request) {
        List<PathMap> maps = new ArrayList<>();
        for (String map : request.includes().pathMaps()) {
            PathMap.parse(map).ifPresent(maps::add);
        }
        return new LoadOptions(
                request.paths(),
                new IncludeOptions(request.includes().prefix(), maps, false),
                request.context(),
                request.target().own(),
                request.exclude(),
                request.limits());
    }

    private static List<SourceFile> files(Configuration configuration, Backends backends) {
        TreeMap<String, SourceFile> files = new TreeMap<>();
        for (ParsedFile file : configuration.files()) {
            files.put(file.source().name(), file.source());
        }
        for (SourceFile file : backends.files()) {
            files.putIfAbsent(file.name(), file);
        }
        return List.copyOf(files.values());
    }

    private static List<UnresolvedInclude> unresolved(Configuration configuration, FpmConfig pools) {
        List<UnresolvedInclude> unresolved = new ArrayList<>();
        for (UnreadInclude include : configuration.unread()) {
            unresolved.add(new UnresolvedInclude(include.pattern(), include.place(), include.reason()));
        }
        for (UnreadPath path : pools.unread()) {
            path.place().ifPresent(place -> unresolved.add(new UnresolvedInclude(path.path(), place, path.reason())));
        }
        return unresolved;
    }

    private static List<RefusedPath> refused(Configuration configuration, Backends backends) {
        Set<RefusedPath> refused = new LinkedHashSet<>(configuration.refused());
        for (UnreadPath path : backends.pools().unread()) {
            if (path.place().isEmpty()) {
                refused.add(new RefusedPath(path.path(), path.reason()));
            }
        }
        for (UnreadPath path : backends.unread()) {
            refused.add(new RefusedPath(path.path(), path.reason()));
        }
        return List.copyOf(refused);
    }
}
