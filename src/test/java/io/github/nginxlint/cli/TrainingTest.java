package io.github.nginxlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {

    @TempDir
    Path directory = Path.of("");

    @Test
    void nothingIsLeft() throws Exception {
        Training.main(new String[] {directory.toString()});

        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void theSamplesAreWhatUsersHave() throws Exception {
        var training = Path.of("src", "main", "resources", "training");
        var out = new ByteArrayOutputStream();
        var stream = new PrintStream(out, false, StandardCharsets.UTF_8);
        var terminal = new Terminal(InputStream.nullInputStream(), stream, stream, Map.of(), false, false, training);

        int status = Main.run(terminal, "nginx.conf", "--php-fpm", "php-fpm.conf", "--format", "compact");

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("[upstream-keepalive-connection-close]")
                .doesNotContain("[unknown-directive]", "[invalid-syntax]", "[include-unresolved]");
        assertThat(status).isEqualTo(ExitStatus.FINDINGS);
        assertThat(Files.exists(training.resolve("settings.yml"))).isTrue();
    }
}
