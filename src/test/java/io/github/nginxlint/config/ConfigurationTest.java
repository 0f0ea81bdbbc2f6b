package io.github.nginxlint.config;

import static io.github.nginxlint.config.FilesInMemory.entries;
import static io.github.nginxlint.config.FilesInMemory.names;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.nginxlint.source.FileSystemReader;
import io.github.nginxlint.source.NginxDump;
import io.github.nginxlint.source.SourceFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {

    private static final String MAIN = "events {} http { include conf.d/*.conf; }";

    private final FilesInMemory files = new FilesInMemory();

    @Test
    void aNamedMainConfigurationIsOneTree() {
        files.put("nginx.conf", MAIN);
        files.put("conf.d/a.conf", "server {}");
        Configuration configuration = files.load("nginx.conf");
        assertThat(entries(configuration)).containsExactly("nginx.conf MAIN");
        assertThat(configuration.trees().get(0).context()).contains(List.of());
        assertThat(names(configuration)).containsExactly("nginx.conf", "conf.d/a.conf");
    }

    @Test
    void aDirectoryStandsForItsNginxConfAndForWhatNothingIncludes() {
        files.put("deploy/nginx.conf", MAIN);
        files.put("deploy/conf.d/a.conf", "server {}");
        files.put("deploy/sites-available/b", "server {}");
        files.put("deploy/sites-available/c.example.com", "server {}");
        files.put("deploy/snippets/ssl.conf", "ssl_protocols TLSv1.3;");
        Configuration configuration = files.load("deploy");
        assertThat(entries(configuration))
                .containsExactly(
                        "deploy/nginx.conf MAIN",
                        "deploy/sites-available/b FRAGMENT",
                        "deploy/sites-available/c.example.com FRAGMENT",
                        "deploy/snippets/ssl.conf FRAGMENT");
        assertThat(configuration.refused()).isEmpty();
    }

    @Test
    void whatIsObviouslyNoConfigurationOfNginxIsPassedOver() {
        files.put("nginx.conf", MAIN);
        for (String path : List.of(
                "conf.d/a.conf.bak",
                "conf.d/a.conf~",
                "conf.d/a.conf.dpkg-old",
                "conf.d/README.md",
                ".git/x.conf",
                "node_modules/x/nginx.conf",
                "sites-available/.a.swp",
                "sites-available/key.pem",
                "sites-available/#a#",
                "index.php",
                "plain")) {
            files.put(path, "server {}");
        }
        files.put("redis.conf", "port 6379\nbind 127.0.0.1\n");
        files.put("named.conf", "options { directory \"/\"; }; zone \".\" { type hint; }; include \"x\";");
        files.put("empty.conf", "# nothing\n");
        files.put("map.conf", "10.0.0.1 1; 10.0.0.2 1;");
        Configuration configuration = files.load("");
        assertThat(entries(configuration)).containsExactly("nginx.conf MAIN");
        assertThat(names(configuration)).containsExactly("nginx.conf");
    }

    @Test
    void withoutAnNginxConfEveryMainConfigurationIsAnEntry() {
        files.put("a/main.conf", "events {} http { include ../common.conf; }");
        files.put("b/web.conf", "http { }");
        files.put("b/nginx.conf", "events {} include web.conf;");
        files.put("c/x.conf", "server { }");
        assertThat(entries(files.load("")))
                .containsExactly("b/nginx.conf MAIN", "a/main.conf MAIN", "c/x.conf FRAGMENT");
    }

    @Test
    void aMainConfigurationMayBeMadeOfIncludesAlone() {
        files.put("nginx.conf", "include parts/events.conf; include parts/http.conf;");
        files.put("parts/events.conf", "worker_processes 1; error_log x;");
        files.put("parts/http.conf", "include web.conf;");
        files.put("web.conf", "http {}");
        assertThat(entries(files.load("nginx.conf"))).containsExactly("nginx.conf MAIN");
    }

    @Test
    void anNginxConfThatHoldsASiteIsAFragment() {
        files.put("docker/nginx.conf", "server { listen 80; include snippets/a.conf; }");
        files.put("docker/snippets/a.conf", "a;");
        Configuration configuration = files.load("docker");
        assertThat(entries(configuration)).containsExactly("docker/nginx.conf FRAGMENT");
        assertThat(configuration.trees().get(0).context()).contains(List.of("http"));
        assertThat(configuration.unread()).isEmpty();
    }

    @Test
    void aFragmentBringsAlongWhatItIncludes() {
        files.put("sites-available/z.conf", "server { include snippets/a.conf; }");
        files.put("snippets/a.conf", "include snippets/b.conf;");
        files.put("snippets/b.conf", "root /a;");
        Configuration configuration = files.load("");
        assertThat(entries(configuration)).containsExactly("sites-available/z.conf FRAGMENT");
        assertThat(names(configuration))
                .containsExactly("sites-available/z.conf", "snippets/a.conf", "snippets/b.conf");
    }

    @Test
    void fragmentsThatIncludeEachOtherAreOneTree() {
        files.put("snippets/a.conf", "include snippets/b.conf; root /a;");
        files.put("snippets/b.conf", "include snippets/a.conf; root /b;");
        Configuration configuration = files.load("");
        assertThat(entries(configuration)).containsExactly("snippets/a.conf FRAGMENT");
        assertThat(configuration.problems()).extracting(Problem::kind).containsExactly(Problem.Kind.CYCLE);
    }

    @Test
    void aFileNamedBesideTheOneThatIncludesItIsNoTreeOfItsOwn() {
        files.put("nginx.conf", MAIN);
        files.put("conf.d/a.conf", "server {}");
        files.put("conf.d/b.conf", "server {}");
        assertThat(entries(files.load("conf.d/a.conf", "nginx.conf"))).containsExactly("nginx.conf MAIN");
        assertThat(entries(files.load("conf.d/a.conf", "conf.d/a.conf"))).containsExactly("conf.d/a.conf FRAGMENT");
        assertThat(entries(files.load("conf.d/b.conf", "conf.d/a.conf")))
                .containsExactly("conf.d/b.conf FRAGMENT", "conf.d/a.conf FRAGMENT");
    }

    @Test
    void aFragmentsIncludesStartAtTheMainConfigurationAboveIt() {
        files.put("etc/nginx.conf", "events {} http {}");
        files.put("etc/sites-available/a", "server { include snippets/x.conf; }");
        files.put("etc/sites-available/snippets/x.conf", "wrong;");
        files.put("etc/snippets/x.conf", "right;");
        Configuration configuration = files.load("etc/sites-available/a");
        assertThat(names(configuration)).containsExactly("etc/sites-available/a", "etc/snippets/x.conf");
    }

    @Test
    void withoutOneTheyStartWhereTheFilesAre() {
        files.put("etc/sites-available/a", "server { include snippets/x.conf; include own.conf; include d/*.conf; }");
        files.put("etc/sites-available/own.conf", "own;");
        files.put("etc/snippets/x.conf", "x;");
        files.put("etc/d/y.conf", "y;");
        assertThat(names(files.load("etc/sites-available/a")))
                .containsExactly(
                        "etc/sites-available/a", "etc/snippets/x.conf", "etc/sites-available/own.conf", "etc/d/y.conf");
    }

    @Test
    void anInstalledFragmentStartsAtItsPrefix() {
        files.put("/etc/nginx/sites-available/a", "server { include snippets/x.conf; include /etc/nginx/y.conf; }");
        files.put("/etc/nginx/snippets/x.conf", "x;");
        files.put("/etc/nginx/y.conf", "y;");
        Configuration configuration = files.load("/etc/nginx/sites-available/a");
        assertThat(names(configuration)).hasSize(3);
        assertThat(configuration.unread()).isEmpty();
    }

    @Test
    void thePrefixOptionHoldsForEveryEntry() {
        files.put("nginx.conf", MAIN);
        files.put("root/conf.d/a.conf", "server {}");
        LoadOptions options = new LoadOptions(
                List.of("nginx.conf"), new IncludeOptions(Optional.of("root"), List.of(), false), Optional.empty());
        assertThat(names(files.load(options))).containsExactly("nginx.conf", "root/conf.d/a.conf");
    }

    @Test
    void whatCannotBeLoadedIsSaid() {
        files.put("docs/readme.txt", "x");
        assertThat(files.load("nope", "docs").refused())
                .containsExactly(
                        new RefusedPath("nope", "no such file"),
                        new RefusedPath("docs", "holds no nginx configuration"));
    }

    @Test
    void aDumpStandsForItsFiles() {
        String dump = """
                # configuration file /opt/app/nginx.conf:
                events {}
                http { include /etc/nginx/conf.d/*.conf; include mime.types; }

                # configuration file /etc/nginx/conf.d/a.conf:
                server {}

                # configuration file /opt/app/mime.types:
                types {}

                """;
        files.put("dump.txt", dump);
        files.put("nginx.conf", "events {}");
        Configuration configuration = files.load("dump.txt", "nginx.conf");
        assertThat(entries(configuration)).containsExactly("/opt/app/nginx.conf MAIN", "nginx.conf MAIN");
        assertThat(names(configuration))
                .containsExactly(
                        "/opt/app/nginx.conf", "/etc/nginx/conf.d/a.conf", "/opt/app/mime.types", "nginx.conf");
        assertThat(configuration.unread()).isEmpty();
        NginxDump split = NginxDump.split(SourceFile.of("-", dump)).orElseThrow();
        assertThat(entries(Configuration.load(split, LoadOptions.of()))).containsExactly("/opt/app/nginx.conf MAIN");
    }

    @Test
    void aFileOfADumpIsNoDumpItself() {
        files.put("dump.txt", "# configuration file /a:\n".repeat(3000) + "events {}\n");
        assertThat(entries(files.load("dump.txt"))).containsExactly("/a MAIN");
        assertThat(names(files.load("dump.txt"))).containsExactly("/a");
    }

    @Test
    void whatABoundHasCutOffIsNoEntryOfItsOwn() {
        String many = "a;".repeat(5000);
        for (int i = 0; i < 500; i++) {
            files.put("sites-enabled/" + i, "server { include many.conf; }");
        }
        files.put("nginx.conf", "events {} http { include sites-enabled/*; }");
        files.put("many.conf", many);
        Configuration configuration = files.load("");
        assertThat(entries(configuration)).containsExactly("nginx.conf MAIN");
        assertThat(configuration.problems()).extracting(Problem::kind).containsExactly(Problem.Kind.BEYOND_LIMIT);
    }

    @Test
    void aLinkedSiteCountsAsIncluded(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("nginx.conf"), "events {} http { include sites-enabled/*; }");
        Files.createDirectories(directory.resolve("sites-available"));
        Files.createDirectories(directory.resolve("sites-enabled"));
        Files.writeString(directory.resolve("sites-available/on"), "server {}");
        Files.writeString(directory.resolve("sites-available/off"), "server {}");
        Files.createSymbolicLink(directory.resolve("sites-enabled/on"), Path.of("../sites-available/on"));
        Files.createSymbolicLink(directory.resolve("sites-enabled/gone"), Path.of("../sites-available/gone"));
        Files.createSymbolicLink(directory.resolve("round"), Path.of("."));
        FileSystemReader reader = FileSystemReader.forNamed(directory, List.of("."));
        Configuration configuration = Configuration.load(reader, LoadOptions.of("."));
        assertThat(entries(configuration)).containsExactly("./nginx.conf MAIN", "./sites-available/off FRAGMENT");
        assertThat(names(configuration))
                .containsExactly("./nginx.conf", "./sites-available/on", "./sites-available/off");
        assertThat(configuration.unread())
                .extracting(UnreadInclude::reason)
                .containsExactly("no such file: the link leads nowhere (\"./sites-enabled/gone\")");
        assertThat(configuration.refused())
                .containsExactly(new RefusedPath("./sites-enabled/gone", "no such file: the link leads nowhere"));
    }

    private static Configuration scan(Path directory) {
        return Configuration.load(FileSystemReader.forNamed(directory, List.of("app")), LoadOptions.of("app"));
    }

    @Test
    void whatADirectoryHoldsAndCannotBeReadIsSaid(@TempDir Path directory) throws IOException {
        Path app = Files.createDirectory(directory.resolve("app"));
        Files.createDirectory(app.resolve("conf.d"));
        Files.writeString(app.resolve("nginx.conf"), "events {}");
        try (FileChannel large = FileChannel.open(
                app.resolve("conf.d/large.conf"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            large.write(ByteBuffer.wrap(new byte[1]), 16 << 20);
        }
        Files.createSymbolicLink(app.resolve("conf.d/out.conf"), Path.of("/etc/hosts"));
        Files.createSymbolicLink(app.resolve("sites-enabled"), Path.of("/etc"));
        Files.createSymbolicLink(app.resolve("logs"), Path.of("/var/log"));
        Files.createSymbolicLink(app.resolve("conf.d/cert.pem"), Path.of("nowhere"));
        assertThat(scan(directory).refused())
                .containsExactlyInAnyOrder(
                        new RefusedPath(
                                "app/conf.d/large.conf",
                                "larger than 16 MiB (the limit file-size; --limit file-size=32m raises it)"),
                        new RefusedPath("app/conf.d/out.conf", "leads outside of \"app\""),
                        new RefusedPath("app/sites-enabled", "leads outside of \"app\""));
    }

    @Test
    void manyThatCannotBeReadAreCounted(@TempDir Path directory) throws IOException {
        Path sites = Files.createDirectories(directory.resolve("app/sites-enabled"));
        for (int i = 0; i < 103; i++) {
            Files.createSymbolicLink(sites.resolve("a" + i), Path.of("nowhere"));
        }
        assertThat(scan(directory).refused())
                .hasSize(101)
                .endsWith(new RefusedPath("app", "3 more that cannot be read"));
    }

    @Test
    void whatMayNotBeListedIsSaid(@TempDir Path directory) throws IOException {
        Path app = Files.createDirectory(directory.resolve("app"));
        Path sites = Files.createDirectory(app.resolve("sites"));
        Path keys = Files.createDirectory(app.resolve("ssl"));
        Files.setPosixFilePermissions(sites, Set.of());
        Files.setPosixFilePermissions(keys, Set.of());
        assumeTrue(!Files.isReadable(sites), "this user may read everything");
        assertThat(scan(directory).refused()).containsExactly(new RefusedPath("app/sites", "permission denied"));
        Files.setPosixFilePermissions(app, Set.of());
        assertThat(scan(directory).refused()).containsExactly(new RefusedPath("app", "permission denied"));
        for (Path path : List.of(app, sites, keys)) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void manyLinksToOneFileAreOneFile(@TempDir Path directory) throws IOException {
        Path sites = Files.createDirectories(directory.resolve("app/conf.d"));
        Files.writeString(directory.resolve("app/nginx.conf"), "events {} http { include conf.d/*; }");
        Files.writeString(sites.resolve("site.conf"), "server {}");
        for (int i = 0; i < 30; i++) {
            Files.createSymbolicLink(sites.resolve("a" + i + ".conf"), Path.of("site.conf"));
        }
        Configuration configuration = scan(directory);
        assertThat(names(configuration)).containsExactly("app/nginx.conf", "app/conf.d/a0.conf");
        assertThat(configuration.trees())
                .singleElement()
                .satisfies(tree -> assertThat(
                                tree.top().nodes().get(1).block().orElseThrow().nodes())
                        .hasSize(32));
    }

    @Test
    void aPathThatClimbsIsShownShort(@TempDir Path directory) throws IOException {
        Files.createDirectories(directory.resolve("app/nginx"));
        Files.createDirectories(directory.resolve("app/common"));
        Files.writeString(directory.resolve("app/nginx/nginx.conf"), "events {} include ../common/a.conf;");
        Files.writeString(directory.resolve("app/common/a.conf"), "worker_processes 1;");
        FileSystemReader reader = FileSystemReader.forNamed(directory, List.of("app"));
        Configuration configuration = Configuration.load(reader, LoadOptions.of("app/nginx/nginx.conf"));
        assertThat(names(configuration)).containsExactly("app/nginx/nginx.conf", "app/common/a.conf");
        Configuration whole = Configuration.load(reader, LoadOptions.of("app"));
        assertThat(entries(whole)).containsExactly("app/nginx/nginx.conf MAIN");
    }
}
