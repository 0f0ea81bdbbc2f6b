package io.github.nginxlint.backend.compose;

import io.github.nginxlint.source.Place;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The ports of a service, as far as its compose file tells them.
 *
 * @param published those that the machine passes on
 * @param exposed those that it lists for others on its networks
 * @param listening those that the command names
 * @param mentioned every number that stands anywhere else in the service, or in its Dockerfile
 * @param known whether none of them is hidden in a variable or another file
 */
public record ServicePorts(
        List<Published> published, List<Port> exposed, List<Port> listening, Set<Integer> mentioned, boolean known) {

    public ServicePorts {
        published = List.copyOf(published);
        exposed = List.copyOf(exposed);
        listening = List.copyOf(listening);
        mentioned = Set.copyOf(mentioned);
    }

    /**
     * A port of the container.
     *
     * @param number 1 to 65535
     * @param place where it is written
     */
    public record Port(int number, Place place) {}

    /**
     * A port of the container that the machine passes on.
     *
     * @param host the port of the machine; 0 when any, or when it cannot be seen
     * @param target the port of the container
     * @param place where both are written
     */
    public record Published(int host, int target, Place place) {}

    /** The place that says that the container listens on a port. */
    public Optional<Place> place(int number) {
        for (Port port : listening) {
            if (port.number() == number) {
                return Optional.of(port.place());
            }
        }
        for (Port port : exposed) {
            if (port.number() == number) {
                return Optional.of(port.place());
            }
        }
        for (Published port : published) {
            if (port.target() == number) {
                return Optional.of(port.place());
            }
        }
        return Optional.empty();
    }
}
