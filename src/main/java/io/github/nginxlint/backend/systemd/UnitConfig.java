package io.github.nginxlint.backend.systemd;

import io.github.nginxlint.backend.AddressMatch;
import io.github.nginxlint.backend.BackendAddress;
import io.github.nginxlint.backend.BackendAddress.TcpSocket;
import io.github.nginxlint.backend.BackendAddress.UnixSocket;
import io.github.nginxlint.backend.UnreadPath;
import io.github.nginxlint.source.PathText;
import io.github.nginxlint.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All that was read of systemd's units. */
public final class UnitConfig {

    private static final UnitConfig NONE =
            new UnitConfig(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    private static final List<String> NGINX = List.of("nginx.service", "openresty.service", "angie.service");

    private final List<Unit> units;
    private final List<Application> applications;
    private final List<Unit> others;
    private final List<UnitProblem> problems;
    private final List<UnreadPath> unread;
    private final List<SourceFile> files;
    private final Map<String, List<Application>> byEnd = new HashMap<>();

    /**
     * What was read.
     *
     * @param units the units that matter: those of nginx, of application servers and of their sockets
     * @param applications the application servers
     * @param others services of which it is not known where they listen
     * @param problems what the programs do not take of it
     * @param unread paths that were given and could not be read
     * @param files the files read
     */
    UnitConfig(
            List<Unit> units,
            List<Application> applications,
            List<Unit> others,
            List<UnitProblem> problems,
            List<UnreadPath> unread,
            List<SourceFile> files) {
        this.units = List.copyOf(units);
        this.applications = List.copyOf(applications);
        this.others = List.copyOf(others);
        this.problems = List.copyOf(problems);
        this.unread = List.copyOf(unread);
        this.files = List.copyOf(files);
        for (Application application : applications) {
            Set<String> ends = new LinkedHashSet<>();
            application.listeners().forEach(listener -> ends.add(end(listener.address())));
            for (String end : ends) {
                byEnd.computeIfAbsent(end, e -> new ArrayList<>(2)).add(application);
            }
        }
    }

    /** Nothing known of systemd. */
    public static UnitConfig none() {
        return NONE;
    }

    /** Whether nothing was found. */
    public boolean isEmpty() {
        return units.isEmpty() && applications.isEmpty() && others.isEmpty() && problems.isEmpty();
    }

    /** The units that matter. */
    public List<Unit> units() {
        return units;
    }

    /** The application servers that units start. */
    public List<Application> applications() {
        return applications;
    }

    /** Services of which it is not known where they listen, if they do. */
    public List<Unit> others() {
        return others;
    }

    /** What systemd and the application servers do not take of their files. */
    public List<UnitProblem> problems() {
        return problems;
    }

    /** Paths that were given and could not be read. */
    public List<UnreadPath> unread() {
        return unread;
    }

    /** The files read. */
    public List<SourceFile> files() {
        return files;
    }

    /** The unit that starts nginx; empty where there is none, or more than one. */
    public Optional<Unit> nginx() {
        List<Unit> found = new ArrayList<>();
        for (Unit unit : units) {
            if (NGINX.contains(unit.name()) && !unit.isRefused()) {
                found.add(unit);
            }
        }
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /**
     * The unit that starts a php-fpm.
     *
     * @param configuration where its pool is written: {@code /etc/php/8.2/fpm/pool.d/www.conf} names the version
     */
    public Optional<Unit> phpFpm(String configuration) {
        List<Unit> found = new ArrayList<>();
        for (Unit unit : units) {
            if (isPhpFpm(unit.name()) && !unit.isRefused()) {
                found.add(unit);
            }
        }
        if (found.size() > 1) {
            found.removeIf(unit -> !configuration.contains("/" + version(unit.name()) + "/"));
        }
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** Debian has one for each version: {@code php8.2-fpm.service}. */
    static boolean isPhpFpm(String name) {
        return name.startsWith("php") && name.endsWith("-fpm.service");
    }

    private static String version(String name) {
        return name.substring("php".length(), name.length() - "-fpm.service".length());
    }

    /**
     * The application servers that a connection may end at.
     *
     * @param nginxAddress as nginx has it, with a port or {@code unix:}
     * @param match how certain that is to be
     */
    public List<Application> at(String nginxAddress, AddressMatch match) {
        Optional<BackendAddress> target = BackendAddress.ofNginx(nginxAddress);
        List<Application> found = new ArrayList<>();
        for (Application application :
                target.map(to -> byEnd.getOrDefault(end(to), List.of())).orElse(List.of())) {
            boolean isFound = false;
            for (Listener listener : application.listeners()) {
                isFound |= listener.address().matches(nginxAddress) == match;
            }
            if (isFound) {
                found.add(application);
            }
        }
        return found;
    }

    /** The one application server that certainly answers at an address. */
    public Optional<Application> behind(String nginxAddress) {
        List<Application> found = at(nginxAddress, AddressMatch.MATCH);
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** What two addresses share of which one may be the other. */
    private static String end(BackendAddress address) {
        if (address instanceof UnixSocket socket) {
            return PathText.name(socket.path());
        }
        return address instanceof TcpSocket tcp ? ":" + tcp.port() : address.normalized();
    }
}
