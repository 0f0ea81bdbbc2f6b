package io.github.nginxlint.rules.php;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhpPathInfoArbitraryFileTest {

    private static final String POOL = "[www]\nlisten = 9000\npm = static\npm.max_children = 1\n";
    private static final String OPEN = POOL + "security.limit_extensions =\n";
    private static final String PASS = "include fastcgi.conf; fastcgi_pass 127.0.0.1:9000; ";

    private static List<String> messages(String server, String pools) {
        return PhpFindings.messages(new PhpPathInfoArbitraryFile(), "server { " + server + " }", pools);
    }

    @Test
    void theMessageSaysWhichFileIsRunAndWhy() {
        assertThat(messages("location ~ [.]php$ { " + PASS + "}", OPEN))
                .containsExactly("pool \"www\" runs files of any name (security.limit_extensions is empty), and"
                        + " \"/uploads/a.jpg/a.php\" comes to it: whoever can upload an image with PHP in it can have"
                        + " that run; write try_files $fastcgi_script_name =404 here or leave security.limit_extensions"
                        + " at .php");
        assertThat(messages("location ~ [.]php { try_files $uri =404; " + PASS + "}", OPEN))
                .singleElement()
                .asString()
                .contains("\"/uploads/a.php.jpg\" comes to it")
                .contains("; end the location's expression in \\.php$ or leave");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "location ~ [.]php$ { try_files $uri =404; " + PASS + "}",
                "location ~ [.]php$ { if (!-f $request_filename) { return 404; } " + PASS + "}",
                "location ~ [.]php$ { rewrite ^ /index.php break; " + PASS + "}",
                "location ~ [.]php$ { include other.conf; " + PASS + "}",
                "location ~ ^/index[.]php(/|$) { " + PASS + "}",
                "location ~ [.]php$ { " + PASS + "} location ^~ /uploads/ { root /srv; }",
                "location ~ [.]php$ { " + PASS + "} include other.conf;",
                "location / { include fastcgi_params; fastcgi_param SCRIPT_FILENAME /a.php; fastcgi_pass 127.0.0.1:9000; }",
                "location ~ [.]php$ { include fastcgi.conf; fastcgi_pass 127.0.0.1:9001; }",
            })
    void whereNoUploadedFileIsNamedNothingIsSaid(String server) {
        assertThat(messages(server, OPEN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "security.limit_extensions = .php\n",
                "security.limit_extensions =\nphp_admin_value[cgi.fix_pathinfo] = 0\n",
            })
    void aPoolThatRefusesSilencesTheRule(String settings) {
        assertThat(messages("location ~ [.]php$ { " + PASS + "}", POOL + settings))
                .isEmpty();
    }
}
