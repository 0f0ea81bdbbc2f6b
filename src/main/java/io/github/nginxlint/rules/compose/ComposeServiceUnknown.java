package io.github.nginxlint.rules.compose;

import io.github.nginxlint.backend.compose.ComposeService;
import io.github.nginxlint.backend.compose.NameLookup;
import io.github.nginxlint.catalog.NearestName;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A host that no service in reach of nginx's container is called by. */
public final class ComposeServiceUnknown implements ModelRule {

    @Override
    public String id() {
        return "compose-service-unknown";
    }

    @Override
    public void check(RuleContext context, Report report) {
        for (Dialled dialled : Dialling.in(context)) {
            if (!Loopback.is(dialled.host())
                    && !dialled.host().isIpAddress()
                    && dialled.lookUp() instanceof NameLookup.Absent) {
                String name = dialled.host().name();
                report.add(
                        dialled.namePlace(),
                        "\"" + name + "\" is no service, alias or container_name in " + dialled.file()
                                + ": nginx does not start (host not found in upstream \"" + name + "\"); "
                                + remedy(dialled),
                        new Related(
                                "nginx is this service",
                                dialled.nginx().service().place()));
            }
        }
    }

    private static String remedy(Dialled dialled) {
        List<String> names = new ArrayList<>();
        for (ComposeService service : dialled.nginx().project().services()) {
            if (!service.name().equals(dialled.nginx().service().name())) {
                names.add(service.name());
            }
        }
        Optional<String> nearest = NearestName.of(dialled.host().name().toLowerCase(Locale.ROOT), names);
        return nearest.map(name -> "did you mean \"" + name + "\"?")
                .orElse("write the name of the service that is meant");
    }
}
