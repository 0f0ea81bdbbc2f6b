package io.github.nginxlint.backend.systemd;

import io.github.nginxlint.backend.BackendAddress;
import io.github.nginxlint.backend.BackendAddress.TcpSocket;
import io.github.nginxlint.backend.systemd.Listener.Wire;
import java.util.Map;
import java.util.Optional;

/** Reads the command lines of puma and node. */
final class OtherReader {

    private static final Map<String, String> PUMA =
            Map.of("-b", "bind", "--bind", "bind", "-p", "port", "--port", "port");
    private static final int NODE_KEPT = 5;

    private OtherReader() {}

    static void puma(Start start, Draft draft) {
        Arguments arguments = Arguments.of(start.words(), PUMA);
        boolean isWritten = arguments.has("bind") || arguments.has("port");
        if (!arguments.isWhole() || !isWritten) {
            // config/puma.rb is a program
            draft.blur();
        }
        for (Optional<String> bind : arguments.all("bind")) {
            boolean isSecure = bind.orElse("").startsWith("ssl://");
            draft.listen(bind.flatMap(text -> puma(text, start)), isSecure ? Wire.HTTPS : Wire.HTTP, start.place());
        }
        for (Optional<String> port : arguments.all("port")) {
            draft.listen(port.flatMap(text -> Listener.tcp("0.0.0.0", text)), Wire.HTTP, start.place());
        }
    }

    private static Optional<BackendAddress> puma(String text, Start start) {
        int query = text.indexOf('?');
        String plain = query < 0 ? text : text.substring(0, query);
        if (plain.startsWith("unix://")) {
            return Listener.socket(plain.substring(7), start.unit().workingDirectory());
        }
        return plain.startsWith("tcp://") || plain.startsWith("ssl://")
                ? Listener.hostAndPort(plain.substring(6))
                : Optional.empty();
    }

    /** A script listens where it likes, which by custom is the {@code PORT} that it is given. */
    static void node(Start start, Draft draft) {
        draft.keptSeconds(Optional.of(new Limit(NODE_KEPT, "server.keepAliveTimeout", true, start.place())));
        Optional<UnitEnvironment.Variable> port = start.environment().variable("PORT");
        if (port.isEmpty() || hasPort(start)) {
            draft.blur();
            return;
        }
        draft.listen(
                port.get().value().flatMap(Numbers::parse).map(number -> new TcpSocket(Optional.empty(), number)),
                Wire.HTTP,
                port.get().place());
    }

    private static boolean hasPort(Start start) {
        for (CommandWord word : start.words()) {
            if (!word.isKnown() || word.text().startsWith("-p") || word.text().contains("port")) {
                return true;
            }
        }
        return false;
    }
}
