package io.github.nginxlint.rules.compose;

import io.github.nginxlint.backend.compose.ComposeService;
import io.github.nginxlint.backend.compose.NameLookup;
import io.github.nginxlint.backend.compose.ServiceNetwork;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A host that is a service of the compose file, but in no network of nginx's container. */
public final class ComposeNetworkNotShared implements ModelRule {

    @Override
    public String id() {
        return "compose-network-not-shared";
    }

    @Override
    public void check(RuleContext context, Report report) {
        for (Dialled dialled : Dialling.atStart(context)) {
            if (dialled.lookUp() instanceof NameLookup.Apart apart) {
                flag(dialled, apart.service(), report);
            }
        }
    }

    private static void flag(Dialled dialled, ComposeService service, Report report) {
        ComposeService nginx = dialled.nginx().service();
        String name = dialled.host().name();
        String why = service.network().isShared()
                ? "service \"" + service.name() + "\" has network_mode "
                        + service.network().mode().get()
                : "\"" + name + "\" is in no network of service \"" + nginx.name() + "\" (" + networks(nginx) + ", not "
                        + networks(service) + ")";
        report.add(
                dialled.namePlace(),
                why + ", so its name is not known there: nginx does not start (host not found in upstream \"" + name
                        + "\"); put both services into one network in " + dialled.file(),
                new Related("service \"" + service.name() + "\"", place(service)),
                new Related("nginx is this service", place(nginx)));
    }

    private static String networks(ComposeService service) {
        List<String> names = new ArrayList<>();
        for (ServiceNetwork.Attachment attachment : service.network().attachments()) {
            if (names.size() < 3) {
                names.add(attachment.network());
            }
        }
        return String.join(", ", names);
    }

    private static Place place(ComposeService service) {
        for (ServiceNetwork.Attachment attachment : service.network().attachments()) {
            Optional<Place> place = attachment.place();
            if (place.isPresent()) {
                return place.get();
            }
        }
        return service.place();
    }
}
