package io.github.nginxlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.rules.Rules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole configurations, linted as a user does, compared with {@code expected.out}. */
class ProjectsTest {

    private static final Path FOLDER = Path.of("testdata", "projects");
    private static final Path SEEDS = FOLDER.resolve("seeds");
    private static final String EXPECTED = "expected.out";
    private static final Pattern RULE_ID = Pattern.compile("`([a-z0-9]+(?:-[a-z0-9]+)+)`");
    private static final Pattern FOUND = Pattern.compile("(?m): (?:error|warning|note): .*\\[([a-z0-9-]+)]$");

    static Stream<Path> projects() throws IOException {
        return Stream.concat(
                folders(FOLDER).stream().filter(project -> !project.equals(SEEDS)), folders(SEEDS).stream());
    }

    private static List<Path> folders(Path parent) throws IOException {
        try (Stream<Path> paths = Files.list(parent)) {
            return paths.filter(Files::isDirectory).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("projects")
    void aProjectRaisesWhatIsExpected(Path project) throws IOException {
        Path pools = project.resolve("php-fpm.d");
        CommandRun run = Files.isDirectory(pools)
                ? CommandRun.in(Path.of(""), project.toString(), "--php-fpm", pools.toString())
                : CommandRun.in(Path.of(""), project.toString());
        String actual = run.out() + run.err() + "exit status " + run.status() + "\n";

        Path expected = project.resolve(EXPECTED);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(expected, actual, StandardCharsets.UTF_8);
        }
        assertThat(actual).isEqualTo(Files.readString(expected, StandardCharsets.UTF_8));
    }

    @Test
    void theReadmeShowsWhatTheFirstRunPrints() throws IOException {
        List<String> readme = Files.readAllLines(Path.of("README.md"));
        List<String> printed = Files.readAllLines(FOLDER.resolve("first-run").resolve(EXPECTED));
        int start = readme.indexOf(
                "$ bin/nginx-lint testdata/projects/first-run --php-fpm testdata/projects/first-run/php-fpm.d");
        // a line of dots stands for what is left out
        List<String> shown = readme.subList(readme.indexOf("...") + 1, readme.size());

        assertThat(start).isPositive();
        assertThat(shown.subList(0, shown.indexOf("```"))).isNotEmpty().isSubsetOf(printed);
    }

    /** The rows of the tables in docs/seeds.md, each by its cells. */
    private static List<String[]> rows() throws IOException {
        List<String[]> rows = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("docs", "seeds.md"))) {
            if (line.startsWith("| ")) {
                rows.add(line.substring(2, line.length() - 2).split(" \\| ", -1));
            }
        }
        return rows;
    }

    private static Set<String> all(Pattern pattern, String text) {
        Set<String> all = new TreeSet<>();
        for (Matcher matcher = pattern.matcher(text); matcher.find(); ) {
            all.add(matcher.group(1));
        }
        return all;
    }

    @Test
    void everyRuleOfTheGuidesPageExists() throws IOException {
        Set<String> known = new TreeSet<>();
        Rules.all().forEach(rule -> known.add(rule.id()));
        Set<String> named = new TreeSet<>();
        for (String[] row : rows()) {
            named.addAll(all(RULE_ID, row[2]));
        }
        assertThat(named).hasSizeGreaterThan(40).isSubsetOf(known);
    }

    @Test
    void theGuidesPageListsEveryConfigurationWithWhatIsFoundInIt() throws IOException {
        TreeMap<String, Set<String>> found = new TreeMap<>();
        for (Path folder : folders(SEEDS)) {
            found.put(SEEDS.relativize(folder).toString(), all(FOUND, Files.readString(folder.resolve(EXPECTED))));
        }
        Set<String> listed = new TreeSet<>();
        for (String[] row : rows()) {
            if (!row[0].matches("[0-9]{3}-.*")) {
                continue;
            }
            Set<String> inRow = new TreeSet<>();
            for (String name : row[0].split(", ", -1)) {
                listed.add(name);
                assertThat(found).containsKey(name);
                inRow.addAll(found.getOrDefault(name, Set.of()));
            }
            assertThat(all(RULE_ID, row[2])).as(row[0]).isEqualTo(inRow);
        }
        assertThat(listed).isEqualTo(found.keySet());
    }
}
