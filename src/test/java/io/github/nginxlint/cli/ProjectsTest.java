package io.github.nginxlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole configurations, linted as a user does, compared with {@code expected.out}. */
class ProjectsTest {

    private static final Path FOLDER = Path.of("testdata", "projects");
    private static final Path SEEDS = FOLDER.resolve("seeds");
    private static final String EXPECTED = "expected.out";

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
}
