package io.github.nginxlint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.catalog.NginxVersion;
import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.engine.BackendFiles;
import io.github.nginxlint.engine.FixCheck;
import io.github.nginxlint.engine.Inputs;
import io.github.nginxlint.engine.LintRequest;
import io.github.nginxlint.engine.LintRun;
import io.github.nginxlint.engine.Linter;
import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.finding.Fix;
import io.github.nginxlint.finding.LintResult;
import io.github.nginxlint.fix.Change;
import io.github.nginxlint.fix.Fixed;
import io.github.nginxlint.fix.Fixer;
import io.github.nginxlint.rule.ListedRule;
import io.github.nginxlint.rule.Rule;
import io.github.nginxlint.rule.RulePage;
import io.github.nginxlint.rule.RulePages;
import io.github.nginxlint.settings.SettingsSchema;
import io.github.nginxlint.source.MapReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule has a page, and every example of a page raises what it says, with all rules on. */
class RulePagesTest {

    static Stream<PageCase> cases() {
        return Rules.all().stream().flatMap(rule -> PageCase.of(page(rule)).stream());
    }

    static Stream<RulePage> pages() {
        return Rules.all().stream().map(RulePagesTest::page);
    }

    private static RulePage page(Rule rule) {
        return RulePages.find(rule.id()).orElseThrow(() -> new AssertionError("no page for " + rule.id()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void anExampleRaisesWhatIsMarkedAndNothingElse(PageCase example) {
        LintRun run = lint(example);

        assertThat(run.refused()).isEmpty();
        assertThat(run.result().failures()).isEmpty();
        List<PageCase.Mark> raised = new ArrayList<>();
        for (Finding finding : run.result().findings()) {
            raised.add(new PageCase.Mark(
                    finding.place().file().name(),
                    finding.place().start().line(),
                    finding.rule(),
                    finding.place().text()));
        }
        assertThat(raised.stream().sorted())
                .isEqualTo(example.marked().stream().sorted().toList());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void badRaisesTheRuleAndGoodOnlyNotesWhatCouldNotBeRead(PageCase example) {
        List<String> rules = example.marked().stream().map(PageCase.Mark::rule).toList();

        if (example.section().equals("Bad")) {
            assertThat(rules).contains(example.page());
        } else {
            assertThat(rules).allMatch("include-unresolved"::equals);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageSaysWhereItsClaimsComeFrom(RulePage page) {
        assertThat(page.sources()).isNotEmpty();
        assertThat(page.title()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageShowsBadAndGoodAndSaysWhatARealNginxAnswered(RulePage page) {
        assertThat(PageCase.of(page)).extracting(PageCase::section).contains("Bad", "Good");
        boolean cannotShowBad = page.observed().stream().anyMatch(line -> line.startsWith("none: "));
        assertThat(observes(page, "Bad") || cannotShowBad)
                .as("observed: %s", page.observed())
                .isTrue();
        assertThat(observes(page, "Good")).as("observed: %s", page.observed()).isTrue();
    }

    private static boolean observes(RulePage page, String section) {
        return page.observed().stream()
                .anyMatch(line -> line.matches("nginx [0-9.]+, " + section + "( \\(.*\\))?: .+"));
    }

    @Test
    void everyRuleIsListedOnceInOrderAndEveryPageHasARule() throws IOException {
        List<String> ids = Rules.all().stream().map(Rule::id).toList();

        assertThat(ids).isSorted().doesNotHaveDuplicates();
        try (Stream<Path> files = Files.list(Path.of("rules"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".md", "")))
                    .containsExactlyInAnyOrderElementsOf(ids);
        }
        for (Rule rule : Rules.all()) {
            RulePage page = page(rule);
            assertThat(page.id()).isEqualTo(rule.id());
            Class<?> loaded = ListedRule.loaded(rule).getClass();
            assertThat(ListedRule.loaded(rule).id()).isEqualTo(rule.id());
            assertThat(loaded.getSimpleName()).isEqualToIgnoringCase(rule.id().replace("-", ""));
            assertThat(loaded.getPackageName()).endsWith("." + page.category());
        }
    }

    @Test
    void theSchemaOfSettingsNamesEveryRuleAsItsPageDoes() {
        assertThat(Path.of("docs", "nginx-lint.schema.json"))
                .as("a rule or page changed: run SettingsSchemaTest with -Dgolden.update")
                .hasContent(SettingsSchema.text());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatAFixIsForIsGoneOnceItIsApplied(PageCase example) {
        LintResult before = lint(example).result();

        Fixed fixed = fix(example);

        List<Finding> mendable =
                before.findings().stream().filter(RulePagesTest::isApplicable).toList();
        assertThat(fixed.left()).isEmpty();
        assertThat(fixed.findings()).isEqualTo(mendable.size());
        assertThat(fixed.changes().isEmpty()).isEqualTo(mendable.isEmpty());
        assertThat(fixed.result().findings()).noneMatch(RulePagesTest::isApplicable);
        assertThat(fixed.result().findings()).hasSize(before.findings().size() - mendable.size());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aFixedExampleRaisesNothingNewAndASecondPassChangesNothing(PageCase example) {
        Map<String, String> texts = new TreeMap<>(example.files());
        for (Change change : fix(example).changes()) {
            texts.put(change.before().name(), change.after().text());
        }
        PageCase after = new PageCase(example.page(), example.section(), example.title(), texts, List.of());

        assertThat(fix(after).changes()).isEmpty();
        assertThat(lint(after).result().findings())
                .extracting(Finding::rule)
                .isSubsetOf(example.marked().stream().map(PageCase.Mark::rule).toList());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageSaysHowSafeItsFixesAre(RulePage page) {
        Set<Fix.Safety> given = new TreeSet<>();
        for (PageCase example : PageCase.of(page)) {
            for (Finding finding : lint(example).result().findings()) {
                if (finding.rule().equals(page.id())) {
                    finding.fix().map(Fix::safety).ifPresent(given::add);
                }
            }
        }

        assertThat(page.fixes()).isEqualTo(given);
    }

    private static boolean isApplicable(Finding finding) {
        return finding.fix().isPresent() && finding.fix().get().safety() != Fix.Safety.DISPLAY;
    }

    private static Fixed fix(PageCase example) {
        Inputs inputs = Inputs.inMemory(MapReader.ofTexts(example.files()));
        Linter linter = new Linter(Rules.all());
        LintResult before = linter.lint(request(example), inputs).result();
        return Fixer.fix(FixCheck.inMemory(linter, request(example), inputs), true, before);
    }

    static LintRun lint(PageCase example) {
        return new Linter(Rules.all()).lint(request(example), Inputs.inMemory(MapReader.ofTexts(example.files())));
    }

    static LintRequest request(PageCase example) {
        return LintRequest.of(List.of("nginx.conf"))
                .meantFor(example.nginxVersion()
                        .map(version ->
                                TargetVersion.of(NginxVersion.parse(version).orElseThrow()))
                        .orElse(TargetVersion.ANY))
                .comparedWith(new BackendFiles(
                        example.hasPools() ? List.of("php-fpm.d") : List.of(),
                        example.hasCompose() ? List.of(PageCase.COMPOSE) : List.of(),
                        example.hasUnits() ? List.of(PageCase.UNITS) : List.of()));
    }
}
