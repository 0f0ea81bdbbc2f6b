package io.github.nginxlint.rules.php;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FpmListenMismatchTest {

    private static List<String> messages(String http, String listen) {
        return PhpFindings.messages(new FpmListenMismatch(), http, "[www]\nlisten = " + listen + "\n");
    }

    @Test
    void theAddressOfTheNearestPoolIsWrittenAsNginxReadsIt() {
        assertThat(messages(PhpFindings.server("fastcgi_pass 127.0.0.1:9000;"), "/run/php.sock"))
                .containsExactly("no PHP-FPM pool that was read listens on \"127.0.0.1:9000\": every request is 502"
                        + " (connect() failed (111: Connection refused)); pool \"www\" listens on /run/php.sock: write"
                        + " unix:/run/php.sock");
        assertThat(messages(PhpFindings.server("fastcgi_pass unix:/run/php.sock;"), "127.0.0.1:9000"))
                .containsExactly("no PHP-FPM pool that was read listens on \"unix:/run/php.sock\": every request is 502"
                        + " (connect() ... failed (2: No such file or directory)); pool \"www\" listens on"
                        + " 127.0.0.1:9000: write 127.0.0.1:9000");
    }

    @ParameterizedTest
    @CsvSource({
        "9000, 127.0.0.1:9000",
        "0.0.0.0:9000, 127.0.0.1:9000",
        "[::]:9000, 127.0.0.1:9000",
        "[::1]:9000, [::1]:9000",
        "10.0.0.5:9000, 10.0.0.5:9000",
        "/run/other.sock, unix:/run/other.sock",
    })
    void everyFormOfListenHasOneOfNginx(String listen, String written) {
        assertThat(messages(PhpFindings.server("fastcgi_pass unix:/run/php.sock;"), listen))
                .singleElement()
                .asString()
                .endsWith(": write " + written);
    }

    @Test
    void noneOfTwoPoolsThatAreAsNearIsProposed() {
        String pools = "[blog]\nlisten = /run/php/blog.sock\n[shop]\nlisten = /run/php/shop.sock\n";
        assertThat(PhpFindings.messages(
                        new FpmListenMismatch(),
                        PhpFindings.server("fastcgi_pass unix:/run/php/php7.4-fpm.sock;"),
                        pools))
                .singleElement()
                .asString()
                .endsWith("; pool \"blog\" listens on /run/php/blog.sock, others are as near:"
                        + " write the address of the one that is meant");
        assertThat(PhpFindings.messages(
                        new FpmListenMismatch(), PhpFindings.server("fastcgi_pass unix:/srv/php/shop.sock;"), pools))
                .singleElement()
                .asString()
                .endsWith("; pool \"shop\" listens on /run/php/shop.sock: write unix:/run/php/shop.sock");
    }

    @Test
    void oneServerOfSeveralDoesNotFailEveryRequest() {
        String upstream = "upstream php { server unix:/run/php.sock; server unix:/run/old-php.sock; }";
        assertThat(messages(upstream + PhpFindings.server("fastcgi_pass php;"), "/run/php.sock"))
                .singleElement()
                .asString()
                .contains("this server fails (connect()")
                .doesNotContain("every request");
    }

    @Test
    void aServerThatIsDownIsNotAsked() {
        String upstream = "upstream php { server unix:/run/php.sock; server unix:/run/old-php.sock down; }";
        assertThat(messages(upstream + PhpFindings.server("fastcgi_pass php;"), "/run/php.sock"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "server { location ~ [.]php$ { fastcgi_pass 127.0.0.1:9001; } }, 1",
        "server { location = /index.php { fastcgi_pass 127.0.0.1:9001; } }, 1",
        "server { location @php { fastcgi_pass 127.0.0.1:9001; } }, 1",
        "server { location / { fastcgi_param SCRIPT_FILENAME /srv/index.php; fastcgi_pass 127.0.0.1:9001; } }, 1",
        "upstream php-fpm { server 127.0.0.1:9001; } server { location / { fastcgi_pass php-fpm; } }, 1",
        "server { location / { fastcgi_pass 127.0.0.1:9001; } }, 0",
        "server { location / { fastcgi_param SCRIPT_FILENAME $request_filename; fastcgi_pass 127.0.0.1:9001; } }, 0",
        "server { location ~ [.]php$ { fastcgi_pass unix:/run/fcgiwrap.sock; } }, 0",
        "server { location { fastcgi_pass 127.0.0.1:9001; } }, 0",
    })
    void anotherProgramMayListenWhereNothingSpeaksOfPhp(String http, int findings) {
        assertThat(messages(http, "127.0.0.1:9000")).hasSize(findings);
    }

    @Test
    void withoutPoolsNothingIsKnown() {
        assertThat(PhpFindings.messages(
                        new FpmListenMismatch(), PhpFindings.server("fastcgi_pass 127.0.0.1:9000;"), ""))
                .isEmpty();
    }
}
