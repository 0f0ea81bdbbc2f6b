package io.github.nginxlint.rules.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectiveTooLateTest {

    private static final RuleFindings RULE = RuleFindings.of(new DirectiveTooLate());

    @Test
    void modulesAreLoadedBeforeAnyBlock() {
        String end = "\" directive is specified too late: write it above \"";

        assertThat(RULE.inMain("events {} load_module a.so; http {} load_module b.so;"))
                .containsExactly("\"load_module" + end + "events\"", "\"load_module" + end + "events\"");
        assertThat(RULE.inMain("stream {} load_module a.so; events {}"))
                .containsExactly("\"load_module" + end + "stream\"");
        assertThat(RULE.inMain("thread_pool a threads=1; load_module a.so; user root; events {}"))
                .isEmpty();
    }

    @Test
    void eachPartAndEachSizeIsForItself() {
        assertThat(RULE.inMain(
                        "events {} http { map $host $a {} } stream { map_hash_max_size 1; map $remote_addr $a {} "
                                + "map_hash_bucket_size 64; }"))
                .containsExactly("\"map_hash_bucket_size\" directive is duplicate: the \"map\" above has taken the "
                        + "default; write it above the first \"map\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "map_hash_max_size 1; map $host $a {} map_hash_max_size 1;",
                "server { map $host $a {} } map_hash_max_size 1;",
                "map $host; map_hash_max_size 1;"
            })
    void whatAnotherRuleSaysIsNotSaidAgain(String http) {
        assertThat(RULE.inHttp(http)).isEmpty();
    }

    @Test
    void aFragmentHasAnOrderToo() {
        assertThat(RULE.inFragment("map $host $a {} map_hash_max_size 1;", "http"))
                .hasSize(1);
        assertThat(RULE.inFragment("map_hash_max_size 1; map $host $a {}", "http"))
                .isEmpty();
    }
}
