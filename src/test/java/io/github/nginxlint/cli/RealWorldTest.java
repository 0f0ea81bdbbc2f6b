package io.github.nginxlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Configurations as they run in production: what is raised there is wrong, unless the README says that it is there. */
class RealWorldTest {

    private static final Path FOLDER = Path.of("testdata", "realworld");
    private static final Pattern RULE = Pattern.compile("(?m): (?:error|warning): .*\\[([a-z0-9-]+)]$");

    /** By layout, the rules that find what its README lists as wrong. */
    private static final Map<String, List<String>> WRONG_ON_PURPOSE = Map.of(
            "legacy-broken-habits",
            List.of(
                    "localhost-upstream",
                    "upstream-server-duplicate",
                    "upstream-name-as-host",
                    "upstream-name-as-host",
                    "error-page-behind-same-upstream",
                    "proxy-pass-slash-mismatch"));

    static Stream<Path> layouts() throws IOException {
        try (Stream<Path> paths = Files.list(FOLDER)) {
            return paths.filter(Files::isDirectory).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void nothingIsRaisedThatIsNotWrong(Path layout) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--color", "never"));
        for (Path pools : pools(layout)) {
            arguments.add("--php-fpm");
            arguments.add(pools.toString());
        }
        Path nginx = layout.resolve("nginx");
        arguments.add((Files.isDirectory(nginx) ? nginx : layout).toString());

        CommandRun run = CommandRun.in(Path.of(""), arguments.toArray(String[]::new));

        List<String> rules = new ArrayList<>();
        for (Matcher found = RULE.matcher(run.out()); found.find(); ) {
            rules.add(found.group(1));
        }
        assertThat(run.err()).isEmpty();
        assertThat(rules)
                .as(run.out())
                .isEqualTo(
                        WRONG_ON_PURPOSE.getOrDefault(FOLDER.relativize(layout).toString(), List.of()));
    }

    private static List<Path> pools(Path layout) throws IOException {
        try (Stream<Path> paths = Files.walk(layout)) {
            return paths.filter(path -> path.endsWith("pool.d")).sorted().toList();
        }
    }
}
