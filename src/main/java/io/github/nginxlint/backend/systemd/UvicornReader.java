package io.github.nginxlint.backend.systemd;

import io.github.nginxlint.backend.BackendAddress;
import io.github.nginxlint.backend.systemd.Listener.Wire;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the command lines of uvicorn and hypercorn. */
final class UvicornReader {

    private static final Map<String, String> UVICORN = Map.of(
            "--host", "host",
            "--port", "port",
            "--uds", "uds",
            "--fd", "fd",
            "--timeout-keep-alive", "timeout-keep-alive",
            "--ssl-certfile", "ssl");
    private static final Map<String, String> HYPERCORN = Map.of(
            "-b", "bind",
            "--bind", "bind",
            "-c", "config",
            "--config", "config",
            "--keep-alive", "keep-alive",
            "--certfile", "ssl",
            "--insecure-bind", "insecure");
    private static final int DEFAULT_KEPT = 5;

    private final Start start;
    private final Arguments arguments;

    private UvicornReader(Start start, Map<String, String> options) {
        this.start = start;
        this.arguments = Arguments.of(start.words(), options);
    }

    static void uvicorn(Start start, Draft draft) {
        UvicornReader reader = new UvicornReader(start, UVICORN);
        if (!reader.arguments.isWhole()) {
            draft.blur();
            return;
        }
        if (!reader.arguments.has("fd") || !start.hasSockets()) {
            draft.listen(reader.address(), reader.wire(), start.place());
        }
        draft.keptSeconds(reader.option("timeout-keep-alive", "" + DEFAULT_KEPT)
                .flatMap(Numbers::parse)
                .map(seconds -> reader.kept(seconds, "timeout-keep-alive")));
    }

    static void hypercorn(Start start, Draft draft) {
        UvicornReader reader = new UvicornReader(start, HYPERCORN);
        Arguments arguments = reader.arguments;
        if (!arguments.isWhole() || arguments.has("insecure") || (arguments.has("config") && !arguments.has("bind"))) {
            draft.blur();
            return;
        }
        List<Optional<String>> binds =
                arguments.has("bind") ? arguments.all("bind") : List.of(Optional.of("127.0.0.1:8000"));
        for (Optional<String> bind : binds) {
            draft.listen(
                    bind.flatMap(
                            text -> GunicornReader.address(text, start.unit().workingDirectory())),
                    reader.wire(),
                    start.place());
        }
        if (!arguments.has("config") || arguments.has("keep-alive")) {
            Optional<String> text =
                    arguments.has("keep-alive") ? arguments.last("keep-alive") : Optional.of("" + DEFAULT_KEPT);
            draft.keptSeconds(text.flatMap(Numbers::parse).map(seconds -> reader.kept(seconds, "keep-alive")));
        }
    }

    private Limit kept(int seconds, String name) {
        return new Limit(seconds, name, !arguments.has(name), start.place());
    }

    private Wire wire() {
        return arguments.has("ssl") ? Wire.HTTPS : Wire.HTTP;
    }

    private Optional<BackendAddress> address() {
        if (arguments.has("uds")) {
            return arguments
                    .last("uds")
                    .flatMap(path -> Listener.socket(path, start.unit().workingDirectory()));
        }
        if (arguments.has("fd")) {
            return Optional.empty();
        }
        Optional<String> host = option("host", "127.0.0.1");
        return option("port", "8000").flatMap(port -> host.flatMap(name -> Listener.tcp(name, port)));
    }

    /** An option, or the variable that stands for it, or the default; empty where it is not known. */
    private Optional<String> option(String name, String otherwise) {
        if (arguments.has(name)) {
            return arguments.last(name);
        }
        if (!start.environment().isWhole()) {
            return Optional.empty();
        }
        String variable = "UVICORN_" + name.replace('-', '_').toUpperCase(Locale.ROOT);
        Optional<UnitEnvironment.Variable> set = start.environment().variable(variable);
        return set.isPresent() ? set.get().value() : Optional.of(otherwise);
    }
}
