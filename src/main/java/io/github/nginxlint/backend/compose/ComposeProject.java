package io.github.nginxlint.backend.compose;

import io.github.nginxlint.source.SourceFile;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The services of a compose file, with its override file, and the networks they are in. */
public final class ComposeProject {

    /** The network of a service that names none. */
    static final String DEFAULT_NETWORK = "default";

    private final SourceFile file;
    private final Map<String, ComposeService> services;
    private final Map<String, ComposeNetwork> networks;
    private final boolean isWhole;

    /**
     * A project.
     *
     * @param isWhole whether no service or network can come from a file that was not read
     */
    ComposeProject(
            SourceFile file,
            Map<String, ComposeService> services,
            Map<String, ComposeNetwork> networks,
            boolean isWhole) {
        this.file = file;
        this.services = new LinkedHashMap<>(services);
        this.networks = Map.copyOf(networks);
        this.isWhole = isWhole;
    }

    /**
     * A network of the file.
     *
     * @param identity what tells it from others
     * @param isOpen whether containers from elsewhere can be in it: it is external, has a name for others to use, or
     *     cannot be seen whole
     */
    record ComposeNetwork(String identity, boolean isOpen) {}

    public SourceFile file() {
        return file;
    }

    /** Its services, in order. */
    public Collection<ComposeService> services() {
        return Collections.unmodifiableCollection(services.values());
    }

    public Optional<ComposeService> service(String name) {
        return Optional.ofNullable(services.get(name));
    }

    boolean isWhole() {
        return isWhole;
    }

    /** A network by its key; one that the file does not define has nothing but its key. */
    ComposeNetwork network(String key) {
        ComposeNetwork known = networks.get(key);
        return known == null ? new ComposeNetwork(key, false) : known;
    }

    /** Whether containers that the file does not name can be in a network of the service. */
    boolean isOpen(ComposeService service) {
        for (ServiceNetwork.Attachment attachment : service.network().attachments()) {
            if (network(attachment.network()).isOpen()) {
                return true;
            }
        }
        return false;
    }

    /** What a name leads to from within a container of the service. */
    public NameLookup lookUp(ComposeService from, String name) {
        return NameLookup.in(this, from, name);
    }

    @Override
    public String toString() {
        return file + " " + services.keySet();
    }
}
