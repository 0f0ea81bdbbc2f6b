package io.github.nginxlint.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.nginxlint.source.Limit;
import io.github.nginxlint.source.Limits;
import io.github.nginxlint.source.MapReader;
import io.github.nginxlint.source.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IncludeResolverTest {

    private final Map<String, String> files = new HashMap<>();
    private IncludeResolver resolver = IncludeResolver.over(MapReader.ofTexts(Map.of()));

    private ConfigBlock resolve(String entry, String base, IncludeOptions options) {
        resolver = IncludeResolver.over(MapReader.ofTexts(files));
        return resolver.resolve(entry, base, options);
    }

    private ConfigBlock resolve(String text) {
        files.put("nginx.conf", text);
        return resolve("nginx.conf", "", IncludeOptions.STANDARD);
    }

    private static List<String> names(ConfigBlock block) {
        return block.nodes().stream().map(ConfigNode::name).toList();
    }

    private static ConfigBlock inner(ConfigBlock block, String name) {
        return block.named(name).get(0).block().orElseThrow();
    }

    private List<String> reasons() {
        return resolver.unread().stream().map(UnreadInclude::reason).toList();
    }

    @Test
    void whatAnIncludeBringsFollowsIt() {
        files.put("conf.d/b.conf", "b;");
        files.put("conf.d/a.conf", "a;");
        ConfigBlock top = resolve("http { first; include conf.d/*.conf; last; }");
        ConfigBlock http = inner(top, "http");
        assertThat(names(http)).containsExactly("first", "include", "a", "b", "last");
        ConfigNode a = http.named("a").get(0);
        assertThat(a.file().name()).isEqualTo("conf.d/a.conf");
        assertThat(a.parent()).isSameAs(http);
        assertThat(a.origin().includes()).extracting(Place::shortForm).containsExactly("nginx.conf:1");
        assertThat(http.named("last").get(0).origin()).isEqualTo(Origin.ENTRY);
        assertThat(http.isComplete()).isTrue();
        assertThat(resolver.unread()).isEmpty();
        assertThat(resolver.problems()).isEmpty();
    }

    @Test
    void pathsStartAtTheMainConfiguration() {
        files.put("conf.d/a.conf", "include snippets/s.conf;");
        files.put("snippets/s.conf", "right;");
        files.put("conf.d/snippets/s.conf", "wrong;");
        ConfigBlock top = resolve("include conf.d/a.conf;");
        assertThat(names(top)).containsExactly("include", "include", "right");
        assertThat(top.nodes().get(2).origin().includes())
                .extracting(Place::shortForm)
                .containsExactly("nginx.conf:1", "conf.d/a.conf:1");
    }

    @Test
    void aFileIsParsedOnceAndStandsInEveryPlace() {
        files.put("s.conf", "s;");
        ConfigBlock top = resolve("include s.conf; a { include s.conf; }");
        ConfigNode outer = top.named("s").get(0);
        ConfigNode inside = inner(top, "a").named("s").get(0);
        assertThat(inside.directive()).isSameAs(outer.directive());
        assertThat(resolver.parsed()).hasSize(2);
    }

    @Test
    void aPatternThatMatchesNothingIsFine() {
        assertThat(resolve("include conf.d/*.conf;").isComplete()).isTrue();
        assertThat(resolver.unread()).isEmpty();
    }

    @Test
    void aMissingFileIsUnread() {
        ConfigBlock top = resolve("a { include nope.conf; }");
        ConfigBlock a = inner(top, "a");
        assertThat(a.unread()).singleElement().satisfies(unread -> {
            assertThat(unread.pattern()).isEqualTo("nope.conf");
            assertThat(unread.reason()).isEqualTo("no such file");
            assertThat(unread.place().shortForm()).isEqualTo("nginx.conf:1");
        });
        assertThat(a.isComplete()).isFalse();
        assertThat(a.gap().orElseThrow().text()).isEqualTo("include nope.conf");
        assertThat(top.isComplete()).isTrue();
        assertThat(resolver.unread()).isEqualTo(a.unread());
    }

    @Test
    void aStockFileThatIsNotThereHoldsWhatItsPackagePutsThere() {
        ConfigBlock top = resolve("a { include fastcgi_params; } b { include /etc/nginx/snippets/fastcgi-php.conf; }"
                + " c { include x/options-ssl-nginx.conf; } d { include fastcgi_params; include nope; }"
                + " e { include /etc/nginx; } f { include my/fastcgi_params; }");
        ConfigBlock a = inner(top, "a");
        assertThat(a.unread()).hasSize(1);
        assertThat(a.isComplete()).isFalse();
        assertThat(a.gap().orElseThrow().text()).isEqualTo("include fastcgi_params");
        assertThat(a.gap(Set.of("fastcgi_param"))).isEqualTo(a.gap());
        assertThat(a.gap(Set.of("fastcgi_read_timeout", "set"))).isEmpty();
        assertThat(inner(top, "b").gap(Set.of("fastcgi_read_timeout", "set"))).isPresent();
        assertThat(inner(top, "c").gap(Set.of("ssl_protocols"))).isPresent();
        assertThat(inner(top, "c").gap(Set.of("ssl_certificate"))).isEmpty();
        ConfigBlock d = inner(top, "d");
        assertThat(d.gap(Set.of("x")).orElseThrow().text()).isEqualTo("include nope");
        assertThat(d.gap()).isEqualTo(d.gap(Set.of("x")));
        assertThat(inner(top, "f").gap(Set.of("x"))).isPresent();
        assertThat(resolver.unread())
                .extracting(UnreadInclude::pattern)
                .containsExactly("nope", "/etc/nginx", "my/fastcgi_params");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mime.types",
                "fastcgi.conf",
                "uwsgi_params",
                "scgi_params",
                "proxy_params",
                "koi-win",
                "/usr/local/nginx/conf/win-utf",
                "/etc/nginx/snippets/snakeoil.conf",
            })
    void filesOfPackagesAreKnownByTheirNames(String path) {
        ConfigBlock top = resolve("include " + path + ";");
        assertThat(top.gap()).isPresent();
        assertThat(top.gap(Set.of("proxy_read_timeout"))).isEmpty();
        assertThat(resolver.unread()).isEmpty();
    }

    @Test
    void whereNginxRunsAMissingStockFileIsAFault() {
        files.put("nginx.conf", "include mime.types;");
        ConfigBlock top = resolve("nginx.conf", "", new IncludeOptions(Optional.empty(), List.of(), true));
        assertThat(top.gap(Set.of("proxy_read_timeout"))).isPresent();
        assertThat(reasons()).containsExactly("no such file");
    }

    @Test
    void whatCannotBeReadSpoilsTheBlockAroundTheOuterInclude() {
        files.put("a.conf", "include nope.conf; b { }");
        ConfigBlock http = inner(resolve("http { include a.conf; }"), "http");
        assertThat(http.isComplete()).isFalse();
        assertThat(inner(http, "b").isComplete()).isTrue();
    }

    @Test
    void aMissingFileIsListedOnceHoweverOftenItIsIncluded() {
        files.put("a.conf", "include nope.conf;");
        ConfigBlock top = resolve("x { include a.conf; } y { include a.conf; }");
        assertThat(inner(top, "x").unread()).hasSize(1);
        assertThat(inner(top, "y").unread()).hasSize(1);
        assertThat(resolver.unread()).hasSize(1);
    }

    @Test
    void aDirectoryCannotBeIncluded() {
        files.put("conf.d/a.conf", "a;");
        resolve("include conf.d;");
        assertThat(reasons()).containsExactly("is a directory");
    }

    @Test
    void anAbsolutePathOfThePackagesIsLookedUpBesideTheEntry() {
        files.put("deploy/nginx.conf", "include /etc/nginx/conf.d/*.conf; include /usr/local/nginx/conf/mime.types;");
        files.put("deploy/conf.d/a.conf", "a;");
        files.put("deploy/mime.types", "types {}");
        ConfigBlock top = resolve("deploy/nginx.conf", "deploy", IncludeOptions.STANDARD);
        assertThat(names(top)).containsExactly("include", "a", "include", "types");
        assertThat(top.named("a").get(0).file().name()).isEqualTo("deploy/conf.d/a.conf");
        assertThat(top.isComplete()).isTrue();
    }

    @Test
    void anAbsolutePathWithNoDirectoryBesideTheEntryIsUnread() {
        resolve("include /etc/nginx/conf.d/*.conf; include /srv/x/*.conf; include /etc/nginx/a; include /srv/a;");
        assertThat(reasons())
                .containsExactly(
                        "no directory \"conf.d\"", "no directory \"/srv/x\"", "no such file (\"a\")", "no such file");
    }

    @Test
    void directoriesOfModulesHoldNothingToMiss() {
        ConfigBlock top =
                resolve("include /etc/nginx/modules-enabled/*.conf; include /usr/share/nginx/modules/*.conf;");
        assertThat(top.isComplete()).isTrue();
    }

    @Test
    void onTheMachineItselfAnAbsolutePathIsMeantAsWritten() {
        files.put("/opt/app/nginx.conf", "include /etc/nginx/a.conf; include /etc/nginx/nope.d/*.conf; include b;");
        files.put("/etc/nginx/a.conf", "a;");
        files.put("/opt/app/b", "b;");
        IncludeOptions deployed = new IncludeOptions(Optional.empty(), List.of(), true);
        ConfigBlock top = resolve("/opt/app/nginx.conf", "/opt/app", deployed);
        assertThat(names(top)).containsExactly("include", "a", "include", "include", "b");
        assertThat(top.isComplete()).isTrue();
    }

    @Test
    void thePrefixOptionOverridesTheDirectoryOfTheEntry() {
        files.put("nginx.conf", "include conf.d/*.conf; include /etc/nginx/b.conf;");
        files.put("rootfs/conf.d/a.conf", "a;");
        files.put("rootfs/b.conf", "b;");
        ConfigBlock top = resolve("nginx.conf", "", new IncludeOptions(Optional.of("rootfs"), List.of(), false));
        assertThat(names(top)).containsExactly("include", "a", "include", "b");
    }

    @Test
    void aPathMapReplacesComponents() {
        files.put("nginx.conf", "include sites-enabled/*; include /etc/nginx/my/x.conf; include /etc/nginx/y.conf;");
        files.put("sites-available/a", "a;");
        files.put("conf/my/x.conf", "x;");
        files.put("conf/y.conf", "y;");
        List<PathMap> maps =
                List.of(new PathMap("sites-enabled", "sites-available"), new PathMap("/etc/nginx", "conf"));
        ConfigBlock top = resolve("nginx.conf", "", new IncludeOptions(Optional.empty(), maps, false));
        assertThat(names(top)).containsExactly("include", "a", "include", "x", "include", "y");
    }

    @Test
    void aPathThatClimbsIsShownWithoutTheDetour() {
        files.put("nginx/nginx.conf", "include ../common/a.conf; include ..//nope.conf;");
        files.put("common/a.conf", "a;");
        files.put("nginx/../common/a.conf", "a;");
        resolve("nginx/nginx.conf", "nginx", IncludeOptions.STANDARD);
        // a map knows no parent directories: only the disk can tell that both are one
        assertThat(resolver.parsed()).extracting(f -> f.source().name()).contains("nginx/../common/a.conf");
        assertThat(reasons()).containsExactly("no such file (\"nginx/../nope.conf\")");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${DIR}/*.conf", "$dir/*.conf", "<%=dir%>/a", "__DIR__/*", "@DIR@/*", "%%DIR%%/*", "${F}"})
    void aPlaceholderIsUnread(String path) {
        ConfigBlock top = resolve("a { include " + path + "; }");
        assertThat(inner(top, "a").isComplete()).isFalse();
        assertThat(reasons()).containsExactly("the path holds a placeholder");
    }

    @Test
    void aVariableIsLiteralText() {
        files.put("$name.conf", "a;");
        assertThat(names(resolve("include $name.conf;"))).containsExactly("include", "a");
    }

    @Test
    void bodiesThatAreNoDirectivesHaveIncludesToo() {
        files.put("m", "x y;");
        ConfigBlock top = resolve("types { include m; } map $a $b { include m; } split_clients $a $b { include m; }"
                + " charset_map a b { include m; } geo $c { include m; }");
        for (String name : List.of("types", "map", "geo")) {
            assertThat(names(inner(top, name))).as(name).containsExactly("include", "x");
        }
        assertThat(names(inner(top, "split_clients"))).containsExactly("include");
        assertThat(names(inner(top, "charset_map"))).containsExactly("include");
    }

    @Test
    void geoCallsNoGlob() {
        files.put("geo.d/a", "x y;");
        ConfigBlock geo = inner(resolve("geo $c { include geo.d/*; }"), "geo");
        assertThat(names(geo)).containsExactly("include");
        assertThat(geo.isComplete()).isFalse();
    }

    @Test
    void aSyntaxErrorMayHaveCostAStatementOfTheBlocksAroundIt() {
        files.put("a.conf", "location /a { root /a } location /b { root /b; }");
        ConfigBlock server = inner(resolve("server { include a.conf; } upstream u { }"), "server");
        assertThat(server.isComplete()).isFalse();
        assertThat(server.gap().orElseThrow().shortForm()).isEqualTo("a.conf:1");
        assertThat(server.named("location").get(0).block().orElseThrow().isComplete())
                .isFalse();
        ConfigBlock last = server.named("location").get(1).block().orElseThrow();
        assertThat(names(last)).containsExactly("root");
        assertThat(last.isComplete()).isTrue();
        assertThat(resolver.unread()).isEmpty();
    }

    @Test
    void onlyOneArgumentIsAnInclude() {
        files.put("a", "a;");
        assertThat(names(resolve("include; include a a; include a { }")))
                .containsExactly("include", "include", "include");
        assertThat(resolver.unread()).isEmpty();
    }

    @Test
    void aCycleIsCutAndReportedWithItsChain() {
        files.put("a.conf", "include b.conf; a;");
        files.put("b.conf", "include a.conf; b;");
        ConfigBlock top = resolve("include a.conf;");
        assertThat(names(top)).containsExactly("include", "include", "include", "b", "a");
        assertThat(resolver.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(Problem.Kind.CYCLE);
            assertThat(problem.message()).isEqualTo("\"a.conf\" includes itself");
            assertThat(problem.place().shortForm()).isEqualTo("b.conf:1");
            assertThat(problem.chain()).extracting(Place::shortForm).containsExactly("a.conf:1", "b.conf:1");
        });
        assertThat(top.isComplete()).isFalse();
    }

    @Test
    void manyFilesThatAllIncludeEachOtherStayQuick() {
        for (int i = 0; i < 90; i++) {
            files.put("conf.d/" + i + ".conf", "include conf.d/*.conf; a;");
        }
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> resolve("include conf.d/*.conf;"));
        assertThat(resolver.problems()).hasSize(90).allMatch(p -> p.kind() == Problem.Kind.CYCLE);
    }

    @Test
    void includesAreFollowedToABound() {
        for (int i = 0; i < 200; i++) {
            files.put(i + ".conf", "a; include " + (i + 1) + ".conf;");
        }
        ConfigBlock top = resolve("include 0.conf;");
        assertThat(top.named("a")).hasSize(100);
        assertThat(top.isComplete()).isFalse();
        assertThat(resolver.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(Problem.Kind.BEYOND_LIMIT);
            assertThat(problem.place().shortForm()).isEqualTo("99.conf:1");
        });
    }

    @Test
    void theNumberOfStatementsIsBounded() {
        files.put("a.conf", "a; a; a; a;");
        files.put("nginx.conf", "x { y { include a.conf; include a.conf; } }");
        resolver = IncludeResolver.over(MapReader.ofTexts(files), limits(8, 10));
        ConfigBlock top = resolver.resolve("nginx.conf", "", IncludeOptions.STANDARD);
        ConfigBlock x = inner(top, "x");
        ConfigBlock y = inner(x, "y");
        assertThat(names(y)).containsExactly("include", "a", "a", "a", "a");
        assertThat(y.isComplete()).isFalse();
        assertThat(resolver.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(Problem.Kind.BEYOND_LIMIT);
            assertThat(problem.place().shortForm()).isEqualTo("nginx.conf:1");
        });
        resolver.resolve("nginx.conf", "", IncludeOptions.STANDARD);
        assertThat(resolver.problems()).hasSize(1);
    }

    @Test
    void emptyFilesCountToo() {
        for (int i = 0; i < 30; i++) {
            files.put("d/" + i, "");
        }
        files.put("nginx.conf", "include d/*;");
        resolver = IncludeResolver.over(MapReader.ofTexts(files), limits(20, 100));
        ConfigBlock top = resolver.resolve("nginx.conf", "", IncludeOptions.STANDARD);
        assertThat(top.isComplete()).isFalse();
        assertThat(resolver.parsed()).hasSizeLessThan(22);
        assertThat(resolver.problems().get(0).place().shortForm()).isEqualTo("nginx.conf:1");
    }

    @Test
    void theNumberOfFilesIsBounded() {
        for (int i = 0; i < 10; i++) {
            files.put("d/" + i, "a;");
        }
        files.put("nginx.conf", "include d/*;");
        resolver = IncludeResolver.over(MapReader.ofTexts(files), limits(1000, 5));
        ConfigBlock top = resolver.resolve("nginx.conf", "", IncludeOptions.STANDARD);
        assertThat(top.named("a")).hasSize(4);
        assertThat(reasons()).hasSize(6).allMatch(reason -> reason.startsWith("more than 5 files"));
    }

    @Test
    void anEntryThatCannotBeReadIsEmpty() {
        assertThat(resolve("nope", "", IncludeOptions.STANDARD).nodes()).isEmpty();
    }

    @Test
    void nestingIsBounded() {
        int depth = 100_000;
        ConfigBlock block = resolve("a {".repeat(depth) + "}".repeat(depth));
        int levels = 0;
        while (!block.nodes().isEmpty()) {
            block = block.nodes().get(0).block().orElseThrow();
            levels++;
        }
        assertThat(levels).isEqualTo(201);
        assertThat(block.isComplete()).isFalse();
        assertThat(resolver.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.message()).startsWith("more than 200 blocks within each other");
            assertThat(problem.place().start().column()).isEqualTo(1 + 200 * 3);
        });
    }

    @Test
    void theFilesOfOneIncludeAreBounded() {
        for (int i = 0; i < 10; i++) {
            files.put("d/" + i, "a;");
        }
        files.put("nginx.conf", "include d/*;");
        resolver = IncludeResolver.over(MapReader.ofTexts(files), Limits.of(Map.of(Limit.INCLUDE_FILES, 9L)));
        ConfigBlock top = resolver.resolve("nginx.conf", "", IncludeOptions.STANDARD);
        assertThat(top.named("a")).isEmpty();
        assertThat(resolver.problems())
                .extracting(Problem::message)
                .containsExactly("more than 9 files of one include: what goes beyond is not looked at (the limit"
                        + " include-files; --limit include-files=18 raises it)");
    }

    @Test
    void whatIsParsedIsBounded() {
        files.put("nginx.conf", "a b c d;\n# comment\ne f;");
        assertThat(cut(Limit.STATEMENTS, 2))
                .startsWith("nginx.conf:3 more than 2 statements and comments in all files");
        assertThat(cut(Limit.WORDS, 5)).startsWith("nginx.conf:3 more than 5 words in all files");
        assertThat(cut(Limit.ARGUMENTS, 2)).startsWith("nginx.conf:1 more than 2 words in one statement");
    }

    private String cut(Limit limit, long value) {
        resolver = IncludeResolver.over(MapReader.ofTexts(files), Limits.of(Map.of(limit, value)));
        assertThat(resolver.resolve("nginx.conf", "", IncludeOptions.STANDARD).isComplete())
                .isFalse();
        assertThat(resolver.parsed().get(0).errors()).isEmpty();
        Problem problem = resolver.problems().get(0);
        return problem.place().shortForm() + " " + problem.message();
    }

    private static Limits limits(long statements, long files) {
        return Limits.of(Map.of(Limit.STATEMENTS, statements, Limit.FILES, files));
    }

    @Test
    void aThousandFilesWithTheSameThousandSnippetsStayBounded() {
        for (int i = 0; i < 1000; i++) {
            files.put("snippets/" + i, "a; b; c;");
            files.put("sites/" + i, "server { include snippets/*; }");
        }
        List<ConfigBlock> top = new ArrayList<>();
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> top.add(resolve("http { include sites/*; }")));
        assertThat(inner(top.get(0), "http").isComplete()).isFalse();
        assertThat(resolver.problems()).extracting(Problem::kind).containsExactly(Problem.Kind.BEYOND_LIMIT);
    }
}
