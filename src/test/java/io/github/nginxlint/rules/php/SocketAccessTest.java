package io.github.nginxlint.rules.php;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.backend.FpmConfigReader;
import io.github.nginxlint.backend.FpmPool;
import io.github.nginxlint.rules.php.SocketAccess.Verdict;
import io.github.nginxlint.source.MapReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each line was tried with php-fpm 8.2: the socket's owner, group and mode, and nginx's answer, 200 or 502. */
class SocketAccessTest {

    private static FpmPool pool(String settings) {
        String text = "[www]\nlisten = /run/php.sock\n" + settings.replace("; ", "\n");
        return FpmConfigReader.read(MapReader.ofTexts(Map.of("www.conf", text)), List.of("www.conf"))
                .pools()
                .get(0);
    }

    private static SocketAccess access(String settings) {
        return SocketAccess.of(pool(settings)).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "'', root:root 0660, 502",
        "listen.owner=www-data, www-data:www-data's group 0660, 200",
        "listen.group=www-data, root:www-data 0660, 200",
        "listen.owner=nobody; listen.group=www-data, nobody:www-data 0660, 200",
        "listen.owner=www-data; listen.group=www-data; listen.mode=0060, www-data:www-data 060, 502",
        "listen.mode=0666, root:root 0666, 200",
        "listen.mode=0662, root:root 0662, 200",
        "listen.owner=www-data; listen.mode=0600, www-data:www-data's group 0600, 200",
        "listen.owner=www-data; listen.mode=0200, www-data:www-data's group 0200, 200",
        "listen.group=www-data; listen.mode=0606, root:www-data 0606, 502",
        "listen.acl_users=www-data, root:root 0660 with an access list, 200",
        "listen.acl_users=www-data; listen.mode=0600, root:root 0600 with an access list, 200",
        "listen.acl_users=nobody, root:root 0660 with an access list, 502",
        "listen.acl_users=nobody; listen.mode=0666, root:root 0666 with an access list, 200",
        "listen.owner=www-data; listen.acl_users=nobody, root:root 0660 with an access list, 502",
        "listen.acl_groups=www-data, root:root 0660 with an access list, 200",
        "listen.owner=www-data; listen.acl_users=, www-data:www-data's group 0660, 200",
    })
    void itIsWhatPhpFpmMakes(String settings, String text, int status) {
        SocketAccess access = access(settings);

        assertThat(access.text()).isEqualTo(text);
        assertThat(access.verdict("www-data", "www-data") instanceof Verdict.Allowed)
                .isEqualTo(status == 200);
    }

    @Test
    void rootMayAlways() {
        assertThat(access("listen.owner=nobody; listen.mode=0600").verdict("root", "root"))
                .isInstanceOf(Verdict.Allowed.class);
    }

    @Test
    void theGroupThatNginxNamesCounts() {
        SocketAccess access = access("listen.owner=app; listen.group=www-data");

        assertThat(access.verdict("nginx", "www-data")).isInstanceOf(Verdict.Allowed.class);
        assertThat(access.verdict("nginx", "nginx")).isEqualTo(denied("\"www-data\"", "listen.owner = nginx"));
    }

    @Test
    void theGroupOfAnOwnerAloneIsMostLikelyOfTheSameName() {
        SocketAccess access = access("listen.owner=app");

        assertThat(access.verdict("nginx", "app")).isInstanceOf(Verdict.Allowed.class);
        assertThat(access.verdict("nginx", "nginx")).isEqualTo(denied("of \"app\"", "listen.owner = nginx"));
    }

    @Test
    void noMembershipHelpsWhereTheGroupMayNotWriteOrIsRoots() {
        assertThat(access("listen.owner=app; listen.mode=0640").verdict("nginx", "nginx"))
                .isEqualTo(new Verdict.Denied(Optional.empty(), "listen.owner = nginx"));
        assertThat(access("").verdict("nginx", "nginx"))
                .isEqualTo(new Verdict.Denied(Optional.empty(), "listen.owner = nginx"));
    }

    @Test
    void whoeverIsNotOnTheListIsAddedToIt() {
        assertThat(access("listen.acl_users=a,b").verdict("nginx", "nginx"))
                .isEqualTo(new Verdict.Denied(Optional.empty(), "listen.acl_users = a,b,nginx"));
        assertThat(access("listen.acl_groups=web").verdict("nginx", "nginx"))
                .isEqualTo(denied("\"web\"", "listen.acl_users = nginx"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "listen.owner=33",
                "listen.owner=www-data; listen.group=33",
                "listen.owner=${OWNER}",
                "listen.mode=rw",
                "listen.acl_users=${USERS}",
            })
    void whatCannotBeReadSaysNothing(String settings) {
        assertThat(SocketAccess.of(pool(settings))).isEmpty();
    }

    private static Verdict denied(String group, String advice) {
        return new Verdict.Denied(Optional.of(group), advice);
    }
}
