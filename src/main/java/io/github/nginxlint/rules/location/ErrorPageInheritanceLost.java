package io.github.nginxlint.rules.location;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.Location;
import io.github.nginxlint.model.LocationLookup;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.Server;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An {@code error_page} that replaces those of the enclosing block, among them the ones for a failed backend. */
public final class ErrorPageInheritanceLost implements ModelRule {

    private static final List<Integer> FAILURES = List.of(502, 504);

    @Override
    public String id() {
        return "error-page-inheritance-lost";
    }

    @Override
    public void check(RuleContext context, Report report) {
        ConfigModel model = context.model();
        ErrorPages.Reader reader = new ErrorPages.Reader(model.effective());
        Set<ConfigBlock> seen = new HashSet<>();
        for (Server server : model.servers()) {
            for (Pass pass : server.passes()) {
                Optional<ErrorPages> own = reader.in(pass.block());
                if (own.isPresent() && seen.add(own.get().block())) {
                    reader.replacedBy(own.get()).ifPresent(outer -> compare(own.get(), outer, server, model, report));
                }
            }
        }
    }

    private static void compare(ErrorPages own, ErrorPages outer, Server server, ConfigModel model, Report report) {
        List<String> lost = new ArrayList<>(2);
        List<Related> places = new ArrayList<>(2);
        for (Integer code : FAILURES) {
            ConfigNode node = outer.byCode().get(code);
            if (node != null && !own.byCode().containsKey(code) && isShown(node, server, model)) {
                lost.add(code.toString());
                Related related = new Related("this one is lost", node.place());
                if (!places.contains(related)) {
                    places.add(related);
                }
            }
        }
        if (!lost.isEmpty()) {
            String codes = String.join(" and ", lost);
            report.add(
                    own.nodes().get(0).place(),
                    "\"error_page\" here replaces all those of the enclosing block: the page for " + codes
                            + " is lost, and a failed backend shows nginx's own page; repeat \"error_page "
                            + String.join(" ", lost) + "\" here",
                    places,
                    Optional.empty());
        }
    }

    /** Whether the server has the page: what http says of all servers is of no use to one without it. */
    private static boolean isShown(ConfigNode node, Server server, ConfigModel model) {
        if (node.parent() == server.block() || node.parent().owner().isEmpty() || !isHttp(node.parent())) {
            return true;
        }
        String target = ErrorPages.target(node);
        LocationLookup.Answer answer = target.startsWith("@")
                ? model.locations().named(server.block(), target)
                : model.locations().answering(server.block(), target);
        Optional<Location> location = answer.location();
        boolean isElsewhere = !target.startsWith("/") && !target.startsWith("@");
        return isElsewhere
                || (location.isPresent()
                        && (target.startsWith("@")
                                || OwnPass.all(location.get().block()).isEmpty()));
    }

    private static boolean isHttp(ConfigBlock block) {
        return block.owner().map(owner -> owner.name().equals("http")).orElse(false);
    }
}
