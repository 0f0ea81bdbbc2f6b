package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.DirectiveOrigin;
import io.github.nginxlint.catalog.DirectiveSpec;
import org.jspecify.annotations.Nullable;

/** The setters of the http modules that answer, rewrite, filter and log, and of their likes in stream. */
final class HttpSetters {

    private HttpSetters() {}

    /** The setter of a directive; null when it is not among these. */
    static @Nullable Setter find(DirectiveSpec spec) {
        // others have directives of the same names: the RTMP module an access_log
        if (spec.origin() != DirectiveOrigin.OSS) {
            return null;
        }
        Setter setter = core(spec);
        setter = setter == null ? rewriting(spec) : setter;
        setter = setter == null ? logging(spec) : setter;
        return setter == null ? filters(spec) : setter;
    }

    private static @Nullable Setter core(DirectiveSpec spec) {
        return switch (spec.name()) {
            case "location" -> LocationModifier::read;
            case "root", "alias" -> DocumentRoot::read;
            case "limit_except" -> LimitExcept::read;
            case "error_page" -> ErrorPage::read;
            case "try_files" -> TryFiles::read;
            case "open_file_cache" -> OpenFileCache::read;
            case "disable_symlinks" -> DisableSymlinks::read;
            case "aio" -> Aio::read;
            case "directio" -> Directio::read;
            case "keepalive_timeout" -> spec.module().equals("ngx_http_core_module") ? KeepaliveTimeout::read : null;
            case "connection_pool_size", "request_pool_size" -> PoolSize::read;
            case "types" -> TypesTable::read;
            case "index" -> IndexFiles::read;
            default -> null;
        };
    }

    private static @Nullable Setter rewriting(DirectiveSpec spec) {
        return switch (spec.name()) {
            case "return" -> spec.module().equals("ngx_http_rewrite_module") ? ReturnCode::read : ReturnCode::readText;
            case "rewrite" -> RewriteFlag::read;
            case "if" -> IfCondition::read;
            case "set", "auth_request_set" -> VariableName::readFirst;
            case "perl_set" -> VariableName::readName;
            case "map" -> MapTable::read;
            case "split_clients" -> SplitClients::read;
            case "valid_referers" -> ValidReferers::read;
            case "limit_req" -> LimitReq::read;
            case "limit_req_zone", "limit_conn_zone" -> LimitZone::read;
            case "limit_conn" -> LimitConn::read;
            default -> null;
        };
    }

    private static @Nullable Setter logging(DirectiveSpec spec) {
        return switch (spec.name()) {
            case "access_log" -> AccessLog::read;
            case "log_format" -> LogFormat::read;
            case "open_log_file_cache" -> OpenFileCache::read;
            default -> null;
        };
    }

    private static @Nullable Setter filters(DirectiveSpec spec) {
        return switch (spec.name()) {
            case "add_header", "add_trailer" -> AddedHeader::read;
            case "expires" -> Expires::read;
            case "gzip_window" -> PowerOfTwo::gzipWindow;
            case "gzip_hash" -> PowerOfTwo::gzipHash;
            case "gzip_disable" -> GzipDisable::read;
            case "ssl_certificate", "ssl_certificate_key" ->
                spec.module().equals("ngx_http_ssl_module") ? ComplexValue::certificate : null;
            case "http2_push" -> ComplexValue::push;
            case "sub_filter" -> SubFilter::read;
            case "charset", "source_charset" -> VariableName::readAny;
            case "charset_map" -> CharsetMap::read;
            case "modern_browser" -> ModernBrowser::read;
            case "image_filter" -> ImageFilter::read;
            case "image_filter_jpeg_quality", "image_filter_webp_quality" -> ImageFilter::quality;
            case "image_filter_sharpen" -> ImageFilter::sharpen;
            case "degradation" -> Degradation::read;
            case "geoip_country", "geoip_city", "geoip_org" -> GeoipDatabase::read;
            case "geoip_proxy" -> GeoipDatabase::proxy;
            default -> null;
        };
    }
}
