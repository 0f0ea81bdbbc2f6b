package io.github.nginxlint.rules.compose;

import io.github.nginxlint.backend.compose.ComposeService;
import io.github.nginxlint.backend.compose.NameLookup;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;

/** A pass to loopback from within a container, where what is meant runs in another one. */
public final class LoopbackInContainer implements ModelRule {

    @Override
    public String id() {
        return "loopback-in-container";
    }

    @Override
    public void check(RuleContext context, Report report) {
        for (Dialled dialled : Dialling.in(context)) {
            boolean isCandidate = dialled.isUsed() && Loopback.is(dialled.host());
            if (isCandidate && OwnContainer.isEmptyAt(dialled, context)) {
                Neighbour.at(dialled).ifPresent(neighbour -> flag(dialled, neighbour, report));
            }
        }
    }

    private static void flag(Dialled dialled, Neighbour neighbour, Report report) {
        ComposeService service = neighbour.service();
        NameLookup lookup = dialled.nginx().project().lookUp(dialled.nginx().service(), service.name());
        report.add(
                dialled.addressPlace(),
                "\"" + dialled.address() + "\" is the container of nginx itself, where nothing listens on "
                        + dialled.port() + ": requests end in 502 (connect() failed (111: Connection refused)); "
                        + neighbour.words() + ": write " + service.name() + ":" + neighbour.port()
                        + (lookup instanceof NameLookup.Reached ? "" : " and put both into one network"),
                new Related("service \"" + service.name() + "\"", neighbour.place()),
                new Related("nginx is this service", dialled.nginx().service().place()));
    }
}
