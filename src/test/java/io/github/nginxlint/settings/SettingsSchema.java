package io.github.nginxlint.settings;

import io.github.nginxlint.catalog.Context;
import io.github.nginxlint.rule.OptionValue;
import io.github.nginxlint.rule.Rule;
import io.github.nginxlint.rule.RuleLevel;
import io.github.nginxlint.rule.RuleLevels;
import io.github.nginxlint.rule.RuleOption;
import io.github.nginxlint.rule.RulePage;
import io.github.nginxlint.rule.RulePages;
import io.github.nginxlint.rules.Rules;
import io.github.nginxlint.source.Limit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the JSON Schema of settings files from the rules and their pages. Editors know draft 7 best. */
public final class SettingsSchema {

    static final String ADDRESS =
            "https://raw.githubusercontent.com/nginx-lint/nginx-lint/main/docs/nginx-lint.schema.json";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String INSIDE = "^(?!/)(?!\\.\\.(/|$)).+";
    private static final String PATTERN = "^(?![/!])(?!(.*/)?\\.\\.(/|$)).+";

    private SettingsSchema() {}

    public static String text() {
        ObjectNode schema = JSON.createObjectNode();
        schema.put("$schema", "http://json-schema.org/draft-07/schema#");
        schema.put("$id", ADDRESS);
        schema.put("title", "Settings of nginx-lint (.nginx-lint.yml)");
        // a file with comments alone
        schema.putArray("type").add("object").add("null");
        schema.put("additionalProperties", false);
        ObjectNode keys = schema.putObject("properties");
        scalar(keys, "nginx-version", "The nginx version the configuration is meant for; without it any from 1.18 on.")
                .put(
                        "pattern",
                        "^(1\\.(1[89]|[2-9][0-9]|[1-9][0-9]{2})\\.[0-9]{1,3}|[2-9]\\.[0-9]{1,3}\\.[0-9]{1,3})$");
        texts(keys, "entries", "Files, directories and patterns: what is checked when no path is given.", INSIDE);
        texts(keys, "exclude", "Patterns for what is left out when a directory is looked through.", PATTERN);
        scalar(keys, "prefix", "The directory that relative includes start from.")
                .put("pattern", INSIDE);
        texts(keys, "path-map", "Whole parts of include paths to replace, FROM=TO.", "^[^=]+=.+$");
        texts(keys, "php-fpm", "PHP-FPM configurations to compare with, files or directories.", INSIDE);
        texts(keys, "compose", "Compose files to compare with.", INSIDE);
        texts(keys, "systemd", "Units of systemd to compare with, files or directories.", INSIDE);
        words(
                scalar(keys, "fail-on", "The least severity for exit status 1; warning when nothing is set."),
                FailOn.values());
        rules(keys.putObject("rules"));
        modules(keys.putObject("modules"), schema);
        texts(
                keys,
                "variables",
                "Variables of modules; * at the end for all that begin so.",
                "^\\$?[A-Za-z0-9_]+\\*?$");
        limits(keys.putObject("limits"));
        words(schema.withObject("/definitions").putObject("level").put("type", "string"), RuleLevel.values());
        describe(schema.withObject("/definitions").putObject("rule"), List.of());
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(schema) + "\n";
    }

    private static void limits(ObjectNode node) {
        node.put("description", "How much is looked at, up to a ceiling; more is for --limit on the command line.");
        node.put("type", "object").put("additionalProperties", false);
        ObjectNode names = node.putObject("properties");
        for (Limit limit : Limit.values()) {
            ObjectNode name = names.putObject(limit.word())
                    .put(
                            "description",
                            limit.written(limit.standard()) + " by default, " + limit.written(limit.ceiling())
                                    + " at most");
            ArrayNode either = name.putArray("anyOf");
            either.addObject().put("type", "integer").put("minimum", 1).put("maximum", limit.ceiling());
            if (limit.isSize()) {
                either.addObject().put("type", "string").put("pattern", "^[1-9][0-9]{0,12}[kKmMgG]?$");
            }
        }
    }

    private static ObjectNode scalar(ObjectNode keys, String key, String description) {
        return keys.putObject(key).put("description", description).put("type", "string");
    }

    private static void words(ObjectNode node, Enum<?>[] values) {
        ArrayNode words = node.putArray("enum");
        for (Enum<?> value : values) {
            words.add(value.name().toLowerCase(Locale.ROOT));
        }
    }

    /** One text or a list of them. */
    private static void texts(ObjectNode keys, String key, String description, String pattern) {
        ObjectNode node = keys.putObject(key).put("description", description);
        oneOrMore(node, JSON.createObjectNode().put("type", "string").put("pattern", pattern));
    }

    private static void oneOrMore(ObjectNode node, ObjectNode item) {
        ArrayNode either = node.putArray("anyOf");
        either.add(item);
        either.addObject().put("type", "array").put("maxItems", 1000).set("items", item.deepCopy());
    }

    private static void rules(ObjectNode node) {
        node.put("description", "What is made of rules and categories; a rule goes before its category.");
        node.put("type", "object").put("additionalProperties", false);
        ObjectNode names = node.putObject("properties");
        TreeSet<String> categories = new TreeSet<>();
        Rules.all().forEach(rule -> categories.add(RuleLevels.category(rule)));
        for (String category : categories) {
            levelOr(
                    names.putObject(category).put("description", "All rules of the category " + category + "."),
                    List.of());
        }
        for (Rule rule : Rules.all()) {
            RulePage page = RulePages.find(rule.id()).orElseThrow();
            ObjectNode name = names.putObject(rule.id())
                    .put("description", page.title() + " (" + page.severity().word() + ")");
            levelOr(name, page.options());
        }
    }

    private static void levelOr(ObjectNode node, List<RuleOption> options) {
        if (options.isEmpty()) {
            // in draft 7 what stands beside a reference does not count
            node.putArray("allOf").addObject().put("$ref", "#/definitions/rule");
        } else {
            describe(node, options);
        }
    }

    private static void describe(ObjectNode node, List<RuleOption> options) {
        ArrayNode either = node.putArray("anyOf");
        either.addObject().put("$ref", "#/definitions/level");
        ObjectNode mapping = either.addObject().put("type", "object").put("additionalProperties", false);
        ObjectNode keys = mapping.putObject("properties");
        keys.putObject("severity").put("$ref", "#/definitions/level");
        ObjectNode all = keys.putObject("options").put("type", "object").put("additionalProperties", false);
        ObjectNode properties = all.putObject("properties");
        for (RuleOption option : options) {
            option(properties.putObject(option.name()).put("description", option.meaning()), option);
        }
    }

    private static void option(ObjectNode node, RuleOption option) {
        switch (option.type()) {
            case NUMBER -> bounded(node, option).put("default", ((OptionValue.OneNumber) option.byDefault()).value());
            case NUMBERS ->
                bounded(node.put("type", "array").put("maxItems", 1000).putObject("items"), option);
            case TEXTS ->
                node.put("type", "array")
                        .put("maxItems", 1000)
                        .putObject("items")
                        .put("type", "string")
                        .put("minLength", 1)
                        .put("maxLength", 1000);
        }
    }

    private static ObjectNode bounded(ObjectNode node, RuleOption option) {
        return node.put("type", "integer").put("minimum", option.least()).put("maximum", option.most());
    }

    private static void modules(ObjectNode node, ObjectNode schema) {
        node.put("description", "Directives of modules that nginx-lint does not know.");
        ObjectNode name = JSON.createObjectNode().put("type", "string").put("pattern", "^[A-Za-z0-9_]+$");
        ObjectNode mapping = JSON.createObjectNode().put("type", "object").put("additionalProperties", false);
        mapping.putArray("required").add("name");
        ObjectNode keys = mapping.putObject("properties");
        keys.set("name", name.deepCopy().put("description", "The directive's name."));
        ObjectNode contexts =
                keys.putObject("contexts").put("description", "Where it may stand; anywhere when nothing is set.");
        ObjectNode context = JSON.createObjectNode().put("type", "string");
        ArrayNode labels = context.putArray("enum");
        labels().forEach(labels::add);
        oneOrMore(contexts, context);
        ObjectNode arity =
                keys.putObject("arity").put("description", "How many arguments it takes: 1, \"1,3\" or \"2+\".");
        ArrayNode either = arity.putArray("anyOf");
        either.addObject().put("type", "integer").put("minimum", 0).put("maximum", 7);
        either.addObject().put("type", "string").put("pattern", "^[0-7](,[0-7])*\\+?$");
        keys.putObject("block").put("description", "Whether it opens a block.").put("type", "boolean");
        ObjectNode item = schema.withObject("/definitions").putObject("module");
        item.putArray("anyOf").add(name).add(mapping);
        oneOrMore(node, JSON.createObjectNode().put("$ref", "#/definitions/module"));
    }

    private static List<String> labels() {
        TreeMap<String, Context> labels = new TreeMap<>();
        for (Context context : Context.values()) {
            if (context.holdsDirectives()) {
                labels.put(context.label(), context);
            }
        }
        return new ArrayList<>(labels.keySet());
    }
}
