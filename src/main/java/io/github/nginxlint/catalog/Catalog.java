package io.github.nginxlint.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Every directive nginx and the modules around it know, looked up by name. */
public final class Catalog {
    private static final Map<String, List<DirectiveSpec>> FOUND = new ConcurrentHashMap<>();

    private Catalog() {}

    /**
     * The directives of the name, one for each module that defines it, those of third parties last; empty when it is
     * unknown. Entries of tables are left out, they are no directives.
     */
    public static List<DirectiveSpec> find(String name) {
        List<DirectiveSpec> all = named(name);
        for (DirectiveSpec spec : all) {
            if (spec.kind() == DirectiveKind.ENTRY) {
                return withoutEntries(all);
            }
        }
        return all;
    }

    /** The directives, or the entries of a table, that the name can mean in the context. */
    public static List<DirectiveSpec> find(String name, Context context) {
        List<DirectiveSpec> found = new ArrayList<>(2);
        for (DirectiveSpec spec : named(name)) {
            if (spec.isAllowedIn(context)) {
                found.add(spec);
            }
        }
        return found;
    }

    /** Whether any module defines a directive of the name. */
    public static boolean isKnown(String name) {
        return !find(name).isEmpty();
    }

    /** The names of all directives, sorted. */
    public static List<String> names() {
        Set<String> names = new TreeSet<>();
        addNames(Official.LINES, names);
        addNames(ThirdParty.LINES, names);
        return List.copyOf(names);
    }

    /**
     * How a directive of the name is written in a block of the other name. The block's own surroundings are not
     * needed; without it the shape is known only when it is the same everywhere.
     */
    public static Shape shape(String name, @Nullable String enclosingBlock) {
        if (enclosingBlock != null && isTable(enclosingBlock)) {
            return Shape.SIMPLE;
        }
        Shape shape = Shape.UNKNOWN;
        for (DirectiveSpec spec : possible(name, enclosingBlock)) {
            Shape own = spec.isBlock() ? Shape.BLOCK : Shape.SIMPLE;
            if (shape != Shape.UNKNOWN && shape != own) {
                return Shape.UNKNOWN;
            }
            shape = own;
        }
        return shape;
    }

    /**
     * The most arguments a directive of the name can have in a block of the other name; {@link Arity#UNBOUNDED} when
     * there is no limit or the name is unknown.
     */
    public static int maxArguments(String name, @Nullable String enclosingBlock) {
        if (enclosingBlock != null && isTable(enclosingBlock)) {
            return Arity.UNBOUNDED;
        }
        List<DirectiveSpec> possible = possible(name, enclosingBlock);
        if (possible.isEmpty()) {
            return Arity.UNBOUNDED;
        }
        int most = 0;
        for (DirectiveSpec spec : possible) {
            most = Math.max(most, spec.arity().maximum());
        }
        return most;
    }

    /** Those that fit the enclosing block, or all of them when none does: a directive in the wrong place. */
    private static List<DirectiveSpec> possible(String name, @Nullable String enclosingBlock) {
        List<DirectiveSpec> all = find(name);
        if (enclosingBlock == null || all.size() < 2) {
            return all;
        }
        Set<Context> inside = Context.openedBy(enclosingBlock);
        List<DirectiveSpec> fitting = new ArrayList<>(all.size());
        for (DirectiveSpec spec : all) {
            for (Context context : inside) {
                if (spec.isAllowedIn(context)) {
                    fitting.add(spec);
                    break;
                }
            }
        }
        return fitting.isEmpty() ? all : fitting;
    }

    /** Whether a block of the name holds entries such as those of {@code map}, which are not directives. */
    private static boolean isTable(String block) {
        for (Context context : Context.openedBy(block)) {
            return !Context.WITH_DIRECTIVES.contains(context);
        }
        return false;
    }

    private static List<DirectiveSpec> withoutEntries(List<DirectiveSpec> all) {
        List<DirectiveSpec> directives = new ArrayList<>(all.size());
        for (DirectiveSpec spec : all) {
            if (spec.kind() != DirectiveKind.ENTRY) {
                directives.add(spec);
            }
        }
        return directives;
    }

    private static void addNames(SortedLines lines, Set<String> names) {
        for (String line : lines.all()) {
            if (!SpecLine.isEntry(line)) {
                names.add(line.substring(0, line.indexOf('\t')));
            }
        }
    }

    private static List<DirectiveSpec> named(String name) {
        List<DirectiveSpec> found = FOUND.get(name);
        if (found != null) {
            return found;
        }
        List<String> lines = Official.LINES.find(name);
        if (lines.isEmpty()) {
            lines = ThirdParty.LINES.find(name);
        }
        if (lines.isEmpty()) {
            // not kept: there is no end to the names a configuration can make up
            return List.of();
        }
        List<DirectiveSpec> specs = new ArrayList<>(lines.size());
        for (String line : lines) {
            specs.add(SpecLine.read(line));
        }
        List<DirectiveSpec> result = List.copyOf(specs);
        FOUND.put(name, result);
        return result;
    }

    /** Loaded at the first look-up. */
    private static final class Official {
        static final SortedLines LINES = new SortedLines(OfficialDirectives.text());
    }

    /** Loaded for the first name that is in no official module. */
    private static final class ThirdParty {
        static final SortedLines LINES = new SortedLines(ThirdPartyDirectives.text());
    }
}
