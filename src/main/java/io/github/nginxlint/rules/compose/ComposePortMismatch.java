package io.github.nginxlint.rules.compose;

import io.github.nginxlint.backend.compose.ComposeService;
import io.github.nginxlint.backend.compose.ComposeService.Trait;
import io.github.nginxlint.backend.compose.NameLookup;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;

/** A port of a service on which that service does not listen. */
public final class ComposePortMismatch implements ModelRule {

    private static final String REFUSED =
            ", and requests end in 502 (connect() failed (111: Connection refused)): write ";

    @Override
    public String id() {
        return "compose-port-mismatch";
    }

    @Override
    public void check(RuleContext context, Report report) {
        for (Dialled dialled : Dialling.in(context)) {
            if (dialled.isUsed()
                    && dialled.lookUp() instanceof NameLookup.Reached reached
                    && reached.services().size() == 1) {
                check(dialled, reached.services().get(0), report);
            }
        }
    }

    private static void check(Dialled dialled, ComposeService service, Report report) {
        boolean isItself = service.name().equals(dialled.nginx().service().name());
        if (!isItself && !service.is(Trait.UNCLEAR)) {
            PortEvidence.against(service, dialled.port())
                    .ifPresent(evidence -> report.add(
                            dialled.addressPlace(),
                            message(dialled, service, evidence),
                            new Related(evidence.says(), evidence.place())));
        }
    }

    private static String message(Dialled dialled, ComposeService service, PortEvidence evidence) {
        String better = dialled.host().name() + ":" + evidence.listening();
        return evidence.isPublished()
                ? "\"" + dialled.port() + "\" is the port of the host in " + dialled.file()
                        + ", inside the network service \"" + service.name() + "\" listens on " + evidence.listening()
                        + REFUSED + better
                : "service \"" + service.name() + "\" listens on " + evidence.listening() + ", as " + dialled.file()
                        + " tells, not on " + dialled.port() + REFUSED + better;
    }
}
