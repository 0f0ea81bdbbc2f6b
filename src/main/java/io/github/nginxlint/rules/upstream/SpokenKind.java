package io.github.nginxlint.rules.upstream;

import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.Protocol;
import io.github.nginxlint.model.ProxyTarget;

/** What nginx speaks to an address: the protocol of a pass, and whether within TLS. */
enum SpokenKind {
    HTTP("HTTP", 80),
    HTTPS("HTTPS", 443),
    GRPC("gRPC", 80),
    GRPCS("gRPC within TLS", 443),
    FASTCGI("FastCGI", 0),
    UWSGI("uwsgi", 0),
    SUWSGI("uwsgi within TLS", 0),
    SCGI("SCGI", 0),
    MEMCACHED("memcached's protocol", 0);

    private final String words;
    private final int defaultPort;

    SpokenKind(String words, int defaultPort) {
        this.words = words;
        this.defaultPort = defaultPort;
    }

    /** Of a pass to one of the targets that it can come to. */
    static SpokenKind of(Pass pass, ProxyTarget target) {
        String scheme = target.scheme().orElse("");
        return switch (pass.protocol()) {
            case PROXY -> scheme.equals("https") ? HTTPS : HTTP;
            case GRPC -> scheme.equals("grpcs") ? GRPCS : GRPC;
            case UWSGI -> scheme.equals("suwsgi") ? SUWSGI : UWSGI;
            case FASTCGI -> FASTCGI;
            case SCGI -> SCGI;
            case MEMCACHED -> MEMCACHED;
        };
    }

    /** As a message names it. */
    String words() {
        return words;
    }

    /** The port of a pass that writes none; 0 where nginx asks for one. */
    int defaultPort() {
        return defaultPort;
    }

    /** Whether it is HTTP of some version, so that a server can tell it from its first bytes, or within TLS. */
    private boolean isHttp() {
        return this == HTTP || this == HTTPS || this == GRPC || this == GRPCS;
    }

    private boolean isTls() {
        return this == HTTPS || this == GRPCS || this == SUWSGI;
    }

    /** Whether no server speaks both at one address; many speak HTTP/1.1 and HTTP/2, and thereby gRPC. */
    boolean clashesWith(SpokenKind other) {
        return (isHttp() && other.isHttp()) ? isTls() != other.isTls() : this != other;
    }

    /** The protocol whose directive has it spoken. */
    Protocol protocol() {
        return switch (this) {
            case HTTP, HTTPS -> Protocol.PROXY;
            case GRPC, GRPCS -> Protocol.GRPC;
            case UWSGI, SUWSGI -> Protocol.UWSGI;
            case FASTCGI -> Protocol.FASTCGI;
            case SCGI -> Protocol.SCGI;
            case MEMCACHED -> Protocol.MEMCACHED;
        };
    }
}
