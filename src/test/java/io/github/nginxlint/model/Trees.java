package io.github.nginxlint.model;

import io.github.nginxlint.catalog.NginxVersion;
import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.config.ConfigTree;
import io.github.nginxlint.config.IncludeOptions;
import io.github.nginxlint.config.IncludeResolver;
import io.github.nginxlint.source.Limit;
import io.github.nginxlint.source.Limits;
import io.github.nginxlint.source.MapReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Models made from text. */
final class Trees {

    private static final Limits DEEP = Limits.of(Map.of(Limit.NESTING, 100_000L));

    private Trees() {}

    /** A whole configuration whose {@code http} block holds the text. */
    static ConfigModel http(String text) {
        return http(text, TargetVersion.ANY);
    }

    static ConfigModel http(String text, TargetVersion target) {
        return ConfigModel.of(main("events {}\nhttp {\n" + text + "\n}\n"), target);
    }

    static TargetVersion version(String text) {
        return TargetVersion.of(NginxVersion.parse(text).orElseThrow());
    }

    /** A fragment that stands in the blocks of the given names. */
    static ConfigModel fragment(String text, String... context) {
        ConfigTree tree = new ConfigTree(
                "part.conf", ConfigTree.Kind.FRAGMENT, Optional.of(List.of(context)), false, top("part.conf", text));
        return ConfigModel.of(tree, TargetVersion.ANY);
    }

    private static ConfigTree main(String text) {
        return new ConfigTree(
                "nginx.conf", ConfigTree.Kind.MAIN, Optional.of(List.of()), false, top("nginx.conf", text));
    }

    private static ConfigBlock top(String name, String text) {
        return IncludeResolver.over(MapReader.ofTexts(Map.of(name, text)), DEEP)
                .resolve(name, "", IncludeOptions.STANDARD);
    }

    /** The body of the first {@code location} whose last argument is the given one. */
    static ConfigBlock location(ConfigModel model, String argument) {
        Deque<ConfigBlock> todo = new ArrayDeque<>(List.of(model.tree().top()));
        while (!todo.isEmpty()) {
            for (ConfigNode node : todo.pop().nodes()) {
                if (node.name().equals("location")
                        && node.argument(node.arguments().size() - 1).equals(argument)) {
                    return node.block().orElseThrow();
                }
                node.block().ifPresent(todo::add);
            }
        }
        throw new AssertionError("no location " + argument);
    }
}
