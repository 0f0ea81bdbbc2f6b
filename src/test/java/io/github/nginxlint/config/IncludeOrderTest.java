package io.github.nginxlint.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.nginxlint.source.FileSystemReader;
import io.github.nginxlint.source.NginxDump;
import io.github.nginxlint.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the order in which files are included against that of a real nginx. */
@Tag("nginx")
class IncludeOrderTest {

    private static final Path PROJECTS = Path.of("testdata", "projects");

    @TempDir
    Path directory;

    private String nginxOn(Path prefix) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/sbin/nginx")), "nginx is not installed");
        Path out = directory.resolve("out");
        new ProcessBuilder("/usr/sbin/nginx", "-T", "-p", prefix.toString(), "-c", "nginx.conf", "-e", "stderr")
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start()
                .waitFor();
        return Files.readString(out);
    }

    private static List<String> names(Configuration configuration) {
        return configuration.files().stream().map(f -> f.source().name()).toList();
    }

    @Test
    void filesComeInTheOrderOfNginx() throws Exception {
        Path prefix = PROJECTS.resolve("include-order").toAbsolutePath();
        NginxDump dump = NginxDump.split(SourceFile.of("dump", nginxOn(prefix))).orElseThrow();
        FileSystemReader reader = FileSystemReader.forNamed(prefix, List.of(prefix.toString()));
        Configuration ours = Configuration.load(reader, LoadOptions.of(prefix + "/nginx.conf"));
        assertThat(names(ours))
                .isEqualTo(dump.files().stream().map(SourceFile::name).toList());
        assertThat(names(ours)).hasSize(16);
        assertThat(ours.unread()).isEmpty();
        Configuration taken = Configuration.load(dump, LoadOptions.of());
        assertThat(names(taken)).isEqualTo(names(ours));
    }

    @Test
    void aMissingFileThatNginxRefusesIsUnread() throws Exception {
        Path prefix = PROJECTS.resolve("include-missing").toAbsolutePath();
        String verdict = nginxOn(prefix);
        assertThat(verdict).contains("open() \"" + prefix + "/nope.conf\" failed (2: No such file or directory)");
        assertThat(NginxDump.split(SourceFile.of("dump", verdict))).isEqualTo(Optional.empty());
        FileSystemReader reader = FileSystemReader.forNamed(prefix, List.of("nginx.conf"));
        Configuration ours = Configuration.load(reader, LoadOptions.of("nginx.conf"));
        assertThat(ours.unread())
                .extracting(UnreadInclude::pattern, UnreadInclude::reason)
                .containsExactly(tuple("nope.conf", "no such file"));
    }

    @Test
    void theInstalledConfigurationIsTheSameFromDiskAndFromItsDump() throws Exception {
        assumeTrue(Files.isRegularFile(Path.of("/etc/nginx/nginx.conf")), "nginx is not installed");
        Path out = directory.resolve("out");
        int status = new ProcessBuilder("/usr/sbin/nginx", "-T")
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start()
                .waitFor();
        assumeTrue(status == 0, "nginx refuses the installed configuration");
        NginxDump dump =
                NginxDump.split(SourceFile.of("dump", Files.readString(out))).orElseThrow();
        String entry = "/etc/nginx/nginx.conf";
        Configuration disk =
                Configuration.load(FileSystemReader.forNamed(directory, List.of(entry)), LoadOptions.of(entry));
        assertThat(names(disk)).isEqualTo(names(Configuration.load(dump, LoadOptions.of())));
        assertThat(disk.unread()).isEmpty();
    }
}
