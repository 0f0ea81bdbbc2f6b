package io.github.nginxlint.setter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.model.TextModel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettersTest {

    @Test
    void aFlagIsOnOrOffInAnyCase() {
        assertThat(complaints("gzip ON; tcp_nopush Off; sendfile on;")).isEmpty();
        assertThat(complaints("gzip 1;"))
                .containsExactly("invalid value \"1\" in \"gzip\" directive, it must be \"on\" or \"off\"");
    }

    @Test
    void aPlaceholderIsNotJudged() {
        assertThat(complaints("gzip $GZIP; sendfile {{sendfile}};")).isEmpty();
    }

    private static List<String> complaints(String http) {
        List<String> messages = new ArrayList<>();
        for (Handled directive : TextModel.ofHttp(http).handled()) {
            Setters.read(directive, TargetVersion.ANY, complaint -> messages.add(complaint.message()));
        }
        return messages;
    }
}
