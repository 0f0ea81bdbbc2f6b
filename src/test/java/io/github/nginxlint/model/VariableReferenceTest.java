package io.github.nginxlint.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VariableReferenceTest {

    @ParameterizedTest
    @CsvSource({
        "$host, host",
        "$Host$URI, host uri",
        "a${host}b$uri/c, host uri",
        "$1abc$2, 1 2",
        "$10, 1",
        "$0, 0",
        "${1}, 1",
        "$$host, host",
        "${host, ''",
        "$, ''",
        "text, ''",
        "$-$é, ''"
    })
    void namesAreFoundAsNginxFindsThem(String text, String names) {
        assertThat(String.join(" ", names(text))).isEqualTo(names == null ? "" : names);
    }

    private static List<String> names(String text) {
        List<String> names = new ArrayList<>();
        Optional<VariableReference> next = VariableReference.next(text, 0);
        while (next.isPresent()) {
            names.add(next.get().name());
            next = VariableReference.next(text, next.get().end());
        }
        return names;
    }

    @Test
    void thePlaceOfAVariableIncludesItsBraces() {
        VariableReference reference = VariableReference.next("ab${Host}c", 0).orElseThrow();

        assertThat(reference).isEqualTo(new VariableReference("host", 2, 9));
        assertThat(reference.isCapture()).isFalse();
        assertThat(VariableReference.next("$5", 0).map(VariableReference::isCapture))
                .contains(true);
        assertThat(VariableReference.next("${5}", 0).map(VariableReference::isCapture))
                .contains(false);
    }
}
