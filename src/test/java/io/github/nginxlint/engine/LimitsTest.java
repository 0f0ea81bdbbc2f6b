package io.github.nginxlint.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.config.RefusedPath;
import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.finding.Severity;
import io.github.nginxlint.rules.Rules;
import io.github.nginxlint.source.FrontReader;
import io.github.nginxlint.source.Limit;
import io.github.nginxlint.source.Limits;
import io.github.nginxlint.source.MapReader;
import io.github.nginxlint.source.SourceReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a limit cuts off is always said: as an error, or as what could not be read. */
class LimitsTest {

    @TempDir
    private Path directory;

    @BeforeEach
    void aConfiguration() throws IOException {
        write("nginx.conf", "events {}\nhttp {\n  include conf.d/*.conf;\n}\n");
        write("conf.d/a.conf", "server {\n  listen 80;\n  location / {\n    return 200;\n  }\n}\n");
        write("conf.d/b.conf", "server {\n  listen 81;\n  root /srv; # b\n}\n");
        write("conf.d/c.conf", "# c\n# c\n# c\n");
    }

    private void write(String name, String text) throws IOException {
        new FilesOnDisk(directory).write(name, text);
    }

    private LintRun lint(Limit limit, long value, String... paths) {
        LintRequest request = LintRequest.of(List.of(paths)).within(Limits.of(Map.of(limit, value)));
        return new FilesOnDisk(directory).lint(Rules.all(), request);
    }

    private static List<String> errors(LintRun run) {
        List<String> errors = new ArrayList<>();
        for (Finding finding : run.result().findings()) {
            if (finding.severity() == Severity.ERROR) {
                errors.add(finding.place().shortForm() + " " + finding.rule() + ": " + finding.message());
            }
        }
        return errors;
    }

    @ParameterizedTest
    @CsvSource({
        "FILE_SIZE, 50",
        "TOTAL_SIZE, 100",
        "FILES, 3",
        "STATEMENTS, 8",
        "WORDS, 15",
        "ARGUMENTS, 0",
        "NESTING, 2",
        "INCLUDE_DEPTH, 0",
        "INCLUDE_FILES, 2",
    })
    void aLimitThatIsReachedIsAnError(Limit limit, long value) {
        assertThat(errors(lint(limit, value, "nginx.conf")))
                .isNotEmpty()
                .allMatch(error -> error.contains(" configuration-too-large: ")
                        && error.contains("(the limit " + limit.word() + "; --limit " + limit.word() + "="));
    }

    @ParameterizedTest
    @CsvSource({
        "FILE_SIZE, 60",
        "TOTAL_SIZE, 161",
        "FILES, 4",
        "STATEMENTS, 15",
        "WORDS, 17",
        "ARGUMENTS, 1",
        "NESTING, 3",
        "INCLUDE_DEPTH, 1",
        "INCLUDE_FILES, 3"
    })
    void aLimitThatIsNotReachedIsNone(Limit limit, long value) {
        LintRun run = lint(limit, value, "nginx.conf");
        assertThat(errors(run)).isEmpty();
        assertThat(run.refused()).isEmpty();
    }

    @Test
    void filesThatAreNotThereAreLookedForWithinALimit() throws IOException {
        StringBuilder includes = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            includes.append("include m").append(i).append(".conf;\n");
        }
        write("nginx.conf", "events {}\nhttp {\n" + includes + "}\n");
        assertThat(errors(lint(Limit.DIRECTORY_ENTRIES, 10_000, "nginx.conf"))).isEmpty();
        assertThat(errors(lint(Limit.DIRECTORY_ENTRIES, 1000, "nginx.conf")))
                .isNotEmpty()
                .last()
                .asString()
                .startsWith("nginx.conf:102 configuration-too-large: \"m99.conf\" is not looked at: more than 1000"
                        + " directory entries (the limit directory-entries;");
    }

    @Test
    void aNamedFileBeyondALimitIsRefused() {
        assertThat(lint(Limit.FILE_SIZE, 10, "nginx.conf").refused())
                .containsExactly(new RefusedPath(
                        "nginx.conf", "larger than 10 bytes (the limit file-size; --limit file-size=20 raises it)"));
    }

    @Test
    void entriesOfDirectoriesBeyondALimitAreRefused() {
        assertThat(lint(Limit.DIRECTORY_ENTRIES, 2, ".").refused())
                .anyMatch(refused -> refused.reason().startsWith("more than 2 directory entries (the limit"));
    }

    @ParameterizedTest
    @CsvSource({
        "compose.yaml, 'services: {a: {image: x}}'",
        "www.conf, '[www]\nlisten = 9000\npm = static\npm.max_children = 5\n'",
        "app.service, '[Service]\nExecStart=/usr/bin/gunicorn a:b\n'"
    })
    void aFileBesideThatNobodyNamedIsRefusedToo(String name, String text) throws IOException {
        write("nginx.conf", "events {}\n");
        write(name, text);
        assertThat(lint(Limit.BACKEND_FILE_SIZE, 1000, "nginx.conf").refused()).isEmpty();
        assertThat(lint(Limit.BACKEND_FILE_SIZE, 9, "nginx.conf").refused())
                .containsExactly(new RefusedPath(
                        name,
                        "larger than 9 bytes (the limit backend-file-size; --limit backend-file-size=18 raises it)"));
    }

    /** The usual places of PHP-FPM, with a php.ini beyond a limit. */
    private record LargeIni(SourceReader behind) implements FrontReader {

        @Override
        public ReadResult read(String path) {
            return path.endsWith("php.ini") ? new Refused("larger than 9 bytes", true) : behind.read(path);
        }

        @Override
        public List<BeyondLimit> beyondLimits() {
            return List.of(new BeyondLimit("/etc/php/8.2/fpm/php.ini", "larger than 9 bytes"));
        }
    }

    @Test
    void aFileOfTheMachinesOwnPhpIsRefusedToo() {
        SourceReader usual = MapReader.ofTexts(Map.of(
                "/etc/php/8.2/fpm/php-fpm.conf", "[www]\nlisten = 9000\npm = static\npm.max_children = 5\n",
                "/etc/php/8.2/fpm/php.ini", "post_max_size = 8M\n"));
        SourceReader nginx = MapReader.ofTexts(Map.of("nginx.conf", "events {}\n"));
        Inputs inputs = new Inputs(
                nginx, Optional.empty(), nginx, nginx, nginx, Optional.empty(), Optional.of(new LargeIni(usual)));

        LintRun run = new Linter(Rules.all()).lint(LintRequest.of(List.of("nginx.conf")), inputs);

        assertThat(run.result().found()).containsExactly("/etc/php/8.2/fpm/php-fpm.conf");
        assertThat(run.refused()).containsExactly(new RefusedPath("/etc/php/8.2/fpm/php.ini", "larger than 9 bytes"));
    }

    @Test
    void whatIsSaidDoesNotDependOnHowManyFilesAreParsedAtATime() throws IOException {
        for (int i = 0; i < 200; i++) {
            write("conf.d/x" + i + ".conf", "server {\n  listen " + (1000 + i) + ";\n}\n");
        }
        List<String> first = errors(lint(Limit.STATEMENTS, 250, "nginx.conf"));
        assertThat(first).isNotEmpty();
        for (int i = 0; i < 5; i++) {
            assertThat(errors(lint(Limit.STATEMENTS, 250, "nginx.conf"))).isEqualTo(first);
        }
    }
}
