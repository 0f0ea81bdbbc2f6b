package io.github.nginxlint.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.cli.CommandRun;
import io.github.nginxlint.engine.Inputs;
import io.github.nginxlint.engine.LintRequest;
import io.github.nginxlint.engine.LintRun;
import io.github.nginxlint.engine.Linter;
import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.finding.Severity;
import io.github.nginxlint.rules.Rules;
import io.github.nginxlint.source.FrontReader;
import io.github.nginxlint.source.MapReader;
import io.github.nginxlint.source.SourceFile;
import io.github.nginxlint.source.SourceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are others at each look, and files that go while they are read. */
class ChangingFilesTest {

    private static final String MAIN = "events {}\nhttp {\ninclude conf.d/*.conf;\ninclude conf.d/a.conf;\n}\n";
    private static final String SERVER = "server {\nlisten 80;\nlocation / { proxy_pass http://app:8000; }\n}\n";
    private static final String COMPOSE = "services:\n  app:\n    image: app\n";

    /** What comes after what, the last for ever; null: it is gone. */
    static Stream<List<String>> lives() {
        return Stream.of(
                List.of(SERVER, "GONE"),
                List.of("GONE", SERVER),
                List.of(SERVER, "server {"),
                List.of("server {", SERVER),
                List.of(SERVER, "DIRECTORY"),
                List.of("DIRECTORY", SERVER, "GONE"),
                List.of(SERVER, "", "}".repeat(1000), SERVER),
                List.of(SERVER.repeat(100), SERVER));
    }

    @ParameterizedTest
    @MethodSource("lives")
    void aFileThatIsAnotherAtEachLookFailsNothing(List<String> life) {
        for (String changing : List.of("nginx.conf", "conf.d/a.conf", "compose.yaml")) {
            Fickle reader = new Fickle(changing, life);
            LintRequest request = LintRequest.of(List.of("."));

            LintRun run = new Linter(Rules.all()).lint(request, Inputs.inMemory(reader));

            assertThat(run.result().failures()).as("%s %s", changing, life).isEmpty();
        }
    }

    @Test
    void whatGoesBetweenTheListAndTheReadIsSaid() {
        Fickle reader = new Fickle("conf.d/a.conf", List.of("GONE"));
        LintRun run = new Linter(Rules.all()).lint(LintRequest.of(List.of("nginx.conf")), Inputs.inMemory(reader));

        List<String> said = new ArrayList<>();
        for (Finding finding : run.result().findings()) {
            if (finding.severity() != Severity.NOTE) {
                said.add(finding.rule() + " " + finding.message());
            }
        }
        assertThat(said.toString() + run.result().unresolvedIncludes()).contains("no such file");
    }

    @Test
    void filesThatChangeOnTheDiskFailNothing(@TempDir Path directory) throws Exception {
        Made.text(directory.resolve("nginx.conf"), MAIN);
        Made.text(directory.resolve("conf.d/b.conf"), SERVER);
        AtomicBoolean isOver = new AtomicBoolean();
        Thread restless = new Thread(() -> change(directory, isOver), "restless");
        restless.start();
        try {
            for (int i = 0; i < 40; i++) {
                CommandRun run = CommandRun.in(directory, i % 2 == 0 ? "." : "nginx.conf", "--fail-on=never");
                assertThat(run.status()).as(run.out() + run.err()).isIn(0, 2);
                assertThat(run.out() + run.err()).doesNotContain("internal error");
            }
            for (int i = 0; i < 10; i++) {
                assertThat(CommandRun.in(directory, "--fix", ".").status()).isIn(0, 1, 2);
            }
        } finally {
            isOver.set(true);
            restless.join();
        }
    }

    private static void change(Path directory, AtomicBoolean isOver) {
        Path file = directory.resolve("conf.d/a.conf");
        Path compose = directory.resolve("compose.yaml");
        try {
            for (int i = 0; !isOver.get(); i++) {
                Files.writeString(file, SERVER.repeat(i % 50));
                Files.writeString(compose, COMPOSE.substring(0, i % COMPOSE.length()));
                if (i % 3 == 0) {
                    Files.delete(file);
                    Files.delete(compose);
                }
                if (i % 9 == 0) {
                    Files.createDirectory(file);
                    Files.delete(file);
                }
            }
        } catch (NoSuchFileException e) {
            throw new IllegalStateException("somebody else has removed a file", e);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** One file that has another text at each look. */
    private static final class Fickle implements FrontReader {
        private final String path;
        private final List<String> life;
        private final SourceReader behind;
        private final Map<String, Integer> looks = new HashMap<>();

        Fickle(String path, List<String> life) {
            this.path = path;
            this.life = life;
            this.behind = MapReader.ofTexts(Map.of(
                    "nginx.conf", MAIN, "conf.d/a.conf", SERVER, "conf.d/b.conf", SERVER, "compose.yaml", COMPOSE));
        }

        @Override
        public SourceReader behind() {
            return behind;
        }

        private String now(String asked) {
            int look = looks.merge(asked, 1, Integer::sum);
            return life.get(Math.min(look, life.size()) - 1);
        }

        @Override
        public synchronized ReadResult read(String asked) {
            if (!asked.equals(path)) {
                return behind.read(asked);
            }
            String text = now(asked);
            return switch (text) {
                case "GONE" -> new Refused("no such file");
                case "DIRECTORY" -> new Refused("is a directory");
                default -> new Text(SourceFile.of(path, text));
            };
        }

        @Override
        public synchronized Kind kind(String asked) {
            if (!asked.equals(path)) {
                return behind.kind(asked);
            }
            return switch (now(asked)) {
                case "GONE" -> Kind.MISSING;
                case "DIRECTORY" -> Kind.DIRECTORY;
                default -> Kind.FILE;
            };
        }
    }
}
