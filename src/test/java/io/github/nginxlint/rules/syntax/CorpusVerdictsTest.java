package io.github.nginxlint.rules.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.nginxlint.catalog.Catalog;
import io.github.nginxlint.catalog.DirectiveOrigin;
import io.github.nginxlint.catalog.DirectiveSpec;
import io.github.nginxlint.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Compares the rules with what nginx 1.22.1 said about real configurations. They are other people's and not part of this
 * repository: {@code -Dcorpus=DIR} names a folder with verdicts.tsv, {@code ../shared/corpus} is looked at without it.
 */
final class CorpusVerdictsTest {

    private static final Path CORPUS = Path.of(System.getProperty("corpus", "../shared/corpus"));
    private static final String VERSION = "1.22.1";

    private static final List<CorpusUnit> UNITS = new ArrayList<>();

    @BeforeAll
    static void readVerdicts() throws IOException {
        Path verdicts = CORPUS.resolve("verdicts.tsv");
        assumeTrue(Files.exists(verdicts), "no corpus of real configurations at " + CORPUS.toAbsolutePath());
        UNITS.clear();
        Files.readAllLines(verdicts).stream().skip(1).map(CorpusUnit::of).forEach(UNITS::add);
        assertThat(UNITS).hasSizeGreaterThan(600);
    }

    @Test
    void nothingIsSaidAboutWhatNginxAccepts() {
        assertThat(foundInAccepted(VERSION, true)).isEmpty();
    }

    @Test
    void nothingIsSaidAboutWhatNginxAcceptsWhenNoVersionIsGiven() {
        assertThat(foundInAccepted("", true)).isEmpty();
    }

    @Test
    void nothingIsSaidAboutAcceptedFragmentsWhenTheirContextIsInferred() {
        assertThat(foundInAccepted(VERSION, false)).isEmpty();
    }

    private static List<String> foundInAccepted(String version, boolean told) {
        List<String> found = new ArrayList<>();
        for (CorpusUnit unit : UNITS) {
            if (unit.type().equals("ok")) {
                String[] context = told ? unit.context() : new String[0];
                for (Finding finding : LookUpRules.refusalsOnDisk(CORPUS, unit.path(), version, context)) {
                    found.add(unit.path() + " (" + unit.mode() + "): " + show(finding));
                }
            }
        }
        return found;
    }

    @Test
    void templatesRaiseNothingThatDependsOnWhatIsFilledIn() throws IOException {
        List<String> found = new ArrayList<>();
        List<Path> templates;
        try (Stream<Path> files = Files.walk(CORPUS.resolve("templates"))) {
            templates = files.filter(Files::isRegularFile).toList();
        }
        for (Path template : templates) {
            String path = CORPUS.relativize(template).toString();
            for (Finding finding : LookUpRules.refusalsOnDisk(CORPUS, path, "")) {
                boolean isOfPlus = finding.message().endsWith("nginx Plus only");
                // this one has a brace too many, whatever is filled in
                boolean isBroken = path.endsWith("debian/9/templates/web/nginx/php-fpm/invoiceninja.stpl");
                if (!isOfPlus && !isBroken) {
                    found.add(show(finding));
                }
            }
        }
        assertThat(templates).isNotEmpty();
        assertThat(found).isEmpty();
    }

    @Test
    void whatNginxRefusesIsSaidAtTheSameDirective() {
        Map<String, Integer> met = new TreeMap<>();
        List<String> missed = new ArrayList<>();
        for (CorpusUnit unit : UNITS) {
            switch (unit.type()) {
                case "unknown_directive", "context", "arity" -> {
                    if (isOfAModuleThatMayBeThere(unit)) {
                        met.merge(unit.type() + ", left out: module", 1, Integer::sum);
                        break;
                    }
                    List<Finding> found = LookUpRules.onDisk(CORPUS, unit.path(), VERSION, unit.context());
                    if (found.stream().anyMatch(unit::isMetBy)) {
                        met.merge(unit.type(), 1, Integer::sum);
                    } else {
                        missed.add(
                                unit.path() + " (" + unit.mode() + "): " + unit.message() + " in " + unit.file() + ":"
                                        + unit.first() + "; found: "
                                        + found.stream()
                                                .map(CorpusVerdictsTest::show)
                                                .limit(5)
                                                .toList());
                    }
                }
                default -> {}
            }
        }
        System.out.println("agreed with nginx " + VERSION + ": " + met);
        assertThat(missed).isEmpty();
        assertThat(met.values().stream().mapToInt(Integer::intValue).sum()).isGreaterThan(40);
    }

    /** nginx was run without some modules of others: a directive of one is neither unknown nor misplaced to the rules. */
    private static boolean isOfAModuleThatMayBeThere(CorpusUnit unit) {
        List<DirectiveSpec> specs = Catalog.find(unit.name());
        return !unit.type().equals("arity")
                && !specs.isEmpty()
                && specs.stream()
                        .allMatch(spec -> spec.origin() == DirectiveOrigin.THIRD_PARTY
                                || spec.origin() == DirectiveOrigin.DYNAMIC);
    }

    private static String show(Finding finding) {
        return finding.place().file().name() + ":" + finding.place().start().line() + " " + finding.rule() + " "
                + finding.message();
    }
}
