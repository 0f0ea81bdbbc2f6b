package io.github.nginxlint.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ArityTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0; 0; 0; 0",
                "1; 1; 1; 1",
                "flag; 1; 1; 1",
                "1,3; 1 3; 1; 3",
                "0,1,2; 0 1 2; 0; 2",
                "1,2,3,4,5,6,7; 1 2 3 4 5 6 7; 1; 7"
            })
    void aListOfCountsAcceptsTheseCountsOnly(String text, String accepted, int minimum, int maximum) {
        Arity arity = Arity.of(text);
        List<String> found = new ArrayList<>();
        for (int count = -1; count < 100; count++) {
            if (arity.accepts(count)) {
                found.add(Integer.toString(count));
            }
        }
        assertThat(String.join(" ", found)).isEqualTo(accepted);
        assertThat(arity.minimum()).isEqualTo(minimum);
        assertThat(arity.maximum()).isEqualTo(maximum);
    }

    @ParameterizedTest
    @CsvSource({"0+,0", "1+,1", "2+,2"})
    void anOpenArityHasNoUpperEnd(String text, int minimum) {
        Arity arity = Arity.of(text);
        assertThat(arity.accepts(minimum - 1)).isFalse();
        assertThat(arity.accepts(minimum)).isTrue();
        assertThat(arity.accepts(100_000)).isTrue();
        assertThat(arity.minimum()).isEqualTo(minimum);
        assertThat(arity.maximum()).isEqualTo(Arity.UNBOUNDED);
    }

    @Test
    void onlyAFlagIsOnOrOff() {
        assertThat(Arity.of("flag").onOff()).isTrue();
        assertThat(Arity.of("1").onOff()).isFalse();
    }
}
