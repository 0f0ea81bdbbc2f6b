package io.github.nginxlint.rules.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.TextModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionHeaderTest {

    private static ConnectionHeader header(String headers) {
        ConfigModel model = TextModel.ofHttp("""
                map $arg_a $some { default close; 1 Keep-Alive; }
                map $arg_a $never { default close; 1 upgrade; }
                server { location / { proxy_pass http://127.0.0.1; %s } }
                """.formatted(headers));
        Pass pass = TextModel.firstPass(model);
        return ConnectionHeader.of(
                model.effective().setting("proxy_set_header", pass.block()), pass, model.variables());
    }

    @ParameterizedTest
    @CsvSource({
        "keep-alive, true",
        "Keep-Alive, true",
        "'keep-alive, TE', true",
        "close, false",
        "upgrade, false",
        "'', false",
        "$some, true",
        "$never, false",
        "$http_connection, true"
    })
    void onlyKeepAliveKeepsAnOldConnection(String value, boolean kept) {
        assertThat(header("proxy_set_header Connection \"" + value + "\";").canAskToKeep())
                .isEqualTo(kept);
    }

    @Test
    void nginxsOwnHeaderKeepsNothingAndIsReplacedByAnEmptyOne() {
        assertThat(header("").canAskToKeep()).isFalse();
        assertThat(header("").remedy()).contains("proxy_set_header Connection \"\"");
        assertThat(header("proxy_set_header Host $host;").remedy())
                .contains("proxy_set_header Connection \"\" beside the others");
    }

    @Test
    void theRemedyFitsWhatIsWritten() {
        assertThat(header("proxy_set_header connection Close;").remedy()).contains("proxy_set_header Connection \"\"");
        assertThat(header("proxy_set_header Connection $never;").remedy()).contains("\"\" instead of close for $never");
        assertThat(header("proxy_set_header Connection upgrade;").remedy()).isEmpty();
    }

    @Test
    void theLastOfTwoHeadersCounts() {
        ConnectionHeader header = header("proxy_set_header Connection close; proxy_set_header Connection \"\";");

        assertThat(header.closing()).isEmpty();
    }
}
