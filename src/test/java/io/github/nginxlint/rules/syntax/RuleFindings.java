package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.catalog.NginxVersion;
import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.engine.Inputs;
import io.github.nginxlint.engine.LintRequest;
import io.github.nginxlint.engine.LintRun;
import io.github.nginxlint.engine.Linter;
import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.rule.Rule;
import io.github.nginxlint.source.Limit;
import io.github.nginxlint.source.Limits;
import io.github.nginxlint.source.MapReader;
import java.util.List;
import java.util.Map;

/** What one rule says of a configuration given as text. */
public final class RuleFindings {

    private final Rule rule;
    private final TargetVersion target;

    private RuleFindings(Rule rule, TargetVersion target) {
        this.rule = rule;
        this.target = target;
    }

    public static RuleFindings of(Rule rule) {
        return new RuleFindings(rule, TargetVersion.ANY);
    }

    /** For one version of nginx; for all when it is empty. */
    public RuleFindings in(String version) {
        return new RuleFindings(rule, target(version));
    }

    /** One version of nginx; all when it is empty. */
    static TargetVersion target(String version) {
        return version.isEmpty()
                ? TargetVersion.ANY
                : TargetVersion.of(NginxVersion.parse(version).orElseThrow());
    }

    /** In the http block of a whole configuration. */
    public List<String> inHttp(String text) {
        return inMain("events {}\nhttp {\n" + text + "\n}\n");
    }

    public List<String> inMain(String text) {
        return messages(Map.of("nginx.conf", text), "nginx.conf");
    }

    /** In a file that others include, inside the blocks named. */
    public List<String> inFragment(String text, String... blocks) {
        return messages(Map.of("app.conf", text), "app.conf", blocks);
    }

    /** So that no test is about the limits of a run. */
    static final Limits WIDE =
            Limits.of(Map.of(Limit.FINDINGS_PER_RULE, 1_000_000L, Limit.FINDINGS, 1_000_000L, Limit.NESTING, 100_000L));

    /** In a whole configuration or, inside the blocks named, in a part of one. */
    public List<String> messages(Map<String, String> files, String entry, String... blocks) {
        return findings(files, entry, blocks).stream().map(Finding::message).toList();
    }

    public List<Finding> findings(Map<String, String> files, String entry, String... blocks) {
        LintRequest whole = LintRequest.of(List.of(entry)).meantFor(target).within(WIDE);
        LintRequest request = blocks.length == 0 ? whole : whole.inContext(List.of(blocks));
        return of(List.of(rule), request, Inputs.inMemory(MapReader.ofTexts(files)));
    }

    /** What rules find when all of it can be read and none of them fails. */
    public static List<Finding> of(List<Rule> rules, LintRequest request, Inputs inputs) {
        LintRun run = new Linter(rules).lint(request, inputs);
        if (!run.refused().isEmpty() || !run.result().failures().isEmpty()) {
            throw new AssertionError(run.refused() + " " + run.result().failures());
        }
        return run.result().findings();
    }
}
