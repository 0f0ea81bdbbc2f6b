package io.github.nginxlint.validity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.catalog.NginxVersion;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was measured once is answered alike, whether nginx is installed or not. */
class MeasuredCasesTest {

    @ParameterizedTest
    @ValueSource(strings = {"1.22.1", "1.31.4"})
    void aMeasuredCaseIsAnsweredAsNginxDoes(String version) {
        Known known = Known.read();
        String source = "cases " + version;
        Figures figures = new Figures(source, known);
        NginxVersion target = NginxVersion.parse(version).orElseThrow();
        for (MeasuredCase measured : MeasuredCase.all()) {
            Answer answer = measured.answers().get(version);
            if (answer == null) {
                continue;
            }
            Map<String, String> files = Map.of("nginx.conf", measured.text());
            Answer expected = measured.needsMachine() ? new Answer(List.of()) : answer;
            figures.add(measured.name(), files, Comparison.with(files, expected, target));
        }
        figures.write();

        assertThat(figures.cases()).isGreaterThanOrEqualTo(298);
        assertThat(figures.unexpected()).isEmpty();
        assertThat(known.unmet(source)).isEmpty();
    }

    @Test
    void eachCaseHasANameOfItsOwn() {
        List<String> names = MeasuredCase.all().stream().map(MeasuredCase::name).toList();
        assertThat(names).doesNotHaveDuplicates();
    }
}
