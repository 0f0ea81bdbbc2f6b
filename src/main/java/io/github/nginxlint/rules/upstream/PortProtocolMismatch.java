package io.github.nginxlint.rules.upstream;

import io.github.nginxlint.backend.systemd.Listener;
import io.github.nginxlint.backend.systemd.UnitConfig;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.model.ProxyTarget.Host;
import io.github.nginxlint.model.ProxyTarget.Socket;
import io.github.nginxlint.model.Upstream;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.NumbersOption;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A port, or the name of a socket, that tells of another protocol than the one spoken to it. */
public final class PortProtocolMismatch implements ModelRule {

    private static final String ID = "port-protocol-mismatch";

    /** What is spoken there is the user's own affair. */
    private static final NumbersOption IGNORED = new NumbersOption(ID, "ignored-ports");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void check(RuleContext context, Report report) {
        Set<String> own = ownPorts(context.model());
        for (Long port : IGNORED.in(context)) {
            own.add(port.toString());
        }
        Set<ConfigNode> flagged = new HashSet<>();
        for (Spoken spoken : Spoken.in(context.model())) {
            Optional<String> message = spoken.target().address() instanceof Socket socket
                    ? ofSocket(spoken, socket.path()).filter(said -> !speaksHttp(socket.path(), context.units()))
                    : ofPort(spoken, own, context.model());
            if (message.isPresent() && flagged.add(spoken.written())) {
                flag(spoken, message.get(), report);
            }
        }
    }

    /** The ports that this configuration itself listens on: what is spoken there is written down. */
    private static Set<String> ownPorts(ConfigModel model) {
        Set<String> ports = new HashSet<>();
        for (Handled listen : model.handled("listen")) {
            String text = listen.arguments().isEmpty() ? "" : listen.node().argument(0);
            ports.add(text.substring(text.lastIndexOf(':') + 1));
        }
        return ports;
    }

    private static Optional<String> ofPort(Spoken spoken, Set<String> own, ConfigModel model) {
        if (!(spoken.target().address() instanceof Host host) || host.port().isEmpty()) {
            return Optional.empty();
        }
        int port = host.port().getAsInt();
        if (own.contains(String.valueOf(port))) {
            return Optional.empty();
        }
        return switch (spoken.kind()) {
            case HTTP -> ofHttp(spoken, host, port, model);
            case HTTPS -> ofPlain(port, "http://").or(() -> ofService(port));
            case GRPC -> ofTls(port, "grpcs://");
            case GRPCS -> ofPlain(port, "grpc://");
            case FASTCGI, UWSGI, SUWSGI, SCGI -> ofWebServer(spoken.kind(), port);
            case MEMCACHED -> Optional.empty();
        };
    }

    private static Optional<String> ofHttp(Spoken spoken, Host host, int port, ConfigModel model) {
        return switch (port) {
            case 9000 -> ofPhp(spoken, host);
            case 50051 -> ofGrpc(spoken, model);
            default -> ofTls(port, "https://").or(() -> ofService(port));
        };
    }

    private static Optional<String> ofTls(int port, String instead) {
        return port == 443 || port == 8443 || port == 9443
                ? Optional.of("port " + port
                        + " is one for TLS, but none is spoken to it: where TLS is expected, every request"
                        + " ends in 400 (the plain HTTP request was sent to HTTPS port) or 502 (upstream prematurely"
                        + " closed connection); write " + instead)
                : Optional.empty();
    }

    private static Optional<String> ofPlain(int port, String instead) {
        return port == 80
                ? Optional.of(
                        "port 80 is the one for plain HTTP, but TLS is spoken to it: where plain HTTP is expected, every"
                                + " request ends in 502 (SSL_do_handshake() failed, wrong version number) or 504; write "
                                + instead
                                + ", or the port for TLS")
                : Optional.empty();
    }

    private static Optional<String> ofService(int port) {
        String service = switch (port) {
            case 21 -> "FTP";
            case 22 -> "SSH";
            case 25, 465, 587 -> "mail";
            case 1433 -> "SQL Server";
            case 3306 -> "MySQL";
            case 5432 -> "PostgreSQL";
            case 6379 -> "Redis";
            case 11211 -> "memcached";
            case 27017 -> "MongoDB";
            default -> "";
        };
        return service.isEmpty()
                ? Optional.empty()
                : Optional.of("port " + port + " is that of " + service + ", but HTTP is spoken to it: where " + service
                        + " listens, every request ends in 502, or in a page of foreign bytes (upstream sent no valid HTTP/1.0"
                        + " header); write the port of the application");
    }

    /** HTTP/1 to the usual port of gRPC; from 1.29.4 on nginx can speak HTTP/2 there with proxy_pass, too. */
    private static Optional<String> ofGrpc(Spoken spoken, ConfigModel model) {
        return model.effective()
                .argument("proxy_http_version", spoken.pass().block())
                .firstThat(version -> !version.equals("2"))
                .map(version ->
                        "port 50051 is the usual one of gRPC, which takes HTTP/2 only, but HTTP/" + version.value()
                                + " is spoken to it: where gRPC is served, no request gets an answer (upstream sent no valid HTTP/1.0"
                                + " header); write grpc_pass");
    }

    private static Optional<String> ofPhp(Spoken spoken, Host host) {
        String upstream = spoken.upstream().map(Upstream::name).orElse("");
        if (BackendName.isPhp(host.name())) {
            return Optional.of(toFastcgi(host.name()));
        }
        return BackendName.isPhp(upstream) ? Optional.of(toFastcgi(upstream)) : Optional.empty();
    }

    private static String toFastcgi(String name) {
        return "\"" + brief(name)
                + "\" is by its name PHP-FPM, which speaks FastCGI, but HTTP is spoken to it: where PHP-FPM"
                + " listens, every request ends in 502 (recv() failed (104: Connection reset by peer)); write fastcgi_pass,"
                + " or the address of a web server";
    }

    private static Optional<String> ofWebServer(SpokenKind kind, int port) {
        return port == 80 || port == 443
                ? Optional.of("port " + port + " is that of a web server, but " + kind.words() + " is spoken to it:"
                        + " every request ends in 502, 504 or 400; write proxy_pass, or the port of the application")
                : Optional.empty();
    }

    private static Optional<String> ofSocket(Spoken spoken, String path) {
        if (spoken.kind() != SpokenKind.HTTP && spoken.kind() != SpokenKind.HTTPS) {
            return Optional.empty();
        }
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (BackendName.isPhp(name)) {
            return Optional.of(toFastcgi(name));
        }
        if (BackendName.isFastcgi(name)) {
            return Optional.of(
                    "\"" + brief(name) + "\" speaks FastCGI by its name, but HTTP is spoken to it: where that"
                            + " is so, every request ends in 502 (104: Connection reset by peer); write fastcgi_pass");
        }
        return BackendName.isUwsgi(name)
                ? Optional.of(
                        "\"" + brief(name) + "\" is by its name a socket of uWSGI, but HTTP is spoken to it: unless"
                                + " it is its http-socket, every request ends in 502 (upstream prematurely closed connection);"
                                + " write uwsgi_pass")
                : Optional.empty();
    }

    /** Whether a unit of systemd says that HTTP is spoken at a socket, whatever its name is. */
    private static boolean speaksHttp(String path, UnitConfig units) {
        return units.behind("unix:" + path)
                .filter(application -> application.speaksOnly(Listener.Wire.HTTP))
                .isPresent();
    }

    private static String brief(String name) {
        return name.length() <= 50 ? name : name.substring(0, 50) + "...";
    }

    private static void flag(Spoken spoken, String message, Report report) {
        List<Related> related = new ArrayList<>();
        if (spoken.upstream().isPresent()) {
            related.add(new Related("passed to here", spoken.pass().node().place()));
        }
        ConfigNode node = spoken.written();
        report.add(node.place(node.arguments().get(0)), message, related, Optional.empty());
    }
}
