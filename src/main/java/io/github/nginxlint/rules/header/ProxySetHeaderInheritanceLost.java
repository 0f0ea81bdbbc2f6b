package io.github.nginxlint.rules.header;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.InternalRequests;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.Setting;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A level whose own {@code proxy_set_header} take away inherited ones that its backend needs. */
public final class ProxySetHeaderInheritanceLost implements ModelRule {

    /** More names make the message too long. */
    private static final int MOST_NAMES = 5;

    private static final int LONGEST_NAME = 20;

    private static final int MOST_PLACES = 10;

    @Override
    public String id() {
        return "proxy-set-header-inheritance-lost";
    }

    @Override
    public void check(RuleContext context, Report report) {
        ConfigModel model = context.model();
        InternalRequests internal = InternalRequests.of(model);
        for (HeaderLevel level : HeaderLevel.in(model)) {
            Optional<ConfigNode> owner = level.block().owner();
            if (owner.isEmpty()) {
                continue;
            }
            // who is asked for auth_request or mirror is often told less on purpose
            List<Pass> passes = new ArrayList<>(level.passes());
            passes.removeIf(pass -> pass.location().isPresent()
                    && internal.isAskedBeside(pass.location().get()));
            Setting outer =
                    model.effective().setting(HeaderLevel.DIRECTIVE, owner.get().parent());
            List<LostHeader> lost = LostHeader.of(passes, outer, LostHeader.names(level.lines()), model);
            if (!lost.isEmpty()) {
                flag(level, lost, lost.get(0).consequence(passes, model), report);
            }
        }
    }

    private static void flag(HeaderLevel level, List<LostHeader> lost, String consequence, Report report) {
        List<Related> related = new ArrayList<>();
        for (LostHeader header : lost.subList(0, Math.min(lost.size(), MOST_PLACES))) {
            related.add(new Related(
                    "\"" + header.line().argument(0) + "\" is set here, and lost",
                    header.line().place()));
        }
        report.add(
                place(level),
                "a level with a proxy_set_header of its own inherits none: " + names(lost)
                        + (lost.size() == 1 ? " is lost, " : " are lost, ")
                        + consequence + "; repeat " + (lost.size() == 1 ? "it" : "them") + " here",
                related,
                Optional.empty());
    }

    private static String names(List<LostHeader> lost) {
        StringBuilder names = new StringBuilder();
        int shown = Math.min(lost.size(), MOST_NAMES);
        for (int i = 0; i < shown; i++) {
            String name = lost.get(i).line().argument(0);
            names.append(i == 0 ? "\"" : i == lost.size() - 1 ? " and \"" : ", \"")
                    .append(name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "..." : name)
                    .append('"');
        }
        return names + (lost.size() > shown ? " and " + (lost.size() - shown) + " more" : "");
    }

    /** The first line that stands in the level's own file, else the include that brought them. */
    private static Place place(HeaderLevel level) {
        int depth = level.block()
                .owner()
                .map(node -> node.origin().includes().size())
                .orElse(0);
        for (ConfigNode line : level.lines()) {
            if (line.origin().includes().size() <= depth) {
                return line.place();
            }
        }
        return level.lines().get(0).origin().includes().get(depth);
    }
}
