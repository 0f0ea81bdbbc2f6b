package io.github.nginxlint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.engine.Inputs;
import io.github.nginxlint.engine.LintRequest;
import io.github.nginxlint.engine.Linter;
import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.rules.syntax.IncludeCycle;
import io.github.nginxlint.source.MapReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class IncludeCycleTest {

    @Test
    void aLongWayBackIsCut() {
        Map<String, String> files = new TreeMap<>();
        files.put("nginx.conf", "events {} include f0;");
        for (int i = 0; i < 40; i++) {
            files.put("f" + i, "include f" + (i + 1) % 40 + ";");
        }

        List<Finding> findings = new Linter(List.of(new IncludeCycle()))
                .lint(LintRequest.of(List.of("nginx.conf")), Inputs.inMemory(MapReader.ofTexts(files)))
                .result()
                .findings();

        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).related()).hasSize(10);
    }
}
