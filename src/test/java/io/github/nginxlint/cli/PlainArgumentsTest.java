package io.github.nginxlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainArgumentsTest {

    private static final List<String> PIECES = List.of(
            "conf",
            "-",
            "a b",
            "@file",
            "",
            "--format",
            "--format=sarif",
            "--format=sarif=out",
            "json",
            "text=x=y",
            "--format=",
            "--output",
            "--output=report",
            "-o",
            "-oreport",
            "--fail-on",
            "--fail-on=error",
            "never",
            "--color",
            "--color=always",
            "auto",
            "--config",
            "--config=c.yml",
            "--baseline",
            "--baseline=b",
            "--nginx-version",
            "--nginx-version=1.22.1",
            "1.18.0",
            "--rule",
            "--rule=timeout=off",
            "timeout=error",
            "--php-fpm",
            "--php-fpm=pool",
            "--fix",
            "--",
            "--nonsense",
            "--form=json",
            "--whole",
            "--Format=json",
            "\"quoted\"",
            "$x",
            "${x}");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatIsUnderstoodIsWhatPicocliUnderstands(long seed) {
        var random = new Random(seed);
        int understood = 0;
        for (int i = 0; i < 400; i++) {
            List<String> arguments = new ArrayList<>();
            for (int n = random.nextInt(5); n > 0; n--) {
                arguments.add(PIECES.get(random.nextInt(PIECES.size())));
            }
            var plain = PlainArguments.of(arguments);
            if (plain.isPresent()) {
                understood++;
                assertThat(outcome(() -> OptionReader.read(plain.get())))
                        .as(arguments.toString())
                        .isEqualTo(outcome(() -> CheckArguments.parse(arguments)));
            }
        }
        assertThat(understood).isGreaterThan(60);
    }

    @Test
    void theUsualFormsNeedNoPicocli() {
        assertThat(PlainArguments.of(List.of())).isPresent();
        assertThat(PlainArguments.of(List.of("a", "-"))).isPresent();
        assertThat(PlainArguments.of(List.of("--format", "sarif", "--output=x", "--fail-on", "error", ".")))
                .isPresent();
    }

    @Test
    void whatMayBeWrongIsLeftToPicocli() {
        for (List<String> arguments : List.of(
                List.of("--format"),
                List.of("--format", "--color"),
                List.of("--output", "a", "--output", "b"),
                List.of("--colour", "never"),
                List.of("--", "a"),
                List.of("--fix"))) {
            assertThat(PlainArguments.of(arguments)).as(arguments.toString()).isEmpty();
        }
    }

    private interface Reading {
        CheckOptions read() throws UsageError;
    }

    private static Object outcome(Reading reading) {
        try {
            return reading.read();
        } catch (UsageError e) {
            return String.valueOf(e.getMessage());
        }
    }
}
