package io.github.nginxlint.validity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.rule.Rule;
import io.github.nginxlint.rule.RulePages;
import io.github.nginxlint.rules.PageCase;
import io.github.nginxlint.rules.Rules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of all pages are judged as by nginx. */
@Tag("nginx")
class PagesAgainstNginxTest {

    @TempDir
    private Path directory;

    @Test
    void theExamplesOfThePagesAreJudgedAsByNginx() throws IOException, InterruptedException {
        InstalledNginx nginx = InstalledNginx.orSkip(directory.resolve("nginx"));
        Known known = Known.read();
        Figures figures = new Figures("pages", known);
        for (Rule rule : Rules.all()) {
            for (PageCase page : PageCase.of(RulePages.find(rule.id()).orElseThrow())) {
                Map<String, String> files = new TreeMap<>(page.files());
                List<Result> results = Comparison.of(files, nginx, nginx.version());
                if (results.stream().anyMatch(result -> result.kind() == Kind.MACHINE)) {
                    files.replaceAll((name, text) -> name.startsWith("php-fpm") ? text : Base.portable(text));
                    results = Comparison.of(files, nginx, nginx.version());
                }
                figures.add(page.toString(), files, results);
            }
        }
        figures.write();

        assertThat(figures.cases()).isGreaterThan(60);
        assertThat(figures.unexpected()).isEmpty();
        assertThat(known.unmet("pages")).isEmpty();
    }
}
