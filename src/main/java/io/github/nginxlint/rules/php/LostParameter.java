package io.github.nginxlint.rules.php;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.rule.RuleContext;
import java.util.ArrayList;
import java.util.List;

/**
 * Why a parameter is not sent: nobody sets it, or an enclosing block does and the block's own ones hide that.
 *
 * @param reason the reason as a part of a sentence; empty when nobody sets it
 * @param where where to write it, as a part of a sentence
 * @param related the places that explain it
 */
record LostParameter(String reason, String where, List<Related> related) {

    LostParameter {
        related = List.copyOf(related);
    }

    static LostParameter of(String name, FastcgiParameters parameters, RuleContext context) {
        FastcgiParameters outer = parameters.outer(context.model().tree());
        if (parameters.isEmpty() || !outer.isKnown() || !outer.sets(name)) {
            return new LostParameter("", "", List.of());
        }
        List<Related> related = new ArrayList<>();
        String hiding = "the included file";
        if (!parameters.nodes().isEmpty()) {
            ConfigNode first = parameters.nodes().get(0);
            hiding = "\"fastcgi_param " + first.argument(0) + "\"";
            related.add(new Related("drops the inherited ones", first.place()));
        }
        outer.node(name).ifPresent(node -> related.add(new Related("set here", node.place())));
        return new LostParameter(
                ", as " + hiding + " drops all that " + blockName(outer) + " sets", " beside it", related);
    }

    /** The block that holds parameters. */
    private static String blockName(FastcgiParameters parameters) {
        return parameters.block().owner().map(ConfigNode::name).orElse("the enclosing block");
    }
}
