package io.github.nginxlint.model;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.source.Place;
import io.github.nginxlint.syntax.Placeholder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the variables of a configuration can hold, as far as {@code set}, {@code map}, {@code geo} and
 * {@code split_clients} tell.
 */
public final class Variables {

    /** More values of one variable, or of one word, are not looked at. */
    static final int MAX_VALUES = 256;

    private static final int MAX_DEPTH = 8;
    private static final int MAX_REFERENCES = 16;

    /** Characters that all expansions of a configuration may copy, however small it is... */
    private static final long MAX_WORK = 10_000_000;

    /** ...and for each of its statements: a real one needs less than one, for all rules together. */
    private static final long MAX_WORK_OF_STATEMENT = 10;

    private final DefinedValues defined;
    private final long most;
    private long work;

    private Variables(DefinedValues defined, long most) {
        this.defined = defined;
        this.most = most;
    }

    /**
     * Those of a configuration.
     *
     * @param roots where variables are defined
     * @param statements how many statements it has: a large one has much to expand
     */
    static Variables in(List<ConfigBlock> roots, int statements) {
        return new Variables(new DefinedValues(roots), MAX_WORK + MAX_WORK_OF_STATEMENT * statements);
    }

    /** The same for another thread: what is defined is looked for once. */
    Variables again() {
        return new Variables(defined, most);
    }

    /**
     * The texts that a word can become.
     *
     * @param values all that can be seen; a variable whose value cannot be seen is left in as it is written
     * @param complete whether no other text is possible
     */
    public record Expansion(List<Value> values, boolean complete) {
        public Expansion {
            values = List.copyOf(values);
        }
    }

    /**
     * One text that a word can become.
     *
     * @param text the text
     * @param place where the value that made it is written; absent when the word has no variable that can be seen
     */
    public record Value(String text, Optional<Place> place) {}

    /** All texts that a word with variables can become in a block. */
    public Expansion expand(String text, ConfigBlock block) {
        if (references(text) > MAX_REFERENCES || work > most) {
            return new Expansion(List.of(new Value(text, Optional.empty())), false);
        }
        if (text.indexOf('$') < 0) {
            work += text.length();
            return new Expansion(List.of(new Value(text, Optional.empty())), !Placeholder.isIn(text));
        }
        boolean scripts = defined.isScripted(block);
        Set<Value> done = new LinkedHashSet<>();
        boolean complete = true;
        Deque<Partial> todo = new ArrayDeque<>();
        todo.add(new Partial("", text, Optional.empty(), 0));
        while (!todo.isEmpty()) {
            Partial partial = todo.poll();
            work += partial.head.length() + partial.rest.length();
            Optional<VariableReference> reference = VariableReference.next(partial.rest, 0);
            if (reference.isEmpty()) {
                String result = partial.head + partial.rest;
                complete &= !Placeholder.isIn(result);
                done.add(new Value(result, partial.place));
                continue;
            }
            Optional<Definitions.Found> definition =
                    defined.of(reference.get().name()).flatMap(found -> found.in(block));
            complete &= definition.isPresent() && definition.get().complete() && !scripts;
            boolean full = done.size() + todo.size() >= MAX_VALUES || partial.depth >= MAX_DEPTH;
            if (definition.isEmpty() || definition.get().values().isEmpty() || full) {
                complete = false;
                todo.add(partial.keep(reference.get()));
            } else {
                for (Value value : definition.get().values()) {
                    todo.add(partial.put(reference.get(), value));
                }
            }
        }
        return new Expansion(List.copyOf(done), complete);
    }

    private static int references(String text) {
        int count = 0;
        for (int at = text.indexOf('$'); at >= 0; at = text.indexOf('$', at + 1)) {
            count++;
        }
        return count;
    }

    /** A word of which {@code head} is done and {@code rest} may still hold variables. */
    private record Partial(String head, String rest, Optional<Place> place, int depth) {

        Partial keep(VariableReference reference) {
            return new Partial(
                    head + rest.substring(0, reference.end()), rest.substring(reference.end()), place, depth);
        }

        Partial put(VariableReference reference, Value value) {
            return new Partial(
                    head + rest.substring(0, reference.start()),
                    value.text() + rest.substring(reference.end()),
                    value.place(),
                    depth + 1);
        }
    }
}
