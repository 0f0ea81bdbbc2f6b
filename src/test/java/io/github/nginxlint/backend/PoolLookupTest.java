package io.github.nginxlint.backend;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.source.MapReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoolLookupTest {

    private static final String POOLS = """
            [www]
            listen = /run/php/php8.2-fpm.sock
            pm.status_listen = 127.0.0.1:9100
            [tcp]
            listen = 127.0.0.1:9000
            [six]
            listen = [::1]:9005
            """;

    @ParameterizedTest
    @CsvSource({
        "unix:/var/run/php/php8.2-fpm.sock, www",
        "127.0.0.1:9000, tcp",
        "localhost:9000, tcp",
        "127.0.0.1:9100, www",
        "[::1]:9005, six"
    })
    void aPoolIsFoundByItsAddress(String address, String name) {
        PoolLookup found = read(POOLS).lookUp(address);

        assertThat(found)
                .isInstanceOfSatisfying(
                        PoolLookup.Found.class,
                        it -> assertThat(it.pools()).extracting(FpmPool::name).containsExactly(name));
    }

    @ParameterizedTest
    @CsvSource({
        "unix:/run/php/php8.1-fpm.sock, www, OTHER_VERSION",
        "unix:/run/php/php7-fpm.sock, www, OTHER_VERSION",
        "unix:/run/php8.2-fpm.sock, www, OTHER_DIRECTORY",
        "unix:/tmp/php8.4-fpm.sock, www, OTHER_DIRECTORY_AND_VERSION",
        "unix:/run/php/shop.sock, www, OTHER_NAME",
        "[::1]:9000, tcp, OTHER_HOST",
        "127.0.0.1:9001, tcp, OTHER_PORT",
        "[::1]:9001, six, OTHER_PORT",
        "127.0.0.3:9001, www, OTHER_KIND",
        "unix:/srv/app.sock, tcp, OTHER_KIND"
    })
    void anAddressWithoutAPoolHasANearestOne(String address, String name, NearestPool.Likeness likeness) {
        PoolLookup absent = read(POOLS).lookUp(address);

        assertThat(absent).isInstanceOfSatisfying(PoolLookup.Absent.class, it -> {
            NearestPool nearest = it.nearest().orElseThrow();
            assertThat(nearest.likeness()).isEqualTo(likeness);
            assertThat(nearest.pool().name()).isEqualTo(name);
        });
    }

    @Test
    void nothingIsNearWhenAllDiffers() {
        assertThat(read("[a]\nlisten = /srv/a.sock\n").lookUp("unix:/run/b.sock"))
                .isInstanceOfSatisfying(
                        PoolLookup.Absent.class, it -> assertThat(it.nearest()).isEmpty());
        assertThat(read("[a]\nlisten = 127.0.0.2:1\n[b]\nlisten = unix:/x\n").lookUp("127.0.0.1:2"))
                .isInstanceOfSatisfying(
                        PoolLookup.Absent.class, it -> assertThat(it.nearest()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"$backend", "php", "php:9000", "10.0.0.5:9000", "unix:relative.sock", "127.0.0.1:99999"})
    void whatIsNotSurelyThisMachineIsUndecided(String address) {
        assertThat(read(POOLS).lookUp(address)).isEqualTo(new PoolLookup.Undecided());
    }

    @Test
    void nothingIsAbsentWhileSomethingIsUnread() {
        assertThat(read(POOLS + "include = /nowhere/*.conf\n").lookUp("unix:/run/none.sock"))
                .isEqualTo(new PoolLookup.Undecided());
        assertThat(read(POOLS + "[env]\nlisten = ${LISTEN}\n").lookUp("unix:/run/none.sock"))
                .isEqualTo(new PoolLookup.Undecided());
        assertThat(FpmConfig.none().lookUp("unix:/run/none.sock")).isEqualTo(new PoolLookup.Undecided());
    }

    @Test
    void aPoolIsFoundThoughSomethingIsUnread() {
        assertThat(read(POOLS + "include = /nowhere/*.conf\n").lookUp("127.0.0.1:9000"))
                .isInstanceOf(PoolLookup.Found.class);
    }

    @Test
    void twoInstancesMayClaimOneAddress() {
        FpmConfig config = FpmConfigReader.read(
                MapReader.ofTexts(
                        Map.of("/a.conf", "[a]\nlisten = 9000\n", "/b.conf", "[b]\nlisten = 127.0.0.1:9000\n")),
                List.of("/a.conf", "/b.conf"));

        assertThat(config.lookUp("127.0.0.1:9000"))
                .isInstanceOfSatisfying(
                        PoolLookup.Found.class, it -> assertThat(it.pools()).hasSize(2));
    }

    private static FpmConfig read(String text) {
        return FpmConfigReader.read(MapReader.ofTexts(Map.of("/a.conf", text)), List.of("/a.conf"));
    }
}
