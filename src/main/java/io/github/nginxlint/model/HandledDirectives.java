package io.github.nginxlint.model;

import io.github.nginxlint.catalog.Context;
import io.github.nginxlint.catalog.DirectiveSpec;
import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.Predicate;

/**
 * The directives that nginx hands to their modules. There are millions in a large configuration, but of few kinds: each is
 * kept as its statement and the number of its kind, and rules go through those of the kinds that they are about.
 */
final class HandledDirectives {

    private static final int FIRST = 16;

    private final List<Kind> kinds;
    private ConfigNode[] nodes = new ConfigNode[FIRST];
    private int[] kindOf = new int[FIRST];
    private int size;

    /**
     * An empty list.
     *
     * @param kinds those that there are, by number; more may be added to it later
     */
    HandledDirectives(List<Kind> kinds) {
        this.kinds = kinds;
    }

    /**
     * What directives have in common.
     *
     * @param context where they stand
     * @param spec what they are
     */
    record Kind(Context context, DirectiveSpec spec) {}

    void add(ConfigNode node, int kind) {
        if (size == nodes.length) {
            nodes = Arrays.copyOf(nodes, size + (size >> 1));
            kindOf = Arrays.copyOf(kindOf, nodes.length);
        }
        nodes[size] = node;
        kindOf[size++] = kind;
    }

    /** Adds those of another list with the same kinds. */
    void addAll(HandledDirectives other) {
        for (int i = 0; i < other.size; i++) {
            add(other.nodes[i], other.kindOf[i]);
        }
    }

    /** Leaves out those that stand right in a block. */
    void removeIn(ConfigBlock block) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (!nodes[i].parent().equals(block)) {
                nodes[kept] = nodes[i];
                kindOf[kept++] = kindOf[i];
            }
        }
        Arrays.fill(nodes, kept, size, null);
        size = kept;
    }

    /** All of them, in the order in which nginx meets them. */
    List<Handled> all() {
        return new All();
    }

    /** Those of some directives, in that order. */
    List<Handled> of(Predicate<DirectiveSpec> wanted) {
        boolean[] isWanted = new boolean[kinds.size()];
        boolean any = false;
        for (int i = 0; i < isWanted.length; i++) {
            isWanted[i] = wanted.test(kinds.get(i).spec);
            any |= isWanted[i];
        }
        if (!any) {
            return List.of();
        }
        int count = 0;
        for (int i = 0; i < size; i++) {
            count += isWanted[kindOf[i]] ? 1 : 0;
        }
        int[] found = new int[count];
        count = 0;
        for (int i = 0; i < size; i++) {
            if (isWanted[kindOf[i]]) {
                found[count++] = i;
            }
        }
        return new Some(found);
    }

    /** Those of each name, in that order. */
    Map<String, List<Handled>> byName() {
        Map<String, Integer> numbers = new HashMap<>();
        int[] nameOf = new int[kinds.size()];
        for (int i = 0; i < nameOf.length; i++) {
            Integer known = numbers.putIfAbsent(kinds.get(i).spec.name(), numbers.size());
            nameOf[i] = known == null ? numbers.size() - 1 : known;
        }
        int[] counts = new int[numbers.size()];
        for (int i = 0; i < size; i++) {
            counts[nameOf[kindOf[i]]]++;
        }
        int[][] found = new int[counts.length][];
        for (int i = 0; i < found.length; i++) {
            found[i] = new int[counts[i]];
        }
        for (int i = size - 1; i >= 0; i--) {
            int name = nameOf[kindOf[i]];
            found[name][--counts[name]] = i;
        }
        Map<String, List<Handled>> byName = new HashMap<>();
        for (Map.Entry<String, Integer> name : numbers.entrySet()) {
            byName.put(name.getKey(), new Some(found[name.getValue()]));
        }
        return byName;
    }

    private Handled at(int index) {
        Kind kind = kinds.get(kindOf[index]);
        return new Handled(nodes[index], kind.context, kind.spec);
    }

    private final class All extends AbstractList<Handled> implements RandomAccess {

        @Override
        public Handled get(int index) {
            return at(Objects.checkIndex(index, size));
        }

        @Override
        public int size() {
            return size;
        }
    }

    private final class Some extends AbstractList<Handled> implements RandomAccess {

        private final int[] indexes;

        Some(int[] indexes) {
            this.indexes = indexes;
        }

        @Override
        public Handled get(int index) {
            return at(indexes[index]);
        }

        @Override
        public int size() {
            return indexes.length;
        }
    }
}
