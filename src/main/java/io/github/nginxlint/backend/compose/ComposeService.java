package io.github.nginxlint.backend.compose;

import io.github.nginxlint.source.Place;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A service of a compose file.
 *
 * @param name its key
 * @param place where the key stands
 * @param image the image; unknown when none is written or when it cannot be seen
 * @param dockerfile what the image is built from, where that could be read
 * @param command the words of {@code entrypoint} and {@code command}
 * @param network how it is connected
 * @param ports its ports
 * @param mounts what it sees of the machine
 * @param dependsOn the services that are started before it
 * @param traits what else is known of it
 */
public record ComposeService(
        String name,
        Place place,
        ImageName image,
        Optional<Dockerfile> dockerfile,
        List<String> command,
        ServiceNetwork network,
        ServicePorts ports,
        List<Mount> mounts,
        Set<String> dependsOn,
        Set<Trait> traits) {

    public ComposeService {
        command = List.copyOf(command);
        mounts = List.copyOf(mounts);
        dependsOn = Set.copyOf(dependsOn);
        traits = Set.copyOf(traits);
    }

    /** Something to know of a service. */
    public enum Trait {
        /** its image is built, not fetched */
        BUILT,
        /** what it is connected to cannot be told: a variable or another file may change it */
        UNCLEAR,
        /** it is started only when its profile is asked for */
        IN_PROFILE,
        /** it is started again when it ends */
        RESTARTED
    }

    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /** The image that nginx, if it is one, comes from. */
    public ImageName base() {
        return dockerfile.isPresent() ? dockerfile.get().base() : is(Trait.BUILT) ? ImageName.UNKNOWN : image;
    }

    /** Whether it is nginx, with this file in its configuration. */
    boolean carries(String file) {
        if (!base().isNginx()) {
            return false;
        }
        for (Mount mount : mounts) {
            if (mount.carries(file)) {
                return true;
            }
        }
        for (Mount copy : dockerfile.map(Dockerfile::copies).orElse(List.of())) {
            if (copy.carries(file)) {
                return true;
            }
        }
        return false;
    }
}
