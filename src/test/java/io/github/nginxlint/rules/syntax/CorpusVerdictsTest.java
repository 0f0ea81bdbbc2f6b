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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

    private static final Map<String, List<String>> CONTEXTS = Map.of(
            "wrap:http", List.of("http"),
            "wrap:server", List.of("http", "server"),
            "wrap:location", List.of("http", "server", "location"));

    private static final List<Unit> UNITS = new ArrayList<>();

    /**
     * What nginx said of a configuration.
     *
     * @param path its main file
     * @param mode {@code full}, or what stood around it
     * @param type {@code ok}, or what kind of error
     * @param file the file with the error
     * @param line where nginx stopped reading
     * @param first where the directive starts
     * @param message nginx's words
     */
    private record Unit(String path, String mode, String type, String file, int line, int first, String message) {

        static Unit of(String row) {
            String[] fields = row.split("\t", -1);
            String message = fields[8];
            if (message.startsWith("\"")) {
                message = message.substring(1, message.length() - 1).replace("\"\"", "\"");
            }
            String type = fields[2].equals("ok") ? "ok" : fields[3];
            return new Unit(
                    fields[0],
                    fields[1],
                    type,
                    fields[5],
                    Integer.parseInt(fields[6]),
                    Integer.parseInt(fields[7]),
                    message);
        }

        String[] context() {
            return CONTEXTS.getOrDefault(mode, List.of()).toArray(String[]::new);
        }

        /** The directive nginx names. */
        String name() {
            Matcher quoted = QUOTED.matcher(message);
            return quoted.find() ? quoted.group(1) : "";
        }

        boolean isMetBy(Finding finding) {
            int start = finding.place().start().line();
            return finding.place().file().name().endsWith(file)
                    && finding.message().startsWith(message)
                    && first <= start
                    && start <= line;
        }
    }

    @BeforeAll
    static void readVerdicts() throws IOException {
        Path verdicts = CORPUS.resolve("verdicts.tsv");
        assumeTrue(Files.exists(verdicts), "no corpus of real configurations at " + CORPUS.toAbsolutePath());
        UNITS.clear();
        Files.readAllLines(verdicts).stream().skip(1).map(Unit::of).forEach(UNITS::add);
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
        for (Unit unit : UNITS) {
            if (unit.type.equals("ok")) {
                String[] context = told ? unit.context() : new String[0];
                for (Finding finding : LookUpRules.onDisk(CORPUS, unit.path, version, context)) {
                    if (!finding.rule().equals("deprecated-directive")) {
                        found.add(unit.path + " (" + unit.mode + "): " + show(finding));
                    }
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
            for (Finding finding : LookUpRules.onDisk(CORPUS, path, "")) {
                boolean isOfPlus = finding.message().endsWith("nginx Plus only");
                // this one has a brace too many, whatever is filled in
                boolean isBroken = path.endsWith("debian/9/templates/web/nginx/php-fpm/invoiceninja.stpl");
                if (!finding.rule().equals("deprecated-directive") && !isOfPlus && !isBroken) {
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
        for (Unit unit : UNITS) {
            switch (unit.type) {
                case "unknown_directive", "context", "arity" -> {
                    if (isOfAModuleThatMayBeThere(unit)) {
                        met.merge(unit.type + ", left out: module", 1, Integer::sum);
                        break;
                    }
                    List<Finding> found = LookUpRules.onDisk(CORPUS, unit.path, VERSION, unit.context());
                    if (found.stream().anyMatch(unit::isMetBy)) {
                        met.merge(unit.type, 1, Integer::sum);
                    } else {
                        missed.add(unit.path + " (" + unit.mode + "): " + unit.message + " in " + unit.file + ":"
                                + unit.first + "; found: "
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
    private static boolean isOfAModuleThatMayBeThere(Unit unit) {
        List<DirectiveSpec> specs = Catalog.find(unit.name());
        return !unit.type.equals("arity")
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
