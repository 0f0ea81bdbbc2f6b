package io.github.nginxlint.rules.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CpuMaskCountTest {

    @Test
    void theNumbersAreEqual() {
        assertThat(messages("worker_processes 3; worker_cpu_affinity 01 10;"))
                .containsExactly("the number of \"worker_processes\" is not equal to the number of"
                        + " \"worker_cpu_affinity\" masks, using last mask for remaining worker processes: 3 and 2");
        assertThat(messages("worker_cpu_affinity 01 10;")).hasSize(1);
        assertThat(messages("worker_processes 1; worker_cpu_affinity 01 10;")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "worker_processes 2; worker_cpu_affinity 01 10;",
                "worker_cpu_affinity 01 10; worker_processes 002;",
                "worker_processes 4; worker_cpu_affinity 01;",
                "worker_processes 4; worker_cpu_affinity auto 01;",
                "worker_processes auto; worker_cpu_affinity 01 10;",
                "worker_processes {{n}}; worker_cpu_affinity 01 10;",
                "worker_processes 3; worker_cpu_affinity {{masks}} 10;",
                "worker_processes 99999999999; worker_cpu_affinity 01 10;",
                "worker_processes '' ; worker_cpu_affinity 01 10;",
                "worker_cpu_affinity 01 10; include /not/there.conf;",
                "worker_processes 3;"
            })
    void nothingIsSaidWhereTheyAreOrMayBe(String main) {
        assertThat(messages(main)).isEmpty();
    }

    private static List<String> messages(String main) {
        return RuleFindings.of(new CpuMaskCount()).inMain(main + " events {} http {}");
    }
}
