package io.github.nginxlint.rules.php;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.nginxlint.backend.FpmConfigReader;
import io.github.nginxlint.backend.PhpFpm;
import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.config.Configuration;
import io.github.nginxlint.model.TextModel;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.source.MapReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FpmPoolInvalidTest {

    /** Pools as php-fpm 8.2 -t judges them; {@code /} stands for the end of a line, {@code #} for a slash. */
    private static final String JUDGED = """
            pm=dynamic/pm.max_children=20/pm.start_servers=5/pm.min_spare_servers=2/pm.max_spare_servers=8         | taken
            pm=dynamic/pm.max_children=5/pm.start_servers=10/pm.min_spare_servers=1/pm.max_spare_servers=3         | "pm.start_servers" (10) is above pm.max_spare_servers (3)
            pm=dynamic/pm.max_children=20/pm.start_servers=1/pm.min_spare_servers=2/pm.max_spare_servers=8         | "pm.start_servers" (1) is below pm.min_spare_servers (2)
            pm=dynamic/pm.max_children=20/pm.start_servers=0/pm.min_spare_servers=2/pm.max_spare_servers=8         | taken
            pm=dynamic/pm.max_children=20/pm.start_servers=-3/pm.min_spare_servers=2/pm.max_spare_servers=8        | taken
            pm=dynamic/pm.max_children=9/pm.min_spare_servers=9/pm.max_spare_servers=9                             | taken
            pm=dynamic/pm.max_children=5/pm.start_servers=2/pm.min_spare_servers=1/pm.max_spare_servers=10         | "pm.max_spare_servers" (10) is above pm.max_children (5)
            pm=dynamic/pm.max_children=5/pm.min_spare_servers=7/pm.max_spare_servers=5                             | "pm.min_spare_servers" (7) is above pm.max_children (5)
            pm=dynamic/pm.max_children=20/pm.start_servers=5/pm.min_spare_servers=9/pm.max_spare_servers=8         | "pm.min_spare_servers" (9) is above pm.max_spare_servers (8)
            pm=dynamic/pm.max_children=20/pm.start_servers=5/pm.max_spare_servers=8                                | pool "www" has no "pm.min_spare_servers"
            pm=dynamic/pm.max_children=20/pm.start_servers=5/pm.min_spare_servers=0/pm.max_spare_servers=8         | "pm.min_spare_servers" is 0, not above 0
            pm=dynamic/pm.max_children=20/pm.start_servers=5/pm.min_spare_servers=2                                | pool "www" has no "pm.max_spare_servers"
            pm=dynamic/pm.start_servers=5/pm.min_spare_servers=2/pm.max_spare_servers=8                            | pool "www" has no "pm.max_children"
            pm=dynamic/pm.max_children=20/pm.min_spare_servers=2/pm.max_spare_servers=8/pm.max_spawn_rate=0        | "pm.max_spawn_rate" is 0, not above 0
            pm=static/pm.max_children=0                                                                            | "pm.max_children" is 0, not above 0
            pm=static/pm.max_children=-1                                                                           | "pm.max_children" is -1, not above 0
            pm=static/pm.max_children=5/pm.start_servers=10                                                        | taken
            pm=static/pm.max_children=5/pm.process_idle_timeout=0                                                  | taken
            pm=ondemand/pm.max_children=5                                                                          | taken
            pm=ondemand/pm.max_children=5/pm.process_idle_timeout=0                                                | "pm.process_idle_timeout" is 0, not above 0
            pm=ondemand                                                                                            | pool "www" has no "pm.max_children"
            pm.max_children=5                                                                                      | pool "www" has no "pm"
            pm=auto/pm.max_children=5                                                                              | "auto" is not static, dynamic or ondemand
            pm=static/pm.max_children=2/pm.maxchildren=3                                                           | unknown entry "pm.maxchildren"
            pm=static/pm.max_children=2/request_slowlog_timeout=5s                                                 | "request_slowlog_timeout" has no "slowlog" to write to
            pm=static/pm.max_children=2/request_slowlog_timeout=0                                                  | taken
            pm=static/pm.max_children=2/pm.status_path=status                                                      | "status" is no path for pm.status_path
            pm=static/pm.max_children=2/pm.status_path=#                                                           | "#" is no path for pm.status_path
            pm=static/pm.max_children=2/pm.status_path=#st atus                                                    | "#st atus" is no path for pm.status_path
            pm=static/pm.max_children=2/pm.status_path=#php-fpm_status.txt                                         | taken
            pm=static/pm.max_children=2/pm.status_path=                                                            | taken
            pm=static/pm.max_children=2/ping.path=ping                                                             | "ping" is no path for ping.path
            pm=static/pm.max_children=2/process.priority=-20                                                       | "process.priority" is -20
            pm=static/pm.max_children=2/process.priority=20                                                        | taken
            pm=static/pm.max_children=2/process.priority=64                                                        | taken
            pm=static/pm.max_children=2/listen.backlog=-5/pm.max_requests=-1/security.limit_extensions=php         | taken
            pm=static/pm.max_children=2/[blog]/user=www-data/listen=#run#t.sock/pm=static/pm.max_children=2        | "#run#t.sock" is taken by another pool
            pm=static/pm.max_children=2/[blog]/user=www-data/listen=#run#b.sock/pm=static/pm.max_children=2        | taken
            pm=static/pm.max_children=2/pm.status_path=#s/pm.status_listen=#run#t.sock                             | "#run#t.sock" is taken by another pool
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = JUDGED)
    void whatIsRefusedIsSaidOnceAndNothingElse(String pool, String expected) {
        List<String> messages = messages("php-fpm.conf", pool);

        if (expected.equals("taken")) {
            assertThat(messages).isEmpty();
        } else {
            assertThat(messages).hasSize(1);
            assertThat(messages.get(0)).startsWith(expected.replace('#', '/') + ": php-fpm does not start");
        }
    }

    @Tag("nginx")
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = JUDGED)
    void phpFpmJudgesTheSame(String pool, String expected, @TempDir Path directory) throws Exception {
        assumeTrue(PhpFpm.installed().isPresent(), "php-fpm is not installed: it was not asked");
        Path file = directory.resolve("php-fpm.conf");
        Files.writeString(file, "[global]\nerror_log = " + directory.resolve("log") + "\n" + text(pool));

        assertThat(PhpFpm.installed().orElseThrow().takes(directory, file)).isEqualTo(expected.equals("taken"));
    }

    /** What two pools listen on, and whether php-fpm 8.2 started; php-fpm -t minds the same text alone. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            9000           | 0.0.0.0:9000        | true
            9000           | 127.0.0.1:9000      | true
            9000           | [::]:9000           | false
            9000           | [::1]:9000          | true
            9000           | localhost:9000      | true
            9000           | 9000                | true
            9000           | 9001                | false
            0.0.0.0:9000   | 127.0.0.1:9000      | true
            127.0.0.1:9000 | 0.0.0.0:9000        | true
            127.0.0.1:9000 | 9000                | true
            0.0.0.0:9000   | [::1]:9000          | false
            [::1]:9000     | 0.0.0.0:9000        | false
            127.0.0.1:9000 | 127.0.0.2:9000      | false
            /run//t.sock   | /run/t.sock         | true
            /run/a.sock    | /run/b.sock         | false
            """)
    void twoPoolsCannotHaveOneAddress(String first, String second, boolean raises) {
        List<String> messages = ofText("php-fpm.conf", pool("a", first) + pool("b", second));

        assertThat(messages).hasSize(raises ? 1 : 0).allMatch(message -> message.contains("is taken by another pool"));
    }

    /** Addresses with which php-fpm 8.2 does not start, although php-fpm -t takes them. */
    @ParameterizedTest
    @ValueSource(strings = {"unix:/run/t.sock", ":9000", "127.0.0.1:99999", "127.0.0.1:0", "0", "127.0.0.1:", "a:b"})
    void anAddressThatNothingCanListenOnIsRefused(String listen) {
        assertThat(ofText("php-fpm.conf", pool("a", listen)))
                .singleElement()
                .asString()
                .startsWith("php-fpm cannot listen on \"" + listen + "\"");
    }

    private static String pool(String name, String listen) {
        return "[" + name + "]\nlisten = " + listen + "\npm = static\npm.max_children = 1\n";
    }

    @Test
    void nothingIsMissingFromAPoolWhoseOtherFilesAreNotKnown() {
        assertThat(messages("www.conf", "pm=dynamic/request_slowlog_timeout=5s"))
                .isEmpty();
        assertThat(messages("www.conf", "pm.max_children=5")).isEmpty();
    }

    @Test
    void twoMistakesOfOnePoolAreSaidBoth() {
        assertThat(messages("www.conf", "pm=static/pm.max_children=0/ping.path=ping"))
                .hasSize(2);
    }

    @Test
    void aValueOfTheEnvironmentIsNotJudged() {
        assertThat(messages("php-fpm.conf", "pm=static/pm.max_children=${CHILDREN}/pm.status_path=${PAGE}"))
                .isEmpty();
    }

    private static List<String> messages(String file, String pool) {
        return ofText(file, text(pool));
    }

    private static List<String> ofText(String file, String text) {
        MapReader files = MapReader.ofTexts(Map.of("fpm/" + file, text));
        RuleContext context = new RuleContext(
                new Configuration(List.of(), List.of(), List.of(), List.of(), List.of()),
                TextModel.of("events {}"),
                TargetVersion.ANY,
                FpmConfigReader.read(files, List.of("fpm/" + file)));
        List<String> messages = new ArrayList<>();
        new FpmPoolInvalid().check(context, (place, message, related, fix) -> messages.add(message));
        return messages;
    }

    private static String text(String pool) {
        String lines = pool.replace('/', '\n').replace('#', '/');
        return "[www]\nuser = www-data\nlisten = /run/t.sock\n" + lines + "\n";
    }
}
