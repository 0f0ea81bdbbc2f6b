package io.github.nginxlint.backend;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.source.MapReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FpmConfigReaderTest {

    private static final Map<String, String> DEBIAN = Map.of(
            "/etc/php/8.2/fpm/php-fpm.conf", "[global]\ninclude=/etc/php/8.2/fpm/pool.d/*.conf\n",
            "/etc/php/8.2/fpm/pool.d/www.conf", "[www]\nlisten = /run/php/php8.2-fpm.sock\n",
            "/etc/php/8.2/fpm/pool.d/shop.conf", "[shop]\nlisten = /run/php/shop.sock\n",
            "/etc/php/8.4/fpm/php-fpm.conf", "include=/etc/php/8.4/fpm/pool.d/*.conf\n",
            "/etc/php/8.4/fpm/pool.d/www.conf", "[www]\nlisten = /run/php/php8.4-fpm.sock\n",
            "/etc/php/8.4/fpm/php.ini", "memory_limit = 1G\n");

    @ParameterizedTest
    @CsvSource({
        "/etc/php/8.2/fpm/php-fpm.conf, shop www",
        "/etc/php/8.2/fpm, shop www",
        "/etc/php/8.2/fpm/, shop www",
        "/etc/php/8.2, shop www",
        "/etc/php, shop www www",
        "/etc/php/8.2/fpm/pool.d, shop www",
        "/etc/php/8.2/fpm/pool.d/www.conf, www",
        "/nowhere.conf, ''"
    })
    void aPathIsAMainFileAPoolFileOrADirectory(String path, String pools) {
        assertThat(names(read(DEBIAN, path))).isEqualTo(pools);
    }

    @Test
    void theUsualPlacesAreFoundWithoutBeingAsked() {
        assertThat(names(FpmConfigReader.discover(MapReader.ofTexts(DEBIAN)))).isEqualTo("shop www www");
        assertThat(names(FpmConfigReader.discover(MapReader.ofTexts(Map.of(
                        "/etc/php-fpm.conf",
                        "include=/etc/php-fpm.d/*.conf\n",
                        "/etc/php-fpm.d/www.conf",
                        "[fedora]\n")))))
                .isEqualTo("fedora");
        assertThat(names(FpmConfigReader.discover(MapReader.ofTexts(Map.of("/etc/php-fpm.d/www.conf", "[alone]\n")))))
                .isEqualTo("alone");
        assertThat(names(FpmConfigReader.discover(MapReader.ofTexts(Map.of(
                        "/usr/local/etc/php-fpm.conf",
                        "include=etc/php-fpm.d/*.conf\n",
                        "/usr/local/etc/php-fpm.d/www.conf",
                        "[image]\n")))))
                .isEqualTo("image");
        assertThat(names(FpmConfigReader.discover(MapReader.ofTexts(Map.of(
                        "/etc/php82/php-fpm.conf",
                        "include=/etc/php82/php-fpm.d/*.conf\n",
                        "/etc/php82/php-fpm.d/a.conf",
                        "[alpine]\n")))))
                .isEqualTo("alpine");
    }

    @Test
    void aMachineWithoutPhpHasNothingUnread() {
        FpmConfig config = FpmConfigReader.discover(MapReader.ofTexts(Map.of("/etc/nginx/nginx.conf", "")));

        assertThat(config).isEqualTo(FpmConfig.none());
    }

    @Test
    void whatIsNotThereIsUnread() {
        FpmConfig config = read(
                Map.of("/a.conf", "include = /no/*.conf\ninclude=${X}/a.conf\n", "/dir/readme.txt", ""),
                "/a.conf",
                "/none.conf",
                "/dir");

        assertThat(config.unread())
                .extracting(UnreadPath::path)
                .containsExactly("/no/*.conf", "${X}/a.conf", "/none.conf", "/dir");
        assertThat(config.unread().get(0).place().orElseThrow().shortForm()).isEqualTo("/a.conf:1");
        assertThat(config.unread().get(2).reason()).isEqualTo("no such file");
        assertThat(config.unread().get(2).place()).isEmpty();
    }

    @Test
    void anIncludeThatMatchesNothingInItsDirectoryIsRead() {
        FpmConfig config = read(
                Map.of("/etc/php-fpm.conf", "include=/etc/php-fpm.d/*.conf\n", "/etc/php-fpm.d/README", ""),
                "/etc/php-fpm.conf");

        assertThat(config.unread()).isEmpty();
        assertThat(config.files()).hasSize(1);
    }

    @Test
    void aCopyOfEtcIncludesFromTheCopy() {
        Map<String, String> files = new HashMap<>(DEBIAN);
        DEBIAN.forEach((path, text) -> files.put("/srv/image" + path, text.replace("www", "copied")));
        DEBIAN.forEach((path, text) -> files.put(path.substring(1), text.replace("www", "relative")));

        assertThat(names(read(files, "/srv/image/etc/php/8.2/fpm"))).isEqualTo("shop copied");
        assertThat(names(read(files, "etc/php/8.2/fpm"))).isEqualTo("shop relative");
        assertThat(names(read(files, "/etc/php/8.2/fpm"))).isEqualTo("shop www");
    }

    @Test
    void aRelativeIncludeLiesUnderAKnownPrefix() {
        assertThat(names(read(
                        Map.of("/opt/my.conf", "include=etc/p/*.conf\n", "/usr/etc/p/a.conf", "[usr]\n"),
                        "/opt/my.conf")))
                .isEqualTo("usr");
        assertThat(names(read(
                        Map.of("/opt/my.conf", "include=etc/p/*.conf\n", "/usr/local/etc/p/a.conf", "[local]\n"),
                        "/opt/my.conf")))
                .isEqualTo("local");
        assertThat(read(Map.of("my.conf", "include=p/*.conf\n", "p/a.conf", "[here]\n"), "my.conf")
                        .unread())
                .hasSize(1);
    }

    @Test
    void aPoolGivenTwiceIsOnePool() {
        FpmConfig config = read(
                DEBIAN,
                "/etc/php/8.2/fpm/pool.d/www.conf",
                "/etc/php/8.2/fpm/php-fpm.conf",
                "/etc/php/8.2/fpm/pool.d",
                "/etc/php/8.2/fpm/php-fpm.conf");

        assertThat(names(config)).isEqualTo("shop www");
        assertThat(config.instanceOf(config.pools().get(1)).orElseThrow().mainFile())
                .isEqualTo("/etc/php/8.2/fpm/php-fpm.conf");
        assertThat(config.files()).hasSize(3);
    }

    @Test
    void anIncludeCycleIsReportedOnce() {
        FpmConfig config = read(
                Map.of("/a.conf", "[a]\ninclude=/b.conf\nlisten = 1\n", "/b.conf", "include=/a.conf\nuser = b\n"),
                "/a.conf");

        assertThat(config.problems()).extracting(FpmProblem::kind).containsExactly(FpmProblem.Kind.INCLUDE_CYCLE);
        assertThat(config.problems().get(0).place().shortForm()).isEqualTo("/b.conf:1");
        assertThat(config.pools().get(0).settings().entries()).containsOnlyKeys("user", "listen");
    }

    @Test
    void theSixthFileInARowIsOneTooMany() {
        Map<String, String> files = new HashMap<>();
        for (int i = 1; i <= 6; i++) {
            files.put("/" + i + ".conf", "include=/" + (i + 1) + ".conf\n");
        }
        files.put("/7.conf", "[seven]\n");

        assertThat(names(read(files, "/3.conf"))).isEqualTo("seven");
        FpmConfig config = read(files, "/2.conf");
        assertThat(names(config)).isEmpty();
        assertThat(config.problems()).extracting(FpmProblem::kind).containsExactly(FpmProblem.Kind.INCLUDE_DEPTH);
    }

    @Test
    void includesOfIncludesEnd() {
        Map<String, String> files = new HashMap<>();
        for (int i = 1; i <= 4; i++) {
            files.put("/" + i + ".conf", ("include=/" + (i + 1) + ".conf\n").repeat(300));
        }
        files.put("/5.conf", "[five]\nlisten = 1\n");

        FpmConfig config = read(files, "/1.conf");

        assertThat(config.unread()).hasSizeBetween(1000, 1002).last().matches(UnreadPath::isBeyondLimit);
        assertThat(config.unread().get(0).reason()).isEqualTo("the files are too large");
    }

    @Test
    void aHundredThousandPoolsAreRead() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            text.append("[p").append(i).append("]\nlisten = /run/$pool.sock\n");
        }

        FpmConfig config = read(Map.of("/a.conf", text.toString()), "/a.conf");

        assertThat(config.pools()).hasSize(100_000);
        assertThat(config.lookUp("unix:/run/p99999.sock")).isInstanceOf(PoolLookup.Found.class);
    }

    @Test
    void aHugeFileIsLeftUnread() {
        FpmConfig config = read(Map.of("/a.conf", "x = 1\n".repeat(2 << 20)), "/a.conf");

        assertThat(config.unread()).hasSize(1);
        assertThat(config.files()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(", "\"", "'", "[", "a[", "a=", "${", "$", "=", " ", "\t", "a", "a=${", "a=\"\\", "a='", "[${", "\0",
                "a=(", "a=b ", "a=\"$", "\\", "[x]", "a=!"
            })
    void aLongRunOfAnythingIsReadInLinearTime(String piece) {
        FpmConfig config = read(
                Map.of(
                        "/a.conf",
                        piece.repeat(300_000),
                        "/b.conf",
                        "[w]\nlisten=" + piece.repeat(300_000),
                        "/c.conf",
                        (piece + "\n").repeat(30_000)),
                "/a.conf",
                "/b.conf",
                "/c.conf");

        assertThat(config.problems()).hasSizeLessThanOrEqualTo(1000);
    }

    @Test
    void aLongPoolNameIsNotMultiplied() {
        String name = "n".repeat(1_000_000);
        FpmConfig config =
                read(Map.of("/a.conf", "[" + name + "]\nlisten = " + "$pool".repeat(500_000) + "\n"), "/a.conf");

        assertThat(config.pools().get(0).listen().orElseThrow().isKnown()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void randomTextNeverThrowsAndEveryPlaceIsInItsFile(int seed) {
        Random random = new Random(seed);
        String[] pieces = {
            "[",
            "]",
            "www",
            "listen",
            "=",
            " ",
            "\t",
            "\n",
            "\r",
            "\"",
            "'",
            "$",
            "{",
            "}",
            "${A}",
            "$pool",
            ";",
            "on",
            "(",
            ")",
            "|",
            "!",
            "~",
            "\\",
            "9000",
            "/run/a.sock",
            "php_value[x]",
            "include",
            "\0",
            "\uFEFF",
            "é",
            "😀",
            "pm",
            "30s",
            "[a]\n"
        };
        for (int run = 0; run < 500; run++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i >= 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            FpmConfig config = read(Map.of("/a.conf", text.toString()), "/a.conf");
            config.problems()
                    .forEach(problem -> assertThat(problem.place().text()).isNotNull());
            config.pools()
                    .forEach(pool -> pool.settings()
                            .entries()
                            .values()
                            .forEach(entry -> assertThat(entry.place().text()).isNotEmpty()));
            assertThat(config.lookUp("unix:/run/a.sock")).isNotNull();
        }
    }

    private static FpmConfig read(Map<String, String> files, String... paths) {
        return FpmConfigReader.read(MapReader.ofTexts(files), List.of(paths));
    }

    private static String names(FpmConfig config) {
        return String.join(" ", config.pools().stream().map(FpmPool::name).toList());
    }
}
