package io.github.nginxlint.report;

import static io.github.nginxlint.report.TextReporterTest.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.engine.Inputs;
import io.github.nginxlint.engine.LintRequest;
import io.github.nginxlint.engine.LintRun;
import io.github.nginxlint.engine.Linter;
import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.finding.LintResult;
import io.github.nginxlint.rules.upstream.UpstreamKeepaliveHttp10;
import io.github.nginxlint.source.MapReader;
import io.github.nginxlint.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonReporterTest {

    private static String json(LintResult result) {
        return write(JsonReporter.create(), result);
    }

    static JsonNode read(String document) {
        return JsonMapper.builder().build().readTree(document);
    }

    @ParameterizedTest
    @MethodSource(FormatCases.ALL)
    void theDocumentIsAsInTheGoldenFile(String name, LintResult result) {
        Goldens.check(name, "expected.json", json(result));
    }

    @ParameterizedTest
    @MethodSource(FormatCases.ALL)
    void theDocumentIsVisibleAscii(String name, LintResult result) {
        assertThat(json(result).chars()).as(name).allMatch(c -> c == '\n' || (c >= ' ' && c <= '~'));
    }

    @ParameterizedTest
    @MethodSource(FormatCases.ALL)
    void everyFindingCanBeReadBack(String name, LintResult result) {
        JsonNode document = read(json(result));
        assertThat(document.get("version").asInt()).isEqualTo(1);
        assertThat(document.get("files").size()).isEqualTo(result.files().size());
        assertThat(document.get("findings").size())
                .as(name)
                .isEqualTo(result.findings().size());
        for (int i = 0; i < result.findings().size(); i++) {
            Finding finding = result.findings().get(i);
            JsonNode written = document.get("findings").get(i);
            assertThat(written.get("message").asString()).isEqualTo(finding.message());
            assertThat(written.get("file").asString())
                    .isEqualTo(finding.place().file().name());
            assertThat(between(
                            finding.place().file(),
                            written.get("line").asInt(),
                            written.get("column").asInt(),
                            written.get("endLine").asInt(),
                            written.get("endColumn").asInt()))
                    .isEqualTo(finding.place().text());
        }
    }

    /** The text that a reader of the report finds by line and column. */
    static String between(SourceFile file, int line, int column, int endLine, int endColumn) {
        return file.text().substring(offset(file, line, column), offset(file, endLine, endColumn));
    }

    private static int offset(SourceFile file, int line, int column) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            start = file.text().indexOf('\n', start) + 1;
        }
        return start + column - 1;
    }

    @Test
    void theExampleInTheDocumentationIsTrue() throws IOException {
        Map<String, String> files = Map.of("nginx.conf", """
                events {}
                http {
                    proxy_set_header Host $host;
                    upstream app {
                        server 127.0.0.1:9000;
                        keepalive 16;
                    }
                    include conf.d/*.conf;
                }
                """, "conf.d/site.conf", """
                server {
                  listen 8080;
                  location / {
                    proxy_pass http://app;
                    location /inner {
                    }
                  }
                }
                """);
        LintRun run = new Linter(List.of(new UpstreamKeepaliveHttp10()))
                .lint(LintRequest.of(List.of("nginx.conf")), Inputs.inMemory(MapReader.ofTexts(files)));
        String page = Files.readString(Path.of("docs", "json.md"));
        int start = page.indexOf("```json\n") + 8;
        String example = page.substring(start, page.indexOf("```", start));
        assertThat(json(run.result())).isEqualTo(example);
    }

    @Test
    void theReportDependsOnNothingButTheResult() {
        Locale locale = Locale.getDefault();
        LintResult result = FormatCases.named("several-files");
        assertThat(result).isNotNull();
        String first = json(result);
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-u-nu-arab"));
            assertThat(json(result)).isEqualTo(first);
        } finally {
            Locale.setDefault(locale);
        }
    }
}
