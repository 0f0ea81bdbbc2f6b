package io.github.nginxlint.backend.compose;

import io.github.nginxlint.source.Place;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a service is connected.
 *
 * @param mode its {@code network_mode}
 * @param attachments the networks it is in; none with a {@code network_mode}
 * @param ownNames what it is called in each of its networks, in lower case
 * @param foreignNames names that it knows from elsewhere: {@code extra_hosts}, {@code links}, {@code external_links}
 * @param hasOwnDns whether it asks other name servers than Docker's
 * @param hasHiddenNames whether a variable gives it a name
 */
public record ServiceNetwork(
        Optional<String> mode,
        List<Attachment> attachments,
        Set<String> ownNames,
        Set<String> foreignNames,
        boolean hasOwnDns,
        boolean hasHiddenNames) {

    public ServiceNetwork {
        attachments = List.copyOf(attachments);
        ownNames = Set.copyOf(ownNames);
        foreignNames = Set.copyOf(foreignNames);
    }

    /**
     * A network that a service is in.
     *
     * @param network its key in the file
     * @param aliases what the service is called there besides its own names, in lower case
     * @param place where it is written; absent for the network that needs no writing
     */
    public record Attachment(String network, Set<String> aliases, Optional<Place> place) {

        public Attachment {
            aliases = Set.copyOf(aliases);
        }
    }

    /** Whether it shares the network of the machine or of another container. */
    public boolean isShared() {
        return mode.isPresent();
    }
}
