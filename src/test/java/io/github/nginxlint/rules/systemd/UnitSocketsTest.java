package io.github.nginxlint.rules.systemd;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.finding.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitSocketsTest {

    private static final String COMMAND = "ExecStart=/bin/gunicorn --bind unix:/run/a.sock a:a";

    @Test
    void onlyRootMakesASocketInRun() {
        assertThat(UnitFindings.messages(new UnitSocketDirectory(), "", "app.service", "User=web\n" + COMMAND))
                .containsExactly(
                        "user \"web\" may not make \"/run/a.sock\": /run is root's; gunicorn ends when it starts,"
                                + " and every request is 502 (connect() ... failed (2: No such file or directory)); write"
                                + " RuntimeDirectory=app in the unit and put the socket below /run/app");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "User=root",
                "User=0",
                "User=%i",
                "Group=web",
                "User=web\nDynamicUser=yes",
                "User=web\nAmbientCapabilities=CAP_DAC_OVERRIDE",
                "User=web\nTemporaryFileSystem=/run:mode=0777",
                "User=web\nRootDirectory=/srv/root"
            })
    void elsewhereItMayBePossible(String lines) {
        assertThat(UnitFindings.messages(new UnitSocketDirectory(), "", "app.service", lines + "\n" + COMMAND))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            user web;       | ''
            user nginx;     | may not connect, requests are 502
            user nginx app; | may not connect unless it is a member of group "www", requests are 502
            user nginx www; | ''
            user root;      | ''
            ''              | ''
            """)
    void nginxsUserMustBeLetIn(String user, String said) {
        String mode = said.contains("member") || user.endsWith("www;") ? "007" : "077";
        List<Finding> findings = UnitFindings.ofMain(
                new UnitSocketPermission(),
                user + " events {} http { server { location / { proxy_pass http://unix:/run/web/a.sock; } } }",
                "app.service",
                "User=web\nGroup=www\nExecStart=/bin/gunicorn -m " + mode + " --bind unix:/run/web/a.sock a:a");

        assertThat(findings).hasSize(said.isEmpty() ? 0 : 1);
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.message()).contains(said).endsWith("write umask = 0 for gunicorn");
            assertThat(finding.related()).hasSize(2);
        });
    }

    @Test
    void whatAnotherProgramServesIsNotCompared() {
        assertThat(UnitFindings.ofMain(
                        new UnitSocketPermission(),
                        "user nginx; events {} http { server { location / { proxy_pass http://unix:/run/b.sock; } } }",
                        "app.service",
                        "User=web\nExecStart=/bin/gunicorn -m 077 --bind unix:/run/web/a.sock a:a"))
                .isEmpty();
    }
}
