package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.Remark;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.source.Place;
import java.util.ArrayList;
import java.util.List;

/** The remarks about directives that stand before the first syntax error of their file: nginx reads no further. */
final class Remarks {

    /** How many includes of a chain are named. */
    private static final int CHAIN_SHOWN = 5;

    private Remarks() {}

    static List<Remark> of(RuleContext context, Remark.Kind kind) {
        List<Remark> found = new ArrayList<>(0);
        for (Remark remark : context.model().remarks()) {
            if (remark.kind() == kind && remark.node().isReached()) {
                found.add(remark);
            }
        }
        return found;
    }

    /** The includes that brought the directive where it stands. */
    static List<Related> chain(ConfigNode node) {
        List<Related> chain = new ArrayList<>(0);
        for (Place include : node.origin().includes()) {
            if (chain.size() < CHAIN_SHOWN) {
                chain.add(new Related("reached through this include", include));
            }
        }
        return chain;
    }
}
