package io.github.nginxlint.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.nginxlint.source.MapReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhpIniReaderTest {

    private static final String KEY = "post_max_size";

    @ParameterizedTest
    @ValueSource(strings = {"etc/php/8.2/fpm/", "etc/", "usr/local/etc/"})
    void theFileBesideTheMainFileCountsWithItsScanDirectory(String home) {
        String ini = home.startsWith("usr") ? home + "php/" : home;
        String scanned = home.equals("etc/") ? "php.d/" : "conf.d/";
        FpmPool pool = pool(Map.of(
                home + "php-fpm.conf", "[www]\nlisten = 9000\n",
                ini + "php.ini", "[PHP]\npost_max_size = 8M\nupload_max_filesize = 2M\n",
                ini + scanned + "99-own.ini", "post_max_size = 64M\n",
                ini + scanned + "10-first.ini", "post_max_size = 16M\n"));

        assertThat(pool.postMaxSize().flatMap(PoolValue::value)).contains(64L << 20);
        assertThat(pool.uploadMaxFilesize().flatMap(PoolValue::value)).contains(2L << 20);
        assertThat(pool.ini().isWhole()).isTrue();
    }

    @Test
    void poolFilesLieBelowIt() {
        for (String pools : List.of("fpm/pool.d", "fpm/php-fpm.d")) {
            FpmConfig config = FpmConfigReader.read(
                    MapReader.ofTexts(Map.of(
                            pools + "/www.conf", "[www]\nlisten = 9000\n", "fpm/php.ini", "post_max_size = 1G\n")),
                    List.of(pools));

            assertThat(config.pools().get(0).postMaxSize().flatMap(PoolValue::value))
                    .contains(1L << 30);
        }
    }

    @Test
    void thePoolComesFirstAndItsAdminValueBeforeThat() {
        Map<String, String> files = Map.of("fpm/php-fpm.conf", """
                        [www]
                        listen = 9000
                        php_value[post_max_size] = 2M
                        php_admin_value[post_max_size] = 3M
                        php_value[memory_limit] = -1
                        """, "fpm/php.ini", """
                        post_max_size = 1M
                        memory_limit = 1M
                        max_execution_time = 0
                        """);

        FpmPool pool = pool(files);

        assertThat(pool.postMaxSize().flatMap(PoolValue::value)).contains(3L << 20);
        assertThat(pool.memoryLimit().flatMap(PoolValue::value)).contains(-1L);
        assertThat(pool.maxExecutionTime().flatMap(PoolValue::value)).contains(0);
    }

    @Test
    void aSectionForADirectoryOrAHostIsNotForAll() {
        assertThat(value("[PATH=/srv/a]\npost_max_size = 1M\n[host=a.example]\npost_max_size = 2M\n"))
                .isEmpty();
        assertThat(value("[PATH=/srv/a]\nmemory_limit = 1M\n[Date]\npost_max_size = 2M\n"))
                .isEmpty();
        assertThat(value("[PHP]\npost_max_size = 2M\n[HOST=b.example]\npost_max_size = 3M\n"))
                .contains("2M");
    }

    @Test
    void quotedTextMayGoOverLinesAndAKeyMayStandAlone() {
        assertThat(value("auto_prepend_file\nignored\tignored\nx] = y\npost_max_size = 2M\n"))
                .contains("2M");
        assertThat(value("error_prepend_string = \"<b>\n</b>\"\nx = 'a\nb'\ny = ''\npost_max_size = 2M\n"))
                .contains("2M");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            post_max_size = 2M~x = a=b                  | x = a=b         | unexpected "=": put the value in double quotes
            x = "a~post_max_size = 2M                   | x = "a          | missing closing "
            x = 'a~post_max_size = 2M                   | x = 'a          | missing closing '
            post_max_size = 2M~x = it's~y = 3           | x = it's        | missing closing '
            post_max_size = 2M~[PHP~x = 3               | [PHP            | missing "]"
            post_max_size = 2M~# old (x)~x = 3          | # old (x)       | unexpected "("
            post_max_size = 2M~=======~x = 3            | =======         | unexpected "="
            """)
    void nothingIsKnownOfAFileThatIsNotReadToItsEnd(String text, String line, String message) {
        String ini = text.replace("~", "\n") + "\n";
        FpmConfig config = FpmConfigReader.read(
                MapReader.ofTexts(Map.of("fpm/php-fpm.conf", "[www]\nlisten = 9000\n", "fpm/php.ini", ini)),
                List.of("fpm/php-fpm.conf"));

        assertThat(value(ini)).isEmpty();
        assertThat(config.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(FpmProblem.Kind.PHP_INI);
            assertThat(problem.message()).isEqualTo(message);
            assertThat(problem.place().text()).isEqualTo(line);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"x = {{ size }} (", "x = {% if a %}(", "x = <%= a %>", "x = (\0"})
    void aTemplateIsNotBlamed(String line) {
        FpmConfig config = FpmConfigReader.read(
                MapReader.ofTexts(Map.of("fpm/php-fpm.conf", "[www]\nlisten = 9000\n", "fpm/php.ini", line + "\n")),
                List.of("fpm/php-fpm.conf"));

        assertThat(config.problems()).isEmpty();
    }

    /** What php-fpm is given one line at a time, PHP reads as a whole. */
    @Tag("nginx")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "x = a=b",
                "x = \"a",
                "x = \"a\nb\"",
                "x = 'a",
                "x = 'a\nb'",
                "x = it's",
                "x = ''",
                "[PHP",
                "# old (x)",
                "# a = b",
                "auto_prepend_file",
                "x = ~a",
                "x = a~b",
                "x = E_ALL & ~E_STRICT",
                "x = on the",
                "x = ${HOME",
                "x = \"C:\\\"",
                "{x} = 3",
            })
    void phpStopsWhereTheReaderDoes(String line, @TempDir Path directory) throws Exception {
        assumeTrue(PhpFpm.installed().isPresent(), "php-fpm is not installed: its reading was not compared");
        String ini = line + "\npost_max_size = 3M\n";
        Files.writeString(directory.resolve("php.ini"), ini);

        String said = PhpFpm.installed().orElseThrow().setting(KEY, directory.resolve("php.ini"), directory);

        assertThat(value(ini).isPresent()).as(said).isEqualTo(said.equals("3M"));
    }

    @Test
    void aValueOfTheEnvironmentIsNotKnown() {
        FpmPool pool = pool(Map.of("fpm/php-fpm.conf", "[www]\nlisten = 9000\n", "fpm/php.ini", KEY + " = ${MOST}\n"));

        assertThat(pool.postMaxSize()).isPresent();
        assertThat(pool.postMaxSize().flatMap(PoolValue::value)).isEmpty();
    }

    @Test
    void filesOfARepositoryHaveToAgree() {
        FpmPool pool = pool(Map.of(
                "docker/php/www.conf", "[www]\nlisten = 9000\n",
                "docker/php/dev.ini", "post_max_size = 2M\nmemory_limit = 1G\n",
                "docker/php/prod.ini", "post_max_size = 8M\nmemory_limit = 1G\n"));

        assertThat(pool.postMaxSize()).isEmpty();
        assertThat(pool.memoryLimit().flatMap(PoolValue::value)).contains(1L << 30);
        assertThat(pool.ini().isWhole()).isFalse();
    }

    /** What PHP makes of two files, the second in its scan directory. */
    @Tag("nginx")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "post_max_size = 3M|memory_limit = 1M",
                "post_max_size = 3M|post_max_size = 4M",
                "[PHP]\npost_max_size = \"5M\" ; comment\n[Date]\npost_max_size = 6M|",
                "post_max_size=7M\n[PATH=/srv]\npost_max_size = 3M\n[PHP]\npost_max_size = 4M|",
                "post_max_size = 3M\npost_max_size = 2M|[HOST=a.example]\npost_max_size = 9M",
                "post_max_size = 9437184|",
                "POST_MAX_SIZE = 1M\npost_max_size = 11M|",
            })
    void phpReadsTheSame(String texts, @TempDir Path directory) throws Exception {
        assumeTrue(PhpFpm.installed().isPresent(), "php-fpm is not installed: its reading was not compared");
        String[] parts = texts.split("\\|", -1);
        Path scanned = Files.createDirectory(directory.resolve("conf.d"));
        Files.writeString(directory.resolve("php.ini"), parts[0]);
        Files.writeString(scanned.resolve("9.ini"), parts[1]);

        FpmPool pool = pool(Map.of(
                "fpm/php-fpm.conf", "[www]\nlisten = 9000\n", "fpm/php.ini", parts[0], "fpm/conf.d/9.ini", parts[1]));

        assertThat(pool.php(KEY).map(PoolValue::text))
                .contains(PhpFpm.installed().orElseThrow().setting(KEY, directory.resolve("php.ini"), scanned));
    }

    private static Optional<String> value(String ini) {
        return pool(Map.of("fpm/php-fpm.conf", "[www]\nlisten = 9000\n", "fpm/php.ini", ini))
                .php(KEY)
                .map(PoolValue::text);
    }

    private static FpmPool pool(Map<String, String> files) {
        String main = files.keySet().stream()
                .filter(name -> name.endsWith(".conf"))
                .findFirst()
                .orElseThrow();
        return FpmConfigReader.read(MapReader.ofTexts(new LinkedHashMap<>(files)), List.of(main))
                .pools()
                .get(0);
    }
}
