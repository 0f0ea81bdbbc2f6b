package io.github.nginxlint.backend;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.source.MapReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FpmProblemTest {

    static List<String> refused() throws Exception {
        return TestFiles.refused();
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aFileThatPhpFpmRefusesHasOneProblem(String name) throws Exception {
        FpmConfig config = FpmConfigReader.read(TestFiles.reader(TestFiles.ROOT), List.of("/site/refused/" + name));

        assertThat(config.problems()).hasSize(1);
        assertThat(config.problems().get(0).message()).isNotBlank().doesNotEndWith(".");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
                    pm.max_childern = 5 ; five  ! UNKNOWN_KEY ! pm.max_childern = 5  ! unknown entry "pm.max_childern"
                    include[x] = 1              ! UNKNOWN_KEY ! include[x] = 1       ! unknown entry "include[...]"
                    pm.max_requests = 5k        ! BAD_VALUE   ! pm.max_requests = 5k ! "5k" is not a whole number
                    clear_env = 2               ! BAD_VALUE   ! clear_env = 2        ! "2" is not yes or no
                    pm = fixed                  ! BAD_VALUE   ! pm = fixed           ! "fixed" is not static, dynamic or ondemand
                    rlimit_core = -5            ! BAD_VALUE   ! rlimit_core = -5     ! "-5" is not a whole number or unlimited
                    listen = /a=b               ! SYNTAX      ! listen = /a=b        ! unexpected "=": put the value in double quotes
                    pm.max_requests ; none      ! SYNTAX      ! pm.max_requests ; none ! "pm.max_requests" has no value
                    = 5                         ! SYNTAX      ! = 5                  ! unexpected "="
                    [open                       ! SYNTAX      ! [open                ! missing "]"
                    """)
    void aProblemSaysWhatIsWrongAndWhere(String line, FpmProblem.Kind kind, String text, String message) {
        FpmConfig config = FpmConfigReader.read(
                MapReader.ofTexts(Map.of("/a.conf", "[www]\nlisten = 9000\n" + line + "\npm = static\n")),
                List.of("/a.conf"));

        FpmProblem problem = config.problems().get(0);
        assertThat(config.problems()).hasSize(1);
        assertThat(problem.kind()).isEqualTo(kind);
        assertThat(problem.message()).isEqualTo(message);
        assertThat(problem.place().text()).isEqualTo(text);
        assertThat(problem.place().shortForm()).isEqualTo("/a.conf:3");
        assertThat(config.pools().get(0).processManager().orElseThrow().value()).contains(ProcessManager.STATIC);
    }

    @Test
    void aTimeThatPhpFpmRefusesIsWrittenButNotKnown() {
        FpmConfig config = FpmConfigReader.read(
                MapReader.ofTexts(Map.of("/a.conf", "[www]\nrequest_terminate_timeout = 1w\n")), List.of("/a.conf"));

        PoolValue<Integer> timeout =
                config.pools().get(0).requestTerminateTimeout().orElseThrow();
        assertThat(timeout.isKnown()).isFalse();
        assertThat(timeout.text()).isEqualTo("1w");
        assertThat(config.problems().get(0).message())
                .isEqualTo("\"1w\" is not a time: write a number with s, m, h or d");
    }
}
