package io.github.nginxlint.backend.systemd;

import io.github.nginxlint.backend.BackendAddress;
import io.github.nginxlint.backend.BackendAddress.TcpSocket;
import io.github.nginxlint.backend.UnreadPath;
import io.github.nginxlint.backend.systemd.Listener.Wire;
import io.github.nginxlint.source.PathText;
import io.github.nginxlint.source.SourceFile;
import io.github.nginxlint.source.SourceReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads units of systemd and makes application servers of them. */
public final class UnitReader {

    private static final int MAX_UNITS = 500;

    private final SourceReader reader;
    private final UnitFiles settings;
    private final Map<String, Parts> parts = new TreeMap<>();
    private final List<UnreadPath> unread = new ArrayList<>();

    private UnitReader(SourceReader reader, List<String> beside) {
        this.reader = reader;
        this.settings = new UnitFiles(reader, beside);
    }

    /** The files of a unit. */
    private static final class Parts {
        private final List<SourceFile> main = new ArrayList<>(1);
        /** by file name, the order in which systemd reads them; the first of a name hides the others */
        private final Map<String, SourceFile> dropIns = new TreeMap<>();

        List<SourceFile> all() {
            List<SourceFile> all = new ArrayList<>(main);
            all.addAll(dropIns.values());
            return all;
        }
    }

    /**
     * Reads units.
     *
     * @param reader reads them, and the files that their commands name, as far as these may be read
     * @param paths units, drop-ins, and directories of units; what comes first hides what has its name
     * @param beside directories in which a file may be that a command names elsewhere
     */
    public static UnitConfig read(SourceReader reader, List<String> paths, List<String> beside) {
        UnitReader run = new UnitReader(reader, beside);
        for (String path : paths) {
            run.path(path);
        }
        return run.toConfig();
    }

    private void path(String path) {
        if (reader.kind(path) != SourceReader.Kind.DIRECTORY) {
            if (!file(path)) {
                return;
            }
            String stem = path.substring(0, Math.max(0, path.lastIndexOf('.')));
            if (path.endsWith(".service") && reader.kind(stem + ".socket") == SourceReader.Kind.FILE) {
                file(stem + ".socket");
            }
            reader.glob(path + ".d/*.conf").forEach(this::file);
            return;
        }
        String directory = path.equals(".") ? "" : path.endsWith("/") ? path : path + "/";
        for (String pattern : List.of("*.service", "*.socket", "*.service.d/*.conf", "*.socket.d/*.conf")) {
            for (String found : reader.glob(directory + pattern)) {
                // a link that leads out of what may be read, or to nothing, is how units are masked
                if (reader.kind(found) == SourceReader.Kind.FILE) {
                    file(found);
                }
            }
        }
    }

    private boolean file(String path) {
        String directory = PathText.name(PathText.directory(path));
        boolean isDropIn = path.endsWith(".conf") && directory.endsWith(".d");
        String name = isDropIn ? directory.substring(0, directory.length() - 2) : PathText.name(path);
        if (!isDropIn && parts.containsKey(name) && !parts.get(name).main.isEmpty()) {
            return true;
        }
        SourceReader.ReadResult result = reader.read(path);
        boolean isUnit = name.endsWith(".service") || name.endsWith(".socket");
        boolean isOneTooMany = parts.size() >= MAX_UNITS && !parts.containsKey(name);
        if (isUnit && !isOneTooMany && result instanceof SourceReader.Text text) {
            Parts own = parts.computeIfAbsent(name, n -> new Parts());
            if (isDropIn) {
                own.dropIns.putIfAbsent(PathText.name(path), text.file());
            } else {
                own.main.add(text.file());
            }
            return true;
        }
        if (isUnit && isOneTooMany) {
            settings.leftOut(path, MAX_UNITS, "units");
            return false;
        }
        String reason = result instanceof SourceReader.Refused refused
                ? refused.reason()
                : "no .service, no .socket and no drop-in of one";
        unread.add(new UnreadPath(path, reason, Optional.empty()));
        return false;
    }

    private UnitConfig toConfig() {
        Map<String, Unit> units = new LinkedHashMap<>();
        parts.forEach((name, own) -> units.put(name, unit(name, own)));
        Map<String, List<Unit>> sockets = sockets(units);
        List<Unit> kept = new ArrayList<>();
        List<Application> applications = new ArrayList<>();
        List<Unit> others = new ArrayList<>();
        for (Unit unit : units.values()) {
            if (!unit.isService()) {
                continue;
            }
            List<Unit> own = sockets.getOrDefault(unit.name(), List.of());
            Optional<Start> start = start(unit, !own.isEmpty());
            if (start.isPresent() || isKnownByName(unit.name())) {
                start.filter(found -> !found.unit().isRefused())
                        .ifPresent(found -> applications.add(application(found, own)));
                kept.add(start.map(Start::unit).orElse(unit));
                kept.addAll(own);
            } else if (UnitConfig.isPhpFpm(unit.name())) {
                kept.add(unit);
                others.add(unit);
            } else if (unit.service("Type")
                    .filter(type -> type.value().equals("oneshot"))
                    .isEmpty()) {
                others.add(unit);
            }
        }
        unread.addAll(settings.leftOut());
        return new UnitConfig(kept, applications, others, problems(kept), unread, files(kept));
    }

    /** Whether it matters what the unit says, though its program has files of its own. */
    private static boolean isKnownByName(String name) {
        return switch (name) {
            case "nginx.service", "openresty.service", "angie.service" -> true;
            default -> false;
        };
    }

    private List<SourceFile> files(List<Unit> kept) {
        Map<String, SourceFile> files = new LinkedHashMap<>();
        for (Unit unit : kept) {
            Parts own = parts.get(unit.name());
            if (own != null) {
                own.all().forEach(file -> files.put(file.name(), file));
            }
        }
        settings.files().forEach(file -> files.put(file.name(), file));
        return List.copyOf(files.values());
    }

    private Unit unit(String name, Parts own) {
        List<UnitEntry> entries = new ArrayList<>();
        List<UnitProblem> problems = new ArrayList<>();
        List<SourceFile> files = own.all();
        boolean isWhole = !own.main.isEmpty();
        for (SourceFile file : files) {
            UnitText text = UnitFileReader.read(file, !own.main.contains(file), name.endsWith(".service"));
            entries.addAll(text.entries());
            problems.addAll(text.problems());
            if (text.isCut()) {
                settings.leftOut(file.name(), UnitFileReader.MAX_ENTRIES, "lines of a unit");
                isWhole = false;
            }
        }
        return new Unit(name, files.get(0).name(), entries, isWhole, problems);
    }

    /** What is wrong with the units that matter, and with what they lead to. */
    private List<UnitProblem> problems(List<Unit> kept) {
        Set<UnitProblem> problems = new LinkedHashSet<>();
        for (Unit unit : kept) {
            problems.addAll(unit.problems());
        }
        problems.addAll(settings.problems());
        return List.copyOf(problems);
    }

    /** The sockets of each service. */
    private static Map<String, List<Unit>> sockets(Map<String, Unit> units) {
        Map<String, List<Unit>> sockets = new LinkedHashMap<>();
        for (Unit unit : units.values()) {
            if (!unit.isService()) {
                List<UnitEntry> named = unit.all("Socket", "Service");
                String service = named.isEmpty()
                        ? unit.shortName() + ".service"
                        : named.get(named.size() - 1).value();
                sockets.computeIfAbsent(service, s -> new ArrayList<>(2)).add(unit);
            }
        }
        return sockets;
    }

    /** How a unit starts an application server; empty where it does not. */
    private Optional<Start> start(Unit unit, boolean hasSockets) {
        if (!unit.isWhole()) {
            return Optional.empty();
        }
        Optional<Start> start = Start.of(unit, UnitEnvironment.of(unit, settings), hasSockets);
        if (start.isEmpty()) {
            return Optional.empty();
        }
        UnitEnvironment.complain(unit, settings);
        UnitEntry command = unit.all("Service", "ExecStart").get(0);
        if (CommandLine.isCut(command.value())) {
            settings.leftOut(unit.path(), CommandLine.MAX_WORDS, "words of a command");
        }
        return CommandLine.isBalanced(command.value())
                ? start
                : Optional.of(start.get().ofUnit(unit.refused("a quote is not closed", command.place())));
    }

    private Application application(Start start, List<Unit> sockets) {
        Draft draft = new Draft();
        switch (start.program()) {
            case GUNICORN -> GunicornReader.read(start, settings, draft);
            case UVICORN -> UvicornReader.uvicorn(start, draft);
            case HYPERCORN -> UvicornReader.hypercorn(start, draft);
            case PUMA -> OtherReader.puma(start, draft);
            case UWSGI -> UwsgiReader.read(start, settings, draft);
            case NODE -> OtherReader.node(start, draft);
        }
        Wire wire = start.program() == Program.UWSGI ? Wire.UWSGI : Wire.HTTP;
        for (Unit socket : sockets) {
            if (socket.isRefused()) {
                draft.blur();
            }
            for (UnitEntry entry : socket.isRefused() ? List.<UnitEntry>of() : socket.all("Socket", "ListenStream")) {
                draft.listen(address(entry.value()), wire, entry.place(), SocketOwner.ofUnit(socket, entry));
            }
        }
        if (draft.isCut()) {
            settings.leftOut(start.unit().path(), Draft.MAX_LISTENERS, "addresses of an application server");
        }
        return draft.toApplication(start);
    }

    /** As {@code ListenStream=} has it (systemd.socket(5)). */
    private static Optional<BackendAddress> address(String text) {
        if (text.startsWith("/")) {
            return text.indexOf('%') < 0 ? Listener.socket(text, Optional.empty()) : Optional.empty();
        }
        Optional<BackendAddress> port = Numbers.parse(text)
                .filter(number -> number > 0 && number < 65_536)
                .map(number -> new TcpSocket(Optional.empty(), number));
        return port.or(() -> Listener.hostAndPort(text));
    }
}
