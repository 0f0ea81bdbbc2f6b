package io.github.nginxlint.catalog;

import java.util.Optional;

/**
 * A variable that a module defines.
 *
 * @param name its name without the dollar sign; of a prefix, the part all its variables begin with
 * @param isPrefix whether it stands for every variable that begins with the name, such as {@code arg_}
 * @param module the module's name
 * @param family {@link Context#HTTP} or {@link Context#STREAM}
 * @param origin who publishes the module
 * @param isSettable whether {@code set}, {@code map} and the like may define it anew
 * @param since the first version with it; empty when it is old or follows no version of nginx
 * @param removed the first version without it
 */
public record VariableSpec(
        String name,
        boolean isPrefix,
        String module,
        Context family,
        DirectiveOrigin origin,
        boolean isSettable,
        Optional<NginxVersion> since,
        Optional<NginxVersion> removed) {

    /** Whether one of the versions meant has it, as far as that depends on the version. */
    public boolean canBeIn(TargetVersion target) {
        return (since.isEmpty() || target.canBeFrom(since.get()))
                && (removed.isEmpty() || target.canBeBefore(removed.get()));
    }
}
