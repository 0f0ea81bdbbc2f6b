package io.github.nginxlint.rules.php;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhpBodyLimitsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            8m    | 8M      | false
            8m    | 8192K   | false
            9m    | 8M      | true
            0     | 8M      | true
            0     | 0       | false
            64m   | 0       | false
            64m   | ${SIZE} | false
            64m   | many    | false
            512k  | 1M      | false
            """)
    void nginxMayLetPassNoMoreThanPhpTakes(String body, String post, boolean raises) {
        assertThat(messages("client_max_body_size " + body + ";", "php_value[post_max_size] = " + post)
                        .isEmpty())
                .isEqualTo(!raises);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            upload_max_filesize | 2M  | false
            upload_max_filesize | 3M  | true
            post_max_size       | 8M  | false
            post_max_size       | 9M  | true
            """)
    void theDefaultOfNginxIsForgottenWherePhpWasRaised(String key, String size, boolean raises) {
        assertThat(messages("", "php_admin_value[" + key + "] = " + size).isEmpty())
                .isEqualTo(!raises);
    }

    @Test
    void theMessageHasASizeForBothSides() {
        assertThat(messages("client_max_body_size 20m;", "php_value[post_max_size] = 1500"))
                .singleElement()
                .asString()
                .contains("client_max_body_size 1500, or php_admin_value[post_max_size] = 20M in pool \"www\"");
        assertThat(messages("client_max_body_size 0;", "php_value[post_max_size] = 512K"))
                .singleElement()
                .asString()
                .contains("a body of any size", "client_max_body_size 512K")
                .doesNotContain("post_max_size] = ");
    }

    @Test
    void whatNginxSendsAlongMayRaiseIt() {
        assertThat(messages(
                        "client_max_body_size 20m; fastcgi_param PHP_ADMIN_VALUE post_max_size=20M;",
                        "php_value[post_max_size] = 1M"))
                .isEmpty();
        assertThat(messages("client_max_body_size 20m; include more.conf;", "php_value[post_max_size] = 1M"))
                .isEmpty();
    }

    private static List<String> messages(String directives, String pool) {
        return PhpFindings.messages(
                new PhpBodyLimits(),
                PhpFindings.server(directives + " fastcgi_pass unix:/run/a.sock;"),
                "[www]\nlisten = /run/a.sock\n" + pool + "\n");
    }
}
