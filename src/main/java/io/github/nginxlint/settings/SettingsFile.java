package io.github.nginxlint.settings;

import io.github.nginxlint.catalog.NginxVersion;
import io.github.nginxlint.catalog.OwnNames;
import io.github.nginxlint.source.Glob;
import io.github.nginxlint.source.PathPattern;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads a settings file. Paths in it are relative to it and stay within its directory. */
public final class SettingsFile {

    static final List<String> KEYS = List.of(
            "nginx-version",
            "entries",
            "exclude",
            "prefix",
            "path-map",
            "php-fpm",
            "compose",
            "systemd",
            "fail-on",
            "rules",
            "modules",
            "variables",
            "limits");

    /** More is no settings file, in bytes. */
    private static final int MAX_SIZE = 1 << 20;

    private static final int MAX_PATTERN_LENGTH = 1000;

    private final Path file;
    private final Path directory;
    private final YamlMap map;
    private final RuleSettings rules;
    private final Settings settings;

    private SettingsFile(Path file, Path directory, YamlMap map, Supplier<? extends Collection<String>> rules)
            throws SettingsError {
        this.file = file;
        this.directory = directory;
        this.map = map;
        Map<YamlText, YamlMap.Item> entries = map.entries("rules");
        this.rules = entries.isEmpty() ? RuleSettings.none() : RuleSettings.read(entries, rules.get());
        this.settings = new Settings(
                version(),
                Optional.of(projectFiles()),
                path(map.text("prefix")),
                pathMaps(),
                paths(map.texts("php-fpm")),
                paths(map.texts("compose")),
                paths(map.texts("systemd")),
                failOn(),
                this.rules.levels(),
                this.rules.options(),
                new OwnNames(ModuleSettings.read(map.items("modules")), variables()),
                LimitSettings.read(map.entries("limits")));
    }

    /**
     * Reads a settings file.
     *
     * @param file where it is, as messages shall name it
     * @param directory what its path is relative to
     * @param rules the rules and categories there are; asked for only when the file names some
     * @throws SettingsError if it cannot be read, is no YAML, or holds what is not known
     */
    public static SettingsFile open(Path file, Path directory, Supplier<? extends Collection<String>> rules)
            throws SettingsError {
        String text;
        if (!Files.isRegularFile(directory.resolve(file))) {
            // a FIFO would be waited for
            throw new SettingsError(file + ": cannot be read");
        }
        try (InputStream in = Files.newInputStream(directory.resolve(file))) {
            byte[] bytes = in.readNBytes(MAX_SIZE + 1);
            if (bytes.length > MAX_SIZE) {
                throw new SettingsError(file + ": larger than 1 MiB");
            }
            text = new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new SettingsError(file + ": cannot be read");
        }
        return new SettingsFile(file, directory, YamlMap.read(file.toString(), text, KEYS), rules);
    }

    /** What it says. */
    public Settings settings() {
        return settings;
    }

    /** Where it is, as messages name it. */
    public Path path() {
        return file;
    }

    /**
     * Where each setting stands, file and line: of a key its name, of a rule {@code rules.NAME}, of an option
     * {@code rules.NAME.OPTION}.
     */
    public Map<String, String> places() {
        Map<String, String> places = new LinkedHashMap<>();
        for (YamlText key : map.keys()) {
            places.put(key.value(), key.line());
        }
        rules.places().forEach((name, place) -> places.put("rules." + name, place));
        return places;
    }

    private Optional<NginxVersion> version() throws SettingsError {
        Optional<YamlText> text = map.text("nginx-version");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<NginxVersion> version = NginxVersion.parse(text.get().value());
        if (version.isEmpty()) {
            throw text.get().error("is no nginx version: write three numbers, such as 1.22.1");
        }
        if (version.get().isBefore(NginxVersion.OLDEST)) {
            throw text.get().error("is too old: " + NginxVersion.OLDEST + " is the oldest known");
        }
        return version;
    }

    private ProjectFiles projectFiles() throws SettingsError {
        List<ProjectFiles.Entry> entries = new ArrayList<>();
        for (YamlText text : map.texts("entries")) {
            if (Glob.isPattern(text.value())) {
                requirePattern(text);
            } else {
                confined(text, text.value());
            }
            entries.add(new ProjectFiles.Entry(text.value(), text.place()));
        }
        List<String> exclude = new ArrayList<>();
        for (YamlText text : map.texts("exclude")) {
            requirePattern(text);
            exclude.add(text.value());
        }
        return new ProjectFiles(base(), entries, exclude);
    }

    private static void requirePattern(YamlText text) throws SettingsError {
        String pattern = text.value();
        if (pattern.startsWith("/") || ("/" + pattern + "/").contains("/../")) {
            throw text.error("leads out of the directory of the settings file");
        }
        if (pattern.startsWith("!")) {
            throw text.error("takes back what others mean, which is not possible: write what is meant alone");
        }
        boolean isLong = pattern.length() > MAX_PATTERN_LENGTH;
        if (isLong || PathPattern.compile(pattern).isEmpty()) {
            throw text.error(isLong ? "is too long" : "means nothing");
        }
    }

    private Path base() {
        return file.getParent() == null ? Path.of("") : file.getParent();
    }

    private Optional<FailOn> failOn() throws SettingsError {
        Optional<YamlText> text = map.text("fail-on");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<FailOn> failOn = FailOn.of(text.get().value());
        if (failOn.isEmpty()) {
            throw text.get().error("is no severity: write error, warning, note or never");
        }
        return failOn;
    }

    private List<String> variables() throws SettingsError {
        List<String> names = new ArrayList<>();
        for (YamlText text : map.texts("variables")) {
            String name = text.value().startsWith("$") ? text.value().substring(1) : text.value();
            if (!YamlText.isName(name.endsWith("*") ? name.substring(0, name.length() - 1) : name)) {
                throw text.error(
                        "is no name of a variable: letters, digits and _ , * at the end for all that begin so");
            }
            names.add(name);
        }
        return names;
    }

    private List<String> pathMaps() throws SettingsError {
        List<String> maps = new ArrayList<>();
        for (YamlText text : map.texts("path-map")) {
            int equals = text.value().indexOf('=');
            if (equals <= 0 || equals == text.value().length() - 1) {
                throw text.error("maps no path: write FROM=TO, such as sites-enabled=sites-available");
            }
            String from = text.value().substring(0, equals);
            String to = text.value().substring(equals + 1);
            boolean isPath = from.startsWith("/") || to.startsWith("/");
            maps.add(from + "=" + (isPath ? confined(text, to) : to));
        }
        return maps;
    }

    private List<String> paths(List<YamlText> texts) throws SettingsError {
        List<String> paths = new ArrayList<>();
        for (YamlText text : texts) {
            paths.add(confined(text, text.value()));
        }
        return paths;
    }

    private Optional<String> path(Optional<YamlText> text) throws SettingsError {
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(confined(text.get(), text.get().value()));
    }

    // the file may come from a stranger: it must not make the program look at the rest of the disk
    private String confined(YamlText text, String path) throws SettingsError {
        try {
            Path whole = base().resolve(path).normalize();
            Path root = directory.resolve(base()).toRealPath();
            Path there = directory.resolve(whole).normalize();
            if (!Path.of(path).isAbsolute() && (Files.exists(there) ? there.toRealPath() : there).startsWith(root)) {
                return whole.toString().isEmpty() ? "." : whole.toString();
            }
        } catch (InvalidPathException | IOException e) {
            throw text.error("is no path that can be followed");
        }
        throw text.error("leads out of the directory of the settings file: give it on the command line");
    }
}
