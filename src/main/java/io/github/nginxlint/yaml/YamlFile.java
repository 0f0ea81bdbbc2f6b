package io.github.nginxlint.yaml;

import io.github.nginxlint.source.SourceFile;
import java.util.List;
import java.util.Optional;

/**
 * What a YAML file holds.
 *
 * @param documents the values of its documents, in order; those before the problem where there is one
 * @param problem why it could not be read to its end
 */
public record YamlFile(List<YamlValue> documents, Optional<YamlProblem> problem) {

    public YamlFile {
        documents = List.copyOf(documents);
    }

    /** Reads a file. Any text has a reading. */
    public static YamlFile read(SourceFile file) {
        return new YamlBuilder(file).read();
    }
}
