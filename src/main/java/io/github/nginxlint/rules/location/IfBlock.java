package io.github.nginxlint.rules.location;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * An {@code if} of a location. While its condition holds, the request is in a location of its own, which inherits the
 * directives of the one around, but neither its {@code try_files} nor the pass of another {@code if}
 * (src/http/modules/ngx_http_rewrite_module.c, ngx_http_rewrite_if).
 *
 * @param node the directive
 * @param block its body
 */
record IfBlock(ConfigNode node, ConfigBlock block) {

    /** Variables that are made of one thing, so that conditions on two of them may never hold together. */
    private static final List<Set<String>> FAMILIES = List.of(
            Set.of("$host", "$http_host", "$server_name"),
            Set.of(
                    "$uri",
                    "$request_uri",
                    "$document_uri",
                    "$request_filename",
                    "$request",
                    "$args",
                    "$query_string",
                    "$is_args"));

    /** Those directly in a block, in order. */
    static List<IfBlock> in(ConfigBlock block) {
        List<IfBlock> found = new ArrayList<>(1);
        for (ConfigNode node : block.named("if")) {
            node.block().ifPresent(body -> found.add(new IfBlock(node, body)));
        }
        return found;
    }

    /** Whether all of it is known, and there whenever its location is. */
    boolean isKnown() {
        boolean isKnown = block.isComplete() && !node.isOptional() && !node.hasPlaceholder();
        for (ConfigNode child : block.nodes()) {
            isKnown &= !child.isOptional();
        }
        return isKnown;
    }

    /** Whether one of these stands in it. */
    boolean has(String... names) {
        for (String name : names) {
            if (!block.named(name).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** The condition without its parentheses, its words with one blank between. */
    String condition() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < node.arguments().size(); i++) {
            text.append(i == 0 ? "" : " ").append(node.argument(i));
        }
        int from = text.indexOf("(") == 0 ? 1 : 0;
        int to = text.length() - (text.length() > from && text.charAt(text.length() - 1) == ')' ? 1 : 0);
        return text.substring(from, to).strip();
    }

    /** What it looks at: the variable, or the whole condition of a test of a file. */
    private String subject() {
        String condition = condition();
        int blank = condition.indexOf(' ');
        String first = blank < 0 ? condition : condition.substring(0, blank);
        String variable = first.startsWith("$") ? first.toLowerCase(Locale.ROOT) : "$request_filename";
        for (Set<String> family : FAMILIES) {
            if (family.contains(variable)) {
                return family.contains("$host") ? "$host" : "$uri";
            }
        }
        return variable;
    }

    /** Whether both conditions plainly can hold for one request: they are the same, or about different things. */
    boolean canHoldWith(IfBlock other) {
        return condition().equals(other.condition()) || !subject().equals(other.subject());
    }

    /** Whether its condition is about a path or a file. */
    boolean isAboutPath() {
        return subject().equals("$uri");
    }
}
