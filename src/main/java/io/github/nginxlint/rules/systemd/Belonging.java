package io.github.nginxlint.rules.systemd;

import io.github.nginxlint.backend.AddressMatch;
import io.github.nginxlint.backend.BackendAddress;
import io.github.nginxlint.backend.BackendAddress.TcpSocket;
import io.github.nginxlint.backend.BackendAddress.UnixSocket;
import io.github.nginxlint.backend.systemd.Application;
import io.github.nginxlint.backend.systemd.Unit;
import io.github.nginxlint.backend.systemd.UnitConfig;
import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.model.Location;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.Server;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.setter.Listen;
import io.github.nginxlint.setter.Url;
import io.github.nginxlint.source.PathText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which application server an address is meant for, where it leads to none. Evidence is needed: a name that both have,
 * a directory that both use, or that there is one of each. An application that any pass comes to is not missed by
 * another.
 */
final class Belonging {

    private static final int MOST_COMPARED = 100;

    private final UnitConfig units;
    private final List<Target> missed = new ArrayList<>();
    private final List<Candidate> unreached = new ArrayList<>();
    private final Set<String> local = new HashSet<>();
    private final Map<ConfigBlock, Set<String>> missedByServer = new HashMap<>();
    private final Map<Served, Boolean> served = new HashMap<>();

    /**
     * An application that no pass comes to.
     *
     * @param application the application
     * @param name the name of its unit
     * @param directory where it works, and no other unit
     */
    private record Candidate(Application application, String name, Optional<String> directory) {}

    /**
     * A server that may hand out files from a directory.
     *
     * @param server its block
     * @param directory the directory
     */
    private record Served(ConfigBlock server, String directory) {}

    private Belonging(RuleContext context) {
        this.units = context.units();
    }

    static Belonging of(RuleContext context) {
        Belonging belonging = new Belonging(context);
        // what a container publishes may listen at any address
        if (context.compose().projects().isEmpty()
                && belonging.units.applications().size() <= MOST_COMPARED
                && seesAllTargets(context)) {
            belonging.sort(Target.in(context), context);
        }
        return belonging;
    }

    /** Whether no pass goes to an address that is not known. */
    private static boolean seesAllTargets(RuleContext context) {
        if (!context.model().seesAllUpstreams()) {
            return false;
        }
        for (Server server : context.model().servers()) {
            for (Pass pass : server.passes()) {
                if (pass.node().hasPlaceholder() || pass.node().argument(0).indexOf('$') >= 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private void sort(List<Target> targets, RuleContext context) {
        Set<String> reached = new HashSet<>();
        Set<Integer> ports = new HashSet<>();
        boolean isSeen = ports(context, ports);
        for (Target target : targets) {
            List<Application> there = new ArrayList<>(units.at(target.address(), AddressMatch.MATCH));
            there.addAll(units.at(target.address(), AddressMatch.UNKNOWN));
            there.forEach(application -> reached.add(application.unit().name()));
            Optional<BackendAddress> address =
                    BackendAddress.ofNginx(target.address()).filter(Belonging::isLocal);
            if (address.isPresent()) {
                local.add(address.get().normalized());
                boolean isOwn = address.get() instanceof TcpSocket tcp && ports.contains(tcp.port());
                if (there.isEmpty() && isSeen && !isOwn && isCertain(target)) {
                    missed.add(target);
                    missedByServer
                            .computeIfAbsent(target.server().block(), s -> new HashSet<>())
                            .add(address.get().normalized());
                }
            }
        }
        for (Application application : units.applications()) {
            boolean isKnown = application.isWhole() && !application.listeners().isEmpty();
            if (isKnown && !reached.contains(application.unit().name())) {
                String name = application.unit().shortName().toLowerCase(Locale.ROOT);
                Optional<String> directory =
                        application.unit().workingDirectory().filter(path -> !isShared(path, application));
                unreached.add(new Candidate(application, name, directory));
            }
        }
    }

    private static boolean isCertain(Target target) {
        boolean isAlone = target.upstream().isEmpty()
                || (target.upstream().get().complete()
                        && target.upstream().get().servers().size() == 1);
        return isAlone
                && !target.node().isConditional()
                && !target.pass().node().isConditional();
    }

    /** The ports that nginx itself listens on; false when they are not all known. */
    private static boolean ports(RuleContext context, Set<Integer> ports) {
        for (Handled directive : context.model().handled("listen")) {
            Optional<Listen> listen = Listen.of(directive, context.target());
            if (listen.isEmpty()) {
                return false;
            }
            if (listen.get().url() instanceof Url.Inet inet && inet.ports().isPresent()) {
                ports.add(inet.ports().get().first());
                ports.add(inet.ports().get().last());
            }
        }
        return true;
    }

    private static boolean isLocal(BackendAddress address) {
        if (address instanceof UnixSocket socket) {
            return socket.isAbsolute();
        }
        String host = address instanceof TcpSocket tcp ? tcp.host().orElse("") : "";
        return host.equals("127.0.0.1") || host.equals("::1") || host.equalsIgnoreCase("localhost");
    }

    /** The local addresses at which nothing that is known listens. */
    List<Target> missed() {
        return missed;
    }

    /** The application server that an address is certainly meant for. */
    Optional<Application> ownerOf(Target target) {
        List<Application> owners = new ArrayList<>();
        for (Candidate candidate : unreached) {
            if (candidate.application().speaksOnly(target.wire())
                    && (hasName(target, candidate.name()) || hasDirectory(target, candidate) || isOnly())) {
                owners.add(candidate.application());
            }
        }
        return owners.size() == 1 ? Optional.of(owners.get(0)) : Optional.empty();
    }

    /** Whether there is one application and one address on this machine. */
    private boolean isOnly() {
        return units.applications().size() == 1 && units.others().isEmpty() && local.size() == 1;
    }

    private boolean hasName(Target target, String name) {
        if (target.upstream().isPresent()
                && target.upstream().get().name().toLowerCase(Locale.ROOT).equals(name)) {
            return true;
        }
        if (target.isSocket()) {
            return stem(target.address()).equals(name)
                    || PathText.name(PathText.directory(target.address())).equals(name);
        }
        return stem(target.node().file().name()).equals(name) && isAloneInServer(target);
    }

    private static String stem(String path) {
        String name = PathText.name(path).toLowerCase(Locale.ROOT);
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private boolean isAloneInServer(Target target) {
        return missedByServer.getOrDefault(target.server().block(), Set.of()).size() == 1;
    }

    /** Whether the server hands out files from the directory in which this application, and no other unit, works. */
    private boolean hasDirectory(Target target, Candidate candidate) {
        return candidate.directory().isPresent()
                && isAloneInServer(target)
                && served.computeIfAbsent(
                        new Served(
                                target.server().block(), candidate.directory().get()),
                        key -> servesFrom(key.directory(), target.server()));
    }

    private static boolean servesFrom(String directory, Server server) {
        if (servesFrom(directory, server.block().named("root"))) {
            return true;
        }
        for (Location location : server.locations()) {
            if (servesFrom(directory, location.block().named("root"))
                    || servesFrom(directory, location.block().named("alias"))) {
                return true;
            }
        }
        return false;
    }

    private static boolean servesFrom(String directory, List<ConfigNode> nodes) {
        for (ConfigNode node : nodes) {
            if (!node.hasPlaceholder() && PathText.isWithin(directory, node.argument(0))) {
                return true;
            }
        }
        return false;
    }

    private boolean isShared(String directory, Application application) {
        if (directory.indexOf('/', 1) < 0 || directory.startsWith("/var/www/html") || directory.equals("/var/www")) {
            return true;
        }
        List<Unit> all = new ArrayList<>(units.others());
        units.applications().forEach(other -> all.add(other.unit()));
        for (Unit unit : all) {
            Optional<String> other = unit.workingDirectory();
            boolean isOther = !unit.equals(application.unit());
            if (isOther
                    && other.isPresent()
                    && (PathText.isWithin(directory, other.get()) || PathText.isWithin(other.get(), directory))) {
                return true;
            }
        }
        return false;
    }
}
