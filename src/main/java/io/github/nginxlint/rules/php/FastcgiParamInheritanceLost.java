package io.github.nginxlint.rules.php;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A {@code fastcgi_param} that does not reach PHP, as a location has others of its own. */
public final class FastcgiParamInheritanceLost implements ModelRule {

    @Override
    public String id() {
        return "fastcgi-param-inheritance-lost";
    }

    @Override
    public void check(RuleContext context, Report report) {
        Set<ConfigNode> told = new HashSet<>();
        for (PhpPass php : PhpPass.in(context)) {
            FastcgiParameters own = php.parameters();
            FastcgiParameters outer = own.outer(context.model().tree());
            if (own.isKnown() && !own.isEmpty() && outer.isKnown() && isUsable(own)) {
                List<ConfigNode> lost = lost(own, outer);
                if (!lost.isEmpty() && told.add(lost.get(0))) {
                    List<Related> related = new ArrayList<>();
                    own.nodes().stream()
                            .limit(1)
                            .forEach(node -> related.add(new Related("this one drops it", node.place())));
                    related.add(
                            new Related("on the way to PHP", php.pass().node().place()));
                    report.add(lost.get(0).place(), message(lost, own, php), related, Optional.empty());
                }
            }
        }
    }

    /** Whether PHP answers at all: what is worse has a rule of its own. */
    private static boolean isUsable(FastcgiParameters own) {
        boolean namesScript =
                own.sets(FastcgiParameters.SCRIPT_FILENAME) || !own.stock().isEmpty();
        return own.sets(FastcgiParameters.REQUEST_METHOD) && namesScript;
    }

    private static List<ConfigNode> lost(FastcgiParameters own, FastcgiParameters outer) {
        Set<String> kept = new HashSet<>(own.stock());
        own.nodes().forEach(node -> kept.add(node.argument(0)));
        List<ConfigNode> lost = new ArrayList<>();
        for (ConfigNode node : outer.nodes()) {
            if (kept.add(node.argument(0))) {
                lost.add(node);
            }
        }
        return lost;
    }

    private static String message(List<ConfigNode> lost, FastcgiParameters own, PhpPass php) {
        int others = lost.size() - 1;
        String more = others == 0 ? "" : others == 1 ? " and one more" : " and " + others + " more";
        String hiding = own.nodes().isEmpty()
                ? "the file included there"
                : "\"fastcgi_param " + own.nodes().get(0).argument(0) + "\" there";
        return "\"" + lost.get(0).argument(0) + "\"" + more + " does not reach PHP from \"location "
                + shown(php.location().node()) + "\": " + hiding
                + " drops all that enclosing blocks set; write them there as well, or put all into one file and"
                + " include it in each";
    }

    private static String shown(ConfigNode location) {
        StringBuilder text = new StringBuilder();
        location.arguments()
                .forEach(word -> text.append(text.isEmpty() ? "" : " ").append(word.value()));
        return text.length() > 60 ? text.substring(0, 60) + "..." : text.toString();
    }
}
