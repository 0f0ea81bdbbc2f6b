package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Servers that are to speak TLS without a certificate, and certificates without a key
 * (src/http/modules/ngx_http_ssl_module.c, ngx_http_ssl_merge_srv_conf and ngx_http_ssl_init).
 */
final class MissingCertificates {

    private final Certificates certificates;
    private final Report report;

    private MissingCertificates(RuleContext context, Report report) {
        this.certificates = new Certificates(context.model().effective());
        this.report = report;
    }

    static void check(RuleContext context, Report report) {
        MissingCertificates check = new MissingCertificates(context, report);
        List<ConfigNode> http = Servers.ofHttp(context.model());
        check.lookForKeys(http);
        if (Servers.isAll(context.model(), "http")) {
            check.lookAtSockets(Sockets.of(http, 80));
        }
        if (!context.target().canBeBefore(Certificates.STREAM_AS_HTTP)) {
            List<ConfigNode> stream = Servers.of(context.model(), "stream");
            check.lookForKeys(stream);
            if (Servers.isAll(context.model(), "stream")) {
                check.lookAtSockets(Sockets.of(stream, 0));
            }
        }
    }

    /** A certificate needs a key whether or not the server listens for TLS. */
    private void lookForKeys(List<ConfigNode> servers) {
        Set<ConfigNode> said = new HashSet<>();
        for (ConfigNode server : servers) {
            Optional<ConfigNode> lonely = certificates.withoutKey(server);
            if (lonely.isPresent() && said.add(lonely.get())) {
                report.add(
                        lonely.get().place(),
                        Certificates.noKey(lonely.get()) + ": each \"ssl_certificate\" needs one on the same level",
                        Remarks.chain(lonely.get()),
                        Optional.empty());
            }
        }
    }

    private void lookAtSockets(Iterable<Sockets.Socket> sockets) {
        Set<ConfigNode> said = new HashSet<>();
        for (Sockets.Socket socket : sockets) {
            String mode = socket.isQuic() ? "quic" : "ssl";
            if (socket.isSsl() || socket.isQuic()) {
                Optional<ConfigNode> bare = without(socket);
                if (bare.isPresent() && said.add(bare.get())) {
                    flag(bare.get(), mode, socket);
                } else if (bare.isEmpty() && socket.isQuic()) {
                    lookAtProtocols(socket.defaultServer(), said);
                }
            }
        }
    }

    private void lookAtProtocols(ConfigNode server, Set<ConfigNode> said) {
        Optional<ConfigNode> protocols = certificates.protocolsWithout(server, "TLSv1.3");
        if (protocols.isPresent() && !certificates.areMissing(server) && said.add(server)) {
            report.add(
                    server.place(),
                    "\"ssl_protocols\" must enable TLSv1.3 for the \"listen ... quic\" directive",
                    new Related("without it", protocols.get().place()));
        }
    }

    /** The server without certificate that nginx names: the default one; when that refuses handshakes, another. */
    private Optional<ConfigNode> without(Sockets.Socket socket) {
        if (!certificates.areNotNeeded(socket.defaultServer())) {
            return certificates.areMissing(socket.defaultServer())
                    ? Optional.of(socket.defaultServer())
                    : Optional.empty();
        }
        if (certificates.areMissing(socket.defaultServer())) {
            for (ConfigNode server : socket.servers()) {
                if (certificates.areMissing(server) && !certificates.areNotNeeded(server)) {
                    return Optional.of(server);
                }
            }
        }
        return Optional.empty();
    }

    private void flag(ConfigNode server, String mode, Sockets.Socket socket) {
        List<Related> related = new ArrayList<>();
        boolean isDefault = server == socket.defaultServer();
        for (ConfigNode other : socket.servers()) {
            for (ConfigNode listen : other.block().orElseThrow().named("listen")) {
                boolean isMeant = listen.arguments().stream()
                        .anyMatch(word -> word.value().equals(mode));
                if (isMeant && related.isEmpty() && other != server) {
                    related.add(new Related("this makes the address one for TLS", listen.place()));
                }
            }
        }
        related.addAll(Remarks.chain(server));
        report.add(
                server.place(),
                "no \"ssl_certificate\" is defined for the \"listen ... " + mode + "\" directive"
                        + (isDefault && socket.servers().size() > 1
                                ? ": this is the default server of the address, nginx needs one here"
                                : ": write \"ssl_certificate\" and \"ssl_certificate_key\""),
                related,
                Optional.empty());
    }
}
