package io.github.nginxlint.config;

import io.github.nginxlint.source.Place;
import io.github.nginxlint.syntax.Word;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands between two braces, or at the top of a configuration, with the content of every include in its place.
 */
public final class ConfigBlock {

    /** In a smaller block looking through the statements is as quick as an index. */
    private static final int INDEXED_FROM = 16;

    private final Optional<ConfigNode> owner;
    // of the whole tree
    private final Set<String> upperCaseVariables;
    private final List<ConfigNode> nodes = new ArrayList<>();
    private final List<UnreadInclude> unread = new ArrayList<>(0);
    private @Nullable Place gap;
    private final List<Limited> limited = new ArrayList<>(0);
    private final Map<String, List<ConfigNode>> byName = new HashMap<>(0);
    private int indexed;

    /**
     * A gap that holds some directives only.
     *
     * @param place where it is
     * @param directives what may be set in it
     */
    private record Limited(Place place, Set<String> directives) {}

    private ConfigBlock(Optional<ConfigNode> owner, Set<String> upperCaseVariables) {
        this.owner = owner;
        this.upperCaseVariables = upperCaseVariables;
    }

    static ConfigBlock top() {
        return new ConfigBlock(Optional.empty(), new HashSet<>(0));
    }

    static ConfigBlock of(ConfigNode owner) {
        return new ConfigBlock(Optional.of(owner), owner.parent().upperCaseVariables);
    }

    void add(ConfigNode node) {
        nodes.add(node);
        if (isDefinition(node.name())) {
            for (Word argument : node.arguments()) {
                String value = argument.value();
                if (value.length() > 1 && value.charAt(0) == '$' && Character.isUpperCase(value.charAt(1))) {
                    upperCaseVariables.add(value.substring(1).toLowerCase(Locale.ROOT));
                }
            }
        }
    }

    private static boolean isDefinition(String name) {
        return name.equals("map") || name.equals("geo") || name.equals("split_clients") || name.endsWith("set");
    }

    /** The variables that some directive of the tree gives a value under a name in upper case, here in lower case. */
    Set<String> upperCaseVariables() {
        return upperCaseVariables;
    }

    void add(UnreadInclude include) {
        unread.add(include);
        lose(include.place());
    }

    /** Adds an include of which it is known that it can set nothing but these. */
    void add(UnreadInclude include, Set<String> directives) {
        unread.add(include);
        for (Limited known : limited) {
            if (known.directives.equals(directives)) {
                return;
            }
        }
        limited.add(new Limited(include.place(), Set.copyOf(directives)));
    }

    /** Notes that statements which belong here may be missing. */
    void lose(Place cause) {
        if (gap == null) {
            gap = cause;
        }
    }

    /** The directive the block belongs to; empty at the top. */
    public Optional<ConfigNode> owner() {
        return owner;
    }

    /**
     * The statements in the order in which nginx meets them. An {@code include} stays in the list, followed by what it
     * brought.
     */
    public List<ConfigNode> nodes() {
        return Collections.unmodifiableList(nodes);
    }

    /** Includes standing here, or in a file included here, that could not be read: anything may be set by them. */
    public List<UnreadInclude> unread() {
        return Collections.unmodifiableList(unread);
    }

    /**
     * Where something may be set here that cannot be seen: the first include that could not be read, the first syntax
     * error that may have cost a statement, or the place where a bound was reached. Empty when all is known. What
     * encloses the block is asked for itself.
     */
    public Optional<Place> gap() {
        return gap == null && !limited.isEmpty() ? Optional.of(limited.get(0).place) : Optional.ofNullable(gap);
    }

    /**
     * Where one of the directives may be set here that cannot be seen. Of some files that are not there it is known
     * what they hold: fastcgi_params has nothing but fastcgi_param.
     */
    public Optional<Place> gap(Set<String> directives) {
        if (gap == null) {
            for (Limited known : limited) {
                if (!Collections.disjoint(known.directives, directives)) {
                    return Optional.of(known.place);
                }
            }
        }
        return Optional.ofNullable(gap);
    }

    /** Whether every statement that nginx reads here is among the nodes. */
    public boolean isComplete() {
        return gap().isEmpty();
    }

    /** The statements of one name, in order. */
    public List<ConfigNode> named(String name) {
        if (nodes.size() > INDEXED_FROM) {
            return index().getOrDefault(name, List.of());
        }
        List<ConfigNode> found = List.of();
        for (ConfigNode node : nodes) {
            if (node.name().equals(name)) {
                if (found.isEmpty()) {
                    found = new ArrayList<>(2);
                }
                found.add(node);
            }
        }
        return found;
    }

    // many rules ask a large block for many names: without this they are quadratic together
    private Map<String, List<ConfigNode>> index() {
        if (indexed != nodes.size()) {
            byName.clear();
            for (ConfigNode node : nodes) {
                byName.computeIfAbsent(node.name(), n -> new ArrayList<>(1)).add(node);
            }
            byName.replaceAll((name, list) -> List.copyOf(list));
            indexed = nodes.size();
        }
        return byName;
    }
}
