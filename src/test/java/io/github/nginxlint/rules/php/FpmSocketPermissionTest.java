package io.github.nginxlint.rules.php;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FpmSocketPermissionTest {

    private static final String PASS = PhpFindings.server("fastcgi_pass unix:/run/php.sock;");

    private static List<String> messages(String top, String pool) {
        return PhpFindings.messagesOfMain(
                new FpmSocketPermission(),
                top + " events {} http { " + PASS + " }",
                "[www]\nlisten = /run/php.sock\n" + pool);
    }

    @Test
    void theSocketAndTheUserAreNamed() {
        assertThat(messages("user www-data;", ""))
                .containsExactly("the socket of pool \"www\" is root:root 0660: nginx's user \"www-data\" may not"
                        + " connect, requests are 502 (connect() ... failed (13: Permission denied)); write"
                        + " listen.owner = www-data in the pool");
    }

    @Test
    void aMemberOfTheGroupMayConnect() {
        assertThat(messages("user nginx;", "listen.owner = www-data\nlisten.group = www-data"))
                .singleElement()
                .asString()
                .contains("may not connect unless it is a member of group \"www-data\", requests are 502");
        assertThat(messages("user nginx www-data;", "listen.owner = www-data\nlisten.group = www-data"))
                .isEmpty();
    }

    @Test
    void withoutAUserItDependsOnTheBuildOfNginx() {
        assertThat(messages("", "")).isEmpty();
        assertThat(messages("user;", "")).isEmpty();
    }

    @Test
    void aPoolOnTcpHasNoOwner() {
        assertThat(PhpFindings.messagesOfMain(
                        new FpmSocketPermission(),
                        "user nginx; events {} http { " + PhpFindings.server("fastcgi_pass 127.0.0.1:9000;") + " }",
                        "[www]\nlisten = 127.0.0.1:9000\n"))
                .isEmpty();
    }
}
