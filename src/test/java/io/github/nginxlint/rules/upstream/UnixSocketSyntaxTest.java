package io.github.nginxlint.rules.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.rules.syntax.RuleFindings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnixSocketSyntaxTest {

    private static List<String> messages(String location) {
        return RuleFindings.of(new UnixSocketSyntax()).inHttp("server { location / { " + location + " } }");
    }

    @ParameterizedTest
    @CsvSource({
        "proxy_pass http://unix:/run/a.sock/v2/;, unix:/run/a.sock:/v2/",
        "proxy_pass http://unix:/run/a.socket/;, unix:/run/a.socket\"",
        "proxy_pass http://unix:/run/a.sock$uri;, unix:/run/a.sock:$uri",
        "fastcgi_pass unix:/run/a.sock:;, unix:/run/a.sock\"",
        "uwsgi_pass suwsgi://unix:/run/a.sock:/x;, unix:/run/a.sock\"",
        "uwsgi_pass unix:///run/a.sock/x;, unix:///run/a.sock\"",
        "grpc_pass grpc://unix:/run/a.sock:/x;, unix:/run/a.sock\"",
    })
    void theMessageHasWhatIsToBeWritten(String location, String instead) {
        assertThat(messages(location))
                .singleElement()
                .asString()
                .contains("write \"")
                .contains(instead);
    }

    @Test
    void aValueOfAVariableCountsAndItsPlaceIsNamed() {
        assertThat(messages("set $app unix:/run/a.sock/; proxy_pass http://$app;"))
                .hasSize(1);
        assertThat(messages("set $app unix:/run/a.sock; proxy_pass http://$app:;"))
                .isEmpty();
        assertThat(messages("proxy_pass http://unix:/run/$arg_app/;")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proxy_pass http://unix:/run/a.sock:;",
                "proxy_pass http://unix:/run/a.sock;",
                "proxy_pass http://unix:/run/a.sockets/b;",
                "proxy_pass http://unix:/run/a.sock.1;",
                "proxy_pass http://unix:/run/a.sock$arg_n;",
                "proxy_pass http://unix:{{ socket }}/;",
                "proxy_pass http://unix:%socket%/a;",
                "proxy_pass http://unix:run/a.sock;",
                "uwsgi_pass unix:///tmp/uwsgi.sock;",
                "proxy_pass http://127.0.0.1:80/unix:/a.sock/;",
            })
    void whatIsRightOrCannotBeKnownIsLeftAlone(String location) {
        assertThat(messages(location)).isEmpty();
    }

    @Test
    void aRelativePathIsLeftAloneWhereTheDirectoryIsSet() {
        String http = "events {} http { server { location / { proxy_pass http://unix:app.sock; } } }";

        assertThat(RuleFindings.of(new UnixSocketSyntax()).inMain(http))
                .singleElement()
                .asString()
                .contains("not an absolute path");
        assertThat(RuleFindings.of(new UnixSocketSyntax()).inMain("working_directory /run; " + http))
                .isEmpty();
        assertThat(RuleFindings.of(new UnixSocketSyntax()).inMain("include missing.conf; " + http))
                .isEmpty();
    }

    @Test
    void streamHasSocketsToo() {
        assertThat(RuleFindings.of(new UnixSocketSyntax())
                        .inMain("events {} stream { upstream a { server unix:/run/a.sock:; }"
                                + " server { listen 1; proxy_pass unix:/run/b.sock/; } }"))
                .hasSize(2);
    }

    @Test
    void aVeryLongPathIsShortened() {
        assertThat(messages("proxy_pass http://unix:/run/" + "a".repeat(60) + ".sock/" + "b".repeat(20) + ";"))
                .singleElement()
                .satisfies(message -> assertThat(message).hasSizeLessThanOrEqualTo(310));
    }
}
