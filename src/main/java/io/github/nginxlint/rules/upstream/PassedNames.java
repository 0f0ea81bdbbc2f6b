package io.github.nginxlint.rules.upstream;

import io.github.nginxlint.catalog.DirectiveOrigin;
import io.github.nginxlint.catalog.DirectiveSpec;
import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.config.ConfigTree;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.ProxyTarget;
import io.github.nginxlint.model.ProxyTarget.Address;
import io.github.nginxlint.model.ProxyTarget.Dynamic;
import io.github.nginxlint.model.ProxyTarget.Opaque;
import io.github.nginxlint.model.RuntimeAddress;
import io.github.nginxlint.model.Server;
import io.github.nginxlint.model.Variables;
import io.github.nginxlint.syntax.Word;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words of a configuration that can be the name of an upstream to which something is passed: the hosts of all
 * {@code *_pass}, the values of variables, and whatever stands in a directive that is not nginx's own.
 */
final class PassedNames {

    /** What could pass something on, or set what is passed to. */
    private static final Set<String> PASSING = Set.of(
            "proxy_pass",
            "fastcgi_pass",
            "uwsgi_pass",
            "scgi_pass",
            "grpc_pass",
            "memcached_pass",
            "set",
            "map",
            "location",
            "server",
            "upstream");

    private final Set<String> words = new HashSet<>();
    // what was looked at: of passes, and of other directives
    private final Set<String> texts = new HashSet<>();
    private final Set<String> named = new HashSet<>();
    private final Map<String, Boolean> ownNames = new HashMap<>();
    private final TargetVersion target;

    private PassedNames(TargetVersion target) {
        this.target = target;
    }

    /** All of a configuration; empty when something may be passed to a name that cannot be seen. */
    static Optional<PassedNames> of(ConfigModel model, TargetVersion target) {
        PassedNames names = new PassedNames(target);
        boolean isKnown = model.tree().kind() == ConfigTree.Kind.MAIN
                && names.addAll(model.tree().top())
                && names.addPasses(model);
        return isKnown ? Optional.of(names) : Optional.empty();
    }

    /** Whether every part of a name is among the words. */
    boolean canBe(String name) {
        Set<String> parts = new HashSet<>();
        addWords(name, parts);
        return words.containsAll(parts);
    }

    private boolean addPasses(ConfigModel model) {
        boolean hasPass = false;
        for (Server server : model.servers()) {
            for (Pass pass : server.passes()) {
                if (!addHost(pass, model.variables())) {
                    return false;
                }
                hasPass = true;
            }
        }
        // without any it is most likely a part of what nginx will read
        return hasPass;
    }

    /** Adds where a pass goes; false when it can go anywhere. */
    private boolean addHost(Pass pass, Variables variables) {
        String text = pass.node().argument(0);
        boolean isConstant = text.indexOf('$') < 0 && !(pass.target().address() instanceof Opaque);
        if (isConstant && !texts.add(text)) {
            // many passes go to one place
            return true;
        }
        Address address = RuntimeAddress.of(text, pass.protocol())
                .map(ProxyTarget::address)
                .orElse(pass.target().address());
        if (pass.target().address() instanceof Opaque) {
            return false;
        }
        if (!(address instanceof Dynamic dynamic)) {
            addWords(text, words);
            return true;
        }
        Variables.Expansion hosts = variables.expand(dynamic.text(), pass.block());
        for (Variables.Value host : hosts.values()) {
            addWords(host.text(), words);
        }
        return hosts.complete() || dynamic.text().startsWith("unix:");
    }

    /** Adds what other directives name; false when something cannot be seen. */
    private boolean addAll(ConfigBlock top) {
        Deque<ConfigBlock> todo = new ArrayDeque<>();
        todo.add(top);
        while (!todo.isEmpty()) {
            ConfigBlock block = todo.poll();
            if (block.gap(PASSING).isPresent() || (block.owner().isPresent() && hasEmptyPattern(block))) {
                return false;
            }
            boolean isTable = block.owner().map(PassedNames::isTable).orElse(false);
            for (ConfigNode node : block.nodes()) {
                if (isTable || isForeign(node.name())) {
                    for (Word argument : node.arguments()) {
                        if (named.add(argument.value())) {
                            addWords(argument.value(), words);
                        }
                    }
                }
                if (!node.name().equals("types")) {
                    node.block().ifPresent(todo::add);
                }
            }
        }
        return true;
    }

    /** Whether an include takes whatever files there are, and there are none: where nginx runs there may be some. */
    private static boolean hasEmptyPattern(ConfigBlock block) {
        List<ConfigNode> nodes = block.nodes();
        for (int i = 0; i < nodes.size(); i++) {
            ConfigNode node = nodes.get(i);
            if (node.name().equals("include") && node.argument(0).indexOf('*') >= 0) {
                boolean isLast = i + 1 == nodes.size();
                if (isLast || depth(nodes.get(i + 1)) <= depth(node)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int depth(ConfigNode node) {
        return node.origin().includes().size();
    }

    private static boolean isTable(ConfigNode owner) {
        return switch (owner.name()) {
            case "map", "geo", "split_clients" -> true;
            default -> false;
        };
    }

    /** Whether it passes something on, or is from a module that may do so in a way of its own. */
    private boolean isForeign(String directive) {
        return ownNames.computeIfAbsent(
                directive, name -> name.endsWith("_pass") || name.equals("set") || !isOwn(name));
    }

    private boolean isOwn(String name) {
        for (DirectiveSpec spec : target.directives(name)) {
            if (spec.origin() == DirectiveOrigin.OSS || spec.origin() == DirectiveOrigin.DYNAMIC) {
                return true;
            }
        }
        return false;
    }

    private static void addWords(String text, Set<String> to) {
        String lower = text.toLowerCase(Locale.ROOT);
        int start = 0;
        for (int i = 0; i <= lower.length(); i++) {
            if (i == lower.length() || !isWordPart(lower.charAt(i))) {
                if (i > start) {
                    to.add(lower.substring(start, i));
                }
                start = i + 1;
            }
        }
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
    }
}
