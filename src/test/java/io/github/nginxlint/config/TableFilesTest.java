package io.github.nginxlint.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.source.MapReader;
import io.github.nginxlint.syntax.ParsedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Entries of tables that have the names of directives. */
class TableFilesTest {

    private static final String TABLE = "listen 1;\nlocation a;\nserver b;\nroot c;\n";

    private static Configuration load(String http, String table) {
        return Configuration.load(
                MapReader.ofTexts(Map.of("nginx.conf", "events {}\nhttp {\n" + http + "}\n", "table", table)),
                LoadOptions.of("nginx.conf"));
    }

    private static List<String> errors(Configuration configuration) {
        List<String> errors = new ArrayList<>();
        for (ParsedFile file : configuration.files()) {
            file.errors()
                    .forEach(error -> errors.add(file.source().name() + ":"
                            + file.source().position(error.span().start()).line()));
        }
        return errors;
    }

    @ParameterizedTest
    @ValueSource(strings = {"map $uri $x { include table; }", "types { include table; }", "geo $x { include table; }"})
    void anEntryMayHaveTheNameOfABlock(String block) {
        Configuration configuration = load(block + "\n", TABLE);
        assertThat(errors(configuration)).isEmpty();
        ConfigBlock http =
                configuration.trees().get(0).top().nodes().get(1).block().orElseThrow();
        ConfigBlock table = http.nodes().get(0).block().orElseThrow();
        assertThat(table.nodes()).hasSize(5).allMatch(ConfigNode::isReached);
        assertThat(table.isComplete()).isTrue();
    }

    @Test
    void amongDirectivesItLacksItsBlock() {
        assertThat(errors(load("server { include table; }\n", TABLE))).containsExactly("table:2");
        assertThat(errors(load("map $uri $x { location a; }\nserver { location a; }\n", "")))
                .containsExactly("nginx.conf:4");
    }

    @Test
    void whatIsATableAndNoneIsWrong() {
        String map = "map $uri $x { include table; }\n";
        String server = "server { include table; }\n";
        assertThat(errors(load(map + server, TABLE))).containsExactly("table:2");
        assertThat(errors(load(server + map, TABLE))).containsExactly("table:2");
    }

    @Test
    void otherErrorsOfATableStay() {
        assertThat(errors(load("map $uri $x { include table; }\n", TABLE + "a b")))
                .containsExactly("table:5");
    }
}
