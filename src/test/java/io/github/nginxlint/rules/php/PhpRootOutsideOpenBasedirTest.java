package io.github.nginxlint.rules.php;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhpRootOutsideOpenBasedirTest {

    private static final String POOL = "[www]\nlisten = 9000\npm = static\npm.max_children = 1\n";

    private static List<String> messages(String root, String settings) {
        return PhpFindings.messages(
                new PhpRootOutsideOpenBasedir(),
                "server { " + root + " location ~ [.]php$ { include fastcgi.conf; fastcgi_pass 127.0.0.1:9000; } }",
                POOL + settings);
    }

    @Test
    void theMessageNamesBothDirectories() {
        assertThat(messages("root /srv/app;", "php_admin_value[open_basedir] = /srv/shop:/tmp\n"))
                .containsExactly("pool \"www\" lets PHP open files in \"/srv/shop:/tmp\" alone, and root is"
                        + " \"/srv/app\": unless that is a link into one of them, every script is 404 (FastCGI sent in"
                        + " stderr: \"Unable to open primary script ... (Operation not permitted)\"); add it to"
                        + " open_basedir");
    }

    @ParameterizedTest
    @CsvSource({"/srv/app, 0", "/srv/app/, 0", "/srv, 0", "/, 0", "/srv/ap, 1", "/srv/app/x, 1", "srv, 0", "'', 0"})
    void aDirectoryHoldsWhatIsBelowIt(String directory, int findings) {
        assertThat(messages("root /srv/app;", "php_admin_value[open_basedir] = " + directory + "\n"))
                .hasSize(findings);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "root $site;", "root html;", "root /srv/@SITE@;", "root /srv/current;", "include other.conf;"
            })
    void aRootThatIsNotKnownIsLeftAlone(String root) {
        assertThat(messages(root, "php_admin_value[open_basedir] = /tmp\n")).isEmpty();
    }

    @Test
    void aPoolWithARootOfItsOwnIsLeftAlone() {
        assertThat(messages("root /srv/app;", "chroot = /srv\nphp_admin_value[open_basedir] = /tmp\n"))
                .isEmpty();
    }
}
