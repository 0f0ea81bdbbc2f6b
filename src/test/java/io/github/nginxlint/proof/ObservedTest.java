package io.github.nginxlint.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Re-runs every {@code observed:} line of the rule pages, of one page with {@code -Dproof.only}; {@code -Dproof.print}
 * shows the lines instead.
 */
@Tag("nginx")
class ObservedTest {

    @TestFactory
    Stream<DynamicTest> aRealNginxStillAnswersWhatThePagesSay() throws Exception {
        String print = System.getProperty("proof.print", "");
        Optional<String> version = Programs.nginxVersion();
        String obstacle =
                version.isEmpty() ? "no nginx here" : PrivateMachine.obstacle().orElse("");
        List<DynamicTest> tests = new ArrayList<>();
        for (Path file : pages(print.isEmpty() ? System.getProperty("proof.only", "") : print)) {
            ObservedPage page = ObservedPage.of(Files.readString(file), version.orElse("none"));
            if (print.isEmpty()) {
                for (String line : page.lines()) {
                    // "none: ..." says why there is nothing to observe
                    if (!line.startsWith("none: ")) {
                        tests.add(dynamicTest(page.id() + ": " + line, () -> check(page, line, obstacle)));
                    }
                }
            } else {
                tests.add(dynamicTest(page.id(), () -> {
                    assertThat(obstacle).isEmpty();
                    print(page);
                }));
            }
        }
        return tests.stream();
    }

    private static List<Path> pages(String print) throws IOException {
        if (print.endsWith(".md")) {
            return List.of(Path.of(print));
        }
        if (!print.isEmpty() && !print.equals("all")) {
            return List.of(Path.of("rules", print + ".md"));
        }
        try (Stream<Path> files = Files.list(Path.of("rules"))) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private static void check(ObservedPage page, String line, String obstacle) throws Exception {
        if (!page.isAboutInstalledVersion(line)) {
            abort("observed with another nginx than the installed one: " + line);
        }
        if (!obstacle.isEmpty()) {
            abort(obstacle);
        }
        ObservedPage.Claim claim = page.claim(line);
        Outcome outcome = page.outcome(claim);
        if (outcome.isNotRun() && outcome.log().get(0).startsWith("needs ")) {
            abort(outcome.log().get(0));
        }
        assertThat(outcome.agreesWith(claim.said()))
                .as("%s says \"%s\", but it was: %s", page.id(), line, outcome)
                .isTrue();
    }

    private static void print(ObservedPage page) throws Exception {
        StringBuilder text = new StringBuilder(page.id()).append("\nobserved:\n");
        for (String line : page.printed()) {
            text.append("  - ").append(line).append('\n');
        }
        System.out.println(text);
    }
}
