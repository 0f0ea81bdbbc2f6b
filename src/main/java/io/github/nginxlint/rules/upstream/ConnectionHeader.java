package io.github.nginxlint.rules.upstream;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.EffectiveConfig;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.Setting;
import io.github.nginxlint.model.Variables;
import io.github.nginxlint.model.Variables.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The {@code Connection} header that a location sets for its upstream.
 *
 * @param node the {@code proxy_set_header}; empty when nginx's own header is sent
 * @param others whether other headers are in effect beside which it has to stand
 * @param values what it can be, as far as its variables can be seen
 * @param complete whether it can be nothing else
 */
record ConnectionHeader(Optional<ConfigNode> node, boolean others, List<Value> values, boolean complete) {

    ConnectionHeader {
        values = List.copyOf(values);
    }

    /** The header among the {@code proxy_set_header} in effect at a pass. */
    static ConnectionHeader of(Setting headers, Pass pass, Variables variables) {
        boolean others = !headers.nodes().isEmpty();
        Optional<ConfigNode> node = EffectiveConfig.header(headers, "Connection");
        if (node.isEmpty()) {
            return new ConnectionHeader(node, others, List.of(), true);
        }
        Variables.Expansion expansion = variables.expand(node.get().argument(1), pass.block());
        return new ConnectionHeader(node, others, expansion.values(), expansion.complete());
    }

    /** Whether it can ask an HTTP/1.0 server to keep the connection. */
    boolean canAskToKeep() {
        for (Value value : values) {
            if (value.text().toLowerCase(Locale.ROOT).contains("keep-alive")) {
                return true;
            }
        }
        return !complete;
    }

    /** The value that has the connection closed, when there is one. */
    Optional<Value> closing() {
        for (Value value : values) {
            if (value.text().equalsIgnoreCase("close")) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /** Whether it is always the same. */
    boolean isConstant() {
        return complete && values.size() == 1;
    }

    /** What to write so that it is not {@code close}; empty when it never is. */
    Optional<String> remedy() {
        if (node.isEmpty()) {
            return Optional.of("proxy_set_header Connection \"\"" + (others ? " beside the others" : ""));
        }
        if (closing().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                isConstant()
                        ? "proxy_set_header Connection \"\""
                        : "\"\" instead of close for " + node.get().argument(1));
    }
}
