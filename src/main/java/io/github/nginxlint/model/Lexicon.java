package io.github.nginxlint.model;

import io.github.nginxlint.catalog.Arity;
import io.github.nginxlint.catalog.Context;
import io.github.nginxlint.catalog.DirectiveOrigin;
import io.github.nginxlint.catalog.DirectiveSpec;
import io.github.nginxlint.catalog.Earlier;
import io.github.nginxlint.catalog.NginxVersion;
import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.config.ConfigTree;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a name means in a context for the nginx versions meant; each pair is looked up once. */
final class Lexicon {

    /** Of an entry without a directive that nginx takes. */
    static final int NONE = -1;

    private final Map<Context, Map<String, Entry>> entries = new EnumMap<>(Context.class);
    private final List<HandledDirectives.Kind> kinds = new ArrayList<>();
    private final TargetVersion target;
    private final boolean isPlus;
    private final LoadedModules modules;

    Lexicon(ConfigTree tree, TargetVersion target) {
        this.target = target;
        // only nginx Plus has this block
        this.isPlus =
                tree.kind() == ConfigTree.Kind.MAIN && !tree.top().named("mgmt").isEmpty();
        this.modules = LoadedModules.of(tree);
    }

    /**
     * A name in a context.
     *
     * @param remark what is said whatever the arguments; null for nothing
     * @param simple how many arguments it takes when it ends with a semicolon; empty for a block
     * @param block how many it takes when it opens a block; empty for a simple directive
     * @param kind the number of the kind that nginx takes it for; {@link #NONE} when there is none or several are
     *     possible
     */
    record Entry(Remark.@Nullable Kind remark, List<Arity> simple, List<Arity> block, int kind) {

        /** Whether it has a block and must not have one, or the other way round. */
        boolean lacksShape(ConfigNode node) {
            return node.block().isPresent() ? block.isEmpty() : simple.isEmpty();
        }

        /** Whether the number of arguments is right; whether it needs a block is judged before by the parser. */
        boolean accepts(ConfigNode node) {
            List<Arity> arities = node.block().isPresent() ? block : simple;
            int count = node.arguments().size();
            for (int i = 0; i < arities.size(); i++) {
                if (arities.get(i).accepts(count)) {
                    return true;
                }
            }
            return arities.isEmpty();
        }
    }

    /** What nginx takes directives for, by number: as far as names have been looked up. */
    List<HandledDirectives.Kind> kinds() {
        return kinds;
    }

    Entry entry(String name, Context context) {
        Map<String, Entry> known = entries.get(context);
        if (known == null) {
            known = new HashMap<>();
            entries.put(context, known);
        }
        Entry entry = known.get(name);
        if (entry == null) {
            entry = lookUp(name, context);
            known.put(name, entry);
        }
        return entry;
    }

    private Entry lookUp(String name, Context context) {
        boolean exists = false;
        DirectiveSpec taken = null;
        List<DirectiveSpec> fitting = new ArrayList<>(2);
        for (DirectiveSpec spec : target.directives(name)) {
            if (canExist(spec)) {
                exists = true;
                if (spec.isAllowedIn(context) && !(taken != null && spec.origin() == DirectiveOrigin.THIRD_PARTY)) {
                    fitting.add(spec);
                    // nginx takes the first module that fits: its own come before those of others
                    taken = taken == null && isSurelyThere(spec) ? spec : taken;
                }
            }
        }
        if (fitting.isEmpty()) {
            return new Entry(exists ? Remark.Kind.NOT_ALLOWED : Remark.Kind.UNKNOWN, List.of(), List.of(), NONE);
        }
        return accepted(fitting, kind(context, taken == null && fitting.size() == 1 ? fitting.get(0) : taken));
    }

    private int kind(Context context, @Nullable DirectiveSpec spec) {
        if (spec == null) {
            return NONE;
        }
        kinds.add(new HandledDirectives.Kind(context, spec));
        return kinds.size() - 1;
    }

    private Entry accepted(List<DirectiveSpec> fitting, int kind) {
        boolean isDeprecated = true;
        List<Arity> simple = new ArrayList<>(1);
        List<Arity> block = new ArrayList<>(1);
        for (DirectiveSpec spec : fitting) {
            addArities(spec, spec.isBlock() ? block : simple);
            isDeprecated &= spec.deprecated().map(target::canBeFrom).orElse(false);
        }
        return new Entry(isDeprecated ? Remark.Kind.DEPRECATED : null, simple, block, kind);
    }

    private boolean canExist(DirectiveSpec spec) {
        return switch (spec.origin()) {
            case THIRD_PARTY -> true;
            case DYNAMIC -> !modules.lacks(spec.module());
            case COMMERCIAL -> isPlus;
            case OSS -> spec.canBeIn(target);
        };
    }

    /** Whether every version meant has it. */
    private boolean isSurelyThere(DirectiveSpec spec) {
        return spec.origin() == DirectiveOrigin.OSS
                && spec.removed().isEmpty()
                && !spec.since().map(target::canBeBefore).orElse(false);
    }

    private void addArities(DirectiveSpec spec, List<Arity> to) {
        if (target.exact().isPresent()) {
            to.add(spec.arityIn(target.exact().get()));
            return;
        }
        to.add(spec.arity());
        for (Earlier earlier : spec.earlier()) {
            if (earlier.aspect() == Earlier.Aspect.ARITY && NginxVersion.OLDEST.isBefore(earlier.before())) {
                to.add(spec.arityIn(NginxVersion.OLDEST));
            }
        }
    }
}
