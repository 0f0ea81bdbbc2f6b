package io.github.nginxlint.model;

import io.github.nginxlint.catalog.Context;
import io.github.nginxlint.config.ConfigNode;

/**
 * What nginx has to say about a directive when it looks up its name, before the directive itself is asked
 * (src/core/ngx_conf_file.c, ngx_conf_handler).
 *
 * @param node the directive
 * @param kind what is said
 * @param context where the directive stands
 */
public record Remark(ConfigNode node, Kind kind, Context context) {

    /** What is said. */
    public enum Kind {
        /** {@code unknown directive}: no module of the target has it */
        UNKNOWN,
        /** {@code directive is not allowed here} */
        NOT_ALLOWED,
        /** {@code invalid number of arguments} */
        ARGUMENT_COUNT,
        /** accepted, with a warning that it is obsolete */
        DEPRECATED
    }
}
