package io.github.nginxlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArtifactUriTest {

    @ParameterizedTest
    @CsvSource({
        "nginx.conf, nginx.conf, true",
        "./nginx.conf, nginx.conf, true",
        "conf.d/./site.conf, conf.d/site.conf, true",
        "conf.d//site.conf, conf.d/site.conf, true",
        "a/b/../../nginx.conf, nginx.conf, true",
        "a/../../nginx.conf, ../nginx.conf, false",
        "../../nginx.conf, ../../nginx.conf, false",
        "..conf/.hidden, ..conf/.hidden, true",
        "/etc/nginx/nginx.conf, file:///etc/nginx/nginx.conf, false",
        "/etc/../../nginx.conf, file:///nginx.conf, false",
        "//etc/nginx.conf, file:///etc/nginx.conf, false",
        "C:/nginx/my conf.conf, file:///C:/nginx/my%20conf.conf, false",
        "c:nginx.conf, c%3Anginx.conf, true",
        "1:/nginx.conf, 1%3A/nginx.conf, true",
        "my site/100%.conf, my%20site/100%25.conf, true",
        "a#b?c.conf, a%23b%3Fc.conf, true",
        "a:b\\c|d^e`f.conf, a%3Ab%5Cc%7Cd%5Ee%60f.conf, true",
        "'~user/[x]{y}(z)@1,2;3=4+5!6$7&8*9', '~user/%5Bx%5D%7By%7D(z)@1,2;3=4+5!6$7&8*9', true",
        "größe/日本😀.conf, gr%C3%B6%C3%9Fe/%E6%97%A5%E6%9C%AC%F0%9F%98%80.conf, true",
        "<stdin>, %3Cstdin%3E, true",
        "'', ., true",
        "., ., true",
        "a/.., ., true",
        "/, file:///, false",
    })
    void aNameBecomesAReference(String name, String expected, boolean isBelowBase) {
        assertThat(ArtifactUri.of(name)).isEqualTo(new ArtifactUri(expected, isBelowBase));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a b/%41.conf", "größe/日本😀.conf", "x:y#z?.conf", "/etc/nginx/a b.conf", "a\\\"\u0001\u007f"})
    void theReferenceLeadsBackToTheName(String name) {
        assertThat(URI.create(ArtifactUri.of(name).text()).getPath()).isEqualTo(name);
    }

    @Test
    void aBrokenCharacterGivesAValidReference() {
        assertThat(ArtifactUri.of("\ud800.conf").text()).isEqualTo("%3F.conf");
    }
}
