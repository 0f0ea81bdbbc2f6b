package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.engine.Inputs;
import io.github.nginxlint.engine.LintRequest;
import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.finding.Severity;
import io.github.nginxlint.rule.Rule;
import io.github.nginxlint.rule.RulePage;
import io.github.nginxlint.rule.RulePages;
import io.github.nginxlint.rules.Rules;
import io.github.nginxlint.source.MapReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs the rules about names, contexts and numbers of arguments, and what the parser says. */
final class LookUpRules {

    static final List<Rule> RULES = List.of(
            new DeprecatedDirective(),
            new DirectiveNotAllowedHere(),
            new InvalidArgumentCount(),
            new InvalidSyntax(),
            new UnknownDirective());

    /** All rules about what nginx refuses. */
    private static final List<Rule> REFUSING =
            Rules.all().stream().filter(LookUpRules::isAboutRefusals).toList();

    private LookUpRules() {}

    private static boolean isAboutRefusals(Rule rule) {
        RulePage page = RulePages.find(rule.id()).orElseThrow();
        return page.severity() == Severity.ERROR
                && (page.category().equals("syntax") || page.category().equals("buffer"));
    }

    /** What is found in a whole configuration or a fragment of one file. */
    static List<Finding> findings(String text, String version, String... context) {
        return RuleFindings.of(
                RULES,
                request(List.of("nginx.conf"), version, context),
                Inputs.inMemory(MapReader.ofTexts(Map.of("nginx.conf", text))));
    }

    static List<Finding> findings(Map<String, String> files, String version) {
        return RuleFindings.of(
                RULES, request(List.of("nginx.conf"), version), Inputs.inMemory(MapReader.ofTexts(files)));
    }

    static List<String> messages(String text, String version, String... context) {
        return findings(text, version, context).stream().map(Finding::message).toList();
    }

    static List<Finding> onDisk(Path directory, String path, String version, String... context) {
        LintRequest request = request(List.of(path), version, context);
        return RuleFindings.of(RULES, request, Inputs.onDisk(directory, request));
    }

    /** What all rules about refusals find. */
    static List<Finding> refusalsOnDisk(Path directory, String path, String version, String... context) {
        LintRequest request = request(List.of(path), version, context);
        return RuleFindings.of(REFUSING, request, Inputs.onDisk(directory, request));
    }

    private static LintRequest request(List<String> paths, String version, String... context) {
        LintRequest whole =
                LintRequest.of(paths).meantFor(RuleFindings.target(version)).within(RuleFindings.WIDE);
        return context.length == 0 ? whole : whole.inContext(List.of(context));
    }
}
