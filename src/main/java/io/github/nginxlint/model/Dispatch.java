package io.github.nginxlint.model;

import io.github.nginxlint.catalog.Context;
import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.config.ConfigTree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks up every directive of a tree as nginx does. Silent where it cannot be known what nginx would do: in tables, in
 * the blocks of modules that are not nginx's own, in fragments that could stand elsewhere.
 */
final class Dispatch {

    private final Lexicon lexicon;

    private Dispatch(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The remarks, in the order of the statements. */
    static List<Remark> remarks(ConfigTree tree, TargetVersion target) {
        Dispatch dispatch = new Dispatch(new Lexicon(tree, target));
        Optional<Context> context = tree.context().flatMap(Context::of);
        if (context.isEmpty()) {
            return dispatch.ofBlocks(tree.top());
        }
        Walk walk = dispatch.walk(tree.top(), context.get());
        List<Remark> remarks =
                tree.isContextInferred() ? dispatch.certain(walk, tree.top(), context.get()) : walk.found;
        return Collections.unmodifiableList(remarks);
    }

    /**
     * A block that is still to be looked at.
     *
     * @param block the block
     * @param context what it is; null where nginx has refused to open it
     */
    private record Pending(ConfigBlock block, @Nullable Context context) {}

    /** What one walk found. */
    private static final class Walk {
        private final List<Remark> found = new ArrayList<>(0);
        /** How many statements cannot stand where they stand. */
        private int misfits;
    }

    private Walk walk(ConfigBlock top, Context context) {
        Walk walk = new Walk();
        Deque<Pending> pending = new ArrayDeque<>();
        pending.push(new Pending(top, context));
        while (!pending.isEmpty()) {
            Pending next = pending.pop();
            if (next.context == null) {
                countLost(next.block, walk, pending);
            } else {
                look(next.block, next.context, walk, pending);
            }
        }
        return walk;
    }

    private static void countLost(ConfigBlock block, Walk walk, Deque<Pending> pending) {
        for (ConfigNode node : block.nodes()) {
            walk.misfits++;
            node.block().ifPresent(inner -> pending.push(new Pending(inner, null)));
        }
    }

    private void look(ConfigBlock block, Context context, Walk walk, Deque<Pending> pending) {
        for (ConfigNode node : block.nodes()) {
            Lexicon.Entry entry = lexicon.entry(node.name(), context);
            Remark.Kind kind = entry.remark();
            if ((kind == null || kind == Remark.Kind.DEPRECATED) && !entry.accepts(node)) {
                kind = Remark.Kind.ARGUMENT_COUNT;
            }
            if (kind != null) {
                walk.found.add(new Remark(node, kind, context));
            }
            boolean isMisshapen = kind == null && entry.lacksShape(node);
            walk.misfits += isMisshapen || (kind != null && kind != Remark.Kind.DEPRECATED) ? 1 : 0;
            if (node.block().isPresent()) {
                boolean isOpened = !isMisshapen && kind != Remark.Kind.NOT_ALLOWED;
                enter(node.block().get(), isOpened ? context.inside(node.name()) : Optional.empty(), isOpened, pending);
            }
        }
    }

    private static void enter(ConfigBlock body, Optional<Context> context, boolean isOpened, Deque<Pending> pending) {
        if (!isOpened) {
            pending.push(new Pending(body, null));
        } else if (context.isPresent() && context.get().holdsDirectives()) {
            pending.push(new Pending(body, context.get()));
        }
    }

    /** Of a fragment that may stand anywhere: what is in blocks whose names say what they are. */
    private List<Remark> ofBlocks(ConfigBlock top) {
        List<Remark> found = new ArrayList<>(0);
        for (ConfigNode node : top.nodes()) {
            Set<Context> opened = node.block().isPresent() ? Context.openedBy(node.name()) : Set.of();
            if (opened.size() == 1) {
                Context context = opened.iterator().next();
                if (context.holdsDirectives()) {
                    found.addAll(walk(node.block().get(), context).found);
                }
            }
        }
        return found;
    }

    /** What would be said wherever else the fragment could stand as well. */
    private List<Remark> certain(Walk walk, ConfigBlock top, Context assumed) {
        if (walk.found.isEmpty()) {
            return walk.found;
        }
        List<Remark> certain = new ArrayList<>(walk.found);
        if (unknownAt(top, certain) * 2 > top.nodes().size()) {
            // more strange words than directives: the entries of a table that another file opens
            certain.removeIf(remark ->
                    remark.kind() == Remark.Kind.UNKNOWN && remark.node().parent() == top);
        }
        for (Context context : Context.values()) {
            if (context != assumed && context.holdsDirectives() && !certain.isEmpty()) {
                Walk other = walk(top, context);
                if (other.misfits <= walk.misfits) {
                    retain(certain, other.found);
                }
            }
        }
        return certain;
    }

    private static int unknownAt(ConfigBlock top, List<Remark> remarks) {
        int unknown = 0;
        for (Remark remark : remarks) {
            if (remark.kind() == Remark.Kind.UNKNOWN && remark.node().parent() == top) {
                unknown++;
            }
        }
        return unknown;
    }

    private static void retain(List<Remark> certain, List<Remark> others) {
        Set<ConfigNode> refused = new HashSet<>();
        for (Remark other : others) {
            refused.add(other.node());
        }
        certain.removeIf(remark -> !refused.contains(remark.node()));
    }
}
