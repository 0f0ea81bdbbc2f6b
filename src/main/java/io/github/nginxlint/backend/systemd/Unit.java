package io.github.nginxlint.backend.systemd;

import io.github.nginxlint.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A unit of systemd with its drop-ins.
 *
 * @param name its file name: {@code app.service}
 * @param path where its file is, or its first drop-in where only these were read
 * @param entries what its file and its drop-ins say, in order
 * @param isWhole whether its own file was read, and not drop-ins alone
 * @param problems lines that systemd does not take
 */
public record Unit(String name, String path, List<UnitEntry> entries, boolean isWhole, List<UnitProblem> problems) {

    private static final String SERVICE = "Service";

    public Unit {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }

    /** Whether systemd does not load it, or not start it, because of what it says. */
    public boolean isRefused() {
        for (UnitProblem problem : problems) {
            if (problem.kind() == UnitProblem.Kind.REFUSED) {
                return true;
            }
        }
        return false;
    }

    /** The same with something for which systemd does not start it. */
    Unit refused(String message, Place place) {
        List<UnitProblem> all = new ArrayList<>(problems);
        all.add(new UnitProblem(UnitProblem.Kind.REFUSED, message, place));
        return new Unit(name, path, entries, isWhole, all);
    }

    /** The name without its ending. */
    public String shortName() {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /** Whether it is a service. */
    public boolean isService() {
        return name.endsWith(".service");
    }

    /** The assignment of {@code [Service]} that counts; empty where there is none, or the last takes back the others. */
    public Optional<UnitEntry> service(String key) {
        return last(SERVICE, key);
    }

    /** The assignment of a section that counts. */
    Optional<UnitEntry> last(String section, String key) {
        List<UnitEntry> all = all(section, key);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** The assignments of a list: an empty one takes back those before it. */
    public List<UnitEntry> all(String section, String key) {
        List<UnitEntry> found = new ArrayList<>();
        for (UnitEntry entry : entries) {
            if (entry.section().equals(section) && entry.key().equals(key)) {
                if (entry.value().isEmpty()) {
                    found.clear();
                } else {
                    found.add(entry);
                }
            }
        }
        return found;
    }

    /** Whether its processes see a {@code /tmp} of their own; empty where that is not known. */
    public Optional<Boolean> hasPrivateTmp() {
        if (!all("Unit", "JoinsNamespaceOf").isEmpty() || service("DynamicUser").isPresent()) {
            return Optional.empty();
        }
        Optional<UnitEntry> entry = service("PrivateTmp");
        if (entry.isEmpty()) {
            return isWhole ? Optional.of(false) : Optional.empty();
        }
        return switch (entry.get().value().toLowerCase(Locale.ROOT)) {
            case "1", "yes", "y", "true", "t", "on", "connected", "disconnected" -> Optional.of(true);
            case "0", "no", "n", "false", "f", "off" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** The entry's path, where no specifier leaves it open. */
    static Optional<String> path(UnitEntry entry) {
        String value = entry.value();
        boolean isPlain = value.startsWith("/") && value.indexOf('%') < 0 && value.indexOf('"') < 0;
        return isPlain ? Optional.of(value) : Optional.empty();
    }

    /** The directory that its program starts in, where one is written. */
    public Optional<String> workingDirectory() {
        return service("WorkingDirectory").flatMap(Unit::path);
    }
}
