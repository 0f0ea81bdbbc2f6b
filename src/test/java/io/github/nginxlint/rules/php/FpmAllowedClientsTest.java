package io.github.nginxlint.rules.php;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FpmAllowedClientsTest {

    /** What a pool of php-fpm 8.2 did with a client from the address of the target. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            127.0.0.1:9000 | 127.0.0.1               | true
            127.0.0.1:9000 | 10.0.0.1                | false
            127.0.0.1:9000 | 10.0.0.1,127.0.0.1      | true
            127.0.0.1:9000 | 10.0.0.1, 127.0.0.1     | false
            127.0.0.1:9000 | " 127.0.0.1"            | false
            127.0.0.1:9000 | any                     | false
            127.0.0.1:9000 | localhost               | false
            127.0.0.1:9000 | 127.0.0.0/8             | false
            127.0.0.1:9000 | 127.0.0.1:9000          | false
            127.0.0.1:9000 | 0.0.0.0                 | false
            127.0.0.1:9000 | ::ffff:127.0.0.1        | true
            127.0.0.1:9000 | 127.0.0.1,              | true
            127.0.0.5:9000 | 127.0.0.1               | true
            127.0.0.5:9000 | 127.0.0.5               | false
            [::1]:9000     | 0:0:0:0:0:0:0:1         | true
            [::1]:9000     | 127.0.0.1               | false
            """)
    void theListIsReadAsPhpFpmReadsIt(String target, String list, boolean letsIn) {
        assertThat(messages(target, "listen.allowed_clients = " + list).isEmpty())
                .isEqualTo(letsIn);
    }

    @Test
    void theMessageSaysWhatIsWrongWithTheList() {
        assertThat(messages("127.0.0.1:9000", "listen.allowed_clients ="))
                .singleElement()
                .asString()
                .contains("an empty list lets nobody in");
        assertThat(messages("127.0.0.1:9000", "listen.allowed_clients = 10.0.0.1, 127.0.0.1"))
                .singleElement()
                .asString()
                .contains("takes the blank as part of the address");
        assertThat(messages("127.0.0.1:9000", "listen.allowed_clients = " + "10.0.0.1,".repeat(100)))
                .singleElement()
                .asString()
                .hasSizeLessThan(310);
    }

    @Test
    void aListOfTheEnvironmentIsNotJudged() {
        assertThat(messages("127.0.0.1:9000", "listen.allowed_clients = ${CLIENTS}"))
                .isEmpty();
    }

    @Test
    void oneServerOfSeveralCostsOnlyItsOwnRequests() {
        String http = "upstream php { server 127.0.0.1:9000; server 127.0.0.1:9001; }"
                + PhpFindings.server("fastcgi_pass php;");

        assertThat(PhpFindings.messages(
                        new FpmAllowedClients(), http, "[a]\nlisten = 9000\nlisten.allowed_clients = 10.0.0.1\n"))
                .singleElement()
                .asString()
                .contains("requests that come to this server are 502");
    }

    @Test
    void localhostIsBothAddresses() {
        assertThat(messages("localhost:9000", "listen.allowed_clients = ::1")).isEmpty();
    }

    private static List<String> messages(String target, String list) {
        return PhpFindings.messages(
                new FpmAllowedClients(),
                PhpFindings.server("fastcgi_pass " + target + ";"),
                "[www]\nlisten = 9000\n" + list + "\n");
    }
}
