package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.DirectiveSpec;
import org.jspecify.annotations.Nullable;

/** The setters of SSL, stream and mail. */
final class OtherSetters {

    private OtherSetters() {}

    /** The setter of a directive; null when it is not among these. */
    static @Nullable Setter find(DirectiveSpec spec) {
        return switch (spec.name()) {
            case "ssl_session_cache" -> isOfSsl(spec) ? SessionCache::sessions : null;
            case "ssl_ocsp_cache" -> isOfSsl(spec) ? SessionCache::ocsp : null;
            case "ssl_certificate_cache" -> isOfSsl(spec) ? CertificateCache::read : null;
            case "ssl_alpn" -> isOfSsl(spec) ? AlpnProtocols::read : null;
            case "http2_recv_buffer_size" -> Http2Sizes::receiveBuffer;
            case "http2_pool_size" -> Http2Sizes::pool;
            case "http2_body_preread_size" -> Http2Sizes::bodyPreread;
            case "http2_streams_index_size" -> Http2Sizes::streamsIndex;
            case "http2_chunk_size" -> Http2Sizes::chunk;
            case "protocol" -> spec.module().equals("ngx_mail_core_module") ? MailSetters::protocol : null;
            case "auth_http" -> spec.module().equals("ngx_mail_auth_http_module") ? MailSetters::authHttp : null;
            default -> null;
        };
    }

    private static boolean isOfSsl(DirectiveSpec spec) {
        return switch (spec.module()) {
            case "ngx_http_ssl_module", "ngx_stream_ssl_module", "ngx_mail_ssl_module" -> true;
            default -> false;
        };
    }
}
