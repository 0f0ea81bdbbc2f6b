package io.github.nginxlint.rules.php;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FpmBacklogSmallTest {

    @ParameterizedTest
    @ValueSource(strings = {"-1", "128", "511", "65535", "${BACKLOG}", "ten"})
    void aQueueWithRoomOrOneThatIsNotKnownIsFine(String backlog) {
        assertThat(messages(backlog)).isEmpty();
    }

    @Test
    void theMessageCountsWorkersAndPlaces() {
        assertThat(messages("127\npm.max_children = 5"))
                .singleElement()
                .asString()
                .startsWith("while its 5 workers are busy, pool \"www\" lets only 127 connections wait");
        assertThat(messages("1")).singleElement().asString().contains("its workers are busy", "only 1 connection wait");
        assertThat(messages("0")).singleElement().asString().contains("hardly any connection");
    }

    private static List<String> messages(String backlog) {
        return PhpFindings.messages(
                new FpmBacklogSmall(),
                PhpFindings.server("fastcgi_pass unix:/run/php.sock;"),
                "[www]\nlisten = /run/php.sock\nlisten.backlog = " + backlog + "\n");
    }
}
