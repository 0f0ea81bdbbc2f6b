package io.github.nginxlint.rules.compose;

import io.github.nginxlint.backend.compose.ComposeService;
import io.github.nginxlint.backend.compose.KnownPorts;
import io.github.nginxlint.backend.compose.ServicePorts;
import io.github.nginxlint.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The service beside nginx that a loopback address is meant for.
 *
 * @param service the service
 * @param port the port on which it listens
 * @param place what says so
 * @param reason why it is meant
 */
record Neighbour(ComposeService service, int port, Place place, Reason reason) {

    /** Why it is meant. */
    enum Reason {
        LISTENS,
        PUBLISHES,
        /** no other service can be meant */
        REMAINS
    }

    /** The reason for people. */
    String words() {
        String name = "service \"" + service.name() + "\"";
        return switch (reason) {
            case LISTENS -> name + " listens there";
            case PUBLISHES -> name + " publishes its port " + port + " there on the host";
            case REMAINS -> "the backend runs in " + name;
        };
    }

    /** The one that listens on the port, or whose port is published as it; else the only one of unknown ports. */
    static Optional<Neighbour> at(Dialled dialled) {
        List<Neighbour> silent = new ArrayList<>();
        for (ComposeService service : dialled.nginx().project().services()) {
            if (service.name().equals(dialled.nginx().service().name())) {
                continue;
            }
            Optional<Neighbour> certain = listening(service, dialled.port());
            if (certain.isPresent()) {
                return certain;
            }
            if (isSilent(service)) {
                silent.add(new Neighbour(service, dialled.port(), service.place(), Reason.REMAINS));
            }
        }
        boolean isOnly = silent.size() == 1 && silent.get(0).service().is(ComposeService.Trait.BUILT);
        return isOnly ? Optional.of(silent.get(0)) : Optional.empty();
    }

    private static Optional<Neighbour> listening(ComposeService service, int port) {
        Optional<Place> place = service.ports().place(port);
        if (place.isPresent()) {
            return Optional.of(new Neighbour(service, port, place.get(), Reason.LISTENS));
        }
        for (ServicePorts.Published published : service.ports().published()) {
            if (published.host() == port) {
                return Optional.of(new Neighbour(service, published.target(), published.place(), Reason.PUBLISHES));
            }
        }
        return KnownPorts.of(service.image()).contains(port)
                ? Optional.of(new Neighbour(service, port, service.place(), Reason.LISTENS))
                : Optional.empty();
    }

    private static boolean isSilent(ComposeService service) {
        ServicePorts ports = service.ports();
        return ports.listening().isEmpty()
                && ports.exposed().isEmpty()
                && ports.published().isEmpty()
                && !service.base().isNginx()
                && KnownPorts.of(service.image()).isEmpty();
    }
}
