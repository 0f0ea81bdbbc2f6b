package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.source.Place;
import io.github.nginxlint.source.Span;
import java.util.List;
import java.util.Optional;

/** How a directive without effect is reported. */
final class Overridden {

    private Overridden() {}

    /** Whether both stand there whatever a template makes of the file, and not in one place of it. */
    static boolean isCertain(ConfigNode first, ConfigNode second) {
        return !first.isOptional() && !second.isOptional() && !first.place().equals(second.place());
    }

    static void add(ConfigNode lost, Span span, String message, ConfigNode holding, Report report) {
        Place place = lost.place(span);
        report.add(place, message, List.of(new Related("this one holds", holding.place())), Optional.empty());
    }

    /** Whether two directives say the same, the entries of their tables included. */
    static boolean isSame(ConfigNode first, ConfigNode second) {
        List<ConfigNode> entries = entries(first);
        List<ConfigNode> others = entries(second);
        if (!hasSameWords(first, second) || entries.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < entries.size(); i++) {
            if (!hasSameWords(entries.get(i), others.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<ConfigNode> entries(ConfigNode node) {
        return node.block().map(ConfigBlock::nodes).orElse(List.of());
    }

    private static boolean hasSameWords(ConfigNode first, ConfigNode second) {
        if (!first.name().equals(second.name())
                || first.arguments().size() != second.arguments().size()) {
            return false;
        }
        for (int i = 0; i < first.arguments().size(); i++) {
            if (!first.argument(i).equals(second.argument(i))) {
                return false;
            }
        }
        return true;
    }
}
