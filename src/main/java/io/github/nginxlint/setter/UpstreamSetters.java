package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.DirectiveOrigin;
import io.github.nginxlint.catalog.DirectiveSpec;
import org.jspecify.annotations.Nullable;

/** The setters of upstream blocks, of the modules that pass requests on and of their caches. */
final class UpstreamSetters {

    private UpstreamSetters() {}

    /** The setter of a directive; null when it is not among these. */
    static @Nullable Setter find(DirectiveSpec spec) {
        return spec.origin() == DirectiveOrigin.OSS ? byName(spec) : null;
    }

    private static @Nullable Setter byName(DirectiveSpec spec) {
        return switch (spec.name()) {
            case "server" -> isOfUpstream(spec) ? UpstreamServer::read : null;
            case "hash" -> isOfUpstream(spec) ? BalancingMethod::hash : null;
            case "random" -> isOfUpstream(spec) ? BalancingMethod::random : null;
            case "least_time" -> isOfUpstream(spec) ? BalancingMethod::leastTime : null;
            case "keepalive" -> isOfUpstream(spec) ? KeptConnections::read : null;
            case "sticky" -> isOfUpstream(spec) ? StickySession::read : null;
            case "zone" -> isOfUpstream(spec) ? UpstreamZone::read : null;
            case "proxy_pass",
                    "fastcgi_pass",
                    "uwsgi_pass",
                    "scgi_pass",
                    "grpc_pass",
                    "memcached_pass",
                    "tunnel_pass" -> PassAddress::read;
            case "pass" -> spec.module().equals("ngx_stream_pass_module") ? PassAddress::pass : null;
            case "proxy_redirect" -> Rewriting::redirect;
            case "proxy_cookie_domain", "proxy_cookie_flags" -> Rewriting::domain;
            case "proxy_cookie_path" -> Rewriting::path;
            case "proxy_ssl_alpn" -> AlpnProtocols::read;
            case "fastcgi_split_path_info" -> CgiValues::splitPathInfo;
            default -> bySuffix(spec.name());
        };
    }

    private static boolean isOfUpstream(DirectiveSpec spec) {
        return spec.module().startsWith("ngx_http_upstream_") || spec.module().startsWith("ngx_stream_upstream_");
    }

    /** Those that several of the modules have. */
    private static @Nullable Setter bySuffix(String name) {
        int end = name.indexOf('_');
        return switch (end < 0 ? "" : name.substring(0, end)) {
            case "proxy", "fastcgi", "uwsgi", "scgi", "grpc" ->
                switch (name.substring(end)) {
                    case "_cache_path" -> CachePath::read;
                    case "_cache", "_cache_key" -> ComplexValue::several;
                    case "_param" -> CgiValues::param;
                    case "_store" -> CgiValues::store;
                    case "_ssl_certificate_cache" -> CertificateCache::read;
                    default -> null;
                };
            default -> null;
        };
    }
}
