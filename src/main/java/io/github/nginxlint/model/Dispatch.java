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
import java.util.Iterator;
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

    /**
     * What nginx does with the directives of a tree, each in the order of the statements.
     *
     * @param remarks those it has something to say about
     * @param handled those it hands to their modules
     */
    record Outcome(List<Remark> remarks, HandledDirectives handled) {}

    static Outcome of(ConfigTree tree, TargetVersion target) {
        Dispatch dispatch = new Dispatch(new Lexicon(tree, target));
        Optional<Context> context = tree.context().flatMap(Context::of);
        if (context.isEmpty()) {
            return dispatch.ofBlocks(tree.top()).outcome();
        }
        Walk walk = dispatch.walk(tree.top(), context.get());
        if (tree.isContextInferred()) {
            dispatch.keepCertain(walk, tree.top(), context.get());
        }
        return walk.outcome();
    }

    /**
     * Statements that are still to be looked at.
     *
     * @param rest the statements
     * @param context where they stand; null where nginx has refused to open the block
     */
    private record Pending(
            Iterator<ConfigNode> rest, @Nullable Context context) {}

    /** What one walk found. */
    private static final class Walk {
        private final List<Remark> found = new ArrayList<>(0);
        private final HandledDirectives handled;
        /** How many statements cannot stand where they stand. */
        private int misfits;

        Walk(Lexicon lexicon) {
            this.handled = new HandledDirectives(lexicon.kinds());
        }

        private Outcome outcome() {
            return new Outcome(Collections.unmodifiableList(found), handled);
        }
    }

    private Walk walk(ConfigBlock top, Context context) {
        Walk walk = new Walk(lexicon);
        Deque<Pending> pending = new ArrayDeque<>();
        pending.push(new Pending(top.nodes().iterator(), context));
        while (!pending.isEmpty()) {
            Pending next = pending.peek();
            if (!next.rest.hasNext()) {
                pending.pop();
            } else if (next.context == null) {
                walk.misfits++;
                next.rest
                        .next()
                        .block()
                        .ifPresent(
                                inner -> pending.push(new Pending(inner.nodes().iterator(), null)));
            } else {
                look(next.rest.next(), next.context, walk, pending);
            }
        }
        return walk;
    }

    private void look(ConfigNode node, Context context, Walk walk, Deque<Pending> pending) {
        Lexicon.Entry entry = lexicon.entry(node.name(), context);
        Remark.Kind kind = entry.remark();
        if ((kind == null || kind == Remark.Kind.DEPRECATED) && !entry.accepts(node)) {
            kind = Remark.Kind.ARGUMENT_COUNT;
        }
        if (kind != null) {
            walk.found.add(new Remark(node, kind, context));
        }
        boolean isMisshapen = kind == null && entry.lacksShape(node);
        boolean isHandled = !isMisshapen && (kind == null || kind == Remark.Kind.DEPRECATED);
        walk.misfits += isHandled ? 0 : 1;
        if (isHandled && entry.kind() != Lexicon.NONE && node.isReached()) {
            walk.handled.add(node, entry.kind());
        }
        if (node.block().isPresent()) {
            boolean isOpened = !isMisshapen && kind != Remark.Kind.NOT_ALLOWED;
            enter(node.block().get(), isOpened ? context.inside(node.name()) : Optional.empty(), isOpened, pending);
        }
    }

    private static void enter(ConfigBlock body, Optional<Context> context, boolean isOpened, Deque<Pending> pending) {
        if (!isOpened) {
            pending.push(new Pending(body.nodes().iterator(), null));
        } else if (context.isPresent() && context.get().holdsDirectives()) {
            pending.push(new Pending(body.nodes().iterator(), context.get()));
        }
    }

    /** Of a fragment that may stand anywhere: what is in blocks whose names say what they are. */
    private Walk ofBlocks(ConfigBlock top) {
        Walk all = new Walk(lexicon);
        for (ConfigNode node : top.nodes()) {
            Set<Context> opened = node.block().isPresent() ? Context.openedBy(node.name()) : Set.of();
            if (opened.size() == 1) {
                Context context = opened.iterator().next();
                if (context.holdsDirectives()) {
                    Walk walk = walk(node.block().get(), context);
                    all.found.addAll(walk.found);
                    all.handled.addAll(walk.handled);
                }
            }
        }
        return all;
    }

    /** Leaves what would be so wherever else the fragment could stand as well. */
    private void keepCertain(Walk walk, ConfigBlock top, Context assumed) {
        if (unknownAt(top, walk.found) * 2 > top.nodes().size()) {
            // more strange words than directives: the entries of a table that another file opens
            walk.found.removeIf(remark -> remark.kind() == Remark.Kind.UNKNOWN
                    && remark.node().parent().equals(top));
            walk.handled.removeIn(top);
        }
        for (Context context : Context.values()) {
            if (context != assumed && context.holdsDirectives() && !walk.found.isEmpty()) {
                Walk other = walk(top, context);
                if (other.misfits <= walk.misfits) {
                    retain(walk.found, other.found);
                }
            }
        }
    }

    private static int unknownAt(ConfigBlock top, List<Remark> remarks) {
        int unknown = 0;
        for (Remark remark : remarks) {
            if (remark.kind() == Remark.Kind.UNKNOWN && remark.node().parent().equals(top)) {
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
