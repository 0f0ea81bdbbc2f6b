package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.source.PathText;
import io.github.nginxlint.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A directive that its block has already, where nginx takes one. */
public final class DuplicateDirective implements ModelRule {

    @Override
    public String id() {
        return "duplicate-directive";
    }

    @Override
    public void check(RuleContext context, Report report) {
        SetOnce once = new SetOnce(context.target());
        for (Handled directive : context.model().handled(once::mayRefuse)) {
            Optional<Handled> first = once.refusing(directive);
            if (first.isPresent()) {
                report.add(
                        directive.node().place(),
                        message(first.get().node(), directive),
                        related(first.get().node(), directive.node()),
                        Optional.empty());
            }
        }
    }

    private static String message(ConfigNode first, Handled directive) {
        String name = directive.name();
        if (name.equals("perl")) {
            return "duplicate perl handler \"" + Wording.name(directive.node().argument(0))
                    + "\": nginx takes one in a block; remove one";
        }
        return "\"" + name + "\" directive is duplicate: " + reason(first, directive);
    }

    private static String reason(ConfigNode first, Handled directive) {
        if (SetOnce.hasOff(directive)) {
            return "\"off\" stands alone in a block; remove it or the others";
        }
        return switch (directive.name()) {
            case "limit_conn", "limit_req" -> "nginx takes one for each zone in a block; remove one";
            case "http", "events", "stream", "mail" -> "nginx takes one; put what both hold into one block";
            case "limit_except" -> "nginx takes one in a location; name all methods in one";
            default -> "nginx takes one in a block" + included(first, directive.node()) + "; remove one";
        };
    }

    /** The file that brought one of them, where only one was brought. */
    private static String included(ConfigNode first, ConfigNode second) {
        boolean isFirst = first.origin().includes().isEmpty();
        if (isFirst == second.origin().includes().isEmpty()) {
            return "";
        }
        ConfigNode brought = isFirst ? second : first;
        return ", and the included file \"" + PathText.name(brought.file().name()) + "\" has one as well";
    }

    /** Where the first one stands, and how both got into the block where that is not plain. */
    private static List<Related> related(ConfigNode first, ConfigNode second) {
        List<Related> related = new ArrayList<>();
        List<Place> includes = first.origin().includes();
        if (!first.place().equals(second.place())) {
            related.add(new Related("first given here", first.place()));
        } else if (!includes.isEmpty()) {
            related.add(new Related("first brought by this include", includes.get(includes.size() - 1)));
        }
        related.addAll(Remarks.chain(second));
        return related;
    }
}
