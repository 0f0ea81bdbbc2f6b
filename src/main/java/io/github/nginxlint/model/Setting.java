package io.github.nginxlint.model;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.source.Place;
import java.util.List;
import java.util.Optional;

/** Why a directive has the value it has. */
public sealed interface Setting {

    /**
     * It is set in the block itself.
     *
     * @param nodes the directives, in order; one for a scalar
     */
    record Here(List<ConfigNode> nodes) implements Setting {
        public Here {
            nodes = List.copyOf(nodes);
        }
    }

    /**
     * An enclosing block sets it.
     *
     * @param nodes the directives, in order; one for a scalar
     */
    record Inherited(List<ConfigNode> nodes) implements Setting {
        public Inherited {
            nodes = List.copyOf(nodes);
        }
    }

    /** Nothing sets it: nginx's own value. */
    record Default() implements Setting {}

    /**
     * Something that could not be read may set it.
     *
     * @param cause the first include that could not be read, or the first syntax error; empty when what stands around a
     *     fragment is unknown
     */
    record Unknown(Optional<Place> cause) implements Setting {}

    /** The directives that set it; empty for a default and for what is unknown. */
    default List<ConfigNode> nodes() {
        if (this instanceof Here here) {
            return here.nodes;
        }
        return this instanceof Inherited inherited ? inherited.nodes : List.of();
    }

    /** The directive that sets a scalar. */
    default Optional<ConfigNode> node() {
        List<ConfigNode> nodes = nodes();
        return nodes.isEmpty() ? Optional.empty() : Optional.of(nodes.get(nodes.size() - 1));
    }
}
