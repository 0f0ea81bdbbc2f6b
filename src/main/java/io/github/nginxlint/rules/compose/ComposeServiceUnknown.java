package io.github.nginxlint.rules.compose;

import io.github.nginxlint.backend.compose.ComposeService;
import io.github.nginxlint.backend.compose.ComposeService.Trait;
import io.github.nginxlint.backend.compose.NameLookup;
import io.github.nginxlint.catalog.NearestName;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A host that no service in reach of nginx's container is called by. */
public final class ComposeServiceUnknown implements ModelRule {

    @Override
    public String id() {
        return "compose-service-unknown";
    }

    @Override
    public void check(RuleContext context, Report report) {
        List<Dialled> absent = new ArrayList<>();
        Set<String> homes = new HashSet<>();
        for (Dialled dialled : Dialling.atStart(context)) {
            if (Loopback.is(dialled.host()) || dialled.host().isIpAddress()) {
                continue;
            }
            NameLookup lookup = dialled.lookUp();
            if (lookup instanceof NameLookup.Absent) {
                absent.add(dialled);
            } else if (lookup instanceof NameLookup.Reached) {
                homes.add(nginx(dialled));
            }
        }
        for (Dialled dialled : absent) {
            Optional<String> nearest = nearest(dialled);
            if (nearest.isPresent() || homes.contains(nginx(dialled)) || buildsOthers(dialled)) {
                flag(dialled, nearest, report);
            }
        }
    }

    private static String nginx(Dialled dialled) {
        return dialled.nginx().project().file().name() + " "
                + dialled.nginx().service().name();
    }

    /**
     * Whether the backends are in this project, as something else is built here. Containers of other projects can join
     * the networks of a proxy that stands alone.
     */
    private static boolean buildsOthers(Dialled dialled) {
        for (ComposeService service : dialled.nginx().project().services()) {
            boolean isNginx = service.name().equals(dialled.nginx().service().name());
            if (service.is(Trait.BUILT) && !isNginx) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> nearest(Dialled dialled) {
        List<String> names = new ArrayList<>();
        for (ComposeService service : dialled.nginx().project().services()) {
            if (!service.name().equals(dialled.nginx().service().name())) {
                names.add(service.name());
            }
        }
        return NearestName.of(dialled.host().name().toLowerCase(Locale.ROOT), names);
    }

    private static void flag(Dialled dialled, Optional<String> nearest, Report report) {
        String name = dialled.host().name();
        report.add(
                dialled.namePlace(),
                "\"" + name + "\" is no service, alias or container_name in " + dialled.file()
                        + ": nginx does not start (host not found in upstream \"" + name + "\"); "
                        + nearest.map(near -> "did you mean \"" + near + "\"?")
                                .orElse("write the name of the service that is meant"),
                new Related("nginx is this service", dialled.nginx().service().place()));
    }
}
