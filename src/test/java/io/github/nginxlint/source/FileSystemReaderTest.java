package io.github.nginxlint.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.nginxlint.source.SourceReader.Kind;
import io.github.nginxlint.source.SourceReader.ReadResult;
import io.github.nginxlint.source.SourceReader.Refused;
import io.github.nginxlint.source.SourceReader.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSystemReaderTest {

    @TempDir
    Path directory;

    private Path app;
    private FileSystemReader reader;

    @BeforeEach
    void lay() throws IOException {
        app = Files.createDirectory(directory.resolve("app"));
        Files.createDirectory(app.resolve("conf.d"));
        Files.writeString(app.resolve("nginx.conf"), "events {}\n");
        Files.writeString(directory.resolve("secret"), "secret");
        reader = FileSystemReader.within(directory, List.of("app"));
    }

    private void write(String name) throws IOException {
        Files.createDirectories(app.resolve(name).getParent());
        Files.writeString(app.resolve(name), "# " + name);
    }

    private void link(String name, String target) throws IOException {
        Files.createSymbolicLink(app.resolve(name), Path.of(target));
    }

    private static String reason(ReadResult result) {
        return result instanceof Refused refused ? refused.reason() : "was read";
    }

    @Test
    void aFileIsReadOnceUnderTheNameItWasAskedFor() throws IOException {
        ReadResult first = reader.read("app/nginx.conf");
        assertThat(first).isInstanceOfSatisfying(Text.class, text -> {
            assertThat(text.file().name()).isEqualTo("app/nginx.conf");
            assertThat(text.file().text()).isEqualTo("events {}\n");
        });
        Files.delete(app.resolve("nginx.conf"));
        assertThat(reader.read("app/nginx.conf")).isSameAs(first);
        assertThat(reader.kind("app/conf.d")).isEqualTo(Kind.DIRECTORY);
    }

    @Test
    void anAbsolutePathIntoTheDirectoryIsRead() {
        String path = app.resolve("nginx.conf").toString();
        assertThat(reader.read(path)).isInstanceOf(Text.class);
        assertThat(reader.kind(path)).isEqualTo(Kind.FILE);
        assertThat(reader.read("app/conf.d/../nginx.conf")).isInstanceOf(Text.class);
        assertThat(reader.read("app/conf.d/./../nginx.conf")).isInstanceOf(Text.class);
    }

    @Test
    void whatLiesOutsideIsRefused() throws IOException {
        link("conf.d/up.conf", "../../secret");
        link("conf.d/out", "../..");
        for (String path : List.of(
                "secret",
                directory.resolve("secret").toString(),
                "app/../secret",
                "app/conf.d/up.conf",
                "app/conf.d/out/secret",
                "app/conf.d/out/nope",
                "app/..",
                "/etc/passwd",
                "/nope")) {
            assertThat(reason(reader.read(path))).as(path).isEqualTo("leads outside of \"app\"");
            assertThat(reader.kind(path)).as(path).isEqualTo(Kind.MISSING);
        }
        assertThat(reader.identity("app/conf.d/up.conf")).isEqualTo("app/conf.d/up.conf");
        assertThat(reader.list("app/conf.d/out").names()).isEmpty();
    }

    @Test
    void aLinkWithinTheDirectoryIsFollowed() throws IOException {
        write("sites-available/default");
        Files.createDirectory(app.resolve("sites-enabled"));
        link("sites-enabled/default", "../sites-available/default");
        assertThat(reader.read("app/sites-enabled/default")).isInstanceOf(Text.class);
        assertThat(reader.identity("app/sites-enabled/default"))
                .isEqualTo(reader.identity("app/sites-available/default"));
    }

    @Test
    void linksToOneFileReadItOnce() throws IOException {
        FileSystemReader bounded =
                FileSystemReader.within(directory, List.of("app")).bounded(limits(100, 1, 1000, 1000));
        link("a.conf", "nginx.conf");
        link("b.conf", "nginx.conf");
        assertThat(bounded.read("app/b.conf")).isInstanceOf(Text.class);
        assertThat(bounded.read("app/a.conf")).isSameAs(bounded.read("app/b.conf"));
        assertThat(bounded.read("app/nginx.conf")).isSameAs(bounded.read("app/b.conf"));
    }

    @Test
    void aRootThatIsALinkIsItsTarget() throws IOException {
        Files.createSymbolicLink(directory.resolve("alias"), app);
        FileSystemReader linked = FileSystemReader.within(directory, List.of("alias"));
        assertThat(linked.read("alias/nginx.conf")).isInstanceOf(Text.class);
        assertThat(linked.read("app/nginx.conf")).isInstanceOf(Text.class);
        assertThat(linked.kind("alias")).isEqualTo(Kind.DIRECTORY);
        assertThat(linked.list("alias").names()).containsExactly("conf.d", "nginx.conf");
        assertThat(linked.kind("alias/")).isEqualTo(Kind.DIRECTORY);
        assertThat(reason(linked.read("secret"))).startsWith("leads outside");
    }

    @Test
    void whatIsMissingIsSaid() throws IOException {
        link("dead", "nowhere");
        link("loop", "loop");
        assertThat(reason(reader.read("app/nope"))).isEqualTo("no such file");
        assertThat(reason(reader.read("app/dead"))).isEqualTo("no such file: the link leads nowhere");
        assertThat(reason(reader.read("app/loop"))).startsWith("cannot be read");
        for (String path : List.of("app/nginx.conf/x", "app/nginx.conf/x/y")) {
            assertThat(reason(reader.read(path)))
                    .as(path)
                    .isEqualTo("no such file: a part of the path is no directory");
        }
        assertThat(reason(reader.read("app/conf.d"))).isEqualTo("is a directory");
        assertThat(reason(reader.read("app/a\0b"))).isEqualTo("is no name for a file here");
    }

    @Test
    void namesWithControlCharactersAreNames() throws IOException {
        write("conf.d/a\nb\u001b[31m.conf");
        assertThat(reader.glob("app/conf.d/*")).containsExactly("app/conf.d/a\nb\u001b[31m.conf");
        assertThat(reader.read("app/conf.d/a\nb\u001b[31m.conf")).isInstanceOf(Text.class);
    }

    @Test
    void aFifoIsNeverOpened() throws Exception {
        Path fifo = app.resolve("fifo");
        assumeTrue(new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor() == 0, "no mkfifo here");
        link("to-fifo", "fifo");
        for (String path : List.of("app/fifo", "app/to-fifo")) {
            ReadResult result = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> reader.read(path));
            assertThat(reason(result)).isEqualTo("is a device, a FIFO or a socket");
            assertThat(reader.kind(path)).isEqualTo(Kind.SPECIAL);
        }
    }

    @Test
    void whatTheKernelMakesUpIsNeverOpened() throws IOException {
        assumeTrue(Files.exists(Path.of("/dev/zero")), "no /dev/zero here");
        link("zero", "/dev/zero");
        FileSystemReader anything = FileSystemReader.within(directory, List.of("/"));
        for (String path : List.of("app/zero", "/dev/zero", "/proc/self/maps", "/dev/stdin")) {
            ReadResult result = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> anything.read(path));
            assertThat(reason(result)).as(path).startsWith("leads outside");
        }
        assertThat(reason(reader.read("app/zero"))).startsWith("leads outside");
        FileSystemReader devices = FileSystemReader.within(directory, List.of("/dev"));
        assertThat(reason(devices.read("/dev/zero"))).isEqualTo("is a device, a FIFO or a socket");
    }

    @Test
    void whatMayNotBeReadIsSaid() throws IOException {
        write("conf.d/private.conf");
        Path file = app.resolve("conf.d/private.conf");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeTrue(!Files.isReadable(file), "this user may read everything");
        assertThat(reason(reader.read("app/conf.d/private.conf"))).isEqualTo("permission denied");
        Files.setPosixFilePermissions(app.resolve("conf.d"), PosixFilePermissions.fromString("---------"));
        assertThat(reader.glob("app/conf.d/*")).isEmpty();
        assertThat(reader.gap("app/conf.d/*")).contains("permission denied");
        Files.setPosixFilePermissions(app.resolve("conf.d"), PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void theRunIsBounded() throws IOException {
        write("a");
        write("b");
        write("c");
        Files.writeString(app.resolve("large"), "x".repeat(101));
        FileSystemReader bounded =
                FileSystemReader.within(directory, List.of("app")).bounded(limits(100, 2, 1000, 1000));
        assertThat(reason(bounded.read("app/large"))).startsWith("larger than");
        assertThat(bounded.read("app/a")).isInstanceOf(Text.class);
        assertThat(bounded.read("app/b")).isInstanceOf(Text.class);
        assertThat(reason(bounded.read("app/c"))).startsWith("more than 2 files (the limit files;");
        assertThat(bounded.read("app/a")).isInstanceOf(Text.class);
        FileSystemReader narrow =
                FileSystemReader.within(directory, List.of("app")).bounded(limits(100, 9, 5, 1000));
        assertThat(narrow.read("app/a")).isInstanceOf(Text.class);
        assertThat(reason(narrow.read("app/b")))
                .startsWith("all files together are larger than 5 bytes (the limit total-size;");
    }

    @Test
    void directoryEntriesAreBounded() throws IOException {
        for (int i = 0; i < 20; i++) {
            write("many/" + i);
        }
        FileSystemReader bounded =
                FileSystemReader.within(directory, List.of("app")).bounded(limits(100, 9, 1000, 19));
        assertThat(bounded.glob("app/many/*")).isEmpty();
        assertThat(bounded.gap("app/many/*"))
                .hasValueSatisfying(gap -> assertThat(gap).startsWith("more than 19 directory entries (the limit"));
    }

    @Test
    void aPatternFindsInByteOrderWithoutHiddenFiles() throws IOException {
        for (String name : List.of("b", "B", "10", "9", "_x", ".hidden", "a-b", "ab", "é")) {
            write("conf.d/" + name + ".conf");
        }
        assertThat(reader.glob("app/conf.d/*.conf"))
                .containsExactly(
                        "app/conf.d/10.conf",
                        "app/conf.d/9.conf",
                        "app/conf.d/B.conf",
                        "app/conf.d/_x.conf",
                        "app/conf.d/a-b.conf",
                        "app/conf.d/ab.conf",
                        "app/conf.d/b.conf",
                        "app/conf.d/é.conf");
        assertThat(reader.gap("app/conf.d/*.conf")).isEmpty();
        assertThat(reader.list("app").names()).containsExactly("conf.d", "nginx.conf");
    }

    @Test
    void aPatternMayHaveLiteralPartsAfterIt() throws IOException {
        write("sites/a/nginx.conf");
        write("sites/b/other.conf");
        write("sites/c.conf");
        link("sites/d", "a");
        Files.createDirectory(app.resolve("sites/e"));
        link("sites/e/nginx.conf", "nowhere");
        assertThat(reader.glob("app/sites/*/nginx.conf"))
                .containsExactly("app/sites/a/nginx.conf", "app/sites/d/nginx.conf", "app/sites/e/nginx.conf");
        assertThat(reader.glob("app/sites/*/*.conf")).hasSize(4);
        assertThat(reader.glob("app/nope/*.conf")).isEmpty();
        assertThat(reader.gap("app/nope/*.conf")).isEmpty();
        assertThat(reader.glob("app/nginx.conf")).containsExactly("app/nginx.conf");
        assertThat(reader.glob("app/nope")).isEmpty();
    }

    @Test
    void aPatternWalksNothingOutside() throws IOException {
        Files.createDirectory(directory.resolve("other"));
        Files.writeString(directory.resolve("other/x.conf"), "x");
        link("conf.d/out", "../../other");
        assertThat(reader.glob("app/conf.d/*/*.conf")).isEmpty();
        assertThat(reader.gap("app/conf.d/*/*.conf")).contains("leads outside of \"app\"");
        assertThat(reader.glob("/*/*/*/*")).isEmpty();
        assertThat(reader.gap("/*/*/*/*")).contains("leads outside of \"app\"");
        assertThat(reader.glob("app/../*")).isEmpty();
        assertThat(reader.gap("app/../*")).isPresent();
    }

    @Test
    void linksInACircleEnd() throws IOException {
        link("conf.d/self", ".");
        write("conf.d/a.conf");
        assertThat(reader.glob("app/conf.d/*/*/*/*.conf")).containsExactly("app/conf.d/self/self/self/a.conf");
    }

    @Test
    void linksDoNotMultiplyTheWorkOfAPattern() throws IOException {
        for (int i = 0; i < 10; i++) {
            link("conf.d/l" + i, ".");
        }
        write("conf.d/x.conf");
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            assertThat(reader.glob("app/conf.d/*/*/*/*/*/*/x.conf")).isEmpty();
            assertThat(reader.gap("app/conf.d/*/*/*/*/*/*/x.conf")).contains("more than 10000 directories");
        });
        assertThat(reader.glob("app/conf.d/*/*/x.conf")).hasSize(100);
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (int i = 0; i < 200; i++) {
                reader.glob("app/conf.d/*/*/*/x" + i + ".conf");
            }
            assertThat(reader.gap("app/conf.d/*/*/*/x199.conf"))
                    .contains("more than 50000 directories in all patterns");
        });
    }

    @Test
    void aDirectoryThatCannotBeListedSaysWhy() throws IOException {
        for (int i = 0; i < 20; i++) {
            write("many/" + i);
        }
        link("conf.d/out", "../..");
        FileSystemReader bounded =
                FileSystemReader.within(directory, List.of("app")).bounded(limits(100, 9, 1000, 19));
        assertThat(bounded.list("app/many").gap())
                .hasValueSatisfying(gap -> assertThat(gap).startsWith("more than 19 directory entries (the limit"));
        assertThat(bounded.list("app/conf.d/out").gap()).contains("leads outside of \"app\"");
        assertThat(bounded.list("app/nope").gap()).isEmpty();
    }

    @Test
    void aNamedFileStandsForItsDirectory() {
        FileSystemReader file = FileSystemReader.forNamed(app, List.of("nginx.conf"));
        assertThat(file.read("nginx.conf")).isInstanceOf(Text.class);
        assertThat(reason(file.read("../secret"))).isEqualTo("leads outside of \".\"");
        assertThat(file.list("").names()).containsExactly("conf.d", "nginx.conf");
        FileSystemReader folder = FileSystemReader.forNamed(directory, List.of("app", "app", "\0"));
        assertThat(folder.read("app/nginx.conf")).isInstanceOf(Text.class);
        assertThat(reason(folder.read("secret"))).isEqualTo("leads outside of \"app\"");
    }

    @Test
    void whatStandsInPlaceOfThePackagesMayLeadToTheRestOfThem() throws IOException {
        link("modules.conf", "/usr/share/nginx/nope.conf");
        FileSystemReader installed =
                FileSystemReader.forNamed(directory, List.of("app", "/etc/nginx/nginx.conf"), List.of());
        assertThat(reason(installed.read("app/modules.conf"))).startsWith("no such file");
        assertThat(reason(installed.read("/etc/letsencrypt/nope"))).startsWith("no such file");
        assertThat(reason(installed.read("/etc/passwd")))
                .isEqualTo("leads outside of \"app\", \"/etc/nginx\" and of the directories of nginx's packages");
        FileSystemReader named = FileSystemReader.forNamed(app, List.of("/etc/nginx-other"));
        assertThat(reason(named.read("/usr/share/nginx/nope"))).startsWith("leads outside of");
    }

    @Test
    void aPlaceForIncludesOpensItselfAlone() {
        FileSystemReader mapped =
                FileSystemReader.forNamed(directory, List.of("app"), List.of("/etc/nginx", "/", "/usr/..", "\0"));
        assertThat(mapped.read("app/nginx.conf")).isInstanceOf(Text.class);
        assertThat(reason(mapped.read("/etc/nginx/nope"))).isEqualTo("no such file");
        for (String path : List.of("/etc/passwd", "/usr/share/nginx/nope", "secret")) {
            assertThat(reason(mapped.read(path))).as(path).startsWith("leads outside of \"app\"");
        }
    }

    @Test
    void manyDirectoriesAreNotAllNamedInAReason() {
        FileSystemReader many = FileSystemReader.within(directory, List.of("a", "b", "c", "d", "e", "app", "g"));
        assertThat(reason(many.read("secret")))
                .isEqualTo("leads outside of \"a\", \"b\", \"c\", \"d\", \"e\" and 2 more");
        assertThat(many.read("app/nginx.conf")).isInstanceOf(Text.class);
    }

    @Test
    void aPathLongerThanTheSystemAllowsIsRefusedAtOnce() {
        String path = "app/" + "a/".repeat(500_000);
        ReadResult result = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> reader.read(path));
        assertThat(reason(result)).isEqualTo("the path is too long");
    }

    @Test
    void severalDirectoriesAreAllNamed() {
        FileSystemReader both = FileSystemReader.within(directory, List.of("app/conf.d", "nope", "\0"));
        assertThat(reason(both.read("app/nginx.conf"))).startsWith("leads outside of \"app/conf.d\", \"nope\"");
    }

    private static Limits limits(long fileSize, long files, long totalSize, long entries) {
        return Limits.of(Map.of(
                Limit.FILE_SIZE, fileSize,
                Limit.FILES, files,
                Limit.TOTAL_SIZE, totalSize,
                Limit.DIRECTORY_ENTRIES, entries));
    }
}
