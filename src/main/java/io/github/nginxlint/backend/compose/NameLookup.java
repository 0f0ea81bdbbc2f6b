package io.github.nginxlint.backend.compose;

import io.github.nginxlint.backend.compose.ComposeService.Trait;
import io.github.nginxlint.backend.compose.ServiceNetwork.Attachment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a name leads to from within a container. */
public sealed interface NameLookup permits NameLookup.Reached, NameLookup.Apart, NameLookup.Absent, NameLookup.Unknown {

    /**
     * Services in a network of the container have the name.
     *
     * @param services these, at least one
     */
    record Reached(List<ComposeService> services) implements NameLookup {

        public Reached {
            services = List.copyOf(services);
        }
    }

    /**
     * A service has the name, but in no network of the container.
     *
     * @param service the service
     */
    record Apart(ComposeService service) implements NameLookup {}

    /** Nothing has the name. */
    record Absent() implements NameLookup {}

    /** It depends on what cannot be seen. */
    record Unknown() implements NameLookup {}

    /** Looks a name up as Docker's name server does for a container of the service. */
    static NameLookup in(ComposeProject project, ComposeService from, String written) {
        String name = written.toLowerCase(Locale.ROOT);
        if (from.is(Trait.UNCLEAR)
                || from.network().isShared()
                || from.network().foreignNames().contains(name)) {
            return new Unknown();
        }
        List<ComposeService> reached = new ArrayList<>();
        List<ComposeService> apart = new ArrayList<>();
        for (ComposeService service : project.services()) {
            if (isCalled(service, name)) {
                (isReached(project, from, service, name) ? reached : apart).add(service);
            }
        }
        if (!reached.isEmpty()) {
            return new Reached(reached);
        }
        if (!project.isWhole() || project.isOpen(from) || from.network().hasOwnDns()) {
            return new Unknown();
        }
        if (!apart.isEmpty()) {
            return isApart(apart.get(0)) ? new Apart(apart.get(0)) : new Unknown();
        }
        return name.indexOf('.') < 0 && isClosed(project, from, name) ? new Absent() : new Unknown();
    }

    private static boolean isCalled(ComposeService service, String name) {
        if (service.network().ownNames().contains(name)) {
            return true;
        }
        for (Attachment attachment : service.network().attachments()) {
            if (attachment.aliases().contains(name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isReached(ComposeProject project, ComposeService from, ComposeService to, String name) {
        Set<String> mine = new HashSet<>();
        for (Attachment attachment : from.network().attachments()) {
            mine.add(project.network(attachment.network()).identity());
        }
        boolean everywhere = to.network().ownNames().contains(name);
        for (Attachment attachment : to.network().attachments()) {
            boolean isNamed = everywhere || attachment.aliases().contains(name);
            if (isNamed && mine.contains(project.network(attachment.network()).identity())) {
                return true;
            }
        }
        return false;
    }

    /** Whether it certainly has no other network: one that shares a container's has those of that container. */
    private static boolean isApart(ComposeService service) {
        String mode = service.network().mode().orElse("host");
        return !service.is(Trait.UNCLEAR) && (mode.equals("host") || mode.equals("none"));
    }

    /** Whether all names are known, and the backends are in this project at all. */
    private static boolean isClosed(ComposeProject project, ComposeService from, String name) {
        boolean hasNeighbour = false;
        for (ComposeService service : project.services()) {
            if (service.is(Trait.UNCLEAR) || service.network().hasHiddenNames() || isGenerated(service.name(), name)) {
                return false;
            }
            hasNeighbour |= !service.name().equals(from.name())
                    && isReached(project, from, service, service.name().toLowerCase(Locale.ROOT));
        }
        return hasNeighbour;
    }

    /** Whether compose or a swarm may call a container so: {@code project-service-1}, {@code stack_service}. */
    private static boolean isGenerated(String service, String name) {
        int end = name.length();
        while (end > 0 && Character.isDigit(name.charAt(end - 1))) {
            end--;
        }
        boolean isNumbered = end < name.length() && end > 0 && isSeparator(name.charAt(end - 1));
        String base = isNumbered ? name.substring(0, end - 1) : name;
        String key = service.toLowerCase(Locale.ROOT);
        int at = base.length() - key.length();
        return base.endsWith(key) && (at == 0 || (at > 0 && isSeparator(base.charAt(at - 1))));
    }

    private static boolean isSeparator(char c) {
        return c == '-' || c == '_';
    }
}
