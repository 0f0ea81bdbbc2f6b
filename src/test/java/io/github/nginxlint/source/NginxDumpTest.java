package io.github.nginxlint.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NginxDumpTest {

    private static Optional<NginxDump> split(String text) {
        return NginxDump.split(SourceFile.of("dump", text));
    }

    private static List<String> texts(String dump) {
        return split(dump).orElseThrow().files().stream().map(SourceFile::text).toList();
    }

    private static List<String> names(String dump) {
        return split(dump).orElseThrow().files().stream().map(SourceFile::name).toList();
    }

    @Test
    void eachFileIsItsOwnText() {
        String dump = """
                # configuration file /etc/nginx/nginx.conf:
                events {}

                # configuration file /etc/nginx/a b.conf:
                without a line end
                # configuration file /etc/nginx/empty:

                # configuration file /etc/nginx/blank:


                """;
        assertThat(names(dump))
                .containsExactly(
                        "/etc/nginx/nginx.conf", "/etc/nginx/a b.conf", "/etc/nginx/empty", "/etc/nginx/blank");
        assertThat(texts(dump)).containsExactly("events {}\n", "without a line end", "", "\n");
        NginxDump split = split(dump).orElseThrow();
        assertThat(split.entry()).isEqualTo("/etc/nginx/nginx.conf");
        assertThat(split.reader().glob("/etc/nginx/*")).hasSize(4);
    }

    @Test
    void messagesOfNginxMayComeFirst() {
        String dump = """

                2026/11/20 06:41:00 [warn] 1#1: low address
                nginx: [warn] x
                Defaulted container "web" out of: web, log
                nginx: the configuration file /n.conf syntax is ok
                nginx: configuration file /n.conf test is successful
                # configuration file /n.conf:
                events {}

                """;
        assertThat(texts(dump)).containsExactly("events {}\n");
    }

    @Test
    void theVerdictMayComeLastOrBetween() {
        String dump = """
                # configuration file /n.conf:
                events {}

                nginx: the configuration file /n.conf syntax is ok\r
                # configuration file /a:
                a;

                nginx: configuration file /n.conf test is successful""";
        assertThat(texts(dump)).containsExactly("events {}\n", "a;\n");
        assertThat(texts("# configuration file /n.conf:\nnginx: syntax is ok\n"))
                .containsExactly("");
    }

    @Test
    void linesThatEndWithCrLfAreNoObstacle() {
        String dump = "# configuration file /n.conf:\r\nevents {}\r\n\r\n# configuration file /a:\r\na;\r\n\r\n";
        assertThat(names(dump)).containsExactly("/n.conf", "/a");
        assertThat(texts(dump).get(0)).isEqualTo("events {}\r\n");
    }

    @Test
    void aHeaderThatWasThereBeforeIsAComment() {
        String dump = "# configuration file /n.conf:\n# configuration file /n.conf:\nevents {}\n\n";
        assertThat(texts(dump)).containsExactly("# configuration file /n.conf:\nevents {}\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "events {}\n# configuration file /etc/nginx/nginx.conf:\n",
                "# a comment\n# configuration file /etc/nginx/nginx.conf:\n",
                "# configuration file :\n",
                "# configuration file ",
                "# configuration file /etc/nginx/nginx.conf\n",
                "2026/11/20 06:41:0x [warn] x\n# configuration file /n.conf:\n",
                "2026",
                "nginx: [emerg] no \"events\" section in configuration\n",
            })
    void otherTextIsNoDump(String text) {
        assertThat(split(text)).isEmpty();
    }

    @Test
    void aDumpThatWasCutOffIsReadAsFarAsItGoes() {
        assertThat(texts("# configuration file /n.conf:")).containsExactly("");
        assertThat(texts("# configuration file /n.conf:\nev")).containsExactly("ev");
        assertThat(texts("# configuration file /n.conf:\n\n# configuration file /a:"))
                .containsExactly("", "");
    }

    @Test
    void oneOddByteLeavesTheOtherFilesInUtf8() {
        String dump = "# configuration file /n.conf:\n# é\n\n# configuration file /a:\n# \u00ff\n\n";
        byte[] utf8 = dump.substring(0, dump.indexOf('\u00ff')).getBytes(StandardCharsets.UTF_8);
        byte[] bytes = Arrays.copyOf(utf8, utf8.length + 3);
        bytes[utf8.length] = (byte) 0xff;
        bytes[utf8.length + 1] = '\n';
        bytes[utf8.length + 2] = '\n';
        NginxDump split = NginxDump.split(SourceFile.decode("dump", bytes)).orElseThrow();
        assertThat(split.files()).extracting(SourceFile::text).containsExactly("# é\n", "# \u00ff\n");
    }

    @Test
    void manyVerdictsStayQuick() {
        String verdicts = "nginx: configuration file /n.conf test is successful\n".repeat(100_000);
        String dump = "# configuration file /n.conf:\nevents {}\n\n" + verdicts;
        List<String> texts = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> texts(dump));
        assertThat(texts).containsExactly("events {}\n");
    }

    @Test
    @Tag("nginx")
    void takingApartGivesTheFilesBackByteByByte(@TempDir Path directory) throws Exception {
        assumeTrue(Files.isRegularFile(Path.of("/usr/sbin/nginx")), "nginx is not installed");
        Files.writeString(directory.resolve("nginx.conf"), "pid x.pid; error_log stderr;\nevents {}\ninclude d/*;");
        Files.createDirectory(directory.resolve("d"));
        Files.writeString(directory.resolve("d/a"), "# no line end é");
        Files.writeString(directory.resolve("d/b"), "");
        Files.writeString(directory.resolve("d/c"), "\n\n");
        Files.writeString(directory.resolve("d/d"), "# configuration file d/a:\r\n# crlf\r\n");
        Files.write(directory.resolve("d/e"), new byte[] {'#', (byte) 0xff, '\n'});
        assertSplits(directory, List.of("nginx", "-T", "-p", directory.toString(), "-c", "nginx.conf"), 6);
    }

    @Test
    @Tag("nginx")
    void theInstalledConfigurationIsTakenApart(@TempDir Path directory) throws Exception {
        assumeTrue(Files.isRegularFile(Path.of("/etc/nginx/nginx.conf")), "nginx is not installed");
        assertSplits(directory, List.of("nginx", "-T"), 3);
    }

    private static void assertSplits(Path directory, List<String> command, int atLeast)
            throws IOException, InterruptedException {
        Path out = directory.resolve("dump");
        Process nginx = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assumeTrue(nginx.waitFor() == 0, () -> "nginx -T failed: " + out);
        NginxDump dump = NginxDump.split(SourceFile.decode("dump", Files.readAllBytes(out)))
                .orElseThrow();
        assertThat(dump.files()).hasSizeGreaterThanOrEqualTo(atLeast);
        for (SourceFile file : dump.files()) {
            SourceFile onDisk = SourceFile.decode(file.name(), Files.readAllBytes(Path.of(file.name())));
            assertThat(file.text()).as(file.name()).isEqualTo(onDisk.text());
        }
    }
}
