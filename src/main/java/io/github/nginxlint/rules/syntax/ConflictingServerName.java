package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.finding.Related;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.source.Place;
import java.util.HashMap;
import java.util.Map;

/** A name that another server of the same address has already: requests for it go to the other one. */
public final class ConflictingServerName implements ModelRule {

    /** A server with a range of ports has the same conflict at each. */
    private static final int MOST_ADDRESSES = 4;

    @Override
    public String id() {
        return "conflicting-server-name";
    }

    @Override
    public void check(RuleContext context, Report report) {
        Map<Place, Integer> reported = new HashMap<>();
        AddressNames.read(context, remarked -> {
            if (remarked.earlier().isPresent()
                    && reported.merge(remarked.name().place(), 1, Integer::sum) <= MOST_ADDRESSES) {
                Place earlier = remarked.earlier().get().place();
                report.add(
                        remarked.name().place(),
                        "conflicting server name \""
                                + Wording.name(remarked.name().text()) + "\" on " + remarked.address() + ", ignored: "
                                + advice(remarked),
                        new Related("the first server with the name", earlier));
            }
        });
    }

    private static String advice(AddressNames.Remarked remarked) {
        return remarked.name().text().isEmpty()
                ? "another server of the address has no name either, give each a server_name"
                : "requests for the name go to the server that has it first";
    }
}
