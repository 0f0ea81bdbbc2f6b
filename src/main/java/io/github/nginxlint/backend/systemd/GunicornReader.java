package io.github.nginxlint.backend.systemd;

import io.github.nginxlint.backend.BackendAddress;
import io.github.nginxlint.backend.TemplateText;
import io.github.nginxlint.backend.systemd.Listener.Wire;
import io.github.nginxlint.source.Place;
import io.github.nginxlint.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads how gunicorn is set up: its defaults, its settings file, {@code GUNICORN_CMD_ARGS}, the command line. */
final class GunicornReader {

    private static final Map<String, String> OPTIONS = Map.ofEntries(
            Map.entry("-b", "bind"),
            Map.entry("--bind", "bind"),
            Map.entry("-c", "config"),
            Map.entry("--config", "config"),
            Map.entry("-t", "timeout"),
            Map.entry("--timeout", "timeout"),
            Map.entry("--keep-alive", "keepalive"),
            Map.entry("-k", "worker_class"),
            Map.entry("--worker-class", "worker_class"),
            Map.entry("--threads", "threads"),
            Map.entry("--certfile", "certfile"),
            Map.entry("--paste", "paste"),
            Map.entry("--paster", "paste"),
            Map.entry("-m", "umask"),
            Map.entry("--umask", "umask"),
            Map.entry("-u", "user"),
            Map.entry("--user", "user"),
            Map.entry("-g", "group"),
            Map.entry("--group", "group"));
    private static final int DEFAULT_TIMEOUT = 30;
    private static final int DEFAULT_KEEPALIVE = 2;

    private final Start start;
    private final Arguments arguments;
    private final Arguments fromEnvironment;
    private final Optional<PythonSettings> file;
    /** Whether its settings file may set anything. */
    private final boolean isOpen;
    /** Whether nothing can be set besides what was read. */
    private final boolean isSeen;

    private GunicornReader(Start start, UnitFiles files) {
        this.start = start;
        this.arguments = Arguments.of(start.words(), OPTIONS);
        Optional<UnitEnvironment.Variable> variable = start.environment().variable("GUNICORN_CMD_ARGS");
        Optional<String> value = variable.flatMap(UnitEnvironment.Variable::value);
        this.fromEnvironment = Arguments.of(CommandLine.words(value.orElse("").replace("%", "%%")), OPTIONS);
        boolean isNamed = arguments.has("config") || fromEnvironment.has("config");
        Optional<String> path = isNamed
                ? arguments.has("config") ? arguments.last("config") : fromEnvironment.last("config")
                : start.unit().workingDirectory().map(directory -> directory + "/gunicorn.conf.py");
        Optional<SourceFile> found = path.map(p -> p.startsWith("file:") ? p.substring(5) : p)
                .flatMap(p -> isNamed ? files.settings(start.unit(), p) : files.machine(start.unit(), p));
        Optional<PythonFault.Found> fault =
                found.filter(text -> !TemplateText.isOne(text.text())).flatMap(PythonFault::in);
        fault.ifPresent(f -> files.complain(new UnitProblem(UnitProblem.Kind.SETTINGS, f.message(), f.place())));
        this.isOpen = fault.isPresent()
                || (found.isPresent() && PythonSettings.read(found.get()).isOpen());
        this.file = isOpen ? Optional.empty() : found.map(PythonSettings::read);
        this.isSeen = start.environment().isWhole()
                && (variable.isEmpty() || value.isPresent())
                && fromEnvironment.isWhole()
                && !arguments.has("paste")
                && file.isPresent();
    }

    static void read(Start start, UnitFiles files, Draft draft) {
        new GunicornReader(start, files).read(draft);
    }

    /**
     * A setting.
     *
     * @param values its values; empty where they are not known
     * @param place where it is set
     */
    private record Chosen(Optional<List<String>> values, Place place) {

        Optional<String> text() {
            return values.filter(list -> list.size() == 1).map(list -> list.get(0));
        }

        Optional<Integer> number() {
            return text().flatMap(Numbers::parse);
        }
    }

    /** A setting, where it is set; the command line goes first, then the environment. */
    private Optional<Chosen> chosen(String name) {
        if (arguments.has(name)) {
            return Optional.of(new Chosen(known(arguments.all(name)), start.place()));
        }
        if (fromEnvironment.has(name)) {
            Place place = start.environment()
                    .variable("GUNICORN_CMD_ARGS")
                    .map(UnitEnvironment.Variable::place)
                    .orElse(start.place());
            return Optional.of(new Chosen(known(fromEnvironment.all(name)), place));
        }
        return file.flatMap(settings -> settings.get(name))
                .map(assignment -> new Chosen(assignment.values(), assignment.place()));
    }

    private static Optional<List<String>> known(List<Optional<String>> values) {
        for (Optional<String> value : values) {
            if (value.isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.of(values.stream().flatMap(Optional::stream).toList());
    }

    private void read(Draft draft) {
        if (!arguments.isWhole()) {
            draft.blur();
            return;
        }
        listen(draft);
        Optional<Chosen> timeout = chosen("timeout");
        Optional<Chosen> keepalive = chosen("keepalive");
        if (isSync()) {
            // the only kind of worker for which the timeout is one of requests (docs: settings, timeout)
            draft.requestSeconds(limit("timeout", timeout, DEFAULT_TIMEOUT).filter(limit -> limit.value() > 0));
            draft.keptSeconds(Optional.of(new Limit(0, "keepalive", true, start.place())));
        } else if (keeps()) {
            draft.keptSeconds(limit("keepalive", keepalive, DEFAULT_KEEPALIVE));
        }
    }

    private Optional<Limit> limit(String name, Optional<Chosen> chosen, int value) {
        if (chosen.isPresent()) {
            return chosen.get()
                    .number()
                    .map(number -> new Limit(number, name, false, chosen.get().place()));
        }
        return isSeen ? Optional.of(new Limit(value, name, true, start.place())) : Optional.empty();
    }

    /** One request at a time for each worker; a file that was not read and that no command names sets seldom anything. */
    private boolean isSync() {
        Optional<Chosen> worker = chosen("worker_class");
        Optional<Chosen> threads = chosen("threads");
        boolean isNamedSync = worker.isEmpty()
                || worker.get().values().filter(List.of("sync")::equals).isPresent();
        boolean isAlone =
                threads.isEmpty() || threads.get().number().filter(n -> n == 1).isPresent();
        boolean isUnread = arguments.has("config") && file.isEmpty();
        return isNamedSync && isAlone && !isUnread && !isOpen;
    }

    private boolean keeps() {
        Optional<Chosen> worker = chosen("worker_class");
        Optional<Chosen> threads = chosen("threads");
        if (worker.isEmpty()) {
            return threads.isPresent()
                    && threads.get().number().filter(n -> n > 1).isPresent();
        }
        String name = worker.get()
                .values()
                .filter(list -> list.size() == 1)
                .map(list -> list.get(0))
                .orElse("");
        return name.equals("gthread") || name.equals("gevent") || name.equals("eventlet") || name.contains("vicorn");
    }

    private void listen(Draft draft) {
        if (start.hasSockets()) {
            // with sockets of systemd it binds to nothing else (gunicorn/sock.py, create_sockets)
            return;
        }
        Wire wire = chosen("certfile").isPresent() ? Wire.HTTPS : Wire.HTTP;
        Optional<Chosen> bind = chosen("bind");
        if (bind.isPresent()) {
            if (bind.get().values().isEmpty()) {
                draft.blur();
            }
            for (String list : bind.get().values().orElse(List.of())) {
                for (String text : list.split(",", -1)) {
                    draft.listen(address(text.strip()), wire, bind.get().place(), making());
                }
            }
        } else if (isSeen) {
            listenByDefault(wire, draft);
        } else {
            draft.blur();
        }
    }

    /** Its socket is for everybody, but for what a mask takes away (gunicorn/sock.py, UnixSocket). */
    private Optional<SocketMaking> making() {
        Optional<Chosen> mask = chosen("umask");
        Optional<Integer> bits = mask.flatMap(Chosen::text).flatMap(GunicornReader::mask);
        boolean isOpenOwner = chosen("user").isPresent() || chosen("group").isPresent();
        if (bits.isEmpty() || isOpenOwner) {
            return Optional.empty();
        }
        Unit unit = start.unit();
        return SocketOwner.rights(
                        unit.service("User").map(UnitEntry::value),
                        unit.service("Group").map(UnitEntry::value),
                        SocketOwner.unmasked(bits))
                .map(rights -> new SocketMaking(rights, mask.get().place(), SocketMaking.Maker.GUNICORN));
    }

    /** Octal with a zero before it, as its command line and Python have it; a plain number is decimal. */
    private static Optional<Integer> mask(String text) {
        boolean isMarked = text.startsWith("0o");
        if (isMarked || (text.startsWith("0") && text.length() > 1)) {
            return SocketOwner.octal(text.substring(isMarked ? 2 : 1));
        }
        return Numbers.parse(text).filter(number -> number < 512);
    }

    private void listenByDefault(Wire wire, Draft draft) {
        Optional<UnitEnvironment.Variable> port = start.environment().variable("PORT");
        Optional<BackendAddress> address = port.isPresent()
                ? port.get().value().flatMap(value -> Listener.tcp("0.0.0.0", value))
                : Listener.tcp("127.0.0.1", "8000");
        draft.listen(address, wire, port.map(UnitEnvironment.Variable::place).orElse(start.place()));
    }

    private Optional<BackendAddress> address(String text) {
        return address(text, start.unit().workingDirectory());
    }

    /** As gunicorn and hypercorn read it. */
    static Optional<BackendAddress> address(String text, Optional<String> directory) {
        if (text.startsWith("unix:")) {
            String path = text.substring(text.startsWith("unix://") ? 7 : 5);
            return Listener.socket(path, directory);
        }
        if (text.startsWith("fd://")) {
            return Optional.empty();
        }
        String plain = text.startsWith("tcp://") ? text.substring(6) : text;
        boolean hasPort = plain.lastIndexOf(':') > plain.lastIndexOf(']');
        return Listener.hostAndPort(hasPort ? plain : plain + ":8000");
    }
}
