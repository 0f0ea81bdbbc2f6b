package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.syntax.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The directories for caches and temporary files, each of which has one use and one layout (ngx_add_path). */
final class PathUses {

    private final Map<String, Use> byName = new HashMap<>();

    /**
     * A directory.
     *
     * @param directive what names it
     * @param name without a slash at the end
     * @param levels the lengths of the names of its subdirectories; empty for a cache, whose layout is its own
     */
    private record Use(Handled directive, String name, Optional<List<String>> levels) {}

    /**
     * A second use of a directory.
     *
     * @param message nginx's words
     * @param earlier the first use
     */
    record Clash(String message, ConfigNode earlier) {}

    /** Whether directives of a name name a directory. */
    static boolean isIn(String directive) {
        return directive.endsWith("_temp_path") || directive.endsWith("_cache_path");
    }

    /** Adds the directory that a directive names, and says what it clashes with. */
    Optional<Clash> add(Handled directive) {
        Optional<Use> use = use(directive);
        if (use.isEmpty() || directive.hasPlaceholder() || directive.isConditional()) {
            return Optional.empty();
        }
        String path = directive.arguments().get(0).value();
        // nginx leaves the slash of an absolute path behind the end that it compares up to
        Use first = byName.putIfAbsent(path.startsWith("/") ? path : use.get().name(), use.get());
        if (first == null || isSame(first, use.get())) {
            return Optional.empty();
        }
        ConfigNode earlier = first.directive.node();
        String start = "the same path name \"" + Wording.name(use.get().name()) + "\" ";
        String place = Wording.name(earlier.place().shortForm());
        boolean isShared = first.levels.isEmpty() || use.get().levels.isEmpty();
        return Optional.of(new Clash(
                isShared
                        ? start + "used in " + place + " and here: each cache needs a directory of its own"
                        : start + "in " + place + " has the different levels than here: write the same levels, or "
                                + "another directory",
                earlier));
    }

    private static boolean isSame(Use first, Use second) {
        return first.levels.isPresent() && first.levels.equals(second.levels);
    }

    private static Optional<Use> use(Handled directive) {
        return switch (directive.name()) {
            case "client_body_temp_path", "proxy_temp_path", "fastcgi_temp_path", "uwsgi_temp_path", "scgi_temp_path" ->
                Optional.of(new Use(directive, name(directive), Optional.of(levels(directive))));
            case "proxy_cache_path", "fastcgi_cache_path", "uwsgi_cache_path", "scgi_cache_path" ->
                Optional.of(new Use(directive, name(directive), Optional.empty()));
            default -> Optional.empty();
        };
    }

    private static String name(Handled directive) {
        String path = directive.arguments().get(0).value();
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static List<String> levels(Handled directive) {
        List<String> levels = new ArrayList<>(3);
        for (Word word : directive.arguments().subList(1, directive.arguments().size())) {
            levels.add(word.value());
        }
        return levels;
    }
}
