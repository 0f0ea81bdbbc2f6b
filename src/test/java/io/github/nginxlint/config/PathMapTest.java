package io.github.nginxlint.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathMapTest {

    @ParameterizedTest
    @CsvSource({
        "sites-enabled, sites-available, sites-enabled/*, sites-available/*",
        "sites-enabled, sites-available, /etc/nginx/sites-enabled/a, /etc/nginx/sites-available/a",
        "sites-enabled, sites-available, my-sites-enabled/a, my-sites-enabled/a",
        "sites-enabled, sites-available, sites-enabled2/a, sites-enabled2/a",
        "a/b, c, x/a/b/d, x/c/d",
        "a, b, a/a/a, b/b/b",
        "/etc/nginx, conf, /etc/nginx/a, conf/a",
        "/etc/nginx/, conf/, /etc/nginx/a, conf/a",
        "/etc/nginx, conf, /etc/nginx2/a, /etc/nginx2/a",
        "/etc/nginx, conf, x/etc/nginx/a, x/etc/nginx/a",
        "/etc/nginx, '', /etc/nginx/a, a",
        "/etc/nginx, conf, /etc/nginx, conf",
    })
    void wholeComponentsAreReplaced(String from, String to, String path, String mapped) {
        assertThat(new PathMap(from, to).apply(path)).isEqualTo(mapped);
    }

    @Test
    void itIsWrittenWithAnEqualsSign() {
        assertThat(PathMap.parse("a=b")).contains(new PathMap("a", "b"));
        assertThat(PathMap.parse("a=b=c")).contains(new PathMap("a", "b=c"));
        assertThat(PathMap.parse("/etc/nginx/=.")).contains(new PathMap("/etc/nginx", "."));
        assertThat(PathMap.parse("a=")).contains(new PathMap("a", ""));
        assertThat(PathMap.parse("ab")).isEqualTo(Optional.empty());
        assertThat(PathMap.parse("=b")).isEmpty();
        assertThat(PathMap.parse("/=b")).isEmpty();
        assertThatThrownBy(() -> new PathMap("/", "b")).isInstanceOf(IllegalArgumentException.class);
    }
}
