package io.github.nginxlint.rules.upstream;

import io.github.nginxlint.catalog.NginxVersion;
import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.ProxyTarget.Host;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A pass to an address of this configuration whose {@code listen} asks for another protocol. */
public final class ListenProtocolMismatch implements ModelRule {

    /** From this version a cleartext {@code http2} listen takes HTTP/1 as well (CHANGES of nginx 1.25.1). */
    private static final NginxVersion HTTP1_BESIDE_HTTP2 = new NginxVersion(1, 25, 1);

    /** What makes a server answer otherwise than its listens say. */
    private static final List<String> SWITCHES = List.of("ssl", "http2");

    private static final Set<String> SWITCH_GAP = Set.of("ssl", "http2", "error_page");

    @Override
    public String id() {
        return "listen-protocol-mismatch";
    }

    @Override
    public void check(RuleContext context, Report report) {
        OwnServers own = OwnServers.of(context);
        Set<ConfigNode> flagged = new HashSet<>();
        Map<OwnAddress, Boolean> switched = new HashMap<>();
        for (Spoken spoken : Spoken.in(context.model())) {
            Optional<OwnAddress> met =
                    isWritten(spoken) ? own.at(spoken.target().address(), spoken.port()) : Optional.empty();
            if (met.isEmpty() || switched.computeIfAbsent(met.get(), ListenProtocolMismatch::isSwitched)) {
                continue;
            }
            Optional<Mismatch> mismatch = mismatch(spoken.kind(), met.get(), own.isComplete(), context);
            if (mismatch.isPresent() && flagged.add(spoken.written())) {
                flag(spoken, met.get(), mismatch.get(), report);
            }
        }
    }

    /** Whether an upstream's server has its port written; without it is another rule's. */
    private static boolean isWritten(Spoken spoken) {
        boolean isPortless = spoken.upstream().isPresent()
                && spoken.target().address() instanceof Host host
                && host.port().isEmpty();
        return !isPortless;
    }

    /**
     * How the two disagree.
     *
     * @param word the parameter of the listen that is there
     * @param cause what is spoken and what is expected
     * @param effect what becomes of the requests, and what to write
     */
    private record Mismatch(String word, String cause, String effect) {}

    /** Whether one of the servers has a directive that does what a parameter of listen does, or may have one. */
    private static boolean isSwitched(OwnAddress address) {
        ConfigBlock http = null;
        for (ConfigBlock server : address.servers()) {
            if (isSwitched(server) || server.owner().isEmpty()) {
                return true;
            }
            http = server.owner().get().parent();
        }
        return http == null || isSwitched(http);
    }

    private static boolean isSwitched(ConfigBlock block) {
        for (String name : SWITCHES) {
            if (!block.named(name).isEmpty()) {
                return true;
            }
        }
        for (ConfigNode page : block.named("error_page")) {
            // where plain HTTP arrives at TLS, a page for it can redirect
            if (page.argument(0).equals("497") || page.argument(1).equals("497") || page.hasPlaceholder()) {
                return true;
            }
        }
        return block.gap(SWITCH_GAP).isPresent();
    }

    private static Optional<Mismatch> mismatch(
            SpokenKind kind, OwnAddress address, boolean isComplete, RuleContext context) {
        if (address.isProxyProtocol()) {
            return Optional.of(new Mismatch(
                    "proxy_protocol",
                    "expects the PROXY protocol, which no pass of http sends",
                    "every request ends in 502 (broken header ... while reading PROXY protocol); pass to a listen"
                            + " without \"proxy_protocol\""));
        }
        return switch (kind) {
            case HTTP -> toHttp(address, context);
            case HTTPS -> isComplete && !address.isSsl() ? Optional.of(tlsToPlain(kind)) : Optional.empty();
            case GRPC -> ofGrpc(address, isComplete);
            case GRPCS -> isComplete ? ofGrpcs(address) : Optional.empty();
            case FASTCGI, UWSGI, SUWSGI, SCGI, MEMCACHED ->
                Optional.of(new Mismatch(
                        "",
                        "is a listen for HTTP, but " + kind.words() + " is spoken to it",
                        "every request ends in 502, 504 or 400; write proxy_pass, or the backend's own address"));
        };
    }

    private static Optional<Mismatch> toHttp(OwnAddress address, RuleContext context) {
        if (address.isSsl()) {
            return Optional.of(new Mismatch(
                    "ssl",
                    "is a listen with \"ssl\", but plain HTTP is spoken to it",
                    "every request ends in 400 (the plain HTTP request was sent to HTTPS port); write https://"));
        }
        return address.isHttp2() && context.target().canBeBefore(HTTP1_BESIDE_HTTP2)
                ? Optional.of(new Mismatch(
                        "http2",
                        "is a listen with \"http2\" and without \"ssl\", which takes no HTTP/1 below "
                                + HTTP1_BESIDE_HTTP2,
                        "no request gets an answer (upstream sent no valid HTTP/1.0 header); remove \"http2\" there"))
                : Optional.empty();
    }

    private static Mismatch tlsToPlain(SpokenKind kind) {
        return new Mismatch(
                "",
                "is a listen without \"ssl\", but TLS is spoken to it",
                "every request ends in 502 (SSL_do_handshake() failed, wrong version number); write "
                        + (kind == SpokenKind.HTTPS ? "http://" : "grpc://"));
    }

    private static Optional<Mismatch> ofGrpc(OwnAddress address, boolean isComplete) {
        if (address.isSsl()) {
            return Optional.of(new Mismatch(
                    "ssl",
                    "is a listen with \"ssl\", but gRPC is spoken to it without TLS",
                    "every request ends in 502 (upstream sent too large http2 frame); write grpcs://"));
        }
        return isComplete && !address.isHttp2()
                ? Optional.of(new Mismatch(
                        "",
                        "is a listen without HTTP/2, but gRPC is spoken to it",
                        "every request ends in 502 (upstream sent too large http2 frame); switch HTTP/2 on there"))
                : Optional.empty();
    }

    private static Optional<Mismatch> ofGrpcs(OwnAddress address) {
        if (!address.isSsl()) {
            return Optional.of(tlsToPlain(SpokenKind.GRPCS));
        }
        return address.isHttp2()
                ? Optional.empty()
                : Optional.of(new Mismatch(
                        "ssl",
                        "is a listen without HTTP/2, but gRPC is spoken to it",
                        "every request ends in 502 (SSL_do_handshake() failed, no application protocol); switch HTTP/2"
                                + " on there"));
    }

    private static void flag(Spoken spoken, OwnAddress address, Mismatch mismatch, Report report) {
        ConfigNode node = spoken.written();
        List<Related> related = new ArrayList<>();
        related.add(new Related(
                "the listen", (mismatch.word.isEmpty() ? address.first() : address.listenWith(mismatch.word)).place()));
        if (spoken.upstream().isPresent()) {
            related.add(new Related("passed to here", spoken.pass().node().place()));
        }
        report.add(
                node.place(node.arguments().get(0)),
                "\"" + address.text() + "\" " + mismatch.cause + ": " + mismatch.effect,
                related,
                Optional.empty());
    }
}
