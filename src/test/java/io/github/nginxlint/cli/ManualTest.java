package io.github.nginxlint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.OptionSpec;

@Tag("shell")
class ManualTest {

    private static final String PAGE = "src/dist/man/nginx-lint.1";

    @Test
    void thePageIsMadeFromTheOptions() throws IOException {
        PackagedText.check("man/nginx-lint.1", Manual.of(CommandForm.ofProgram()));
    }

    @Test
    void groffShowsEveryOptionWithoutAWarning() throws Exception {
        assumeTrue(PackagedText.isThere("groff"), "skipped: groff is not installed");

        // -c: no colours, which would stand between the letters
        String shown = PackagedText.output("groff", "-man", "-ww", "-Tascii", "-P-cbou", PAGE);

        assertThat(PackagedText.output("sh", "-c", "groff -man -ww -Tascii " + PAGE + " 2>&1 >/dev/null"))
                .isEmpty();
        for (OptionSpec option : CheckArguments.spec().options()) {
            assertThat(shown).contains(option.names());
        }
        assertThat(shown).contains("nginx-lint explain RULE", "EXIT STATUS", "nginx -T 2>/dev/null | nginx-lint -");
    }

    @Test
    void mandocHasNoComplaint() throws Exception {
        assumeTrue(PackagedText.isThere("mandoc"), "skipped: mandoc is not installed");

        // packaging fills in the date and the version
        String page = PackagedText.output(
                "sh", "-c", "sed 's/@DATE@/2026-01-01/; s/@VERSION@/0/' " + PAGE + " | mandoc -Tlint -W warning");

        assertThat(page).isEmpty();
    }
}
