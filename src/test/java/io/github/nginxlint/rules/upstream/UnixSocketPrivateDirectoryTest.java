package io.github.nginxlint.rules.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.rules.syntax.RuleFindings;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnixSocketPrivateDirectoryTest {

    private static List<String> messages(String top, String address) {
        return RuleFindings.of(new UnixSocketPrivateDirectory())
                .inMain(top + " events {} http { server { location / { uwsgi_pass " + address + "; } } }");
    }

    @Test
    void theMessageNamesTheDirectoryAndTheUser() {
        assertThat(messages("", "unix:///var/tmp/a.sock"))
                .singleElement()
                .asString()
                .startsWith("\"/var/tmp/a.sock\": ")
                .contains("sees a /var/tmp of its own");
        assertThat(messages("", "unix:/home/app/a.sock"))
                .singleElement()
                .asString()
                .contains("unless nginx's user may enter it");
        assertThat(messages("user www-data;", "unix:/root/a.sock"))
                .singleElement()
                .asString()
                .contains("unless \"www-data\" may enter it");
        assertThat(messages("user " + "u".repeat(400) + ";", "unix:/root/a.sock"))
                .singleElement()
                .satisfies(message -> assertThat(message).hasSizeLessThanOrEqualTo(310));
    }

    @Test
    void theOwnerAndRootComeIn() {
        assertThat(messages("user app;", "unix:/home/app/a.sock")).isEmpty();
        assertThat(messages("user app;", "unix:/home/other/a.sock")).hasSize(1);
        assertThat(messages("user root;", "unix:/home/app/a.sock")).isEmpty();
        assertThat(messages("user root;", "unix:/root/a.sock")).isEmpty();
        assertThat(messages("user root;", "unix:/tmp/a.sock")).hasSize(1);
    }

    @Test
    void otherDirectoriesAreLeftAlone() {
        assertThat(messages("", "unix:/run/a.sock")).isEmpty();
        assertThat(messages("", "unix:/home/a.sock")).isEmpty();
        assertThat(messages("", "unix:/tmpfs/a.sock")).isEmpty();
        assertThat(messages("", "unix:/srv/home/app/a.sock")).isEmpty();
        assertThat(messages("", "127.0.0.1:80")).isEmpty();
    }
}
