package io.github.nginxlint.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.config.Configuration;
import io.github.nginxlint.finding.Failure;
import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.rule.ConfigurationRule;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.Rule;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.rules.Rules;
import io.github.nginxlint.source.FrontReader;
import io.github.nginxlint.source.MapReader;
import io.github.nginxlint.source.SourceReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A fault of the program in one place is said, and hides nothing elsewhere. */
class FaultsTest {

    private static final String FAULTY = "server { listen 80; location / { proxy_pas http://127.0.0.1; } }";

    private static final Map<String, String> FILES = Map.of(
            "nginx.conf", "events {} http { include a.conf; include b.conf; }", "a.conf", FAULTY, "b.conf", FAULTY);

    /** Throws what a test wants. */
    private record Throwing(String thrown) {

        void now() {
            switch (thrown) {
                case "RuntimeException" -> throw new IllegalStateException("boom");
                case "StackOverflowError" -> deeper(0);
                case "OutOfMemoryError" -> throw new OutOfMemoryError("boom");
                default -> throw new AssertionError("boom");
            }
        }

        private int deeper(int depth) {
            return depth < 0 ? 0 : deeper(depth + 1) + 1;
        }
    }

    private record ThrowingRule(Throwing throwing) implements ModelRule {
        @Override
        public String id() {
            return "timeout-zero";
        }

        @Override
        public void check(RuleContext context, Report report) {
            throwing.now();
        }
    }

    private record ThrowingConfigurationRule(Throwing throwing) implements ConfigurationRule {
        @Override
        public String id() {
            return "include-cycle";
        }

        @Override
        public void check(Configuration configuration, Report report) {
            throwing.now();
        }
    }

    /** Files of which one cannot be read for a reason nobody thought of. */
    private record ThrowingReader(SourceReader behind, String path, Throwing throwing) implements FrontReader {
        @Override
        public ReadResult read(String asked) {
            if (asked.equals(path)) {
                throwing.now();
            }
            return behind.read(asked);
        }
    }

    private static LintRun lint(List<Rule> rules, SourceReader reader, String... paths) {
        return new Linter(rules).lint(LintRequest.of(List.of(paths)), Inputs.inMemory(reader));
    }

    private static List<String> found(LintRun run) {
        List<String> found = new ArrayList<>();
        for (Finding finding : run.result().findings()) {
            if (finding.rule().equals("unknown-directive")) {
                found.add(finding.place().shortForm());
            }
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(strings = {"RuntimeException", "StackOverflowError", "OutOfMemoryError", "AssertionError"})
    void aRuleThatFailsHidesNothingOfTheOthers(String thrown) {
        List<Rule> rules = new ArrayList<>();
        for (Rule rule : Rules.all()) {
            rules.add(
                    switch (rule.id()) {
                        case "timeout-zero" -> new ThrowingRule(new Throwing(thrown));
                        case "include-cycle" -> new ThrowingConfigurationRule(new Throwing(thrown));
                        default -> rule;
                    });
        }
        LintRun run = lint(rules, MapReader.ofTexts(FILES), "nginx.conf");
        assertThat(found(run)).containsExactly("a.conf:1", "b.conf:1");
        assertThat(run.result().failures())
                .extracting(Failure::rule)
                .containsExactlyInAnyOrder("include-cycle", "timeout-zero");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RuntimeException", "StackOverflowError", "OutOfMemoryError", "AssertionError"})
    void aFileOnWhichTheProgramFailsHidesNothingOfTheOthers(String thrown) {
        SourceReader reader = new ThrowingReader(MapReader.ofTexts(FILES), "a.conf", new Throwing(thrown));
        LintRun included = lint(Rules.all(), reader, "nginx.conf");
        assertThat(found(included)).containsExactly("b.conf:1");
        assertThat(included.result().failures()).singleElement().satisfies(failure -> {
            assertThat(failure.rule()).isEmpty();
            assertThat(failure.text()).startsWith("a.conf: nginx-lint itself failed on it: java.lang.");
        });
        LintRun named = lint(Rules.all(), reader, "a.conf", "b.conf");
        assertThat(found(named)).containsExactly("b.conf:1");
        assertThat(named.result().failures()).hasSize(1);
    }

    @Test
    void manyFilesThatAreParsedAtATimeAreTreatedAlike() {
        Map<String, String> files = new TreeMap<>(Map.of("nginx.conf", "events {} http { include d/*.conf; }"));
        for (int i = 100; i < 300; i++) {
            files.put("d/" + i + ".conf", i % 100 == 0 ? FAULTY : "");
        }
        SourceReader reader =
                new ThrowingReader(MapReader.ofTexts(files), "d/200.conf", new Throwing("RuntimeException"));
        LintRun run = lint(Rules.all(), reader, "nginx.conf");
        assertThat(found(run)).containsExactly("d/100.conf:1");
        assertThat(run.result().failures()).hasSize(1);
    }

    @Test
    void whatStandsBesideNginxAndFailsHidesNothing() {
        SourceReader files = MapReader.ofTexts(FILES);
        SourceReader throwing = new ThrowingReader(files, "compose.yaml", new Throwing("RuntimeException"));
        List<String> named = List.of("compose.yaml");
        LintRequest request = LintRequest.of(List.of("nginx.conf")).comparedWith(new BackendFiles(named, named, named));
        Inputs inputs = new Inputs(
                files, Optional.empty(), throwing, throwing, throwing, Optional.<Path>empty(), Optional.empty());
        LintRun run = new Linter(Rules.all()).lint(request, inputs);
        assertThat(found(run)).containsExactly("a.conf:1", "b.conf:1");
        assertThat(run.result().failures())
                .extracting(Failure::text)
                .containsExactly(
                        "reading files of PHP-FPM failed: java.lang.IllegalStateException: boom",
                        "reading compose files failed: java.lang.IllegalStateException: boom",
                        "reading units of systemd failed: java.lang.IllegalStateException: boom");
    }
}
