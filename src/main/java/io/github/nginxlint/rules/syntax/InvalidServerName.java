package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.source.Place;
import java.util.HashSet;
import java.util.Set;

/** A name that nginx cannot look up: it refuses it where an address has several servers. */
public final class InvalidServerName implements ModelRule {

    @Override
    public String id() {
        return "invalid-server-name";
    }

    @Override
    public void check(RuleContext context, Report report) {
        Set<Place> reported = new HashSet<>();
        AddressNames.read(context, remarked -> {
            if (remarked.earlier().isEmpty() && reported.add(remarked.name().place())) {
                report.add(
                        remarked.name().place(),
                        "invalid server name or wildcard \""
                                + Wording.name(remarked.name().text()) + "\" on "
                                + remarked.address()
                                + ": an asterisk can only be the first or the last label, as in *.example.com");
            }
        });
    }
}
