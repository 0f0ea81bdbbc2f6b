package io.github.nginxlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormatsPageTest {

    private static final String COMMAND = "nginx-lint ";

    @TempDir
    private Path directory;

    private static List<String> page() {
        try {
            return Files.readAllLines(Path.of("docs", "formats.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of the page that call the program, also as a step of a pipeline. */
    static Stream<String> commands() {
        return page().stream()
                .map(line -> line.strip().replaceFirst("^- (run: )?", "").replaceFirst(" +# .*", ""))
                .filter(line -> line.startsWith(COMMAND));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandOfThePageWritesItsReports(String command) throws IOException {
        Path conf = Files.createDirectory(directory.resolve("conf"));
        Files.writeString(conf.resolve("nginx.conf"), "events {}\nhttp {\n    gzip maybe;\n}\n");

        CommandRun run =
                CommandRun.in(directory, command.substring(COMMAND.length()).split(" ", -1));

        assertThat(run.status()).isEqualTo(command.contains("--fail-on never") ? 0 : 1);
        assertThat(run.err().isEmpty()).isEqualTo(!command.contains("--verbose"));
        for (String word : command.split(" ", -1)) {
            int equals = word.indexOf('=');
            if (equals >= 0) {
                assertThat(directory.resolve(word.substring(equals + 1)))
                        .content()
                        .contains("maybe");
            }
        }
        assertThat(run.out().isEmpty()).isEqualTo(command.contains("=") && !command.contains("--format text"));
    }

    @Test
    void everyFormatHasItsSectionAndCommand() {
        for (ReportFormat format : ReportFormat.values()) {
            assertThat(page()).contains("## `" + format.word() + "`");
            assertThat(ReportFormat.WORDS).containsPattern("\\b" + format.word() + "\\b");
            assertThat(CheckArguments.help()).containsPattern("\\b" + format.word() + "\\b");
        }
        assertThat(commands().count()).isGreaterThanOrEqualTo(10);
    }
}
