package io.github.nginxlint.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.nginxlint.rules.Rules;
import io.github.nginxlint.source.SourceFile;
import io.github.nginxlint.yaml.YamlFile;
import io.github.nginxlint.yaml.YamlMapping;
import io.github.nginxlint.yaml.YamlScalar;
import io.github.nginxlint.yaml.YamlSequence;
import io.github.nginxlint.yaml.YamlValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema is what the rules and pages come to, and refuses what the reader refuses. */
class SettingsSchemaTest {

    private static final Path WRITTEN = Path.of("docs", "nginx-lint.schema.json");

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(SettingsSchema.text(), InputFormat.JSON);

    @TempDir
    private Path directory;

    @Test
    void theSchemaIsWhatTheRulesAndPagesComeTo() throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(WRITTEN, SettingsSchema.text());
        }
        assertThat(WRITTEN).hasContent(SettingsSchema.text());
    }

    @Test
    void everyKeyRuleAndCategoryIsInIt() {
        JsonNode schema = JsonMapper.builder().build().readTree(SettingsSchema.text());

        assertThat(schema.get("properties").propertyNames()).containsExactlyElementsOf(SettingsFile.KEYS);
        assertThat(new TreeSet<>(schema.at("/properties/rules/properties").propertyNames()))
                .isEqualTo(Rules.names());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# nothing\n",
                "nginx-version: 1.22.1",
                "nginx-version: '2.0.0'",
                "{entries: nginx.conf, exclude: [vendor/, '**/old']}",
                "entries: ['*/nginx.conf', .]",
                "entries: []",
                "prefix: deploy/nginx",
                "path-map: a=b",
                "path-map: [sites-enabled=sites-available, a=b=c]",
                "{php-fpm: [a, b], compose: compose.yaml, systemd: deploy}",
                "fail-on: never",
                "rules: {}",
                "rules: {timeout: off, timeout-zero: error}",
                "rules: {timeout: {severity: note}, timeout-zero: {}}",
                "rules: {timeout-too-short: {severity: off, options: {seconds: 3600}}}",
                "rules: {resolver-public: {options: {allowed: [8.8.8.8]}}}",
                "rules: {port-protocol-mismatch: {options: {ignored-ports: [1, 65535]}}}",
                "rules: {timeout-zero: {options: {}}}",
                "modules: a_directive",
                "modules: [a, {name: b, contexts: [http, if-in-location], arity: 1, block: true}]",
                "modules: [{name: b, contexts: http, arity: '1,3', block: false}, {name: c, arity: 2+}]",
                "variables: [tenant_*, $geo]",
                "variables: tenant",
            })
    void whatTheReaderTakesTheSchemaTakes(String text) {
        assertThatCode(() -> read(text)).doesNotThrowAnyException();
        assertThat(violations(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- a",
                "just text",
                "nginx-verson: 1.22.1",
                "nginx-version: 1.22",
                "nginx-version: 1.17.9",
                "nginx-version: [1.22.1]",
                "nginx-version: {a: b}",
                "entries: /etc/nginx",
                "entries: [../x]",
                "entries: {a: b}",
                "entries: [[a]]",
                "entries:",
                "exclude: [a/../b]",
                "exclude: '!a'",
                "exclude: /a",
                "prefix: /srv",
                "prefix: [a, b]",
                "path-map: a",
                "path-map: [=a]",
                "php-fpm: ../php",
                "compose: [/compose.yaml]",
                "systemd: {}",
                "fail-on: fatal",
                "fail-on: [error]",
                "fail-on: Error",
                "rules: []",
                "rules: off",
                "rules:",
                "rules: {timeot: off}",
                "rules: {timeout: quiet}",
                "rules: {timeout: [off]}",
                "rules: {timeout: {level: off}}",
                "rules: {timeout: {severity: quiet}}",
                "rules: {timeout: {options: {seconds: 5}}}",
                "rules: {timeout-too-short: {options: {second: 5}}}",
                "rules: {timeout-too-short: {options: {seconds: 0}}}",
                "rules: {timeout-too-short: {options: {seconds: 3601}}}",
                "rules: {timeout-too-short: {options: {seconds: 1.5}}}",
                "rules: {timeout-too-short: {options: {seconds: five}}}",
                "rules: {timeout-too-short: {options: {seconds: '5'}}}",
                "rules: {timeout-too-short: {options: [seconds]}}",
                "rules: {resolver-public: {options: {allowed: 8.8.8.8}}}",
                "rules: {resolver-public: {options: {allowed: {a: b}}}}",
                "rules: {port-protocol-mismatch: {options: {ignored-ports: [0]}}}",
                "modules: [a-b]",
                "modules: [{arity: 1}]",
                "modules: [{name: a, arity: 8}]",
                "modules: [{name: a, arity: '1-2'}]",
                "modules: [{name: a, contexts: servr}]",
                "modules: [{name: a, block: 1}]",
                "modules: [{name: a, block: 'true'}]",
                "modules: [{name: a, size: 1}]",
                "modules: [[a]]",
                "variables: [a-b]",
                "variables: '*'",
            })
    void whatTheReaderRefusesTheSchemaRefuses(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(SettingsError.class);
        assertThat(violations(text)).isNotEmpty();
    }

    /** The examples of the page, and the file that {@code config init} writes with all of it taken in. */
    static Stream<String> examples() throws IOException {
        return Stream.concat(
                SettingsPage.examples(),
                Stream.of(SettingsPage.uncommented(Files.readString(Path.of("src/main/resources/nginx-lint.yml")))));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theExamplesOfThePageAndOfConfigInitAreTaken(String text) throws IOException {
        assertThat(violations(text)).isEmpty();
        assertThatCode(() -> read(text)).doesNotThrowAnyException();
    }

    @Test
    void theFileOfConfigInitHasEveryKeyAndSaysNothingAsItIs() throws IOException, SettingsError {
        String text = Files.readString(Path.of("src/main/resources/nginx-lint.yml"));

        Settings read = read(text);

        assertThat(read.over(Settings.NONE).files().orElseThrow().entries()).isEmpty();
        assertThat(read.rules()).isEqualTo(Settings.NONE.rules());
        assertThat(read.own().names()).isEmpty();
        assertThat(read.failOn()).isEmpty();
        assertThat(text).startsWith("# yaml-language-server: $schema=" + SettingsSchema.ADDRESS + "\n");
        YamlMapping all = (YamlMapping) YamlFile.read(SourceFile.of("s.yml", SettingsPage.uncommented(text)))
                .documents()
                .get(0);
        assertThat(all.entries().stream().map(entry -> entry.key().text()))
                .containsExactlyInAnyOrderElementsOf(SettingsFile.KEYS);
    }

    @Test
    void everyKeyHasItsSectionAndExampleOnThePage() {
        List<String> lines = SettingsPage.lines();
        for (String key : SettingsFile.KEYS) {
            assertThat(lines).contains("### `" + key + "`");
            assertThat(SettingsPage.examples()).as(key).anyMatch(example -> example.startsWith(key + ":"));
        }
    }

    private Settings read(String text) throws SettingsError, IOException {
        Files.writeString(directory.resolve("s.yml"), text);
        return SettingsFile.open(Path.of("s.yml"), directory, Rules::names).settings();
    }

    private static List<Error> violations(String yaml) {
        YamlFile file = YamlFile.read(SourceFile.of("s.yml", yaml));
        assertThat(file.problem()).isEmpty();
        JsonNode json = file.documents().isEmpty()
                ? JsonNodeFactory.instance.nullNode()
                : json(file.documents().get(0));
        return SCHEMA.validate(json.toString(), InputFormat.JSON);
    }

    /** As an editor takes it: YAML 1.2, core schema. */
    private static JsonNode json(YamlValue value) {
        if (value instanceof YamlMapping mapping) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            mapping.entries().forEach(entry -> object.set(entry.key().text(), json(entry.value())));
            return object;
        }
        if (value instanceof YamlSequence sequence) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            sequence.items().forEach(item -> array.add(json(item)));
            return array;
        }
        YamlScalar scalar = (YamlScalar) value;
        String text = scalar.text();
        if (scalar.isNull()) {
            return JsonNodeFactory.instance.nullNode();
        }
        if (scalar.isPlain() && text.matches("[-+]?[0-9]+")) {
            return JsonNodeFactory.instance.numberNode(Long.parseLong(text));
        }
        if (scalar.isPlain() && text.matches("[-+]?[0-9]*\\.[0-9]+")) {
            return JsonNodeFactory.instance.numberNode(Double.parseDouble(text));
        }
        if (scalar.isPlain() && text.matches("true|True|TRUE|false|False|FALSE")) {
            return JsonNodeFactory.instance.booleanNode(Boolean.parseBoolean(text));
        }
        return JsonNodeFactory.instance.stringNode(text);
    }
}
