package io.github.nginxlint.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.config.RefusedPath;
import io.github.nginxlint.source.Limit;
import io.github.nginxlint.source.Limits;
import io.github.nginxlint.source.SourceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitSearchTest {

    private static final String APP = "[Service]\nExecStart=gunicorn -b 127.0.0.1:8001 app:app\n";

    @TempDir
    Path directory;

    @BeforeEach
    void writeAConfiguration() throws IOException {
        write("deploy/nginx/nginx.conf", "events {}\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "deploy/nginx/app.service",
                "deploy/nginx/etc/systemd/system/app.service",
                "deploy/systemd/app.service",
                "etc/systemd/system/app.service",
                "systemd/system/app.service"
            })
    void inARepositoryItGoesUpToTheRoot(String name) throws IOException {
        Files.createDirectory(directory.resolve(".git"));
        write(name, APP);

        assertThat(lint("deploy/nginx/nginx.conf").result().found()).containsExactly(name);
        assertThat(lint("deploy").result().found()).containsExactly(name);
    }

    @Test
    void outsideOfARepositoryItStaysInTheDirectory() throws IOException {
        write("deploy/systemd/app.service", APP);

        assertThat(lint("deploy/nginx/nginx.conf").result().found()).isEmpty();
        assertThat(lint("deploy").result().found()).containsExactly("deploy/systemd/app.service");
    }

    @Test
    void besideAFileInTheWorkingDirectoryNamesStayShort() throws IOException {
        write("nginx.conf", "events {}\n");
        write("app.service", APP);

        assertThat(lint("nginx.conf").result().found()).containsExactly("app.service");
    }

    @Test
    void onlyUnitsThatMatterAreRead() throws IOException {
        write("deploy/nginx/systemd/app.service", APP);
        write("deploy/nginx/systemd/backup.service", "[Service]\nExecStart=/bin/backup\n");
        write("deploy/nginx/systemd/nginx.service.d/limits.conf", "[Service]\nLimitNOFILE=1024\n");

        assertThat(lint("deploy/nginx/nginx.conf").result().found())
                .containsExactly(
                        "deploy/nginx/systemd/app.service", "deploy/nginx/systemd/nginx.service.d/limits.conf");
    }

    @Test
    void aSettingsFileOfTheSameTreeIsReadToo() throws IOException {
        Files.createDirectory(directory.resolve(".git"));
        write("etc/systemd/system/app.service", "[Service]\nExecStart=gunicorn -c /srv/app/g.py app:app\n");
        write("srv/app/g.py", "bind = ':8001'\n");

        assertThat(lint("deploy/nginx/nginx.conf").result().found())
                .containsExactly("etc/systemd/system/app.service", "srv/app/g.py");
    }

    @Test
    void aLinkThatLeadsOutIsNotFollowed() throws IOException {
        write("secret.service", APP);
        Files.createSymbolicLink(directory.resolve("deploy/nginx/app.service"), directory.resolve("secret.service"));

        LintRun run = lint("deploy/nginx/nginx.conf");

        assertThat(run.result().found()).isEmpty();
        assertThat(run.refused()).isEmpty();
    }

    @Test
    void aNamedUnitIsReadWhereverItIsAndNothingElseIsLookedFor() throws IOException {
        write("other/app.service", "[Service]\nExecStart=gunicorn -c /srv/g.py app:app\n");
        write("deploy/nginx/g.py", "bind = ':8001'\n");
        write("deploy/nginx/web.service", APP);

        LintRun run = lint("deploy/nginx/nginx.conf", "other/app.service");

        assertThat(run.result().found()).isEmpty();
        assertThat(run.result().files())
                .extracting(Object::toString)
                .containsExactly("deploy/nginx/g.py", "deploy/nginx/nginx.conf", "other/app.service");
    }

    @Test
    void aNamedUnitThatIsNotThereIsSaid() {
        assertThat(lint("deploy/nginx/nginx.conf", "gone.service").refused())
                .extracting(RefusedPath::path)
                .containsExactly("gone.service");
    }

    @Test
    void theMachinesOwnUnitsAreThoseThatMatter() {
        FoundPaths found = UnitSearch.ofMachine(directory, Limits.STANDARD);

        assertThat(found.paths())
                .allMatch(path -> path.equals("/etc/systemd/system") || path.endsWith(".service"))
                .noneMatch(path -> path.contains("ssh"));
    }

    @Test
    void theMachinesOwnUnitsAreReadWithinTheLimits() {
        FoundPaths found = UnitSearch.ofMachine(directory, Limits.of(Map.of(Limit.FILES, 0L)));

        found.reader().read("/etc/passwd");

        assertThat(found.reader().beyondLimits())
                .extracting(SourceReader.BeyondLimit::path)
                .containsExactly("/etc/passwd");
    }

    private void write(String name, String text) throws IOException {
        new FilesOnDisk(directory).write(name, text);
    }

    private LintRun lint(String path, String... units) {
        LintRequest request =
                LintRequest.of(List.of(path)).comparedWith(new BackendFiles(List.of(), List.of(), List.of(units)));
        return new FilesOnDisk(directory).lint(List.of(), request);
    }
}
