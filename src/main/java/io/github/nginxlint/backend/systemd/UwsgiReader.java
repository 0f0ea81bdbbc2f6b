package io.github.nginxlint.backend.systemd;

import io.github.nginxlint.backend.BackendAddress;
import io.github.nginxlint.backend.TemplateText;
import io.github.nginxlint.backend.systemd.Listener.Wire;
import io.github.nginxlint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Reads how uWSGI is set up: the command line and the INI file that it names. */
final class UwsgiReader {

    private static final Map<String, String> OPTIONS = Map.ofEntries(
            Map.entry("-s", "socket"),
            Map.entry("--socket", "socket"),
            Map.entry("--uwsgi-socket", "uwsgi-socket"),
            Map.entry("--http-socket", "http-socket"),
            Map.entry("--http", "http"),
            Map.entry("--https", "https"),
            Map.entry("--fastcgi-socket", "fastcgi-socket"),
            Map.entry("--scgi-socket", "scgi-socket"),
            Map.entry("--shared-socket", "shared-socket"),
            Map.entry("--protocol", "protocol"),
            Map.entry("--socket-protocol", "protocol"),
            Map.entry("-b", "buffer-size"),
            Map.entry("--buffer-size", "buffer-size"),
            Map.entry("-t", "harakiri"),
            Map.entry("--harakiri", "harakiri"),
            Map.entry("--emperor", "emperor"),
            Map.entry("--ini", "ini"),
            Map.entry("--xml", "xml"),
            Map.entry("--yaml", "xml"),
            Map.entry("--yml", "xml"),
            Map.entry("--json", "xml"));

    /** {@code core/uwsgi.c}: a page of 4096 bytes. */
    private static final int DEFAULT_BUFFER = 4096;

    private final Start start;
    private final List<UwsgiIni.Option> options = new ArrayList<>();
    private boolean isWhole = true;

    private UwsgiReader(Start start) {
        this.start = start;
    }

    static void read(Start start, UnitFiles files, Draft draft) {
        UwsgiReader reader = new UwsgiReader(start);
        reader.collect(files);
        reader.write(draft);
    }

    private void collect(UnitFiles files) {
        Arguments arguments = Arguments.of(start.words(), OPTIONS);
        isWhole = arguments.isWhole() && !arguments.has("xml") && !arguments.has("emperor");
        for (String name : new TreeSet<>(OPTIONS.values())) {
            for (Optional<String> value : arguments.all(name)) {
                options.add(new UwsgiIni.Option(name, value, start.place()));
            }
        }
        List<Optional<String>> inis = new ArrayList<>(arguments.all("ini"));
        for (String other : arguments.others()) {
            if (other.endsWith(".ini")) {
                inis.add(Optional.of(other));
            }
            isWhole &= !other.endsWith(".xml") && !other.endsWith(".yaml") && !other.endsWith(".yml");
        }
        for (Optional<String> ini : inis) {
            Optional<SourceFile> file =
                    ini.filter(path -> path.indexOf(':') < 0).flatMap(path -> files.settings(start.unit(), path));
            if (file.isPresent()) {
                UwsgiIni read = UwsgiIni.read(file.get());
                isWhole &= read.isWhole() && read.unread().isEmpty();
                complain(file.get(), read, files);
                if (read.isCut()) {
                    files.leftOut(file.get().name(), UwsgiIni.MAX_OPTIONS, "options of uWSGI");
                }
                options.addAll(read.options());
            } else {
                isWhole = false;
            }
        }
    }

    private static void complain(SourceFile file, UwsgiIni ini, UnitFiles files) {
        if (!TemplateText.isOne(file.text())) {
            ini.unread()
                    .ifPresent(place -> files.complain(new UnitProblem(
                            UnitProblem.Kind.SETTINGS,
                            "no line of the file is \"[uwsgi]\" and nothing else, so that uWSGI reads none of it",
                            place)));
        }
    }

    private void write(Draft draft) {
        Wire plain = wire();
        for (UwsgiIni.Option option : options) {
            switch (option.key()) {
                case "socket", "s" -> listen(option, plain, draft);
                case "uwsgi-socket" -> listen(option, Wire.UWSGI, draft);
                case "http-socket", "http11-socket", "http" -> listen(option, Wire.HTTP, draft);
                case "https" -> draft.blur();
                case "fastcgi-socket", "scgi-socket", "shared-socket", "raw-socket", "puwsgi-socket", "https-socket" ->
                    draft.listen(Optional.empty(), Wire.OTHER, option.place());
                default -> {}
            }
        }
        if (!isWhole) {
            draft.blur();
            return;
        }
        draft.requestSeconds(limit("harakiri").filter(limit -> limit.value() > 0));
        draft.headerBytes(has("buffer-size") ? limit("buffer-size") : defaultBuffer(draft));
    }

    private void listen(UwsgiIni.Option option, Wire wire, Draft draft) {
        Optional<SocketMaking> making = isWhole ? UwsgiSocket.rights(start, options, option.place()) : Optional.empty();
        draft.listen(option.value().flatMap(this::address), wire, option.place(), making);
    }

    private Optional<BackendAddress> address(String text) {
        if (text.startsWith("=")) {
            return Optional.empty();
        }
        return text.indexOf(':') >= 0
                ? Listener.hostAndPort(text)
                : Listener.socket(text, start.unit().workingDirectory());
    }

    private Wire wire() {
        Wire wire = Wire.UWSGI;
        for (UwsgiIni.Option option : options) {
            if (option.key().equals("protocol") || option.key().equals("socket-protocol")) {
                wire = switch (option.value().orElse("")) {
                    case "uwsgi" -> Wire.UWSGI;
                    case "http" -> Wire.HTTP;
                    default -> Wire.OTHER;
                };
            }
        }
        return wire;
    }

    private boolean has(String key) {
        for (UwsgiIni.Option option : options) {
            if (option.key().equals(key)) {
                return true;
            }
        }
        return false;
    }

    /** A number that is written once. */
    private Optional<Limit> limit(String key) {
        Optional<Limit> found = Optional.empty();
        int count = 0;
        for (UwsgiIni.Option option : options) {
            if (option.key().equals(key)) {
                count++;
                found = option.value()
                        .flatMap(Numbers::parse)
                        .map(number -> new Limit(number, key, false, option.place()));
            }
        }
        return count == 1 ? found : Optional.empty();
    }

    private Optional<Limit> defaultBuffer(Draft draft) {
        return draft.listeners().isEmpty()
                ? Optional.empty()
                : Optional.of(new Limit(
                        DEFAULT_BUFFER,
                        "buffer-size",
                        true,
                        draft.listeners().get(0).place()));
    }
}
