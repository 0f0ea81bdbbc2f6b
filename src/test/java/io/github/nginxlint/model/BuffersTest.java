package io.github.nginxlint.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.config.ConfigBlock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuffersTest {

    private static Optional<Buffers> buffers(ConfigModel model, Protocol protocol) {
        ConfigBlock block = model.servers().get(0).locations().get(0).block();
        return Buffers.of(protocol, block, model.effective());
    }

    @Test
    void whatIsNotSetHasNginxsDefaults() {
        Buffers found = buffers(TextModel.ofLocation(""), Protocol.PROXY).orElseThrow();

        assertThat(found.header()).isEqualTo(4096);
        assertThat(found.count()).isEqualTo(8);
        assertThat(found.size()).isEqualTo(4096);
        assertThat(found.busy()).isEqualTo(8192);
        assertThat(found.tempFileWrite()).isEqualTo(8192);
        assertThat(found.maxTempFile()).isEqualTo(1 << 30);
        assertThat(found.nodes()).isEmpty();
    }

    @Test
    void defaultsFollowTheLargestBuffer() {
        Buffers found = buffers(TextModel.ofLocation("uwsgi_buffers 4 16k; uwsgi_buffer_size 32k;"), Protocol.UWSGI)
                .orElseThrow();

        assertThat(found.largest()).isEqualTo(32 << 10);
        assertThat(found.busy()).isEqualTo(64 << 10);
        assertThat(found.tempFileWrite()).isEqualTo(64 << 10);
    }

    @Test
    void valuesOfSeveralLevelsGoTogether() {
        ConfigModel model = TextModel.ofHttp(
                "proxy_buffers 4 16k; server { proxy_busy_buffers_size 24k; location / { proxy_buffer_size 8k; } }");

        Buffers found = buffers(model, Protocol.PROXY).orElseThrow();

        assertThat(found.header()).isEqualTo(8 << 10);
        assertThat(found.size()).isEqualTo(16 << 10);
        assertThat(found.busy()).isEqualTo(24 << 10);
        assertThat(found.nodes()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proxy_buffers 0 4k;",
                "proxy_buffers 8 0;",
                "proxy_buffers 8;",
                "proxy_buffers 8 4kb;",
                "proxy_buffers 999999999999 4k;",
                "proxy_buffers 8 99999999m;",
                "proxy_buffer_size many;",
                "proxy_max_temp_file_size $size;"
            })
    void whatNginxRefusesOrCannotMultiplyIsUnknown(String directive) {
        assertThat(buffers(TextModel.ofLocation(directive), Protocol.PROXY)).isEmpty();
    }

    @Test
    void whatAnUnreadIncludeMaySetIsUnknown() {
        assertThat(buffers(TextModel.ofLocation("include gone.conf;"), Protocol.PROXY))
                .isEmpty();
    }

    @Test
    void aStockFileSetsNoBuffers() {
        assertThat(buffers(TextModel.ofLocation("include fastcgi_params;"), Protocol.FASTCGI))
                .isPresent();
    }
}
