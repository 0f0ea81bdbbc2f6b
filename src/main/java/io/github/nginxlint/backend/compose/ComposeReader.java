package io.github.nginxlint.backend.compose;

import io.github.nginxlint.backend.LeftOut;
import io.github.nginxlint.backend.TemplateText;
import io.github.nginxlint.backend.UnreadPath;
import io.github.nginxlint.backend.compose.ComposeProject.ComposeNetwork;
import io.github.nginxlint.backend.compose.ComposeService.Trait;
import io.github.nginxlint.source.PathText;
import io.github.nginxlint.source.Place;
import io.github.nginxlint.source.SourceFile;
import io.github.nginxlint.source.SourceReader;
import io.github.nginxlint.yaml.YamlFile;
import io.github.nginxlint.yaml.YamlMapping;
import io.github.nginxlint.yaml.YamlScalar;
import io.github.nginxlint.yaml.YamlValue;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads compose files as docker compose does, as far as they say it without being run. */
public final class ComposeReader {

    /** The names that docker compose looks for, the first one first. */
    public static final List<String> NAMES =
            List.of("compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml");

    private static final int MAX_FILES = 50;
    private static final int MAX_SERVICES = Fields.MAX_ITEMS;
    private static final int MAX_DOCKERFILES = 100;
    private static final int MAX_PROBLEMS = 100;

    private final SourceReader reader;
    private final String base;
    private final List<ComposeProject> projects = new ArrayList<>();
    private final List<UnreadPath> unread = new ArrayList<>();
    private final List<ComposeProblem> problems = new ArrayList<>();
    private final List<SourceFile> files = new ArrayList<>();
    private final LeftOut leftOut = new LeftOut();
    private int dockerfiles;

    private ComposeReader(SourceReader reader, String base) {
        this.reader = reader;
        this.base = base;
    }

    /**
     * Reads compose files, each with the override file beside it.
     *
     * @param reader reads them, and Dockerfiles
     * @param base the directory that relative paths start from; empty where none is known
     * @param paths the files
     */
    public static ComposeConfig read(SourceReader reader, String base, List<String> paths) {
        ComposeReader run = new ComposeReader(reader, base);
        for (String path : paths) {
            if (run.projects.size() < MAX_FILES) {
                run.project(path);
            } else {
                run.leftOut.add(path, MAX_FILES, "compose files");
            }
        }
        run.unread.addAll(run.leftOut.paths());
        return new ComposeConfig(base, run.projects, run.unread, run.problems, run.files);
    }

    private void project(String path) {
        Optional<SourceFile> file = file(path);
        Optional<YamlMapping> root = file.flatMap(this::root);
        if (file.isEmpty() || root.isEmpty()) {
            return;
        }
        Fields top = new Fields(root.get());
        Map<String, ComposeService> services = new LinkedHashMap<>();
        Map<String, ComposeNetwork> networks = new HashMap<>();
        ServiceReader reading =
                new ServiceReader(HostPath.of(base, PathText.directory(path)), configs(top), this::dockerfile);
        if (root.get()
                .value("services")
                .filter(all -> Fields.size(all) > MAX_SERVICES)
                .isPresent()) {
            leftOut.add(path, MAX_SERVICES, "services in a compose file");
        }
        for (YamlMapping.Entry entry : top.entries("services")) {
            if (entry.value() instanceof YamlMapping service) {
                services.put(entry.key().text(), reading.read(entry.key(), service));
                measure(path, service);
            } else {
                top.blur();
            }
        }
        networks(top, networks);
        boolean isWhole =
                override(path, services) && !top.has("include") && top.isMapping("services") && !isCompleted(services);
        projects.add(new ComposeProject(file.get(), services, networks, isWhole && !top.isUnclear()));
    }

    private void measure(String path, YamlMapping service) {
        for (YamlMapping.Entry entry : service.entries()) {
            String key = entry.key().text();
            if (Fields.size(entry.value()) > Fields.MAX_ITEMS && ServiceReader.READ.contains(key)) {
                leftOut.add(path, Fields.MAX_ITEMS, "entries of \"" + key + "\" in a service");
            } else if (key.equals("networks") && entry.value() instanceof YamlMapping networks) {
                networks.entries().forEach(network -> measureAliases(path, network.value()));
            }
            if (!Words.numbers(entry.value(), new HashSet<>())) {
                leftOut.add(path, Words.MAX_VALUES, "values of a service's \"" + key + "\"");
            }
        }
    }

    private void measureAliases(String path, YamlValue network) {
        Optional<YamlValue> aliases =
                network instanceof YamlMapping attachment ? attachment.value("aliases") : Optional.empty();
        if (aliases.filter(all -> Fields.size(all) > Fields.MAX_ITEMS).isPresent()) {
            leftOut.add(path, Fields.MAX_ITEMS, "aliases in a network");
        }
    }

    /** Whether another file has to complete it: docker compose refuses a service that waits for one that is not there. */
    private static boolean isCompleted(Map<String, ComposeService> services) {
        for (ComposeService service : services.values()) {
            if (!services.keySet().containsAll(service.dependsOn())) {
                return true;
            }
        }
        return false;
    }

    private Optional<SourceFile> file(String path) {
        SourceReader.ReadResult result = reader.read(path);
        if (result instanceof SourceReader.Text text) {
            files.add(text.file());
            return Optional.of(text.file());
        }
        String reason = result instanceof SourceReader.Refused refused ? refused.reason() : "cannot be read";
        unread.add(new UnreadPath(path, reason, Optional.empty()));
        return Optional.empty();
    }

    private Optional<YamlMapping> root(SourceFile file) {
        if (TemplateText.isOne(file.text())) {
            return Optional.empty();
        }
        YamlFile yaml = YamlFile.read(file);
        if (yaml.problem().isPresent()) {
            problem(yaml.problem().get().message(), yaml.problem().get().place());
            return Optional.empty();
        }
        // several documents are merged by rules of their own
        return yaml.documents().size() == 1 && yaml.documents().get(0) instanceof YamlMapping mapping
                ? Optional.of(mapping)
                : Optional.empty();
    }

    private void problem(String message, Place place) {
        if (problems.size() < MAX_PROBLEMS) {
            problems.add(new ComposeProblem(message, place));
        }
    }

    private static void networks(Fields top, Map<String, ComposeNetwork> networks) {
        for (YamlMapping.Entry entry : top.entries("networks")) {
            String key = entry.key().text();
            if (entry.value() instanceof YamlMapping map) {
                Fields network = new Fields(map);
                Optional<String> name = network.text("name");
                boolean isExternal = network.has("external");
                boolean isOpen = isExternal || network.has("name") || network.has("attachable") || network.isUnclear();
                // a name of its own is told from a key, to which compose adds the name of the project
                String identity = isExternal || name.isPresent() ? "=" + name.orElse(key) : key;
                networks.put(key, new ComposeNetwork(identity, isOpen));
            } else {
                boolean isPlain = entry.value() instanceof YamlScalar scalar && scalar.isNull();
                networks.put(key, new ComposeNetwork(key, !isPlain));
            }
        }
    }

    private static Map<String, String> configs(Fields top) {
        Map<String, String> configs = new HashMap<>();
        for (YamlMapping.Entry entry : top.entries("configs")) {
            if (entry.value() instanceof YamlMapping map) {
                new Fields(map)
                        .text("file")
                        .ifPresent(file -> configs.put(
                                entry.key().text(),
                                PathText.isAbsolute(file) || file.startsWith(".") ? file : "./" + file));
            }
        }
        return configs;
    }

    /** Whether the file beside it that docker compose reads too, if there is one, adds nothing that is not known. */
    private boolean override(String path, Map<String, ComposeService> services) {
        String name = PathText.name(path);
        int dot = name.lastIndexOf('.');
        if (!NAMES.contains(name)) {
            return true;
        }
        for (String ending : List.of(".override.yml", ".override.yaml")) {
            String beside = PathText.join(PathText.directory(path), name.substring(0, dot) + ending);
            if (reader.kind(beside) != SourceReader.Kind.MISSING) {
                return changes(beside, services);
            }
        }
        return true;
    }

    private boolean changes(String path, Map<String, ComposeService> services) {
        Optional<YamlMapping> root = file(path).flatMap(this::root);
        if (root.isEmpty()
                || root.get().value("include").isPresent()
                || root.get().value("networks").isPresent()) {
            return false;
        }
        Fields top = new Fields(root.get());
        for (YamlMapping.Entry entry : top.entries("services")) {
            ComposeService known = services.get(entry.key().text());
            if (known == null) {
                return false;
            }
            services.put(known.name(), unclear(known));
        }
        return !top.isUnclear();
    }

    private static ComposeService unclear(ComposeService known) {
        Set<Trait> traits = EnumSet.of(Trait.UNCLEAR);
        traits.addAll(known.traits());
        return new ComposeService(
                known.name(),
                known.place(),
                known.image(),
                known.dockerfile(),
                known.command(),
                known.network(),
                known.ports(),
                known.mounts(),
                known.dependsOn(),
                traits);
    }

    private Optional<String> dockerfile(String path) {
        dockerfiles++;
        if (dockerfiles > MAX_DOCKERFILES) {
            leftOut.add(path, MAX_DOCKERFILES, "Dockerfiles");
        }
        boolean isRead = dockerfiles <= MAX_DOCKERFILES && reader.kind(path) == SourceReader.Kind.FILE;
        return isRead && reader.read(path) instanceof SourceReader.Text text
                ? Optional.of(text.file().text())
                : Optional.empty();
    }
}
