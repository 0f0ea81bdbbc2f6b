package io.github.nginxlint.rules.compose;

import io.github.nginxlint.backend.compose.ComposeService;
import io.github.nginxlint.backend.compose.ComposeService.Trait;
import io.github.nginxlint.backend.compose.KnownPorts;
import io.github.nginxlint.backend.compose.Mount;
import io.github.nginxlint.backend.compose.ServicePorts;
import io.github.nginxlint.backend.compose.ServicePorts.Published;
import io.github.nginxlint.source.PathText;
import io.github.nginxlint.source.Place;
import java.util.List;
import java.util.Optional;

/**
 * What says that a service does not listen on a port.
 *
 * @param listening the port on which it does
 * @param place what says so
 * @param says the same for people
 * @param isPublished whether the port is one that the host passes on
 */
record PortEvidence(int listening, Place place, String says, boolean isPublished) {

    /** Where images keep what can change their ports. */
    private static final List<String> CONFIGURATION =
            List.of("/etc", "/usr/local/etc", "/opt", "/usr/share", "/usr/local/apache2");

    static Optional<PortEvidence> against(ComposeService service, int port) {
        ServicePorts ports = service.ports();
        boolean mayListen = ports.place(port).isPresent()
                || ports.mentioned().contains(port)
                || KnownPorts.of(service.image()).contains(port);
        if (mayListen) {
            return Optional.empty();
        }
        for (Published published : ports.published()) {
            if (published.host() == port) {
                return Optional.of(new PortEvidence(published.target(), published.place(), "published here", true));
            }
        }
        return ports.known() ? stated(service) : Optional.empty();
    }

    /** The port that the command, the image or {@code expose} names as the only one. */
    private static Optional<PortEvidence> stated(ComposeService service) {
        ServicePorts ports = service.ports();
        if (!ports.listening().isEmpty()) {
            ServicePorts.Port first = ports.listening().get(0);
            return Optional.of(new PortEvidence(first.number(), first.place(), "the command listens here", false));
        }
        List<Integer> usual = KnownPorts.of(service.image());
        if (!usual.isEmpty() && isUntouched(service)) {
            return Optional.of(new PortEvidence(
                    usual.get(0), service.place(), "image " + service.image() + " listens on " + usual.get(0), false));
        }
        if (usual.isEmpty() && ports.exposed().size() == 1 && ports.published().isEmpty()) {
            ServicePorts.Port exposed = ports.exposed().get(0);
            return Optional.of(new PortEvidence(exposed.number(), exposed.place(), "exposed here", false));
        }
        return Optional.empty();
    }

    /** Whether the image runs as its documentation says. */
    private static boolean isUntouched(ComposeService service) {
        if (service.is(Trait.BUILT) || !service.command().isEmpty()) {
            return false;
        }
        for (Mount mount : service.mounts()) {
            String name = PathText.name(mount.target());
            boolean isFile = name.lastIndexOf('.') > 0 && !name.startsWith(".");
            for (String directory : CONFIGURATION) {
                if (isFile || PathText.isWithin(directory, mount.target())) {
                    return false;
                }
            }
        }
        return true;
    }
}
