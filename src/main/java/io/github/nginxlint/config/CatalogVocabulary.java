package io.github.nginxlint.config;

import io.github.nginxlint.catalog.Context;
import io.github.nginxlint.catalog.DirectiveSpec;
import io.github.nginxlint.catalog.OwnNames;
import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.syntax.Vocabulary;
import io.github.nginxlint.syntax.WordValues;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the catalogue tells the parser about names of directives. One serves a run, on one thread. */
public final class CatalogVocabulary implements Vocabulary {

    /** More names than this are made up: they are looked up again rather than kept. */
    private static final int MOST_KEPT = 10_000;

    private final Map<@Nullable String, Map<String, Entry>> byBlock = new HashMap<>();
    private final WordValues words = new WordValues();
    private final OwnNames own;
    private int kept;

    /** With directives of the user's own besides the catalogue's. */
    public CatalogVocabulary(OwnNames own) {
        this.own = own;
    }

    /** The catalogue alone. */
    public CatalogVocabulary() {
        this(OwnNames.NONE);
    }

    /**
     * What is known of a name in a block.
     *
     * @param shape how it ends
     * @param arguments the most it takes
     */
    private record Entry(Shape shape, int arguments) {}

    @Override
    public Shape shape(String name, @Nullable String block) {
        return entry(name, block).shape;
    }

    @Override
    public int maximumArguments(String name, @Nullable String block) {
        return entry(name, block).arguments;
    }

    @Override
    public WordValues words() {
        return words;
    }

    private Entry entry(String name, @Nullable String block) {
        Map<String, Entry> names = byBlock.get(block);
        Entry known = names == null ? null : names.get(name);
        if (known == null) {
            known = find(name, block);
            if (kept < MOST_KEPT) {
                kept++;
                byBlock.computeIfAbsent(block, b -> new HashMap<>()).put(name, known);
            }
        }
        return known;
    }

    private Entry find(String name, @Nullable String block) {
        Set<Context> inside = block == null ? Set.of() : Context.openedBy(block);
        boolean isSimple = false;
        boolean isBlock = false;
        int most = 0;
        for (DirectiveSpec spec : TargetVersion.ANY.with(own).directives(name)) {
            // nginx passes over a directive that is of another place before it looks at how it ends
            if (block == null || isAllowed(spec, inside)) {
                isSimple |= !spec.isBlock();
                isBlock |= spec.isBlock();
                most = Math.max(most, spec.arity().maximum());
            }
        }
        if (!isSimple && !isBlock) {
            return new Entry(Shape.UNKNOWN, UNBOUNDED);
        }
        return new Entry(isSimple && isBlock ? Shape.EITHER : isBlock ? Shape.BLOCK : Shape.SIMPLE, most);
    }

    private static boolean isAllowed(DirectiveSpec spec, Set<Context> inside) {
        for (Context context : inside) {
            if (spec.isAllowedIn(context)) {
                return true;
            }
        }
        return false;
    }
}
