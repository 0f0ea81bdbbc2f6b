package io.github.nginxlint.config;

import io.github.nginxlint.source.MapReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Files that a test makes up and loads, and what it looks at in the configuration. */
final class FilesInMemory {

    private final Map<String, String> texts = new HashMap<>();

    void put(String name, String text) {
        texts.put(name, text);
    }

    Configuration load(String... paths) {
        return load(LoadOptions.of(paths));
    }

    Configuration load(LoadOptions options) {
        return Configuration.load(MapReader.ofTexts(texts), options);
    }

    /** Entry and kind of each tree. */
    static List<String> entries(Configuration configuration) {
        return configuration.trees().stream()
                .map(tree -> tree.entry() + " " + tree.kind())
                .toList();
    }

    static List<String> names(Configuration configuration) {
        return configuration.files().stream().map(f -> f.source().name()).toList();
    }
}
