package io.github.nginxlint.backend;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.source.MapReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoolIndexTest {

    private static final FpmConfig CONFIG =
            FpmConfigReader.read(MapReader.ofTexts(Map.of("/a.conf", """
                            [socket]
                            listen = /run/a.sock
                            [var]
                            listen = /var/run//a.sock
                            [other]
                            listen = /run/b.sock
                            pm.status_listen = 9001
                            [tcp]
                            listen = 127.0.0.1:9000
                            [everywhere]
                            listen = 9000
                            [relative]
                            listen = run/a.sock
                            [unset]
                            listen = ${LISTEN}
                            [wrong]
                            listen = unix:/run/a.sock
                            [nothing]
                            user = x
                            """)), List.of("/a.conf"));

    private static List<String> near(String address) {
        return CONFIG.index().near(BackendAddress.ofNginx(address).orElseThrow()).stream()
                .map(FpmPool::name)
                .toList();
    }

    @Test
    void aSocketIsFoundByItsPlaceBesideWhatIsNotKnown() {
        assertThat(near("unix:/run/./a.sock")).containsExactly("socket", "var", "relative", "unset", "wrong");
        assertThat(near("unix:/run/none.sock")).containsExactly("relative", "unset", "wrong");
    }

    @Test
    void aPortIsFoundWhateverTheHost() {
        assertThat(near("10.0.0.1:9000")).containsExactly("tcp", "everywhere", "relative", "unset", "wrong");
        assertThat(near("127.0.0.1:9001")).containsExactly("other", "relative", "unset", "wrong");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unix:a.sock", "127.0.0.1:99999"})
    void everyPoolMayBeMeantByWhatIsNoWholeAddress(String address) {
        assertThat(near(address)).hasSameSizeAs(CONFIG.pools());
    }

    @ParameterizedTest
    @ValueSource(strings = {"unix:/run/a.sock", "unix:/run/b.sock", "127.0.0.1:9000", "[::1]:9001", "localhost:1"})
    void whatIsLeftOutDoesNotListenThere(String address) {
        List<String> near = near(address);
        for (FpmPool pool : CONFIG.pools()) {
            if (!near.contains(pool.name())) {
                assertThat(pool.listen().flatMap(PoolValue::value).map(at -> at.matches(address)))
                        .isNotEqualTo(Optional.of(AddressMatch.MATCH))
                        .isNotEqualTo(Optional.of(AddressMatch.UNKNOWN));
            }
        }
    }
}
