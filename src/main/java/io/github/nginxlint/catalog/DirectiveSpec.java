package io.github.nginxlint.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A directive as one module defines it.
 *
 * @param name the directive's name
 * @param module the module's name, such as {@code ngx_http_proxy_module}
 * @param origin who publishes the module
 * @param contexts where it is allowed
 * @param kind whether it ends with {@code ;}, opens a block or is an entry of a table
 * @param arity how many arguments it takes, in the newest version
 * @param valueType how its arguments are read
 * @param values the words, or the one range of numbers, it accepts; empty when not limited
 * @param defaultValue the documented default of the newest version; alternatives by platform are joined with {@code |}
 * @param inheritance how an inner level gets it
 * @param repeat what a second one in the same block does
 * @param since the first version with it; empty when it is older than 0.7.1 or follows no version of nginx
 * @param deprecated the first version that calls it obsolete
 * @param removed the first version without it
 * @param earlier what was different in older versions, oldest first
 */
public record DirectiveSpec(
        String name,
        String module,
        DirectiveOrigin origin,
        Set<Context> contexts,
        DirectiveKind kind,
        Arity arity,
        ValueType valueType,
        List<String> values,
        Optional<String> defaultValue,
        Inheritance inheritance,
        Repeat repeat,
        Optional<NginxVersion> since,
        Optional<NginxVersion> deprecated,
        Optional<NginxVersion> removed,
        List<Earlier> earlier) {

    /** Newer directives that distributions have brought to their old versions with security updates. */
    private static final Set<String> CARRIED_BACK = Set.of("max_headers");

    public DirectiveSpec {
        // an EnumSet keeps the order of the contexts, and a message that lists them its text
        contexts = contexts.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(contexts));
        values = List.copyOf(values);
        earlier = List.copyOf(earlier);
    }

    /** A directive of which no more is known than a module of others has it. */
    static DirectiveSpec ofThirdParty(String name, Collection<Context> contexts, DirectiveKind kind, Arity arity) {
        return new DirectiveSpec(
                name,
                "",
                DirectiveOrigin.THIRD_PARTY,
                Set.copyOf(contexts),
                kind,
                arity,
                ValueType.CUSTOM,
                List.of(),
                Optional.empty(),
                Inheritance.UNKNOWN,
                Repeat.UNKNOWN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** Whether it opens a block. */
    public boolean isBlock() {
        return kind == DirectiveKind.BLOCK;
    }

    /** Whether the newest version accepts this many arguments. */
    public boolean accepts(int count) {
        return arity.accepts(count);
    }

    /** Whether it is allowed in the context. */
    public boolean isAllowedIn(Context context) {
        return contexts.contains(context);
    }

    /** Whether the version has it; a module that follows no version of nginx always does. */
    public boolean existsIn(NginxVersion version) {
        return since.map(first -> !version.isBefore(first)).orElse(true)
                && removed.map(version::isBefore).orElse(true);
    }

    /** Whether one of the versions meant has it, as far as that depends on the version. */
    public boolean canBeIn(TargetVersion target) {
        boolean isRemoved = removed.isPresent() && !target.canBeBefore(removed.get());
        return !isRemoved && (since.isEmpty() || target.canBeFrom(since.get()) || CARRIED_BACK.contains(name));
    }

    /** How many arguments it took in the version. */
    public Arity arityIn(NginxVersion version) {
        return earlierIn(version, Earlier.Aspect.ARITY).map(Arity::of).orElse(arity);
    }

    /** The documented default in the version. */
    public Optional<String> defaultIn(NginxVersion version) {
        Optional<String> then = earlierIn(version, Earlier.Aspect.DEFAULT);
        return then.isPresent() ? then.filter(value -> !value.isEmpty()) : defaultValue;
    }

    /** The words it accepted in the version. */
    public List<String> valuesIn(NginxVersion version) {
        return earlierIn(version, Earlier.Aspect.VALUES)
                .map(SpecLine::splitWords)
                .orElse(values);
    }

    /** The words that one of the versions meant accepts. */
    public List<String> valuesIn(TargetVersion target) {
        if (target.exact().isPresent()) {
            return valuesIn(target.exact().get());
        }
        List<String> all = new ArrayList<>(values);
        for (Earlier difference : earlier) {
            if (difference.aspect() == Earlier.Aspect.VALUES && target.canBeBefore(difference.before())) {
                for (String word : SpecLine.splitWords(difference.value())) {
                    if (!all.contains(word)) {
                        all.add(word);
                    }
                }
            }
        }
        return all;
    }

    /** Whether every version meant refuses a second one in the same block, whatever its value. */
    public boolean isRefusedTwice(TargetVersion target) {
        // those that changed were refused before they lost their effect
        return repeat == Repeat.ERROR
                || (target.exact().isPresent()
                        && earlierIn(target.exact().get(), Earlier.Aspect.REPEAT)
                                .isPresent());
    }

    private Optional<String> earlierIn(NginxVersion version, Earlier.Aspect aspect) {
        for (Earlier difference : earlier) {
            if (difference.aspect() == aspect && version.isBefore(difference.before())) {
                return Optional.of(difference.value());
            }
        }
        return Optional.empty();
    }
}
