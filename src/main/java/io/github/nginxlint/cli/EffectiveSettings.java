package io.github.nginxlint.cli;

import io.github.nginxlint.rule.OptionValue;
import io.github.nginxlint.rule.RuleLevel;
import io.github.nginxlint.settings.FailOn;
import io.github.nginxlint.settings.ProjectFiles;
import io.github.nginxlint.settings.Settings;
import io.github.nginxlint.settings.SettingsFile;
import io.github.nginxlint.source.Limit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** The settings of a run, as a settings file that says the same, with where each comes from. */
final class EffectiveSettings {

    private static final String DEFAULT = "default";

    private final Settings given;
    private final Project project;
    private final Settings all;
    private final Map<String, String> places;
    private final YamlLines lines = new YamlLines();

    private EffectiveSettings(Settings given, Project project) {
        this.given = given;
        this.project = project;
        this.all = project.settings();
        this.places = project.file().map(SettingsFile::places).orElse(Map.of());
    }

    /**
     * Their text.
     *
     * @param given what the command line says of them
     */
    static String text(Settings given, Project project) {
        EffectiveSettings settings = new EffectiveSettings(given, project);
        settings.write();
        return settings.lines.toString();
    }

    private void write() {
        lines.remark("settings file: "
                + project.file().map(file -> file.path().toString()).orElse("none"));
        lines.remark("checked: " + String.join(", ", project.paths()));
        lines.remark("paths are relative to the working directory");
        value(
                "nginx-version",
                all.nginxVersion().map(Object::toString),
                given.nginxVersion().isPresent(),
                "every version from 1.18.0 on");
        files();
        value("prefix", all.prefix().map(YamlLines::text), given.prefix().isPresent(), "the main file's directory");
        list("path-map", all.pathMaps(), given.pathMaps(), "none");
        list("php-fpm", all.phpFpm(), given.phpFpm(), "looked for");
        list("compose", all.compose(), given.compose(), "looked for");
        list("systemd", all.systemd(), given.systemd(), "looked for");
        FailOn failOn = all.failOn().orElse(FailOn.WARNING);
        lines.line(
                0, "fail-on: " + word(failOn), origin("fail-on", given.failOn().isPresent()));
        rules();
        OwnNameLines.write(all.own(), places, lines);
        limits();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private String origin(String key, boolean isGiven) {
        return isGiven ? "--" + key : places.getOrDefault(key, DEFAULT);
    }

    private void value(String key, Optional<String> value, boolean isGiven, String otherwise) {
        if (value.isPresent()) {
            lines.line(0, key + ": " + value.get(), origin(key, isGiven));
        } else {
            lines.remark(key + ": " + otherwise + " (" + DEFAULT + ")");
        }
    }

    private void list(String key, List<String> values, List<String> ofCommandLine, String otherwise) {
        if (values.isEmpty()) {
            lines.remark(key + ": " + otherwise + " (" + DEFAULT + ")");
        } else {
            lines.list(0, key, values, origin(key, !ofCommandLine.isEmpty()));
        }
    }

    private void files() {
        List<String> entries = new ArrayList<>();
        List<String> exclude = new ArrayList<>();
        if (all.files().isPresent()) {
            ProjectFiles files = all.files().get();
            String base = files.base().toString();
            String start = base.isEmpty() ? "" : base + "/";
            files.entries().forEach(entry -> entries.add(start + entry.text()));
            for (String pattern : files.exclude()) {
                boolean isName = pattern.indexOf('/') < 0 || pattern.indexOf('/') == pattern.length() - 1;
                exclude.add(isName ? pattern : start + pattern);
            }
        }
        list("entries", entries, List.of(), project.file().isPresent() ? "the settings' directory" : "none");
        list("exclude", exclude, List.of(), "none");
    }

    private void limits() {
        List<Limit> said = new ArrayList<>();
        for (Limit limit : Limit.values()) {
            if (all.limits().says(limit)) {
                said.add(limit);
            }
        }
        if (said.isEmpty()) {
            lines.remark("limits: those of docs/limits.md (" + DEFAULT + ")");
            return;
        }
        lines.line(0, "limits:", "");
        for (Limit limit : said) {
            lines.line(
                    1,
                    limit.word() + ": " + limit.written(all.limits().get(limit)),
                    given.limits().says(limit) ? "--limit" : places.getOrDefault("limits", ""));
        }
    }

    private void rules() {
        Map<String, RuleLevel> levels = all.rules().byName();
        Map<String, Map<String, OptionValue>> options = all.options().byRule();
        TreeSet<String> names = new TreeSet<>(levels.keySet());
        names.addAll(options.keySet());
        if (names.isEmpty()) {
            lines.remark("rules: as \"nginx-lint rules\" lists them (" + DEFAULT + ")");
            return;
        }
        lines.line(0, "rules:", "");
        for (String name : names) {
            rule(name, Optional.ofNullable(levels.get(name)), options.getOrDefault(name, Map.of()));
        }
    }

    private void rule(String name, Optional<RuleLevel> level, Map<String, OptionValue> options) {
        String origin = given.rules().byName().containsKey(name) ? "--rule" : places.getOrDefault("rules." + name, "");
        if (options.isEmpty()) {
            level.ifPresent(severity -> lines.line(1, name + ": " + word(severity), origin));
            return;
        }
        lines.line(1, name + ":", "");
        level.ifPresent(severity -> lines.line(2, "severity: " + word(severity), origin));
        lines.line(2, "options:", "");
        new TreeMap<>(options).forEach((option, value) -> {
            String from = given.options().of(name, option).isPresent()
                    ? "--rule"
                    : places.getOrDefault("rules." + name + "." + option, "");
            if (value instanceof OptionValue.OneNumber number) {
                lines.line(3, option + ": " + number.value(), from);
            } else if (value instanceof OptionValue.Numbers numbers) {
                lines.line(3, option + ": " + numbers.values(), from);
            } else if (value instanceof OptionValue.Texts texts) {
                lines.list(3, option, texts.values(), from);
            }
        });
    }
}
