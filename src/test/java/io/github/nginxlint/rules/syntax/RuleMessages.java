package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.catalog.NginxVersion;
import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.engine.Inputs;
import io.github.nginxlint.engine.LintRequest;
import io.github.nginxlint.engine.LintRun;
import io.github.nginxlint.engine.Linter;
import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.rule.Rule;
import io.github.nginxlint.source.MapReader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one rule says about a configuration given as text. */
final class RuleMessages {

    private RuleMessages() {}

    /** Of a whole configuration of one file. */
    static List<String> of(Rule rule, String main) {
        return of(rule, Map.of("nginx.conf", main), "");
    }

    /** Of a whole configuration, for one version of nginx; for all when it is empty. */
    static List<String> of(Rule rule, Map<String, String> files, String version) {
        return findings(rule, files, version).stream().map(Finding::message).toList();
    }

    /** Of a fragment that stands in the blocks named. */
    static List<String> ofFragment(Rule rule, String text, String... context) {
        LintRequest request = request("", Optional.of(Arrays.asList(context)));
        return run(rule, request, Map.of("nginx.conf", text)).stream()
                .map(Finding::message)
                .toList();
    }

    static List<Finding> findings(Rule rule, Map<String, String> files, String version) {
        return run(rule, request(version, Optional.empty()), files);
    }

    private static LintRequest request(String version, Optional<List<String>> context) {
        TargetVersion target = version.isEmpty()
                ? TargetVersion.ANY
                : TargetVersion.of(NginxVersion.parse(version).orElseThrow());
        LintRequest whole = LintRequest.of(List.of("nginx.conf")).meantFor(target);
        return context.map(whole::inContext).orElse(whole);
    }

    private static List<Finding> run(Rule rule, LintRequest request, Map<String, String> files) {
        LintRun run = new Linter(List.of(rule))
                .lint(request.within(RuleFindings.WIDE), Inputs.inMemory(MapReader.ofTexts(files)));
        if (!run.refused().isEmpty() || !run.result().failures().isEmpty()) {
            throw new AssertionError(run.refused() + " " + run.result().failures());
        }
        return run.result().findings();
    }
}
