package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.catalog.DirectiveOrigin;
import io.github.nginxlint.catalog.DirectiveSpec;
import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.syntax.Word;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The variables that the http blocks, or the stream blocks, of a configuration define, wherever they do. */
final class DefinedVariables {

    /** What a block may hold that defines variables, but for {@code set}. */
    private static final Set<String> DEFINING = Set.of(
            "map",
            "geo",
            "split_clients",
            "auth_request_set",
            "perl_set",
            "js_set",
            "js_var",
            "server",
            "server_name",
            "location",
            "if",
            "rewrite",
            "proxy_redirect",
            "proxy_cookie_domain",
            "proxy_cookie_path",
            "proxy_cookie_flags");

    private static final Set<String> SET = Set.of("set");

    private final TargetVersion target;
    private final Set<String> names = new HashSet<>();
    private final Map<String, Boolean> isForeign = new HashMap<>();
    private boolean isOpen;

    private DefinedVariables(TargetVersion target) {
        this.target = target;
    }

    static DefinedVariables of(List<ConfigNode> owners, TargetVersion target) {
        DefinedVariables defined = new DefinedVariables(target);
        Deque<ConfigBlock> todo = new ArrayDeque<>();
        for (ConfigNode owner : owners) {
            owner.block().ifPresent(todo::add);
        }
        while (!todo.isEmpty() && !defined.isOpen) {
            ConfigBlock block = todo.poll();
            defined.lookForGaps(block);
            for (ConfigNode node : block.nodes()) {
                defined.add(node);
                if (!isTable(node.name())) {
                    node.block().ifPresent(todo::add);
                }
            }
        }
        return defined;
    }

    /** Whether there may be others that cannot be seen. */
    boolean isOpen() {
        return isOpen;
    }

    boolean contains(String name) {
        return names.contains(name);
    }

    /** The names as they are written, for suggestions. */
    List<String> written() {
        List<String> written = new ArrayList<>();
        for (String name : names) {
            written.add('$' + name);
        }
        written.sort(null);
        return written;
    }

    private void lookForGaps(ConfigBlock block) {
        if (block.gap(DEFINING).isPresent()) {
            isOpen = true;
        } else if (block.gap(SET).isPresent()) {
            // the one file of nginx's packages that has a set: snippets/fastcgi-php.conf
            names.add("path_info");
        }
    }

    /** Whether its entries are no directives; a map's patterns are read with the map. */
    private static boolean isTable(String name) {
        return switch (name) {
            case "map", "geo", "split_clients", "types", "charset_map", "upstream" -> true;
            default -> false;
        };
    }

    private void add(ConfigNode node) {
        switch (node.name()) {
            case "set", "auth_request_set", "perl_set", "js_set", "js_var" -> define(node.argument(0));
            case "map" -> {
                define(node.argument(1));
                patterns(node);
            }
            case "split_clients", "keyval" -> define(node.argument(1));
            case "geo" -> define(node.argument(Math.max(0, node.arguments().size() - 1)));
            case "server_name" -> patternsOf(node, 0);
            case "location" -> groups(node.argument(1));
            case "rewrite" -> groups(node.argument(0));
            case "if" -> {
                for (Word word : node.arguments()) {
                    groups(word.value());
                }
            }
            case "proxy_redirect", "proxy_cookie_domain", "proxy_cookie_path", "proxy_cookie_flags" ->
                patternsOf(node, 0);
            default -> addForeign(node);
        }
    }

    private void patterns(ConfigNode map) {
        if (map.block().isPresent()) {
            isOpen |= !map.block().get().isComplete();
            for (ConfigNode entry : map.block().get().nodes()) {
                if (entry.name().startsWith("~")) {
                    groups(entry.name());
                }
            }
        }
    }

    /** Arguments that are patterns when they begin with a tilde. */
    private void patternsOf(ConfigNode node, int first) {
        for (Word word : node.arguments().subList(first, node.arguments().size())) {
            if (word.value().startsWith("~")) {
                groups(word.value());
            }
        }
    }

    private void groups(String pattern) {
        GroupNames.of(pattern, name -> names.add(name.toLowerCase(Locale.ROOT)));
    }

    private void define(String word) {
        if (word.startsWith("$")) {
            names.add(word.substring(1).toLowerCase(Locale.ROOT));
        }
    }

    /** A variable in a directive of another's module may be one that it defines, and so may an entry of its block. */
    private void addForeign(ConfigNode node) {
        define(node.name());
        if (isForeign.computeIfAbsent(node.name(), this::isForeign)) {
            for (Word word : node.arguments()) {
                define(word.value());
            }
        }
    }

    private boolean isForeign(String name) {
        List<DirectiveSpec> specs = target.directives(name);
        for (DirectiveSpec spec : specs) {
            if (spec.origin() == DirectiveOrigin.OSS) {
                return false;
            }
        }
        for (DirectiveSpec spec : specs) {
            isOpen |= !OtherModules.defineByDirectives(spec.module());
        }
        return !specs.isEmpty();
    }
}
