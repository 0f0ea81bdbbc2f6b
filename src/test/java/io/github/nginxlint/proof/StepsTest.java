package io.github.nginxlint.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class StepsTest {

    @Test
    void theStepsOfACaseAreReadFromTheFrontMatter() {
        Map<String, Steps> steps = Steps.ofPage(page("""
                proof:
                  - all: host app.example
                  - Bad (a; b): GET /x?y=1; POST /z; header X-A: b; parallel 3; tell uri; backend slow 20; https
                """));

        Steps own = Steps.of(steps, "Bad (a; b)");
        assertThat(own.requests()).containsExactly(new Steps.Line("GET", "/x?y=1"), new Steps.Line("POST", "/z"));
        assertThat(own.headers()).containsExactly("X-A: b");
        assertThat(own.parallel()).isEqualTo(3);
        assertThat(own.tell()).contains("uri");
        assertThat(own.backend()).isEqualTo("slow 20");
        assertThat(own.isTls()).isTrue();
        assertThat(Steps.of(steps, "Good").host()).contains("app.example");
    }

    @Test
    void withoutSuchLinesACaseIsAskedPlainly() {
        Steps plain = Steps.of(Steps.ofPage(page("observed:\n  - nginx 1.22.1, Bad: 200\n")), "Bad");

        assertThat(plain.requests()).isEmpty();
        assertThat(plain.parallel()).isEqualTo(1);
    }

    @Test
    void anUnknownStepIsAFault() {
        assertThatThrownBy(() -> Steps.ofPage(page("proof:\n  - Bad: jump\n")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no step: jump");
    }

    private static String page(String frontMatter) {
        return "---\nid: x\n" + frontMatter + "---\n## Bad\n";
    }
}
