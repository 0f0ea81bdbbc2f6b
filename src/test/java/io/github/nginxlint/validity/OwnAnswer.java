package io.github.nginxlint.validity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.catalog.NginxVersion;
import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.engine.Inputs;
import io.github.nginxlint.engine.LintRequest;
import io.github.nginxlint.engine.LintRun;
import io.github.nginxlint.engine.Linter;
import io.github.nginxlint.finding.Failure;
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
import java.util.Set;
import java.util.TreeSet;

/**
 * What the program says of a configuration that nginx would say as well.
 *
 * @param refusals what nginx would refuse
 * @param warnings what nginx would warn about
 * @param failures what went wrong in the program itself
 */
record OwnAnswer(List<Finding> refusals, List<Finding> warnings, List<Failure> failures) {

    /** Of other categories, and all the same nginx's own words. */
    private static final Set<String> ALSO = Set.of("proxy-buffers-invalid");

    /** What nginx does not say: about what has no effect, about files, about what the program itself cannot do. */
    private static final Set<String> NOT_NGINXS = Set.of(
            "configuration-too-large",
            "include-cycle",
            "include-unresolved",
            "overridden-directive",
            "template-unread");

    /** How a message begins to tell what goes wrong later. */
    private static final String STARTS = ": nginx starts and ";

    private static final List<Rule> RULES =
            Rules.all().stream().filter(OwnAnswer::isAboutValidity).toList();

    OwnAnswer {
        refusals = List.copyOf(refusals);
        warnings = List.copyOf(warnings);
        failures = List.copyOf(failures);
    }

    private static boolean isAboutValidity(Rule rule) {
        RulePage page = RulePages.find(rule.id()).orElseThrow();
        boolean isOfCategory = page.category().equals("syntax") && !NOT_NGINXS.contains(rule.id());
        return isOfCategory || ALSO.contains(rule.id());
    }

    /** The rules that say what nginx says. */
    static Set<String> rules() {
        Set<String> ids = new TreeSet<>();
        RULES.forEach(rule -> ids.add(rule.id()));
        return ids;
    }

    /** Of a configuration whose main file is {@code nginx.conf}. */
    static OwnAnswer of(Map<String, String> files, NginxVersion version) {
        LintRequest request = LintRequest.of(List.of("nginx.conf")).meantFor(TargetVersion.of(version));
        return of(request, Inputs.inMemory(MapReader.ofTexts(files)));
    }

    /** Of a file on disk, which may be a fragment that stands in these blocks. */
    static OwnAnswer of(Path directory, String path, NginxVersion version, String... context) {
        LintRequest whole = LintRequest.of(List.of(path)).meantFor(TargetVersion.of(version));
        LintRequest request = context.length == 0 ? whole : whole.inContext(List.of(context));
        return of(request, Inputs.onDisk(directory, request));
    }

    private static OwnAnswer of(LintRequest request, Inputs inputs) {
        LintRun run = new Linter(RULES).lint(request, inputs);
        assertThat(run.refused()).isEmpty();
        List<Finding> all = run.result().findings().stream()
                .filter(finding -> !finding.message().contains(STARTS))
                .toList();
        return new OwnAnswer(
                all.stream().filter(f -> f.severity() == Severity.ERROR).toList(),
                all.stream().filter(f -> f.severity() == Severity.WARNING).toList(),
                run.result().failures());
    }
}
