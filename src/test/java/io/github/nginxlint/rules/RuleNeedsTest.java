package io.github.nginxlint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.catalog.Catalog;
import io.github.nginxlint.config.Configuration;
import io.github.nginxlint.config.LoadOptions;
import io.github.nginxlint.engine.Inputs;
import io.github.nginxlint.engine.LintRequest;
import io.github.nginxlint.engine.Linter;
import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.finding.LintResult;
import io.github.nginxlint.rule.ListedRule;
import io.github.nginxlint.rule.Presence;
import io.github.nginxlint.rule.Rule;
import io.github.nginxlint.rule.RulePages;
import io.github.nginxlint.source.MapReader;
import io.github.nginxlint.source.SourceFile;
import io.github.nginxlint.syntax.Directive;
import io.github.nginxlint.syntax.ParsedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the list says that a rule needs is in truth needed, and leaving out those that lack it changes nothing. */
class RuleNeedsTest {

    private static final Set<String> THINGS =
            Set.of(Presence.POOLS, Presence.COMPOSE, Presence.UNITS, Presence.FRAGMENT);

    /** Known of what was read, not of a configuration. */
    private static final Set<String> OF_FILES =
            Set.of(Presence.PROBLEMS, Presence.SYNTAX_ERRORS, Presence.UNREAD_INCLUDES, Presence.UNREAD_TEMPLATES);

    /** All rules, which are run whatever there is. */
    private static final List<Rule> WHATEVER =
            Rules.all().stream().map(ListedRule::loaded).toList();

    /**
     * A bad example of a rule, and something that the rule needs.
     *
     * @param rule the rule
     * @param example the example
     * @param need what it needs
     */
    private record Needed(Rule rule, PageCase example, String need) {}

    static Stream<PageCase> examples() {
        return Rules.all().stream()
                .flatMap(rule -> PageCase.of(RulePages.find(rule.id()).orElseThrow()).stream());
    }

    static Stream<Needed> needs() {
        List<Needed> all = new ArrayList<>();
        for (Rule rule : Rules.all()) {
            for (PageCase example : PageCase.of(RulePages.find(rule.id()).orElseThrow())) {
                for (String need : ((ListedRule) rule).needs()) {
                    if (example.section().equals("Bad") && !OF_FILES.contains(need)) {
                        all.add(new Needed(rule, example, need));
                    }
                }
            }
        }
        return all.stream();
    }

    static Stream<Path> folders() throws IOException {
        List<Path> folders = new ArrayList<>();
        for (String name : List.of("projects", "projects/seeds", "realworld", "format", "backend")) {
            try (Stream<Path> inside = Files.list(Path.of("testdata", name))) {
                inside.filter(Files::isDirectory).sorted().forEach(folders::add);
            }
        }
        folders.add(Path.of("testdata", "syntax"));
        folders.add(Path.of("testdata", "validity"));
        return folders.stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void examplesRaiseTheSameWhenAllRulesRun(PageCase example) {
        Inputs inputs = Inputs.inMemory(MapReader.ofTexts(example.files()));
        LintRequest request = RulePagesTest.request(example);

        LintResult whatever = new Linter(WHATEVER).lint(request, inputs).result();

        assertThat(new Linter(Rules.all()).lint(request, inputs).result().findings())
                .isEqualTo(whatever.findings());
    }

    @ParameterizedTest
    @MethodSource("folders")
    void treesRaiseTheSameWhenAllRulesRun(Path folder) {
        LintRequest request = LintRequest.of(List.of(folder.toString()));

        LintResult whatever = new Linter(WHATEVER)
                .lint(request, Inputs.onDisk(Path.of(""), request))
                .result();

        LintResult listed = new Linter(Rules.all())
                .lint(request, Inputs.onDisk(Path.of(""), request))
                .result();
        assertThat(shown(listed.findings())).isEqualTo(shown(whatever.findings()));
        assertThat(listed.suppressed()).hasSameSizeAs(whatever.suppressed());
        assertThat(listed.failures()).isEmpty();
    }

    private static List<String> shown(List<Finding> findings) {
        return findings.stream().map(Finding::toString).toList();
    }

    @Test
    void aNeedIsADirectiveOrAThing() {
        for (Rule rule : Rules.all()) {
            for (String need : ((ListedRule) rule).needs()) {
                for (String one : need.split("\\|", -1)) {
                    assertThat(THINGS.contains(one)
                                    || OF_FILES.contains(one)
                                    || !Catalog.find(one).isEmpty())
                            .as("%s needs %s", rule.id(), one)
                            .isTrue();
                }
            }
        }
    }

    /** A need that is none would keep the rule from speaking. */
    @ParameterizedTest
    @MethodSource("needs")
    void withoutWhatItNeedsARuleIsSilent(Needed needed) {
        Rule whatever = ListedRule.loaded(needed.rule);
        assertThat(raised(whatever, needed.example)).isNotEmpty();

        assertThat(raised(whatever, without(needed.need, needed.example))).isEmpty();
    }

    @Test
    void theListSaysTheSeverityAndCategoryOfThePage() {
        for (Rule rule : Rules.all()) {
            ListedRule listed = (ListedRule) rule;
            assertThat(listed.severity())
                    .as(rule.id())
                    .isEqualTo(RulePages.find(rule.id()).orElseThrow().severity());
            assertThat(listed.category())
                    .as(rule.id())
                    .isEqualTo(RulePages.find(rule.id()).orElseThrow().category());
            assertThat(ListedRule.kind(rule)).as(rule.id()).isEqualTo(ListedRule.kind(ListedRule.loaded(rule)));
        }
    }

    private static List<Finding> raised(Rule rule, PageCase example) {
        return new Linter(List.of(rule))
                .lint(RulePagesTest.request(example), Inputs.inMemory(MapReader.ofTexts(example.files())))
                .result()
                .findings();
    }

    private static PageCase without(String need, PageCase example) {
        Set<String> names = new TreeSet<>(List.of(need.split("\\|", -1)));
        Map<String, String> files = new TreeMap<>();
        example.files().forEach((name, text) -> {
            boolean isTaken = (names.contains(Presence.COMPOSE) && name.equals(PageCase.COMPOSE))
                    || (names.contains(Presence.UNITS) && name.startsWith(PageCase.UNITS))
                    || (names.contains(Presence.POOLS) && name.startsWith("php-fpm"));
            if (!isTaken) {
                files.put(name, text);
            }
        });
        Configuration configuration = Configuration.load(MapReader.ofTexts(files), LoadOptions.of("nginx.conf"));
        for (ParsedFile file : configuration.files()) {
            files.put(file.source().name(), renamed(file, names));
        }
        return new PageCase(example.page(), example.section(), example.title(), files, List.of());
    }

    /** The text with directives of other names: the statements are as many, and in the same places. */
    private static String renamed(ParsedFile file, Set<String> names) {
        SourceFile source = file.source();
        TreeMap<Integer, Integer> spans = new TreeMap<>();
        Deque<Directive> open = new ArrayDeque<>(file.directives());
        while (!open.isEmpty()) {
            Directive directive = open.pop();
            if (names.contains(directive.name().value())) {
                spans.put(
                        directive.name().span().start(), directive.name().span().end());
            }
            directive.block().ifPresent(block -> block.directives().forEach(open::push));
        }
        StringBuilder text = new StringBuilder(source.text());
        spans.descendingMap().forEach((start, end) -> text.replace(start, end, "renamed"));
        return text.toString();
    }
}
