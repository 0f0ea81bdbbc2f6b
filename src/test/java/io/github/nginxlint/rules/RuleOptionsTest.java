package io.github.nginxlint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.engine.BackendFiles;
import io.github.nginxlint.engine.Inputs;
import io.github.nginxlint.engine.LintRequest;
import io.github.nginxlint.engine.Linter;
import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.rule.ListedRule;
import io.github.nginxlint.rule.NumberOption;
import io.github.nginxlint.rule.NumbersOption;
import io.github.nginxlint.rule.OptionValue;
import io.github.nginxlint.rule.Rule;
import io.github.nginxlint.rule.RuleLevels;
import io.github.nginxlint.rule.RuleOption;
import io.github.nginxlint.rule.RuleOptions;
import io.github.nginxlint.rule.RulePages;
import io.github.nginxlint.rule.TextsOption;
import io.github.nginxlint.source.MapReader;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The options that the pages declare are those that the rules ask for, and each changes what its rule says. */
class RuleOptionsTest {

    /**
     * A configuration that a value of an option changes the answer to.
     *
     * @param rule the rule
     * @param option its option
     * @param value what makes a finding of silence, or silence of a finding
     * @param isRaisedByDefault whether the rule speaks when nothing is set
     * @param files the configuration
     */
    private record Effect(
            String rule, String option, OptionValue value, boolean isRaisedByDefault, Map<String, String> files) {}

    private static Map<String, String> main(String http) {
        return Map.of("nginx.conf", "events {}\nhttp {\n" + http + "\n}\n");
    }

    static Stream<Effect> effects() {
        Map<String, String> pass =
                main("server { location / { proxy_pass http://127.0.0.1:3000; proxy_read_timeout 8s; } }");
        Map<String, String> two = main("upstream a { server 127.0.0.1:1; server 127.0.0.1:2; }"
                + " server { location / { proxy_pass http://a; proxy_read_timeout 200s; } }");
        Map<String, String> connections = Map.of(
                "nginx.conf",
                "events { worker_connections 300; }\nhttp { server { location / { proxy_pass http://127.0.0.1:1; } } }");
        Map<String, String> pool = Map.of(
                "nginx.conf",
                "events {}\nhttp { server { location / { fastcgi_pass unix:/run/php.sock; } } }",
                "php-fpm.d/www.conf",
                """
                [www]
                user = www-data
                listen = /run/php.sock
                listen.backlog = 200
                pm = static
                pm.max_children = 9
                """);
        Map<String, String> resolver = main(
                "resolver 8.8.8.8; server { location / {" + " set $app app.example.com; proxy_pass http://$app; } }");
        Map<String, String> port = main("server { location / { proxy_pass http://127.0.0.1:8443; } }");
        return Stream.of(
                new Effect("timeout-too-short", "seconds", new OptionValue.OneNumber(9), false, pass),
                new Effect("timeouts-add-up", "seconds", new OptionValue.OneNumber(300), false, two),
                new Effect(
                        "worker-connections-low", "connections", new OptionValue.OneNumber(2000), false, connections),
                new Effect("fpm-backlog-small", "connections", new OptionValue.OneNumber(600), false, pool),
                new Effect("resolver-public", "allowed", new OptionValue.Texts(List.of("8.8.8.8")), true, resolver),
                new Effect(
                        "port-protocol-mismatch",
                        "ignored-ports",
                        new OptionValue.Numbers(List.of(1L, 8443L)),
                        true,
                        port));
    }

    @ParameterizedTest
    @MethodSource("effects")
    void anOptionChangesWhatItsRuleSays(Effect effect) {
        RuleOptions set = new RuleOptions(Map.of(effect.rule, Map.of(effect.option, effect.value)));

        assertThat(raised(effect, RuleOptions.NONE).contains(effect.rule)).isEqualTo(effect.isRaisedByDefault);
        assertThat(raised(effect, set).contains(effect.rule)).isEqualTo(!effect.isRaisedByDefault);
    }

    @ParameterizedTest
    @MethodSource("effects")
    void theDefaultOfThePageChangesNothing(Effect effect) {
        OptionValue byDefault = RuleOption.find(
                        RulePages.find(effect.rule).orElseThrow().options(), effect.option)
                .orElseThrow()
                .byDefault();
        RuleOptions set = new RuleOptions(Map.of(effect.rule, Map.of(effect.option, byDefault)));

        assertThat(raised(effect, set)).isEqualTo(raised(effect, RuleOptions.NONE));
    }

    private static List<String> raised(Effect effect, RuleOptions options) {
        List<String> pools = effect.files.size() > 1 ? List.of("php-fpm.d") : List.of();
        LintRequest request =
                LintRequest.of(List.of("nginx.conf")).comparedWith(new BackendFiles(pools, List.of(), List.of()));
        return new Linter(Rules.all(), RuleLevels.NONE, options)
                .lint(request, Inputs.inMemory(MapReader.ofTexts(effect.files))).result().findings().stream()
                        .map(Finding::rule)
                        .toList();
    }

    @Test
    void everyOptionOfAPageIsShownToHaveAnEffect() {
        TreeSet<String> declared = new TreeSet<>();
        for (Rule rule : Rules.all()) {
            for (RuleOption option : page(rule)) {
                declared.add(rule.id() + "." + option.name());
            }
        }

        assertThat(effects().map(effect -> effect.rule + "." + effect.option))
                .containsExactlyInAnyOrderElementsOf(declared);
    }

    @Test
    void pagesAndRulesAgreeAboutNamesTypesAndDefaults() throws IllegalAccessException {
        for (Rule rule : Rules.all()) {
            List<String> declared = new ArrayList<>();
            for (RuleOption option : page(rule)) {
                declared.add(rule.id() + " " + option.name() + " " + option.byDefault());
                assertThat(option.name()).matches("[a-z]+(-[a-z]+)*");
                assertThat(option.meaning()).isNotBlank().doesNotEndWith(".");
            }
            assertThat(asked(rule)).as(rule.id()).containsExactlyInAnyOrderElementsOf(declared);
        }
    }

    private static List<RuleOption> page(Rule rule) {
        return RulePages.find(rule.id()).orElseThrow().options();
    }

    /** What the constants of a rule's class ask for. */
    private static List<String> asked(Rule rule) throws IllegalAccessException {
        List<String> asked = new ArrayList<>();
        for (Field field : ListedRule.loaded(rule).getClass().getDeclaredFields()) {
            if (!field.getType().getPackageName().equals(RuleOption.class.getPackageName())) {
                continue;
            }
            field.setAccessible(true);
            Object option = field.get(null);
            if (option instanceof NumberOption number) {
                asked.add(number.rule() + " " + number.name() + " " + new OptionValue.OneNumber(number.byDefault()));
            } else if (option instanceof NumbersOption numbers) {
                asked.add(numbers.rule() + " " + numbers.name() + " " + new OptionValue.Numbers(List.of()));
            } else if (option instanceof TextsOption texts) {
                asked.add(texts.rule() + " " + texts.name() + " " + new OptionValue.Texts(List.of()));
            }
        }
        return asked;
    }
}
