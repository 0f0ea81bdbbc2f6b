package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import java.util.function.Consumer;

/**
 * Reads the arguments of a directive as the code of its module does ({@code ngx_command_t.set}). It looks at nothing but
 * the directive: what depends on others is a rule of its own. It is not asked about directives with placeholders.
 */
@FunctionalInterface
interface Setter {

    /** Says what is wrong, in the order in which nginx would; only what is so in every version meant. */
    void read(Handled directive, TargetVersion target, Consumer<Complaint> complaints);
}
