package io.github.nginxlint.rules.process;

import io.github.nginxlint.catalog.Context;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.model.NumberValue;
import io.github.nginxlint.rule.RuleContext;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The files that the connections of a worker can need: one to the client, and one to the backend or to a buffer.
 *
 * @param directive the {@code worker_connections}
 * @param connections how many
 */
record WorkerFiles(Handled directive, long connections) {

    /** Of a configuration that passes requests on, where the number is certain. */
    static Optional<WorkerFiles> of(RuleContext context) {
        List<Handled> written = context.model().handled("worker_connections");
        if (written.size() != 1 || !isCertain(written.get(0), Context.EVENTS) || !Proxying.isIn(context.model())) {
            return Optional.empty();
        }
        OptionalLong count = NumberValue.parse(written.get(0).node().argument(0));
        return count.isPresent() ? Optional.of(new WorkerFiles(written.get(0), count.getAsLong())) : Optional.empty();
    }

    /** Whether the directive is there for sure, with this value. */
    static boolean isCertain(Handled directive, Context context) {
        return directive.context() == context && !directive.hasPlaceholder() && !directive.isConditional();
    }

    /** Whether they can be more than are allowed. */
    boolean exceed(long allowed) {
        // without an overflow for the largest of numbers
        return allowed < connections || allowed - connections < connections;
    }
}
