package io.github.nginxlint.model;

import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.config.Configuration;
import io.github.nginxlint.config.IncludeOptions;
import io.github.nginxlint.config.LoadOptions;
import io.github.nginxlint.source.MapReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The model of a configuration given as text. */
public final class TextModel {

    private TextModel() {}

    /** Of a whole configuration whose {@code http} holds the text. */
    public static ConfigModel ofHttp(String http) {
        return of("events {}\nhttp {\n" + http + "\n}\n");
    }

    /** Of a whole configuration. */
    public static ConfigModel of(String main) {
        return of(main, TargetVersion.ANY);
    }

    /** Of a whole configuration for the versions meant. */
    public static ConfigModel of(String main, TargetVersion target) {
        MapReader files = MapReader.ofTexts(Map.of("nginx.conf", main));
        LoadOptions options = new LoadOptions(
                List.of("nginx.conf"), new IncludeOptions(Optional.empty(), List.of(), false), Optional.empty());
        Configuration configuration = Configuration.load(files, options);
        return ConfigModel.of(configuration.trees().get(0), target);
    }

    /** Of a whole configuration with one location, which holds the text. */
    public static ConfigModel ofLocation(String location) {
        return ofHttp("server {\nlocation / {\n" + location + "\n}\n}");
    }

    /** The first pass of a model. */
    public static Pass firstPass(ConfigModel model) {
        return model.servers().get(0).passes().get(0);
    }
}
