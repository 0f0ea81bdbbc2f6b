package io.github.nginxlint.backend.compose;

import io.github.nginxlint.backend.compose.ComposeService.Trait;
import io.github.nginxlint.source.PathText;
import io.github.nginxlint.yaml.YamlMapping;
import io.github.nginxlint.yaml.YamlScalar;
import io.github.nginxlint.yaml.YamlValue;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads a service. */
final class ServiceReader {

    /** The lists and mappings of a service that are read, here or by the readers of its ports and networks. */
    static final Set<String> READ = Set.of(
            "ports",
            "expose",
            "volumes",
            "configs",
            "networks",
            "depends_on",
            "links",
            "external_links",
            "extra_hosts",
            "volumes_from",
            "profiles",
            "entrypoint",
            "command");

    private final String directory;
    private final Map<String, String> configs;
    private final Function<String, Optional<String>> files;

    /**
     * A reader of the services of a file.
     *
     * @param directory the directory of the file, which relative paths start from
     * @param configs the files of the file's {@code configs}, by their keys
     * @param files the text of a file of the machine, where it may be read
     */
    ServiceReader(String directory, Map<String, String> configs, Function<String, Optional<String>> files) {
        this.directory = directory;
        this.configs = configs;
        this.files = files;
    }

    ComposeService read(YamlScalar key, YamlMapping mapping) {
        Fields service = new Fields(mapping);
        Optional<Dockerfile> dockerfile = dockerfile(service);
        ServiceNetwork network = NetworkReader.read(service, key.text());
        Set<String> dependsOn = dependsOn(service);
        Set<Trait> traits = traits(service);
        if (service.isUnclear()) {
            traits.add(Trait.UNCLEAR);
        }
        // what follows may be hidden without making names and networks uncertain
        Fields rest = new Fields(mapping);
        return new ComposeService(
                key.text(),
                key.place(),
                rest.written("image").map(text -> ImageName.of(text.text())).orElse(ImageName.UNKNOWN),
                dockerfile,
                command(rest),
                network,
                PortsReader.read(rest, mapping, dockerfile),
                mounts(rest),
                dependsOn,
                traits);
    }

    private static Set<Trait> traits(Fields service) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        boolean isBuilt = service.value("build").isPresent();
        if (isBuilt) {
            traits.add(Trait.BUILT);
        }
        // without an image it is a part of a service that another file completes
        boolean isPart = !isBuilt && service.value("image").isEmpty();
        if (isPart || service.has("extends")) {
            traits.add(Trait.UNCLEAR);
        }
        if (!service.items("profiles").isEmpty()) {
            traits.add(Trait.IN_PROFILE);
        }
        Optional<ComposeText> restart = service.written("restart");
        if (service.has("deploy")
                || (restart.isPresent() && !restart.get().text().equals("no"))) {
            traits.add(Trait.RESTARTED);
        }
        return traits;
    }

    private static Set<String> dependsOn(Fields service) {
        Set<String> names = new HashSet<>();
        for (YamlMapping.Entry entry : service.entries("depends_on")) {
            names.add(entry.key().text());
        }
        if (!service.isMapping("depends_on")) {
            names.addAll(service.texts("depends_on"));
        }
        for (String key : List.of("links", "volumes_from")) {
            for (String link : service.texts(key)) {
                int colon = link.indexOf(':');
                names.add(colon < 0 ? link : link.substring(0, colon));
            }
        }
        return names;
    }

    private static List<String> command(Fields service) {
        List<String> words = new ArrayList<>();
        for (String key : List.of("entrypoint", "command")) {
            for (YamlValue item : service.items(key)) {
                words.addAll(item instanceof YamlScalar scalar ? Words.of(scalar.text()) : List.of("?"));
            }
        }
        return words;
    }

    private Optional<Dockerfile> dockerfile(Fields service) {
        Optional<YamlValue> build = service.value("build");
        String context;
        String name = "Dockerfile";
        if (build.isPresent() && build.get() instanceof YamlMapping map) {
            Fields fields = new Fields(map);
            context = fields.text("context").orElse("");
            name = fields.text("dockerfile").orElse(fields.has("dockerfile") ? "" : name);
            if (fields.isUnclear() || fields.has("dockerfile_inline") || fields.has("target")) {
                return Optional.empty();
            }
        } else {
            context = build.isPresent() ? service.text("build").orElse("") : "";
        }
        if (context.isEmpty() || name.isEmpty() || context.indexOf("://") >= 0 || context.startsWith("~")) {
            return Optional.empty();
        }
        String path = HostPath.of(directory, context);
        return files.apply(HostPath.of(path, name)).map(text -> DockerfileReader.read(text, path));
    }

    private List<Mount> mounts(Fields service) {
        List<Mount> mounts = new ArrayList<>();
        for (YamlValue item : service.items("volumes")) {
            if (item instanceof YamlMapping map) {
                Fields volume = new Fields(map);
                if (volume.text("type").equals(Optional.of("bind"))) {
                    bind(volume.text("source"), volume.text("target"), mounts);
                }
            } else if (item instanceof YamlScalar scalar) {
                ComposeText.plain(scalar.text()).ifPresent(text -> bind(text, mounts));
            }
        }
        for (YamlValue item : service.items("configs")) {
            if (item instanceof YamlMapping map) {
                Fields config = new Fields(map);
                Optional<String> file = config.text("source").flatMap(key -> Optional.ofNullable(configs.get(key)));
                bind(file, config.text("target"), mounts);
            }
        }
        return mounts;
    }

    /** {@code source:target[:mode]}. */
    private void bind(String volume, List<Mount> mounts) {
        int colon = volume.indexOf(':');
        if (colon > 0) {
            int mode = volume.indexOf(':', colon + 1);
            String target = volume.substring(colon + 1, mode < 0 ? volume.length() : mode);
            bind(Optional.of(volume.substring(0, colon)), Optional.of(target), mounts);
        }
    }

    private void bind(Optional<String> source, Optional<String> target, List<Mount> mounts) {
        if (source.isEmpty() || target.isEmpty()) {
            return;
        }
        String from = source.get();
        // another one is the name of a volume
        if (from.startsWith(".") || PathText.isAbsolute(from)) {
            mounts.add(new Mount(HostPath.of(directory, from), HostPath.of("", target.get())));
        }
    }
}
