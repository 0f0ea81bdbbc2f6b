package io.github.nginxlint.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.nginxlint.catalog.Context;
import io.github.nginxlint.catalog.DirectiveSpec;
import io.github.nginxlint.catalog.NginxVersion;
import io.github.nginxlint.catalog.OwnNames;
import io.github.nginxlint.rule.OptionValue;
import io.github.nginxlint.rule.RuleLevel;
import io.github.nginxlint.rule.RuleLevels;
import io.github.nginxlint.rule.RuleOptions;
import io.github.nginxlint.source.Limit;
import io.github.nginxlint.source.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {

    @TempDir
    Path directory;

    @Test
    void everyKeyIsRead() throws SettingsError, IOException {
        Files.createDirectories(directory.resolve("etc/nginx"));
        Settings settings = read("""
                # how this project is checked
                nginx-version: 1.22.1
                prefix: etc/nginx
                path-map:
                  - sites-enabled=sites-available
                php-fpm: [php/www.conf, php/pool.d]
                fail-on: error
                variables: [$geo_city, "tenant_*"]
                """);

        assertThat(settings.nginxVersion()).contains(new NginxVersion(1, 22, 1));
        assertThat(settings.prefix()).contains("etc/nginx");
        assertThat(settings.pathMaps()).containsExactly("sites-enabled=sites-available");
        assertThat(settings.phpFpm()).containsExactly("php/www.conf", "php/pool.d");
        assertThat(settings.failOn()).contains(FailOn.ERROR);
        assertThat(settings.own().hasVariable("GEO_city")).isTrue();
        assertThat(settings.own().hasVariable("tenant_name")).isTrue();
        assertThat(settings.own().hasVariable("tenant")).isFalse();
        assertThat(settings.target().exact()).contains(new NginxVersion(1, 22, 1));
    }

    @Test
    void directivesOfOnesOwnAreDescribedOrJustNamed() throws SettingsError, IOException {
        OwnNames own = read("""
                        modules:
                          - my_flag
                          - name: my_zone
                            contexts: [http, server]
                            arity: "1,2"
                          - {name: my_block, block: true, arity: 0}
                        """).own();

        assertThat(own.directives("my_flag")).extracting(DirectiveSpec::isBlock).containsExactly(false, true);
        DirectiveSpec zone = own.directives("my_zone").get(0);
        assertThat(zone.contexts()).containsExactlyInAnyOrder(Context.HTTP, Context.SERVER);
        assertThat(zone.accepts(2)).isTrue();
        assertThat(zone.accepts(3)).isFalse();
        assertThat(own.directives("my_block").get(0).isBlock()).isTrue();
        assertThat(own.directives("gzip")).isEmpty();
    }

    @Test
    void anEmptyFileSaysNothing() throws SettingsError, IOException {
        assertThat(read("# nothing yet\n").nginxVersion()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    nginx-verson: 1.22.1       | s.yml:1:1: "nginx-verson" is no setting: did you mean "nginx-version"?
                    zzz: 1                     | s.yml:1:1: "zzz" is no setting: there are nginx-version, entries, exclude, prefix, path-map, php-fpm, compose, systemd, fail-on, rules, modules, variables, limits
                    nginx-version: 1.22        | s.yml:1:16: "1.22" is no nginx version: write three numbers, such as 1.22.1
                    nginx-version: 1.2.3       | s.yml:1:16: "1.2.3" is too old: 1.18.0 is the oldest known
                    nginx-version: [1]         | s.yml:1:16: a plain value is expected here
                    fail-on: fatal             | s.yml:1:10: "fatal" is no severity: write error, warning, note or never
                    path-map: a                | s.yml:1:11: "a" maps no path: write FROM=TO, such as sites-enabled=sites-available
                    prefix: ..                 | s.yml:1:9: ".." leads out of the directory of the settings file: give it on the command line
                    prefix: /etc               | s.yml:1:9: "/etc" leads out of the directory of the settings file: give it on the command line
                    path-map: /etc=/srv        | s.yml:1:11: "/etc=/srv" leads out of the directory of the settings file: give it on the command line
                    php-fpm: a/../../b         | s.yml:1:10: "a/../../b" leads out of the directory of the settings file: give it on the command line
                    entries: /etc/nginx        | s.yml:1:10: "/etc/nginx" leads out of the directory of the settings file: give it on the command line
                    entries: [../*.conf]       | s.yml:1:11: "../*.conf" leads out of the directory of the settings file
                    entries: [/etc/*]          | s.yml:1:11: "/etc/*" leads out of the directory of the settings file
                    entries: {a: b}            | s.yml:1:10: a plain value is expected here
                    exclude: [a/../../b]       | s.yml:1:11: "a/../../b" leads out of the directory of the settings file
                    exclude: ["!a"]            | s.yml:1:11: "!a" takes back what others mean, which is not possible: write what is meant alone
                    exclude: [./]              | s.yml:1:11: "./" means nothing
                    variables: [a-b]           | s.yml:1:13: "a-b" is no name of a variable: letters, digits and _ , * at the end for all that begin so
                    modules: [a b]             | s.yml:1:11: "a b" is no name of a directive
                    modules: [{arity: 1}]      | s.yml:1:11: a directive needs a "name"
                    modules: [{name: a, arity: x}] | s.yml:1:28: "x" is no number of arguments: write 1, "1,3" or "2+"
                    modules: [{name: a, arity: 1+2}] | s.yml:1:28: "1+2" is no number of arguments: write 1, "1,3" or "2+"
                    modules: [{name: a, block: 1}] | s.yml:1:28: "1" is neither true nor false
                    modules: [{name: a, contexts: servr}] | s.yml:1:31: "servr" is no context: did you mean "server"?
                    modules: [{name: a, name: b}] | s.yml:1:21: "name" stands here a second time
                    modules: [[a]]             | s.yml:1:11: settings are written as "name: value"; the names are name, contexts, arity, block
                    - a                        | s.yml:1:1: settings are written as "name: value"; the names are nginx-version, entries, exclude, prefix, path-map, php-fpm, compose, systemd, fail-on, rules, modules, variables, limits
                    """)
    void whatIsWrongIsSaidWithItsPlace(String text, String message) throws IOException {
        assertThatThrownBy(() -> read(text)).isInstanceOf(SettingsError.class).hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"exclude", "entries", "php-fpm", "path-map", "modules", "variables"})
    void listsAreBounded(String key) {
        String item = key.equals("path-map") ? "a=b, " : "a, ";

        assertThatThrownBy(() -> read(key + ": [" + item.repeat(1001) + "]"))
                .hasMessageEndingWith(": a list has 1000 items at most");
        assertThatCode(() -> read(key + ": [" + item.repeat(1000) + "]")).doesNotThrowAnyException();
        assertThatThrownBy(() -> read("exclude: " + "a".repeat(1001))).hasMessageEndingWith("is too long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"php-fpm", "modules", "rules"})
    void aliasesOfAliasesCostNothing(String key) {
        StringBuilder bomb = new StringBuilder("entries: &a0 [x]\nexclude:\n");
        for (int i = 1; i < 100; i++) {
            String last = "*a" + (i - 1);
            bomb.append("  - &a")
                    .append(i)
                    .append(" [")
                    .append((last + ", ").repeat(9))
                    .append(last)
                    .append("]\n");
        }

        assertThatThrownBy(() -> read(bomb + key + ": *a99\n")).isInstanceOf(SettingsError.class);
        assertThatThrownBy(() -> read(bomb.toString().replace("exclude:", key + ":")))
                .isInstanceOf(SettingsError.class);
    }

    @Test
    void aLinkOutOfTheDirectoryIsFollowedToItsEnd() throws IOException {
        Files.createSymbolicLink(directory.resolve("link"), directory.getParent());

        assertThatThrownBy(() -> read("prefix: link"))
                .hasMessageContaining("leads out of the directory of the settings file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: [", "{", "a: *b", "? [a]\n: b", "%", "a: !!java.lang.Runtime x", "&a [*a]"})
    void brokenYamlIsAnErrorWithAMessage(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(SettingsError.class).hasMessageStartingWith("s.yml");
    }

    @Test
    void deepNestingDoesNotOverflow() {
        assertThatThrownBy(() -> read("[".repeat(200_000))).isInstanceOf(SettingsError.class);
    }

    @Test
    void aFileThatIsNotThereOrTooLargeIsRefused() {
        assertThatThrownBy(() -> SettingsFile.open(Path.of("gone.yml"), directory, List::of))
                .hasMessage("gone.yml: cannot be read");
        assertThatThrownBy(() -> read("#".repeat((1 << 20) + 1))).hasMessage("s.yml: larger than 1 MiB");
    }

    @Test
    void theCommandLineGoesBeforeTheFile() {
        Settings file = new Settings(
                Optional.of(new NginxVersion(1, 22, 1)),
                Optional.empty(),
                Optional.of("file"),
                List.of("a=b"),
                List.of("c"),
                List.of("compose.yaml"),
                List.of("app.service"),
                Optional.of(FailOn.NOTE),
                new RuleLevels(Map.of("timeout", RuleLevel.OFF, "timeout-zero", RuleLevel.NOTE)),
                RuleOptions.NONE,
                OwnNames.NONE,
                Limits.of(Map.of(Limit.FILES, 3L, Limit.WORDS, 5L)));
        Settings given = new Settings(
                Optional.empty(),
                Optional.empty(),
                Optional.of("given"),
                List.of(),
                List.of("d"),
                List.of(),
                List.of(),
                Optional.empty(),
                new RuleLevels(Map.of("timeout-zero", RuleLevel.WARNING)),
                RuleOptions.NONE,
                OwnNames.NONE,
                Limits.of(Map.of(Limit.FILES, 4L)));

        Settings both = given.over(file);

        assertThat(both.prefix()).contains("given");
        assertThat(both.phpFpm()).containsExactly("d");
        assertThat(both.compose()).containsExactly("compose.yaml");
        assertThat(both.systemd()).containsExactly("app.service");
        assertThat(both.nginxVersion()).isEqualTo(file.nginxVersion());
        assertThat(both.pathMaps()).containsExactly("a=b");
        assertThat(both.failOn()).contains(FailOn.NOTE);
        assertThat(both.limits()).isEqualTo(Limits.of(Map.of(Limit.FILES, 4L, Limit.WORDS, 5L)));
        assertThat(both.rules().byName())
                .containsOnly(Map.entry("timeout", RuleLevel.OFF), Map.entry("timeout-zero", RuleLevel.WARNING));
    }

    @Test
    void rulesAndCategoriesHaveLevels() throws SettingsError, IOException {
        assertThat(read("rules:\n  timeout: off\n  timeout-zero: warning\n")
                        .rules()
                        .byName())
                .containsOnly(Map.entry("timeout", RuleLevel.OFF), Map.entry("timeout-zero", RuleLevel.WARNING));
        assertThat(read("rules: {}\n").rules()).isEqualTo(RuleLevels.NONE);
    }

    @Test
    void aRuleHasASeverityAndOptions() throws SettingsError, IOException {
        Settings settings = read("""
                rules:
                  timeout: {severity: note}
                  timeout-too-short:
                    severity: error
                    options: {seconds: 10}
                  resolver-public: {options: {allowed: [8.8.8.8, 1.1.1.1]}}
                  port-protocol-mismatch: {options: {ignored-ports: [8443]}}
                  timeout-zero: {options: {}}
                """);

        assertThat(settings.rules().byName())
                .containsOnly(Map.entry("timeout", RuleLevel.NOTE), Map.entry("timeout-too-short", RuleLevel.ERROR));
        assertThat(settings.options().byRule())
                .isEqualTo(Map.of(
                        "timeout-too-short",
                        Map.of("seconds", new OptionValue.OneNumber(10)),
                        "resolver-public",
                        Map.of("allowed", new OptionValue.Texts(List.of("8.8.8.8", "1.1.1.1"))),
                        "port-protocol-mismatch",
                        Map.of("ignored-ports", new OptionValue.Numbers(List.of(8443L)))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rules: {timeout-zreo: off} | s.yml:1:9: "timeout-zreo" is neither a rule nor a category: did you mean "timeout-zero"?
            rules: {x: off}            | s.yml:1:9: "x" is neither a rule nor a category; "nginx-lint rules" lists them
            rules: {timeout: quiet}    | s.yml:1:18: "quiet" is nothing a rule can be: write off, note, warning or error
            rules: {timeout: [off]}    | s.yml:1:18: a plain value is expected here
            rules: {timeout: {severty: off}} | s.yml:1:19: "severty" is no setting: did you mean "severity"?
            rules: {timeout: {severity: quiet}} | s.yml:1:29: "quiet" is nothing a rule can be: write off, note, warning or error
            rules: {timeout: {options: {seconds: 5}}} | s.yml:1:29: "seconds" is set for "timeout", which has no options
            rules: {timeout-zero: {options: {seconds: 5}}} | s.yml:1:34: "seconds" is set for "timeout-zero", which has no options
            rules: {timeout-zero: {options: [seconds]}} | s.yml:1:33: "options" holds lines of "name: value"
            rules: {timeout-too-short: {options: {secnods: 5}}} | s.yml:1:39: "secnods" is no option of "timeout-too-short": did you mean "seconds"?
            rules: {timeout-too-short: {options: {x: 5}}} | s.yml:1:39: "x" is no option of "timeout-too-short": write seconds
            rules: {timeout-too-short: {options: {seconds: 0}}} | s.yml:1:48: "0" is nothing for "seconds": write a whole number from 1 to 3600
            rules: {timeout-too-short: {options: {seconds: 1m}}} | s.yml:1:48: "1m" is nothing for "seconds": write a whole number from 1 to 3600
            rules: {timeout-too-short: {options: {seconds: [5]}}} | s.yml:1:48: "seconds" wants a whole number from 1 to 3600
            rules: {timeout-too-short: {options: {seconds: }}} | s.yml:1:47: a plain value is expected here
            rules: {resolver-public: {options: {allowed: {a: b}}}} | s.yml:1:46: "allowed" wants a list of texts
            rules: {resolver-public: {options: {allowed: 8.8.8.8}}} | s.yml:1:46: "allowed" wants a list of texts
            rules: {port-protocol-mismatch: {options: {ignored-ports: [80, 0]}}} | s.yml:1:64: "0" is nothing for "ignored-ports": write whole numbers from 1 to 65535
            rules: [timeout]           | s.yml:1:8: "rules" holds lines of "name: value"
            rules: {timeout: off, timeout: off} | s.yml:1:23: "timeout" stands here a second time
            """)
    void aLevelThatCannotBeFollowedIsRefused(String text, String message) {
        assertThatThrownBy(() -> read(text)).hasMessage(message);
    }

    private Settings read(String text) throws SettingsError, IOException {
        Files.writeString(directory.resolve("s.yml"), text);
        return SettingsFile.open(
                        Path.of("s.yml"),
                        directory,
                        () -> List.of(
                                "timeout-zero",
                                "timeout",
                                "timeout-too-short",
                                "resolver-public",
                                "port-protocol-mismatch"))
                .settings();
    }

    @Test
    void limitsMayBeMovedAsFarAsTheirCeilings() throws SettingsError, IOException {
        Limits limits = read("limits:\n  file-size: 64m\n  nesting: 7\n").limits();
        assertThat(limits.get(Limit.FILE_SIZE)).isEqualTo(64L << 20);
        assertThat(limits.get(Limit.NESTING)).isEqualTo(7);
        assertThat(limits.get(Limit.FILES)).isEqualTo(Limit.FILES.standard());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "file-size: 65m|s.yml:2:14: \"65m\" is more than a settings file can say, 64m at most: give it on the"
                        + " command line, --limit file-size=65m",
                "file-sise: 1m|s.yml:2:3: \"file-sise\" is no limit: did you mean \"file-size\"?",
                "nesting: 0|s.yml:2:12: \"0\" is no limit: write a number of 1 or more",
                "nesting: 1k|s.yml:2:12: \"1k\" is no limit: write a number of 1 or more",
                "file-size: -1|s.yml:2:14: \"-1\" is no limit: write a number of 1 or more, of bytes or with k, m or g"
                        + " behind it",
            })
    void aLimitThatIsNoneIsRefused(String line, String message) {
        assertThatThrownBy(() -> read("limits:\n  " + line + "\n")).hasMessage(message);
    }
}
