package io.github.nginxlint.config;

import io.github.nginxlint.source.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands between two braces, or at the top of a configuration, with the content of every include in its place.
 */
public final class ConfigBlock {

    /** In a smaller block looking through the statements is as quick as an index. */
    private static final int INDEXED_FROM = 16;

    /** Most blocks are as small, and there are very many. */
    private static final int NODES = 4;

    private final Optional<ConfigNode> owner;
    private final int depth;
    // a number of its own: that of the virtual machine costs more than most maps that are keyed by blocks
    private final int hash;
    private final TreeNames tree;
    private final List<ConfigNode> nodes = new ArrayList<>(NODES);
    private List<UnreadInclude> unread = List.of();
    private @Nullable Place gap;
    private List<Limited> limited = List.of();
    private long nameBits;
    // made when it is first needed, maybe by several threads at once: it is the same for all
    private @Nullable NameIndex index;

    /**
     * A gap that holds some directives only.
     *
     * @param place where it is
     * @param directives what may be set in it
     */
    private record Limited(Place place, Set<String> directives) {}

    private ConfigBlock(Optional<ConfigNode> owner, TreeNames tree) {
        this.owner = owner;
        this.tree = tree;
        this.hash = tree.nextBlock();
        this.depth = owner.isPresent() ? owner.get().parent().depth + 1 : 0;
    }

    static ConfigBlock top() {
        return new ConfigBlock(Optional.empty(), new TreeNames());
    }

    static ConfigBlock of(ConfigNode owner) {
        return new ConfigBlock(Optional.of(owner), owner.parent().tree);
    }

    /** How many blocks are around what stands in it, itself included; none at the top. */
    int depth() {
        return depth;
    }

    void add(ConfigNode node) {
        nodes.add(node);
        nameBits |= bit(node.name());
        tree.add(node);
    }

    // one of 64 for each name: most blocks are asked for many names of which they have none
    private static long bit(String name) {
        int hash = name.hashCode();
        return 1L << (hash ^ (hash >>> 6) ^ (hash >>> 18));
    }

    /** The names that the whole tree has. */
    TreeNames tree() {
        return tree;
    }

    /** Whether a directive of the name is seen in any block of the tree. */
    public boolean isAnywhere(String directive) {
        return tree.holds(directive);
    }

    /** Whether a directive of the name may stand in any block of the tree: it is there, or not all of it is seen. */
    public boolean mayBeAnywhere(String directive) {
        return tree.mayHold(directive);
    }

    void add(UnreadInclude include) {
        note(include);
        lose(include.place());
    }

    /** Adds an include of which it is known that it can set nothing but these. */
    void add(UnreadInclude include, Set<String> directives) {
        note(include);
        for (Limited known : limited) {
            if (known.directives.equals(directives)) {
                return;
            }
        }
        limited = limited.isEmpty() ? new ArrayList<>(2) : limited;
        limited.add(new Limited(include.place(), Set.copyOf(directives)));
        tree.lose();
    }

    private void note(UnreadInclude include) {
        unread = unread.isEmpty() ? new ArrayList<>(2) : unread;
        unread.add(include);
    }

    /** Notes that statements which belong here may be missing. */
    void lose(Place cause) {
        if (gap == null) {
            gap = cause;
        }
        tree.lose();
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

    /** Where one directive may be set here that cannot be seen. */
    public Optional<Place> gap(String directive) {
        if (gap == null) {
            for (Limited known : limited) {
                if (known.directives.contains(directive)) {
                    return Optional.of(known.place);
                }
            }
        }
        return Optional.ofNullable(gap);
    }

    /** Whether every statement that nginx reads here is among the nodes. */
    public boolean isComplete() {
        return gap == null && limited.isEmpty();
    }

    /** Whether a statement of the name may be among the nodes: quicker than to look. */
    public boolean mayHold(String name) {
        return (nameBits & bit(name)) != 0;
    }

    /** The statements of one name, in order. */
    public List<ConfigNode> named(String name) {
        if (!mayHold(name)) {
            return List.of();
        }
        if (nodes.size() > INDEXED_FROM) {
            return index().named(name);
        }
        ConfigNode first = null;
        List<ConfigNode> found = List.of();
        for (int i = 0; i < nodes.size(); i++) {
            ConfigNode node = nodes.get(i);
            if (!node.name().equals(name)) {
                continue;
            }
            if (first == null) {
                first = node;
                found = List.of(node);
            } else {
                found = found.size() == 1 ? new ArrayList<>(found) : found;
                found.add(node);
            }
        }
        return found;
    }

    /** Whether there are two statements of a name. */
    public boolean hasSeveral(String name) {
        if (nodes.size() > INDEXED_FROM) {
            return mayHold(name) && index().named(name).size() > 1;
        }
        int count = 0;
        for (int i = 0; i < nodes.size() && count < 2; i++) {
            count += nodes.get(i).name().equals(name) ? 1 : 0;
        }
        return count > 1;
    }

    /** The last statement of a name that has a first argument, in whatever case. */
    public Optional<ConfigNode> last(String name, String argument) {
        if (nodes.size() > INDEXED_FROM) {
            return index().last(name, argument);
        }
        ConfigNode found = null;
        for (ConfigNode node : named(name)) {
            found = node.argument(0).equalsIgnoreCase(argument) ? node : found;
        }
        return Optional.ofNullable(found);
    }

    // a block is equal to itself alone
    @Override
    public int hashCode() {
        return hash;
    }

    // many rules ask a large block for many names: without this they are quadratic together
    private NameIndex index() {
        NameIndex made = index;
        if (made == null || made.size() != nodes.size()) {
            made = NameIndex.of(nodes);
            index = made;
        }
        return made;
    }
}
