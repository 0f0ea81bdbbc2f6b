package io.github.nginxlint.backend;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.source.MapReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FpmPoolTest {

    @Test
    void aStockPoolIsReadWhole() throws Exception {
        FpmConfig config = FpmConfigReader.read(
                TestFiles.reader(TestFiles.ROOT.resolve("stock")), List.of("/site/etc/php-fpm.conf"));

        FpmPool pool = config.pools().get(0);
        assertThat(pool.name()).isEqualTo("www");
        assertThat(pool.place().shortForm()).isEqualTo("/site/etc/php-fpm.d/www.conf:2");
        assertThat(pool.listen().orElseThrow().value())
                .contains(new BackendAddress.UnixSocket("/run/php/php8.2-fpm.sock"));
        assertThat(pool.listen().orElseThrow().place().text()).isEqualTo("listen = /run/php/php8.2-fpm.sock");
        assertThat(known(pool.user())).isEqualTo("www-data");
        assertThat(known(pool.group())).isEqualTo("www-data");
        assertThat(known(pool.listenOwner())).isEqualTo("www-data");
        assertThat(known(pool.listenGroup())).isEqualTo("www-data");
        assertThat(known(pool.processManager())).isEqualTo(ProcessManager.DYNAMIC);
        assertThat(known(pool.maxChildren())).isEqualTo(5);
        assertThat(known(pool.startServers())).isEqualTo(2);
        assertThat(known(pool.minSpareServers())).isEqualTo(1);
        assertThat(known(pool.maxSpareServers())).isEqualTo(3);
        assertThat(pool.listenMode()).isEmpty();
        assertThat(pool.listenBacklog()).isEmpty();
        assertThat(pool.maxRequests()).isEmpty();
        assertThat(pool.requestTerminateTimeout()).isEmpty();
        assertThat(pool.maxExecutionTime()).isEmpty();
        assertThat(pool.memoryLimit()).isEmpty();
        assertThat(pool.listenAclUsers()).isEmpty();
        assertThat(pool.statusListen()).isEmpty();
        assertThat(pool.settings().entries()).hasSize(10);
    }

    @Test
    void accessListsAndClientsAreLists() {
        FpmPool pool =
                pool("listen.acl_users = www-data, nginx,\nlisten.acl_groups=\nlisten.allowed_clients = 127.0.0.1,::1");

        assertThat(known(pool.listenAclUsers())).containsExactly("www-data", "nginx");
        assertThat(known(pool.listenAclGroups())).isEmpty();
        assertThat(known(pool.listenAllowedClients()).entries()).containsExactly("127.0.0.1", "::1");
    }

    @ParameterizedTest
    @CsvSource({"0660, 432", "666, 438", "0, 0", "0800,", "abc,", "1234567,", "'',"})
    void theModeIsOctal(String text, Integer mode) {
        assertThat(pool("listen.mode = \"" + text + "\"")
                        .listenMode()
                        .orElseThrow()
                        .value())
                .isEqualTo(Optional.ofNullable(mode));
    }

    @ParameterizedTest
    @CsvSource({
        "128M, 134217728",
        "1G, 1073741824",
        "64k, 65536",
        "-1, -1",
        "1024, 1024",
        "1 M, 1048576",
        "lots,",
        "012M,",
        "M,",
        "1.5G,",
        "1234567890123,",
        "'',",
        "-,"
    })
    void theMemoryLimitIsInBytes(String text, Long bytes) {
        assertThat(pool("php_value[memory_limit] = \"" + text + "\"")
                        .memoryLimit()
                        .orElseThrow()
                        .value())
                .isEqualTo(Optional.ofNullable(bytes));
    }

    @Test
    void theFirstPhpValueCountsAndAnAdminValueAlways() {
        FpmPool pool = pool(
                "php_value[max_execution_time] = 30\nphp_admin_value[max_execution_time] = 60s\n"
                        + "php_admin_value[max_execution_time] = 90\nphp_value[memory_limit] = 1M\nphp_value[memory_limit] = 2M");

        assertThat(known(pool.maxExecutionTime())).isEqualTo(60);
        assertThat(pool.maxExecutionTime().orElseThrow().place().start().line()).isEqualTo(3);
        assertThat(known(pool.memoryLimit())).isEqualTo(1 << 20);
    }

    @Test
    void aValueOfTheEnvironmentIsWrittenButNotKnown() {
        FpmPool pool = pool(
                "pm.max_children = ${CHILDREN:-5}\nlisten = \"/run/${NAME}.sock\"\nrequest_terminate_timeout = 1|2\n"
                        + "pm.max_requests = 'it' 's' it's\nphp_flag[display_errors] = ${X}");

        assertThat(pool.maxChildren().orElseThrow().value()).isEmpty();
        assertThat(pool.maxChildren().orElseThrow().text()).isEqualTo("${CHILDREN:-5}");
        assertThat(pool.listen().orElseThrow().isKnown()).isFalse();
        assertThat(pool.requestTerminateTimeout().orElseThrow().isKnown()).isFalse();
        assertThat(pool.maxRequests().orElseThrow().text()).isEqualTo("'it' 's' it");
        assertThat(pool.settings().php("display_errors").orElseThrow().isKnown())
                .isFalse();
    }

    @Test
    void aPoolNamedByTheEnvironmentKeepsItsVariable() {
        FpmConfig config = read("[${NAME}]\nlisten = /run/$pool.sock\nuser = x\n[$pool]\nlisten = /run/$pool.sock\n");

        FpmPool first = config.pools().get(0);
        assertThat(first.name()).isEqualTo("${NAME}");
        assertThat(first.listen().orElseThrow().isKnown()).isFalse();
        assertThat(known(first.user())).isEqualTo("x");
        assertThat(config.pools().get(1).listen().orElseThrow().isKnown()).isFalse();
    }

    @Test
    void aRelativeSocketLiesUnderThePoolsPrefix() {
        FpmPool pool = pool("prefix = /srv/$pool\nlisten = run/x.sock\npm.status_listen = 9001");

        assertThat(known(pool.listen()).normalized()).isEqualTo("/srv/www/run/x.sock");
        assertThat(known(pool.statusListen())).isEqualTo(new BackendAddress.TcpSocket(Optional.empty(), 9001));
    }

    @Test
    void anEmptyListenIsNone() {
        assertThat(pool("listen = ").listen()).isEmpty();
    }

    @Test
    void theGlobalSectionBelongsToTheInstance() {
        FpmConfig config = read("process_control_timeout = 10\n[www]\n[global]\nprocess_control_timeout = 1m\n");

        FpmInstance instance = config.instanceOf(config.pools().get(0)).orElseThrow();
        assertThat(known(instance.processControlTimeout())).isEqualTo(60);
        assertThat(config.instanceOf(pool("listen = 1"))).isEmpty();
        assertThat(instance.mainFile()).isEqualTo("/a.conf");
    }

    static <T> T known(Optional<PoolValue<T>> value) {
        return value.flatMap(PoolValue::value).orElseThrow();
    }

    private static FpmPool pool(String body) {
        FpmConfig config = read("[www]\n" + body + "\n");
        assertThat(config.problems()).isEmpty();
        return config.pools().get(0);
    }

    private static FpmConfig read(String text) {
        return FpmConfigReader.read(MapReader.ofTexts(Map.of("/a.conf", text)), List.of("/a.conf"));
    }
}
