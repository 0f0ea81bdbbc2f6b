package io.github.nginxlint.model;

import io.github.nginxlint.catalog.Catalog;
import io.github.nginxlint.catalog.Context;
import io.github.nginxlint.catalog.DirectiveSpec;
import io.github.nginxlint.catalog.Earlier;
import io.github.nginxlint.catalog.Inheritance;
import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.config.ConfigTree;
import io.github.nginxlint.source.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The value in effect of any http directive in any block: the one place where nginx's inheritance is applied
 * (src/http/ngx_http.c, ngx_http_merge_servers and ngx_http_merge_locations).
 */
public final class EffectiveConfig {

    private static final List<Context> CONTEXTS =
            List.of(Context.LOCATION, Context.SERVER, Context.HTTP, Context.STREAM_SERVER, Context.MAIL_SERVER);

    /** Blocks nested deeper than this are no real configuration: what is in effect there is not looked for. */
    private static final int MOST_LEVELS = 100;

    /** More lines of one name are looked through once only. */
    private static final int MANY = 16;

    private static final Setting UNSET = new Setting.Default();

    private final ConfigTree tree;
    private final TargetVersion target;
    private final boolean isFragment;
    private final Map<String, Named> names = new HashMap<>();

    private final Map<String, Effective<Long>> defaultTimes = new HashMap<>();

    /** By the very list, which a large block makes once for each name. */
    private final IdentityHashMap<List<ConfigNode>, Optional<Setting.Unknown>> doubts = new IdentityHashMap<>();

    private final Map<ConfigBlock, Map<Set<String>, List<ConfigNode>>> ordered = new HashMap<>();

    /**
     * What there is to know of a directive, whatever the block.
     *
     * @param spec what the catalogue says of it
     * @param inheritance how an inner level gets it
     * @param isAnywhere whether some block of the tree may set it
     */
    private record Named(Optional<DirectiveSpec> spec, Inheritance inheritance, boolean isAnywhere) {}

    EffectiveConfig(ConfigTree tree, TargetVersion target) {
        this.tree = tree;
        this.target = target;
        this.isFragment = tree.kind() != ConfigTree.Kind.MAIN;
    }

    /** The first argument of a scalar directive, or nginx's default for the versions meant. */
    public Effective<String> argument(String directive, ConfigBlock block) {
        return argument(directive, setting(directive, block));
    }

    private Effective<String> argument(String directive, Setting setting) {
        if (setting instanceof Setting.Unknown unknown) {
            return Effective.unknown(unknown);
        }
        Optional<ConfigNode> node = setting.node();
        if (node.isPresent()) {
            return node.get().hasPlaceholder()
                    ? Effective.unknown(
                            new Setting.Unknown(Optional.of(node.get().place())))
                    : Effective.of(node.get().argument(0), setting);
        }
        return about(directive)
                .spec()
                .map(spec -> new Effective<>(defaults(spec), setting))
                .orElseGet(() -> Effective.unknown(new Setting.Unknown(Optional.empty())));
    }

    private List<Possible<String>> defaults(DirectiveSpec spec) {
        List<Possible<String>> possible = new ArrayList<>();
        boolean newest = true;
        for (Earlier earlier : spec.earlier()) {
            if (earlier.aspect() == Earlier.Aspect.DEFAULT && newest && target.canBeBefore(earlier.before())) {
                possible.add(new Possible<>(firstAlternative(earlier.value()), Optional.of(earlier.before())));
                newest = target.canBeFrom(earlier.before());
            }
        }
        if (newest && spec.defaultValue().isPresent()) {
            possible.add(new Possible<>(firstAlternative(spec.defaultValue().get()), Optional.empty()));
        }
        return possible;
    }

    /** Of {@code 4k|8k}, which depend on the machine's pages, the one of most machines. */
    private static String firstAlternative(String value) {
        int bar = value.indexOf('|');
        return bar < 0 ? value : value.substring(0, bar);
    }

    /** A directive's time in milliseconds; unknown when nginx would refuse it. */
    public Effective<Long> time(String directive, ConfigBlock block) {
        Setting setting = setting(directive, block);
        if (setting != UNSET) {
            return time(directive, setting);
        }
        // most blocks set none, and the default is the same for all of them
        Effective<Long> known = defaultTimes.get(directive);
        if (known == null) {
            known = time(directive, setting);
            defaultTimes.put(directive, known);
        }
        return known;
    }

    private Effective<Long> time(String directive, Setting setting) {
        return argument(directive, setting).map(text -> boxed(TimeValue.parseMillis(text)));
    }

    /** A directive's size in bytes; unknown when nginx would refuse it. */
    public Effective<Long> size(String directive, ConfigBlock block) {
        return argument(directive, block).map(text -> boxed(SizeValue.parse(text)));
    }

    private static Optional<Long> boxed(OptionalLong value) {
        return value.isPresent() ? Optional.of(value.getAsLong()) : Optional.empty();
    }

    /** Where the value in effect of a directive comes from. */
    public Setting setting(String directive, ConfigBlock block) {
        Named about = about(directive);
        if (!isFragment && !about.isAnywhere) {
            return UNSET;
        }
        ConfigBlock level = block;
        for (int climbed = 0; climbed < MOST_LEVELS; climbed++) {
            // most blocks set nothing of what they are asked for
            if (level.mayHold(directive) || !level.isComplete()) {
                Optional<Setting> found =
                        at(level.named(directive), level.gap(directive), about.inheritance, level.equals(block));
                if (found.isPresent()) {
                    return found.get();
                }
            }
            if (level.owner().isEmpty() || !isInherited(about.inheritance)) {
                return outside(level);
            }
            level = level.owner().get().parent();
        }
        return new Setting.Unknown(Optional.empty());
    }

    /**
     * Where the value in effect of directives that share one slot comes from: {@code root} and {@code alias},
     * {@code allow} and {@code deny}.
     *
     * @param directives names that inherit in the same way, at least one
     */
    public Setting setting(Set<String> directives, ConfigBlock block) {
        Inheritance inheritance = inheritance(directives.iterator().next());
        ConfigBlock level = block;
        for (int climbed = 0; climbed < MOST_LEVELS; climbed++) {
            Optional<Setting> found =
                    at(named(directives, level), level.gap(directives), inheritance, level.equals(block));
            if (found.isPresent()) {
                return found.get();
            }
            if (level.owner().isEmpty() || !isInherited(inheritance)) {
                return outside(level);
            }
            level = level.owner().get().parent();
        }
        return new Setting.Unknown(Optional.empty());
    }

    /** What one level says; empty when it says nothing. */
    private Optional<Setting> at(
            List<ConfigNode> nodes, Optional<Place> gap, Inheritance inheritance, boolean isInnermost) {
        Optional<Setting.Unknown> doubtful = doubtful(nodes, inheritance);
        if (doubtful.isPresent()) {
            return Optional.of(doubtful.get());
        }
        // a scalar that is set cannot be set again by what is unread: nginx would refuse it
        if (!nodes.isEmpty() && (gap.isEmpty() || inheritance == Inheritance.SCALAR)) {
            return Optional.of(isInnermost ? new Setting.Here(nodes) : new Setting.Inherited(nodes));
        }
        return gap.isPresent() ? Optional.of(new Setting.Unknown(gap)) : Optional.empty();
    }

    private static boolean isInherited(Inheritance inheritance) {
        return inheritance == Inheritance.SCALAR || inheritance == Inheritance.ARRAY;
    }

    /** What is in effect where no more level is looked at. */
    private Setting outside(ConfigBlock last) {
        return last.owner().isPresent() || tree.kind() == ConfigTree.Kind.MAIN
                ? UNSET
                : new Setting.Unknown(Optional.empty());
    }

    // each of many blocks may ask for what many lines around it set
    private Optional<Setting.Unknown> doubtful(List<ConfigNode> nodes, Inheritance inheritance) {
        if (nodes.size() <= MANY) {
            return doubtfulNow(nodes, inheritance);
        }
        Optional<Setting.Unknown> known = doubts.get(nodes);
        if (known == null) {
            known = doubtfulNow(nodes, inheritance);
            doubts.put(nodes, known);
        }
        return known;
    }

    /** Why it is not known what the directives of one block set: a template may leave one out, or fill in its name. */
    private static Optional<Setting.Unknown> doubtfulNow(List<ConfigNode> nodes, Inheritance inheritance) {
        for (int i = 0; i < nodes.size(); i++) {
            ConfigNode node = nodes.get(i);
            boolean isKeyed =
                    inheritance != Inheritance.SCALAR && !node.arguments().isEmpty();
            if (node.isOptional() || (isKeyed && node.isOpaque(node.arguments().get(0)))) {
                return Optional.of(new Setting.Unknown(Optional.of(node.place())));
            }
        }
        return Optional.empty();
    }

    /** The {@code proxy_set_header} (or a directive like it) that sets a header, among those in effect. */
    public static Optional<ConfigNode> header(Setting setting, String name) {
        List<ConfigNode> nodes = setting.nodes();
        if (nodes.size() > MANY) {
            ConfigNode first = nodes.get(0);
            if (first.parent().named(first.name()).size() == nodes.size()) {
                // each of many blocks may ask for what many lines around it set
                return first.parent().last(first.name(), name);
            }
        }
        ConfigNode found = null;
        for (ConfigNode node : nodes) {
            if (node.argument(0).equalsIgnoreCase(name)) {
                found = node;
            }
        }
        return Optional.ofNullable(found);
    }

    private List<ConfigNode> named(Set<String> directives, ConfigBlock block) {
        List<ConfigNode> found = List.of();
        boolean several = false;
        if (directives.size() == 1) {
            return block.named(directives.iterator().next());
        }
        for (String directive : directives) {
            List<ConfigNode> own = block.named(directive);
            several |= !found.isEmpty() && !own.isEmpty();
            found = own.isEmpty() ? found : own;
        }
        return several
                ? ordered.computeIfAbsent(block, b -> new HashMap<>(2))
                        .computeIfAbsent(directives, d -> inOrder(d, block))
                : found;
    }

    private static List<ConfigNode> inOrder(Set<String> directives, ConfigBlock block) {
        List<ConfigNode> found = new ArrayList<>();
        for (ConfigNode node : block.nodes()) {
            if (directives.contains(node.name())) {
                found.add(node);
            }
        }
        return List.copyOf(found);
    }

    private Inheritance inheritance(String directive) {
        return about(directive).inheritance;
    }

    /** The same few are asked for at every block. */
    private Named about(String directive) {
        Named known = names.get(directive);
        if (known == null) {
            Optional<DirectiveSpec> spec = find(directive);
            Inheritance inheritance = spec.isPresent() ? spec.get().inheritance() : Inheritance.UNKNOWN;
            known = new Named(spec, inheritance, tree.top().mayBeAnywhere(directive));
            names.put(directive, known);
        }
        return known;
    }

    private static Optional<DirectiveSpec> find(String directive) {
        for (Context context : CONTEXTS) {
            List<DirectiveSpec> specs = Catalog.find(directive, context);
            if (!specs.isEmpty()) {
                return Optional.of(specs.get(0));
            }
        }
        return Optional.empty();
    }
}
