package io.github.nginxlint.catalog;

import java.util.List;

/**
 * The directives of nginx's own modules, and those of third parties that share a name with one.
 *
 * <p>Generated from src/main/resources/catalog: change the data there and run
 * {@code mvn test -Dtest=CatalogSourceTest -Dgolden.update}.
 */
final class OfficialDirectives {
    private OfficialDirectives() {}

    static List<SortedLines> parts() {
        return List.of(new SortedLines(LINES_1, STARTS_1));
    }

    private static final String LINES_1 = """
absolute_redirect\tAAAAACDE\thttp_core\tflag\t\ton\t1.11.8
accept_mutex\tAAAGAB\tevent_core\tflag\t\toff
accept_mutex_delay\tAAEGAB\tevent_core\t1\t\t500ms
accept_terms_of_service\tCAXHFP\thttp_acme\t0
acceptex_read\tAAAGAB\tiocp\tflag
access_log\tAAXBBCDEGH\thttp_log\t1+\t\tlogs/access.log combined
access_log\tAAXBBJK\tstream_log\t1+\t\toff\t1.11.4
access_log\tDAXHFRST\trtmp\t1,2
account_key\tCAXHFP\thttp_acme\t1
acme_certificate\tCAXHFD\thttp_acme\t1+
acme_issuer\tCBXHFC\thttp_acme\t1
acme_shared_zone\tCAXHFC\thttp_acme\t1\t\tzone=ngx_acme_shared:256k
add_after_body\tAAGAACDE\thttp_addition_filter\t1
add_before_body\tAAGAACDE\thttp_addition_filter\t1
add_header\tAAXBBCDEG\thttp_headers_filter\t2,3
add_header_inherit\tAAKAACDEG\thttp_headers_filter\t1\toff|on|merge\ton\t1.29.3
add_trailer\tAAXBBCDEG\thttp_headers_filter\t2,3\t\t\t1.13.2
add_trailer_inherit\tAAKAACDEG\thttp_headers_filter\t1\toff|on|merge\ton\t1.29.3
addition_types\tAARBBCDE\thttp_addition_filter\t1+\t\ttext/html\t0.7.65
aio\tAAXAACDE\thttp_core\t1\t\toff\t0.8.11
aio_write\tAAAAACDE\thttp_core\tflag\t\toff\t1.9.13
alias\tAAXAAE\thttp_core\t1
allow\tAAXBBCDEH\thttp_access\t1
allow\tAAXBBJK\tstream_access\t1\t\t\t1.9.2
allow\tDAXHFRST\trtmp\t1,2
ancient_browser\tAAXBBCDE\thttp_browser\t1+
ancient_browser_value\tAAXACCDE\thttp_browser\t1\t\t1
api\tBAXHFE\thttp_api\t0,1
auth_basic\tAAOAACDEH\thttp_auth_basic\t1\t\toff
auth_basic_user_file\tAAXAACDEH\thttp_auth_basic\t1
auth_delay\tAAEAACDE\thttp_core\t1\t\t0s\t1.17.10
auth_http\tAAXACMN\tmail_auth_http\t1
auth_http_header\tAAXBBMN\tmail_auth_http\t2
auth_http_pass_client_cert\tAAAAAMN\tmail_auth_http\tflag\t\toff\t1.7.11
auth_http_timeout\tAAEAAMN\tmail_auth_http\t1\t\t60s
auth_jwt\tBAXHFCDEH\thttp_auth_jwt\t1,2\t\toff
auth_jwt_claim_set\tBAXHFC\thttp_auth_jwt\t2+\t\t\t1.11.10
auth_jwt_header_set\tBAXHFC\thttp_auth_jwt\t2+\t\t\t1.11.10
auth_jwt_key_cache\tBAXHFCDE\thttp_auth_jwt\t1\t\t0\t1.21.4
auth_jwt_key_file\tBAXHFCDEH\thttp_auth_jwt\t1
auth_jwt_key_request\tBAXHFCDEH\thttp_auth_jwt\t1\t\t\t1.15.6
auth_jwt_leeway\tBAXHFCDE\thttp_auth_jwt\t1\t\t0s\t1.13.10
auth_jwt_require\tBAXHFCDEH\thttp_auth_jwt\t1+\t\t\t1.21.2
auth_jwt_type\tBAXHFCDEH\thttp_auth_jwt\t1\t\tsigned\t1.19.7
auth_oidc\tBAXHFCDE\thttp_oidc\t1\t\toff
auth_request\tAAXAACDE\thttp_auth_request\t1\t\toff\t1.5.4
auth_request_set\tAAXBBCDE\thttp_auth_request\t2\t\t\t1.5.4
auth_require\tBAXHFCDEH\thttp_auth_require\t1+\t\toff
autoindex\tAAAAACDE\thttp_autoindex\tflag\t\toff
autoindex_exact_size\tAAAAACDE\thttp_autoindex\tflag\t\ton
autoindex_format\tAAKAACDE\thttp_autoindex\t1\thtml|json|jsonp|xml\thtml\t1.7.9
autoindex_localtime\tAAAAACDE\thttp_autoindex\tflag\t\toff
batch_count\tCCCHA]\totel\t1
batch_size\tCCCHA]\totel\t1
body\tBCXHF\\\thttp_upstream_hc\t1+
break\tAAXFBDEFG\thttp_rewrite\t0
challenge\tCAXHFP\thttp_acme\t1\t\thttp-01
charset\tAAXAACDEG\thttp_charset_filter\t1\t\toff
charset_map\tABXGBC\thttp_charset_filter\t2
charset_types\tAARBBCDE\thttp_charset_filter\t1+\t\ttext/html text/xml text/plain text/vnd.wap.wml application/javascript application/rss+xml\t0.7.9
chunked_transfer_encoding\tAAAAACDE\thttp_core\tflag\t\ton\t0.7.66
client_body_buffer_size\tAACAACDE\thttp_core\t1\t\t8k|16k
client_body_in_file_only\tAAKAACDE\thttp_core\t1\toff|on|clean\toff
client_body_in_single_buffer\tAAAAACDE\thttp_core\tflag\t\toff\t0.7.58
client_body_temp_path\tAAMAACDE\thttp_core\t1,2,3,4\t\tclient_body_temp
client_body_timeout\tAAEAACDE\thttp_core\t1\t\t60s
client_header_buffer_size\tAACAACD\thttp_core\t1\t\t1k
client_header_timeout\tAAEAACD\thttp_core\t1\t\t60s
client_id\tBAXHFQ\thttp_oidc\t1
client_max_body_size\tAADAACDE\thttp_core\t1\t\t1m
client_secret\tBAXHFQ\thttp_oidc\t1
common_name_in_csr\tCAAHFP\thttp_acme\tflag\t\toff
config_url\tBAXHFQ\thttp_oidc\t1\t\t<issuer>/.well-known/openid-configuration
connect_timeout\tBAXHFO\t=unknown (go-crossplane nplus_R31)\t1
connection_pool_size\tAACAACD\thttp_core\t1\t\t256|512
contact\tCAXHFP\thttp_acme\t1
cookie_name\tBAXHFQ\thttp_oidc\t1\t\tNGX_OIDC_SESSION
create_full_put_path\tAAAAACDE\thttp_dav\tflag\t\toff
daemon\tAAAGAA\tcore\tflag\t\ton
dav_access\tAANAACDE\thttp_dav\t1,2,3\t\tuser:rw
dav_methods\tAALBBCDE\thttp_dav\t1+\toff|put|delete|mkcol|copy|move\toff
debug_connection\tAAXGBB\tevent_core\t1
debug_points\tAAKGAA\tcore\t1\tstop|abort
default\tACXGCX\thttp_geo\t1
default\tACOGAW\thttp_map\t1
default\tACXGC_\tstream_geo\t1
default\tACOGA^\tstream_map\t1
default_type\tAAGAACDE\thttp_core\t1\t\ttext/plain
degradation\tAAXGCC\thttp_degradation\t1\t\t\t0.8.25
degrade\tAAKAACDE\thttp_degradation\t1\t204|444\t\t0.8.25
delete\tACXGBX\thttp_geo\t1
delete\tACXGB_\tstream_geo\t1
deny\tAAXBBCDEH\thttp_access\t1
deny\tAAXBBJK\tstream_access\t1\t\t\t1.9.2
deny\tDAXHFRST\trtmp\t1,2
devpoll_changes\tAABGAB\tdevpoll\t1
devpoll_events\tAABGAB\tdevpoll\t1
directio\tAAXAACDE\thttp_core\t1\t\toff\t0.7.7
directio_alignment\tAADAACDE\thttp_core\t1\t\t512\t0.8.11
disable_symlinks\tAAXAACDE\thttp_core\t1,2\t\toff\t1.1.15
early_hints\tAAQBBCDE\thttp_core\t1+\t\t\t1.29.0
empty_gif\tAAXEDE\thttp_empty_gif\t0
endpoint\tCCGHA]\totel\t1
enforce_initial_report\tBAAHFO\tmgmt\tflag\t\ton\t1.27.2
env\tAAXGBA\tcore\t1\t\tTZ
epoll_events\tAABGAB\tepoll\t1
error_log\tAAXBBA\terrlog\t1+\t\tlogs/error.log error
error_log\tAAXBBCDE\thttp_core\t1+
error_log\tAAXBBMN\tmail_core\t1+\t\t\t1.9.0
error_log\tAAXBBJK\tstream_core\t1+\t\t\t1.9.0
error_log_tag\tBAXHFCDE\thttp_core\t2\t\t\t1.29.8
error_page\tAAXBBCDEG\thttp_core\t2+
etag\tAAAAACDE\thttp_core\tflag\t\ton\t1.3.3
eventport_events\tAABGAB\teventport\t1
events\tABXGAA\tevents\t0
expect\tBCXHFb\tstream_upstream_hc\t1+
expires\tAAXAACDEG\thttp_headers_filter\t1,2\t\toff
external_account_key\tCAXHFP\thttp_acme\t2
extra_auth_args\tBAXHFQ\thttp_oidc\t1
f4f\tBAXHFE\thttp_f4f\t0
f4f_buffer_size\tBAXHFCDE\thttp_f4f\t1\t\t512k
fastcgi_allow_upstream\tBAXHFCDE\thttp_fastcgi\t1+\t\t\t1.29.3
fastcgi_bind\tAASAACDE\thttp_fastcgi\t1,2\t\t\t0.8.22
fastcgi_bind_dynamic\tBAAHFCDE\thttp_fastcgi\tflag\t\toff\t1.29.3
fastcgi_buffer_size\tAACAACDE\thttp_fastcgi\t1\t\t4k|8k
fastcgi_buffering\tAAAAACDE\thttp_fastcgi\tflag\t\ton\t1.5.6
fastcgi_buffers\tAAJAACDE\thttp_fastcgi\t2\t\t8 4k|8k
fastcgi_busy_buffers_size\tAACAACDE\thttp_fastcgi\t1\t\t8k|16k
fastcgi_cache\tAAXAACDE\thttp_fastcgi\t1\t\toff\t0.7.45
fastcgi_cache_background_update\tAAAAACDE\thttp_fastcgi\tflag\t\toff\t1.11.10
fastcgi_cache_bypass\tAAQBBCDE\thttp_fastcgi\t1+\t\t\t0.8.46
fastcgi_cache_key\tAAXAACDE\thttp_fastcgi\t1\t\t\t0.7.45
fastcgi_cache_lock\tAAAAACDE\thttp_fastcgi\tflag\t\toff\t1.1.12
fastcgi_cache_lock_age\tAAEAACDE\thttp_fastcgi\t1\t\t5s\t1.7.8
fastcgi_cache_lock_timeout\tAAEAACDE\thttp_fastcgi\t1\t\t5s\t1.1.12
fastcgi_cache_max_range_offset\tAADAACDE\thttp_fastcgi\t1\t\t\t1.11.6
fastcgi_cache_methods\tAALBBCDE\thttp_fastcgi\t1+\tGET|HEAD|POST\tGET HEAD\t0.7.59
fastcgi_cache_min_uses\tAABAACDE\thttp_fastcgi\t1\t\t1\t0.7.53
fastcgi_cache_path\tAATGBC\thttp_fastcgi\t2+\t\t\t0.7.45
fastcgi_cache_purge\tBAXHFCDE\thttp_fastcgi\t1+\t\t\t1.5.7
fastcgi_cache_purge\tDAXHFCDE\thttp_cache_purge\t1+
fastcgi_cache_revalidate\tAAAAACDE\thttp_fastcgi\tflag\t\toff\t1.5.7
fastcgi_cache_use_stale\tAALBBCDE\thttp_fastcgi\t1+\terror|timeout|invalid_header|non_idempotent|http_500|http_503|http_403|http_404|http_429|updating|off\toff\t0.7.45
fastcgi_cache_valid\tAAUBBCDE\thttp_fastcgi\t1+\t\t\t0.7.45
fastcgi_catch_stderr\tAAHBBCDE\thttp_fastcgi\t1
fastcgi_connect_timeout\tAAEAACDE\thttp_fastcgi\t1\t\t60s
fastcgi_force_ranges\tAAAAACDE\thttp_fastcgi\tflag\t\toff\t1.7.7
fastcgi_hide_header\tAAHBBCDE\thttp_fastcgi\t1
fastcgi_ignore_client_abort\tAAAAACDE\thttp_fastcgi\tflag\t\toff
fastcgi_ignore_headers\tAALBBCDE\thttp_fastcgi\t1+\tX-Accel-Redirect|X-Accel-Expires|X-Accel-Limit-Rate|X-Accel-Buffering|X-Accel-Charset|Expires|Cache-Control|Set-Cookie|Vary\t\t0.7.54
fastcgi_index\tAAGAACDE\thttp_fastcgi\t1
fastcgi_intercept_errors\tAAAAACDE\thttp_fastcgi\tflag\t\toff
fastcgi_keep_conn\tAAAAACDE\thttp_fastcgi\tflag\t\toff\t1.1.4
fastcgi_limit_rate\tAAPAACDE\thttp_fastcgi\t1\t\t0\t1.7.7
fastcgi_max_temp_file_size\tAACAACDE\thttp_fastcgi\t1\t\t1024m
fastcgi_next_upstream\tAALBBCDE\thttp_fastcgi\t1+\terror|timeout|invalid_header|non_idempotent|http_500|http_503|http_403|http_404|http_429|updating|off\terror timeout
fastcgi_next_upstream_timeout\tAAEAACDE\thttp_fastcgi\t1\t\t0\t1.7.5
fastcgi_next_upstream_tries\tAABAACDE\thttp_fastcgi\t1\t\t0\t1.7.5
fastcgi_no_cache\tAAQBBCDE\thttp_fastcgi\t1+\t\t\t0.7.66
fastcgi_param\tAAIBBCDE\thttp_fastcgi\t2,3\t\tHTTP_HOST $host$is_request_port$request_port\t\t\t\tdefault<1.29.3=
fastcgi_pass\tAAXDAEG\thttp_fastcgi\t1
fastcgi_pass_header\tAAHBBCDE\thttp_fastcgi\t1
fastcgi_pass_request_body\tAAAAACDE\thttp_fastcgi\tflag\t\ton
fastcgi_pass_request_headers\tAAAAACDE\thttp_fastcgi\tflag\t\ton
fastcgi_read_timeout\tAAEAACDE\thttp_fastcgi\t1\t\t60s
fastcgi_request_buffering\tAAAAACDE\thttp_fastcgi\tflag\t\ton\t1.7.11
fastcgi_request_dynamic\tBAAHFCDE\thttp_fastcgi\tflag\t\toff\t1.29.3
fastcgi_send_lowat\tAACAACDE\thttp_fastcgi\t1\t\t0
fastcgi_send_timeout\tAAEAACDE\thttp_fastcgi\t1\t\t60s
fastcgi_socket_keepalive\tAAAAACDE\thttp_fastcgi\tflag\t\toff\t1.15.6
fastcgi_socket_rcvbuf\tAACAACDE\thttp_fastcgi\t1\t\t\t1.31.3
fastcgi_socket_sndbuf\tAACAACDE\thttp_fastcgi\t1\t\t\t1.31.3
fastcgi_split_path_info\tAAXACCDE\thttp_fastcgi\t1\t\t\t0.7.31
fastcgi_store\tAAXAACDE\thttp_fastcgi\t1\t\toff
fastcgi_store_access\tAANAACDE\thttp_fastcgi\t1,2,3\t\tuser:rw
fastcgi_temp_file_write_size\tAACAACDE\thttp_fastcgi\t1\t\t8k|16k
fastcgi_temp_path\tAAMAACDE\thttp_fastcgi\t1,2,3,4\t\tfastcgi_temp
flv\tAAXEDE\thttp_flv\t0
frontchannel_logout_uri\tBAXHFQ\thttp_oidc\t1\t\t\t1.29.3
geo\tABXGBC\thttp_geo\t1,2
geo\tABXGBJ\tstream_geo\t1,2\t\t\t1.11.3
geoip_city\tAAXGAC\thttp_geoip\t1,2\t\t\t0.7.63
geoip_city\tAAXGAJ\tstream_geoip\t1,2\t\t\t1.11.3
geoip_country\tAAXGAC\thttp_geoip\t1,2\t\t\t0.7.63
geoip_country\tAAXGAJ\tstream_geoip\t1,2\t\t\t1.11.3
geoip_org\tAAXGAC\thttp_geoip\t1,2\t\t\t1.1.0
geoip_org\tAAXGAJ\tstream_geoip\t1,2\t\t\t1.11.3
geoip_proxy\tAAXGBC\thttp_geoip\t1\t\t\t1.3.0
geoip_proxy_recursive\tAAAGAC\thttp_geoip\tflag\t\toff\t1.3.0
google_perftools_profiles\tAAGGAA\tgoogle_perftools\t1
grpc_allow_upstream\tBAXHFCDE\thttp_grpc\t1+\t\t\t1.29.3
grpc_bind\tAASAACDE\thttp_grpc\t1,2\t\t\t1.13.10
grpc_bind_dynamic\tBAAHFCDE\thttp_grpc\tflag\t\toff\t1.29.3
grpc_buffer_size\tAACAACDE\thttp_grpc\t1\t\t4k|8k\t1.13.10
grpc_connect_timeout\tAAEAACDE\thttp_grpc\t1\t\t60s\t1.13.10
grpc_hide_header\tAAHBBCDE\thttp_grpc\t1\t\t\t1.13.10
grpc_ignore_headers\tAALBBCDE\thttp_grpc\t1+\tX-Accel-Redirect|X-Accel-Expires|X-Accel-Limit-Rate|X-Accel-Buffering|X-Accel-Charset|Expires|Cache-Control|Set-Cookie|Vary\t\t1.13.10
grpc_intercept_errors\tAAAAACDE\thttp_grpc\tflag\t\toff\t1.13.10
grpc_next_upstream\tAALBBCDE\thttp_grpc\t1+\terror|timeout|invalid_header|non_idempotent|http_500|http_502|http_503|http_504|http_403|http_404|http_429|off\terror timeout\t1.13.10
grpc_next_upstream_timeout\tAAEAACDE\thttp_grpc\t1\t\t0\t1.13.10
grpc_next_upstream_tries\tAABAACDE\thttp_grpc\t1\t\t0\t1.13.10
grpc_pass\tAAXDAEG\thttp_grpc\t1\t\t\t1.13.10
grpc_pass_header\tAAHBBCDE\thttp_grpc\t1\t\t\t1.13.10
grpc_read_timeout\tAAEAACDE\thttp_grpc\t1\t\t60s\t1.13.10
grpc_request_dynamic\tBAAHFCDE\thttp_grpc\tflag\t\toff\t1.29.3
grpc_send_timeout\tAAEAACDE\thttp_grpc\t1\t\t60s\t1.13.10
grpc_set_header\tAAIBBCDE\thttp_grpc\t2\t\tContent-Length $content_length\t1.13.10
grpc_socket_keepalive\tAAAAACDE\thttp_grpc\tflag\t\toff\t1.15.6
grpc_socket_rcvbuf\tAACAACDE\thttp_grpc\t1\t\t\t1.31.3
grpc_socket_sndbuf\tAACAACDE\thttp_grpc\t1\t\t\t1.31.3
grpc_ssl_certificate\tAAOAACDE\thttp_grpc\t1\t\t\t1.13.10
grpc_ssl_certificate_cache\tAAXAACDE\thttp_grpc\t1,2,3\t\toff\t1.27.4
grpc_ssl_certificate_key\tAAOAACDE\thttp_grpc\t1\t\t\t1.13.10
grpc_ssl_ciphers\tAAGAACDE\thttp_grpc\t1\t\tDEFAULT\t1.13.10
grpc_ssl_conf_command\tAAIBBCDE\thttp_grpc\t2\t\t\t1.19.4
grpc_ssl_crl\tAAGAACDE\thttp_grpc\t1\t\t\t1.13.10
grpc_ssl_key_log\tBAXHFCDE\thttp_grpc\t1\t\t\t1.27.2
grpc_ssl_name\tAAOAACDE\thttp_grpc\t1\t\thost from grpc_pass\t1.13.10
grpc_ssl_password_file\tAAXAACDE\thttp_grpc\t1\t\t\t1.13.10
grpc_ssl_protocols\tAALBBCDE\thttp_grpc\t1+\tSSLv2|SSLv3|TLSv1|TLSv1.1|TLSv1.2|TLSv1.3\tTLSv1.2 TLSv1.3\t1.13.10\t\t\tdefault<1.23.4=TLSv1 TLSv1.1 TLSv1.2;default<1.27.3=TLSv1 TLSv1.1 TLSv1.2 TLSv1.3
grpc_ssl_server_name\tAAAAACDE\thttp_grpc\tflag\t\toff\t1.13.10
grpc_ssl_session_reuse\tAAAAACDE\thttp_grpc\tflag\t\ton\t1.13.10
grpc_ssl_trusted_certificate\tAAGAACDE\thttp_grpc\t1\t\t\t1.13.10
grpc_ssl_verify\tAAAAACDE\thttp_grpc\tflag\t\toff\t1.13.10
grpc_ssl_verify_depth\tAABAACDE\thttp_grpc\t1\t\t1\t1.13.10
gunzip\tAAAAACDE\thttp_gunzip_filter\tflag\t\toff\t1.3.6
gunzip_buffers\tAAJAACDE\thttp_gunzip_filter\t2\t\t32 4k|16 8k\t1.3.6
gzip\tAAAAACDEG\thttp_gzip_filter\tflag\t\toff
gzip_buffers\tAAJAACDE\thttp_gzip_filter\t2\t\t32 4k|16 8k
gzip_comp_level\tAABAACDE\thttp_gzip_filter\t1\t1-9\t1
gzip_disable\tAAXBBCDE\thttp_core\t1+
gzip_hash\tAACAACDE\thttp_gzip_filter\t1
gzip_http_version\tAAKAACDE\thttp_core\t1\t1.0|1.1\t1.1
gzip_min_length\tAACAACDE\thttp_gzip_filter\t1\t\t20
gzip_no_buffer\tAAAAACDE\thttp_gzip_filter\tflag
gzip_proxied\tAALBBCDE\thttp_core\t1+\toff|expired|no-cache|no-store|private|no_last_modified|no_etag|auth|any\toff
gzip_static\tAAKAACDE\thttp_gzip_static\t1\toff|on|always\toff
gzip_types\tAARBBCDE\thttp_gzip_filter\t1+\t\ttext/html
gzip_vary\tAAAAACDE\thttp_core\tflag\t\toff
gzip_window\tAACAACDE\thttp_gzip_filter\t1
hash\tAAXGEI\thttp_upstream_hash\t1,2\t\t\t1.7.2
hash\tAAXGEL\tstream_upstream_hash\t1,2\t\t\t1.9.0
header\tBCXHF\\\thttp_upstream_hc\t1+
header\tCCIHB]\totel\t2
health_check\tBAXHFE\thttp_upstream_hc\t0+
health_check\tBAXHFK\tstream_upstream_hc\t0+
health_check_timeout\tBAXHFJK\tstream_upstream_hc\t1\t\t5s
hls\tBAXHFE\thttp_hls\t0
hls\tDAAHARST\trtmp\t1
hls_buffers\tBAXHFCDE\thttp_hls\t2\t\t8 2m
hls_forward_args\tBAAHFCDE\thttp_hls\tflag\t\toff\t1.5.12
hls_fragment\tBAXHFCDE\thttp_hls\t1\t\t5s
hls_fragment\tDAEHARST\trtmp\t1
hls_mp4_buffer_size\tBAXHFCDE\thttp_hls\t1\t\t512k
hls_mp4_max_buffer_size\tBAXHFCDE\thttp_hls\t1\t\t10m
hostnames\tACWGDW\thttp_map\t0
hostnames\tACWGD^\tstream_map\t0
http\tABXGAA\thttp\t0
http2\tAAAAACD\thttp_v2\tflag\t\toff\t1.25.1
http2_body_preread_size\tAACAACD\thttp_v2\t1\t\t64k\t1.11.0
http2_chunk_size\tAACAACDE\thttp_v2\t1\t\t8k\t1.9.5
http2_idle_timeout\tAAVGECD\thttp_v2\t1\t\t3m\t1.9.5\t1.19.7\t\trepeat<1.19.7=error
http2_max_concurrent_pushes\tAAVGECD\thttp_v2\t1\t\t10\t1.13.9\t1.25.1\t\trepeat<1.25.1=error
http2_max_concurrent_streams\tAABAACD\thttp_v2\t1\t\t128\t1.9.5
http2_max_field_size\tAAVGECD\thttp_v2\t1\t\t4k\t1.9.5\t1.19.7\t\trepeat<1.19.7=error
http2_max_header_size\tAAVGECD\thttp_v2\t1\t\t16k\t1.9.5\t1.19.7\t\trepeat<1.19.7=error
http2_max_requests\tAAVGECD\thttp_v2\t1\t\t1000\t1.11.6\t1.19.7\t\trepeat<1.19.7=error
http2_pool_size\tAACAACD\thttp_v2\t1\t\t\t1.9.5
http2_push\tAAVGECDE\thttp_v2\t1\t\toff\t1.13.9\t1.25.1
http2_push_preload\tAAVGECDE\thttp_v2\tflag\t\toff\t1.13.9\t1.25.1\t\trepeat<1.25.1=error
http2_recv_buffer_size\tAACGAC\thttp_v2\t1\t\t256k\t1.9.5
http2_recv_timeout\tAAVGECD\thttp_v2\t1\t\t30s\t1.9.5\t1.19.7\t\trepeat<1.19.7=error
http2_streams_index_size\tAABAACD\thttp_v2\t1\t\t\t1.9.5
http3\tAAAAACD\thttp_v3\tflag\t\ton\t1.25.0
http3_hq\tAAAAACD\thttp_v3\tflag\t\toff\t1.25.0
http3_max_concurrent_streams\tAABAACD\thttp_v3\t1\t\t128\t1.25.0
http3_stream_buffer_size\tAACAACD\thttp_v3\t1\t\t64k\t1.25.0
if\tABXFBDE\thttp_rewrite\t1+
if_modified_since\tAAKAACDE\thttp_core\t1\toff|exact|before\texact\t0.7.24
ignore_invalid_headers\tAAAAACD\thttp_core\tflag\t\ton
image_filter\tAAXACE\thttp_image_filter\t1,2,3\t\toff\t0.7.54
image_filter_buffer\tAACAACDE\thttp_image_filter\t1\t\t1M\t0.7.54
image_filter_interlace\tAAAAACDE\thttp_image_filter\tflag\t\toff\t1.3.15
image_filter_jpeg_quality\tAAXACCDE\thttp_image_filter\t1\t\t75\t0.7.58
image_filter_sharpen\tAAXACCDE\thttp_image_filter\t1\t\t0\t1.1.8
image_filter_transparency\tAAAAACDE\thttp_image_filter\tflag\t\ton\t0.7.63
image_filter_webp_quality\tAAXACCDE\thttp_image_filter\t1\t\t80\t1.11.6
imap_auth\tAALBBMN\tmail_imap\t1+\tplain|login|cram-md5|external\tplain
imap_capabilities\tAAHBBMN\tmail_imap\t1+\t\tIMAP4 IMAP4rev1 UIDPLUS
imap_client_buffer\tAACAAMN\tmail_imap\t1\t\t4k|8k
include\tAAXGBABCDEFGHIJKLMNOPQRSTU\tconf\t1
include\tACXGBV\thttp_core\t1
include\tACXGBX\thttp_geo\t1
include\tACXGBW\thttp_map\t1
include\tACXGB_\tstream_geo\t1
include\tACXGB^\tstream_map\t1
index\tAAXBBCDE\thttp_index\t1+\t\tindex.html
internal\tAAXAAE\thttp_core\t0
internal_redirect\tBAXHFDE\thttp_internal_redirect\t1
interval\tCCEHA]\totel\t1
iocp_threads\tAABGAB\tiocp\t1
ip_hash\tAAXGEI\thttp_upstream_ip_hash\t0
issuer\tBAXHFQ\thttp_oidc\t1
js_access\tCAXHFEGH\thttp_js\t1
js_access\tCAGHAJK\tstream_js\t1
js_body_filter\tCAXHFEGH\thttp_js\t1,2
js_content\tCAXHFEGH\thttp_js\t1
js_context_reuse\tCACHACDE\thttp_js\t1\t\t128
js_context_reuse\tCACHAJK\tstream_js\t1\t\t128
js_context_reuse_max_size\tCACHACDE\thttp_js\t1
js_context_reuse_max_size\tCACHAJK\tstream_js\t1
js_engine\tCAXHFCDE\thttp_js\t1\t\tnjs
js_engine\tCAXHFJK\tstream_js\t1+\t\tnjs
js_fetch_buffer_size\tCACHACDE\thttp_js\t1\t\t16k
js_fetch_buffer_size\tCACHAJK\tstream_js\t1\t\t16k
js_fetch_ciphers\tCAGHACDE\thttp_js\t1\t\tHIGH:!aNULL:!MD5
js_fetch_ciphers\tCAGHAJK\tstream_js\t1\t\tHIGH:!aNULL:!MD5
js_fetch_keepalive\tCABHACDE\thttp_js\t1\t\t0
js_fetch_keepalive\tCABHAJK\tstream_js\t1\t\t0
js_fetch_keepalive_requests\tCABHACDE\thttp_js\t1\t\t1000
js_fetch_keepalive_requests\tCABHAJK\tstream_js\t1\t\t1000
js_fetch_keepalive_time\tCAEHACDE\thttp_js\t1\t\t1h
js_fetch_keepalive_time\tCAEHAJK\tstream_js\t1\t\t1h
js_fetch_keepalive_timeout\tCAEHACDE\thttp_js\t1\t\t60s
js_fetch_keepalive_timeout\tCAEHAJK\tstream_js\t1\t\t60s
js_fetch_max_response_buffer_size\tCACHACDE\thttp_js\t1\t\t1m
js_fetch_max_response_buffer_size\tCACHAJK\tstream_js\t1\t\t1m
js_fetch_protocols\tCALHFCDE\thttp_js\t1+\t\tTLSv1 TLSv1.1 TLSv1.2
js_fetch_protocols\tCALHFJK\tstream_js\t1+\t\tTLSv1 TLSv1.1 TLSv1.2
js_fetch_proxy\tCAXHFCDE\thttp_js\t1
js_fetch_proxy\tCAXHFJK\tstream_js\t1
js_fetch_timeout\tCAEHACDE\thttp_js\t1\t\t60s
js_fetch_timeout\tCAEHAJK\tstream_js\t1\t\t60s
js_fetch_trusted_certificate\tCAGHACDE\thttp_js\t1
js_fetch_trusted_certificate\tCAGHAJK\tstream_js\t1
js_fetch_verify\tCAAHACDE\thttp_js\tflag\t\ton
js_fetch_verify\tCAAHAJK\tstream_js\tflag\t\ton
js_fetch_verify_depth\tCABHACDE\thttp_js\t1\t\t100
js_fetch_verify_depth\tCABHAJK\tstream_js\t1\t\t100
js_filter\tCAGHAJK\tstream_js\t1
js_header_filter\tCAGHAEGH\thttp_js\t1
js_import\tCAXHFCDE\thttp_js\t1,3
js_import\tCAXHFJK\tstream_js\t1,3
js_include\tCAXHFC\thttp_js\t1
js_include\tCAXHFJ\tstream_js\t1
js_load_http_native_module\tCAXHFA\thttp_js_core\t1,3
js_load_http_native_module\tCAXHFA\thttp_js\t1,3
js_load_stream_native_module\tCAXHFA\tstream_js_core\t1,3
js_load_stream_native_module\tCAXHFA\tstream_js\t1,3
js_path\tCAHHFCDE\thttp_js\t1
js_path\tCAHHFJK\tstream_js\t1
js_periodic\tCAXHFE\thttp_js\t0+
js_periodic\tCAXHFK\tstream_js\t0+
js_preload_object\tCAXHFCDE\thttp_js\t1,3
js_preload_object\tCAXHFJK\tstream_js\t1,3
js_preread\tCAGHAJK\tstream_js\t1
js_set\tCAXHFCDE\thttp_js\t2,3
js_set\tCAXHFJK\tstream_js\t2,3
js_shared_dict_zone\tCAXHFC\thttp_js\t1+
js_shared_dict_zone\tCAXHFJ\tstream_js\t1+
js_var\tCAXHFCDE\thttp_js\t1,2
js_var\tCAXHFJK\tstream_js\t1,2
keepalive\tAAXGAI\thttp_upstream_keepalive\t1,2\t\t32 local\t1.1.4\t\t\tarity<1.29.7=1;default<1.29.7=
keepalive\tDAXHFI\t=tengine\t1+
keepalive_disable\tAALBBCDE\thttp_core\t1,2\tnone|msie6|safari\tmsie6\t0.9.0
keepalive_min_timeout\tAAEAACDE\thttp_core\t1\t\t0\t1.27.4
keepalive_requests\tAABAACDE\thttp_core\t1\t\t1000\t0.7.60\t\t\tdefault<1.19.10=100
keepalive_requests\tAABGAI\thttp_upstream_keepalive\t1\t\t1000\t1.15.3\t\t\tdefault<1.19.10=100
keepalive_time\tAAEAACDE\thttp_core\t1\t\t1h\t1.19.10
keepalive_time\tAAEGAI\thttp_upstream_keepalive\t1\t\t1h\t1.19.10
keepalive_timeout\tAAXAACDE\thttp_core\t1,2\t\t75s
keepalive_timeout\tAAEGAI\thttp_upstream_keepalive\t1\t\t60s\t1.15.3
keepalive_timeout\tDAXHFI\t=tengine\t1
keyval\tBAXHFC\thttp_keyval\t3,4
keyval\tBAXHFJ\tstream_keyval\t3,4
keyval_zone\tBAXHFC\thttp_keyval\t1+
keyval_zone\tBAXHFJ\tstream_keyval\t1+
kqueue_changes\tAABGAB\tkqueue\t1
kqueue_events\tAABGAB\tkqueue\t1
large_client_header_buffers\tAAJAACD\thttp_core\t2\t\t4 8k
least_conn\tAAXGEI\thttp_upstream_least_conn\t0\t\t\t1.3.1
least_conn\tAAXGEL\tstream_upstream_least_conn\t0\t\t\t1.9.0
least_time\tAAXGAI\thttp_upstream_least_time\t1,2\t\t\t1.31.0
least_time\tAAXGAL\tstream_upstream_least_time\t1,2\t\t\t1.31.0
license_token\tBAXHFO\tmgmt\t1\t\tlicense.jwt\t1.27.2
limit_conn\tAAXBBCDE\thttp_limit_conn\t2\t\t\t1.1.8
limit_conn\tAAXBBJK\tstream_limit_conn\t2\t\t\t1.9.3
limit_conn_dry_run\tAAAAACDE\thttp_limit_conn\tflag\t\toff\t1.17.6
limit_conn_dry_run\tAAAAAJK\tstream_limit_conn\tflag\t\toff\t1.17.6
limit_conn_log_level\tAAKAACDE\thttp_limit_conn\t1\tinfo|notice|warn|error\terror\t1.1.8
limit_conn_log_level\tAAKAAJK\tstream_limit_conn\t1\tinfo|notice|warn|error\terror\t1.9.3
limit_conn_status\tAABAACDE\thttp_limit_conn\t1\t400-599\t503\t1.3.15
limit_conn_zone\tAAXGBC\thttp_limit_conn\t2\t\t\t1.1.8
limit_conn_zone\tAAXGBJ\tstream_limit_conn\t2\t\t\t1.9.3
limit_except\tABXCAE\thttp_core\t1+
limit_rate\tAAPAACDEG\thttp_core\t1\t\t0
limit_rate_after\tAAPAACDEG\thttp_core\t1\t\t0\t0.7.63
limit_req\tAAXBBCDE\thttp_limit_req\t1,2,3\t\t\t0.7.20
limit_req_dry_run\tAAAAACDE\thttp_limit_req\tflag\t\toff\t1.17.1
limit_req_log_level\tAAKAACDE\thttp_limit_req\t1\tinfo|notice|warn|error\terror\t0.7.63
limit_req_status\tAABAACDE\thttp_limit_req\t1\t400-599\t503\t1.3.15
limit_req_zone\tAAXGBC\thttp_limit_req\t3\t\t\t0.7.20
limit_zone\tAAXHFC\thttp_limit_conn\t3\t\t\t\t1.1.8\t1.7.6
lingering_close\tAAKAACDE\thttp_core\t1\toff|on|always\ton\t1.1.0
lingering_time\tAAEAACDE\thttp_core\t1\t\t30s
lingering_timeout\tAAEAACDE\thttp_core\t1\t\t5s
listen\tAAXCBD\thttp_core\t1+\t\t*:80 | *:8000
listen\tAAXCBN\tmail_core\t1+
listen\tAAXCBK\tstream_core\t1+\t\t\t1.9.0
listen\tDAXHFS\trtmp\t1,2
load_module\tAAXGBA\tcore\t1\t\t\t1.9.11
location\tABXGBDE\thttp_core\t1,2
lock_file\tAAGGAA\tcore\t1\t\tlogs/nginx.lock
log_format\tAAXGBC\thttp_log\t2+\t\tcombined "..."
log_format\tAAXGBJ\tstream_log\t2+\t\t\t1.11.4
log_format\tDAXHFRST\trtmp\t2+
log_not_found\tAAAAACDE\thttp_core\tflag\t\ton
log_subrequest\tAAAAACDE\thttp_core\tflag\t\toff\t0.7.18
logout_token_hint\tBAAHFQ\thttp_oidc\tflag\t\toff\t1.29.0
logout_uri\tBAXHFQ\thttp_oidc\t1\t\t\t1.29.0
mail\tABXGAA\tmail\t0
map\tABXGBC\thttp_map\t2
map\tABXGBJ\tstream_map\t2\t\t\t1.11.2
map_hash_bucket_size\tAABGAC\thttp_map\t1\t\t32|64|128
map_hash_bucket_size\tAABGAJ\tstream_map\t1\t\t32|64|128\t1.11.2
map_hash_max_size\tAABGAC\thttp_map\t1\t\t2048
map_hash_max_size\tAABGAJ\tstream_map\t1\t\t2048\t1.11.2
master_process\tAAAGAA\tcore\tflag\t\ton
match\tBBXHFC\thttp_upstream_hc\t1
match\tBBXHFJ\tstream_upstream_hc\t1
max_errors\tAABAAMN\tmail_core\t1\t\t5\t1.21.0
max_headers\tAABAACD\thttp_core\t1\t\t1000\t1.29.8
max_ranges\tAABAACDE\thttp_core\t1\t\t\t1.1.2
memcached_allow_upstream\tBAXHFCDE\thttp_memcached\t1+\t\t\t1.29.3
memcached_bind\tAASAACDE\thttp_memcached\t1,2\t\t\t0.8.22
memcached_bind_dynamic\tBAAHFCDE\thttp_memcached\tflag\t\toff\t1.29.3
memcached_buffer_size\tAACAACDE\thttp_memcached\t1\t\t4k|8k
memcached_connect_timeout\tAAEAACDE\thttp_memcached\t1\t\t60s
memcached_gzip_flag\tAABAACDE\thttp_memcached\t1\t\t\t1.3.6
memcached_next_upstream\tAALBBCDE\thttp_memcached\t1+\terror|timeout|invalid_response|not_found|off\terror timeout
memcached_next_upstream_timeout\tAAEAACDE\thttp_memcached\t1\t\t0\t1.7.5
memcached_next_upstream_tries\tAABAACDE\thttp_memcached\t1\t\t0\t1.7.5
memcached_pass\tAAXDAEG\thttp_memcached\t1
memcached_read_timeout\tAAEAACDE\thttp_memcached\t1\t\t60s
memcached_send_timeout\tAAEAACDE\thttp_memcached\t1\t\t60s
memcached_socket_keepalive\tAAAAACDE\thttp_memcached\tflag\t\toff\t1.15.6
merge_slashes\tAAAAACD\thttp_core\tflag\t\ton
mgmt\tBBXHFA\tmgmt\t0
min_delete_depth\tAABAACDE\thttp_dav\t1\t\t0
mirror\tAAXBBCDE\thttp_mirror\t1\t\toff\t1.13.4
mirror_request_body\tAAAAACDE\thttp_mirror\tflag\t\ton\t1.13.4
modern_browser\tAAXBBCDE\thttp_browser\t1,2
modern_browser_value\tAAXACCDE\thttp_browser\t1\t\t1
mp4\tAAXEDE\thttp_mp4\t0\t\t\t1.1.3
mp4_buffer_size\tAACAACDE\thttp_mp4\t1\t\t512K\t1.1.3
mp4_limit_rate\tBAXHFCDE\thttp_mp4\t1\t\toff
mp4_limit_rate_after\tBAXHFCDE\thttp_mp4\t1\t\t60s
mp4_max_buffer_size\tAACAACDE\thttp_mp4\t1\t\t10M\t1.1.3
mp4_start_key_frame\tAAAAACDE\thttp_mp4\tflag\t\toff\t1.21.4
mqtt\tBAAHFJK\tstream_mqtt_filter\tflag\t\toff
mqtt_buffers\tBAXHFJK\tstream_mqtt_filter\t2\t\t100 1k\t1.25.1
mqtt_preread\tBAAHFJK\tstream_mqtt_preread\tflag\t\toff
mqtt_rewrite_buffer_size\tBAXHFK\tstream_mqtt_filter\t1\t\t4k|8k\t\t1.25.1
mqtt_set_connect\tBAXHFK\tstream_mqtt_filter\t2
msie_padding\tAAAAACDE\thttp_core\tflag\t\ton
msie_refresh\tAAAAACDE\thttp_core\tflag\t\toff
multi_accept\tAAAGAB\tevent_core\tflag\t\toff
ntlm\tBAXHFI\thttp_upstream\t0\t\t\t1.9.2
num_map\tBBXHFC\thttp_num_map\t2
num_map\tBBXHFJ\tstream_num_map\t2
oidc_provider\tBBXHFC\thttp_oidc\t1
open_file_cache\tAAXAACDE\thttp_core\t1,2\t\toff
open_file_cache_errors\tAAAAACDE\thttp_core\tflag\t\toff
open_file_cache_events\tAAAAACDE\thttp_core\tflag
open_file_cache_min_uses\tAABAACDE\thttp_core\t1\t\t1
open_file_cache_valid\tAAFAACDE\thttp_core\t1\t\t60s
open_log_file_cache\tAAXAACDE\thttp_log\t1,2,3,4\t\toff\t0.7.4
open_log_file_cache\tAAXAAJK\tstream_log\t1,2,3,4\t\toff\t1.11.4
otel_exporter\tCBXHFC\totel\t0
otel_resource_attr\tCAXHFC\totel\t2
otel_service_name\tCAGHAC\totel\t1\t\tunknown_service:nginx
otel_span_attr\tCAXHFCDE\totel\t2
otel_span_name\tCAOHACDE\totel\t1
otel_trace\tCAOHACDE\totel\t1\t\toff
otel_trace_context\tCAKHACDE\totel\t1\t\tignore
output_buffers\tAAJAACDE\thttp_copy_filter\t2\t\t2 32k
override_charset\tAAAAACDEG\thttp_charset_filter\tflag\t\toff
pass\tAAXCAK\tstream_pass\t1\t\t\t1.25.5
pcre_jit\tAAAGAA\tregex\tflag\t\toff\t1.1.12
perl\tAAXDAEH\thttp_perl\t1
perl_modules\tAAHGBC\thttp_perl\t1
perl_require\tAAHGBC\thttp_perl\t1
perl_set\tAAXGBC\thttp_perl\t2
pid\tAAGGAA\tcore\t1\t\tlogs/nginx.pid
pkce\tBAAHFQ\thttp_oidc\tflag\t\t\t1.29.3
pop3_auth\tAALBBMN\tmail_pop3\t1+\tplain|apop|cram-md5|external\tplain
pop3_capabilities\tAAHBBMN\tmail_pop3\t1+\t\tTOP USER UIDL
port_in_redirect\tAAAAACDE\thttp_core\tflag\t\ton
post_acceptex\tAABGAB\tiocp\t1
post_action\tAAGAACDEG\thttp_core\t1
post_logout_uri\tBAXHFQ\thttp_oidc\t1\t\t\t1.29.0
postpone_gzipping\tAACAACDE\thttp_gzip_filter\t1\t\t\t0.7.39
postpone_output\tAACAACDE\thttp_core\t1\t\t1460
preferred_chain\tCAXHFP\thttp_acme\t1
preread_buffer_size\tAACAAJK\tstream_core\t1\t\t16k\t1.11.5
preread_timeout\tAAEAAJK\tstream_core\t1\t\t30s\t1.11.5
profile\tCAXHFP\thttp_acme\t1,2
protocol\tAAXCCN\tmail_core\t1
proxy\tACXGBX\thttp_geo\t1
proxy\tAAAAAMN\tmail_proxy\tflag
proxy\tBAXHFO\tmgmt\t1\t\t\t1.27.4
proxy_allow_upstream\tBAXHFCDE\thttp_proxy\t1+\t\t\t1.29.3
proxy_bind\tAASAACDE\thttp_proxy\t1,2\t\t\t0.8.22
proxy_bind\tAAXAAJK\tstream_proxy\t1,2\t\t\t1.9.2
proxy_bind_dynamic\tBAAHFCDE\thttp_proxy\tflag\t\toff\t1.29.3
proxy_bind_dynamic\tBAAHFJK\tstream_proxy\tflag\t\toff\t1.29.3
proxy_buffer\tAACAAMN\tmail_proxy\t1\t\t4k|8k
proxy_buffer_size\tAACAACDE\thttp_proxy\t1\t\t4k|8k
proxy_buffer_size\tAACAAJK\tstream_proxy\t1\t\t16k\t1.9.4
proxy_buffering\tAAAAACDE\thttp_proxy\tflag\t\ton
proxy_buffers\tAAJAACDE\thttp_proxy\t2\t\t8 4k|8k
proxy_busy_buffers_size\tAACAACDE\thttp_proxy\t1\t\t8k|16k
proxy_cache\tAAXAACDE\thttp_proxy\t1\t\toff\t0.7.44
proxy_cache_background_update\tAAAAACDE\thttp_proxy\tflag\t\toff\t1.11.10
proxy_cache_bypass\tAAQBBCDE\thttp_proxy\t1+\t\t\t0.8.46
proxy_cache_convert_head\tAAAAACDE\thttp_proxy\tflag\t\ton\t1.9.7
proxy_cache_key\tAAXAACDE\thttp_proxy\t1\t\t$scheme$proxy_host$request_uri\t0.7.48
proxy_cache_lock\tAAAAACDE\thttp_proxy\tflag\t\toff\t1.1.12
proxy_cache_lock_age\tAAEAACDE\thttp_proxy\t1\t\t5s\t1.7.8
proxy_cache_lock_timeout\tAAEAACDE\thttp_proxy\t1\t\t5s\t1.1.12
proxy_cache_max_range_offset\tAADAACDE\thttp_proxy\t1\t\t\t1.11.6
proxy_cache_methods\tAALBBCDE\thttp_proxy\t1+\tGET|HEAD|POST\tGET HEAD\t0.7.59
proxy_cache_min_uses\tAABAACDE\thttp_proxy\t1\t\t1\t0.7.44
proxy_cache_path\tAATGBC\thttp_proxy\t2+\t\t\t0.7.44
proxy_cache_purge\tBAXHFCDE\thttp_proxy\t1+\t\t\t1.5.7
proxy_cache_purge\tDAXHFCDE\thttp_cache_purge\t1+
proxy_cache_revalidate\tAAAAACDE\thttp_proxy\tflag\t\toff\t1.5.7
proxy_cache_use_stale\tAALBBCDE\thttp_proxy\t1+\terror|timeout|invalid_header|non_idempotent|http_500|http_502|http_503|http_504|http_403|http_404|http_429|updating|off\toff\t0.7.44
proxy_cache_valid\tAAUBBCDE\thttp_proxy\t1+\t\t\t0.7.44
proxy_connect_timeout\tAAEAACDE\thttp_proxy\t1\t\t60s
proxy_connect_timeout\tAAEAAJK\tstream_proxy\t1\t\t60s\t1.9.0
proxy_cookie_domain\tAAXBBCDE\thttp_proxy\t1,2\t\toff\t1.1.15
proxy_cookie_flags\tAAXBBCDE\thttp_proxy\t1,2,3,4\t\toff\t1.19.3
proxy_cookie_path\tAAXBBCDE\thttp_proxy\t1,2\t\toff\t1.1.15
proxy_download_rate\tAAPAAJK\tstream_proxy\t1\t\t0\t1.9.3
proxy_downstream_buffer\tAACAAJK\tstream_proxy\t1\t\t\t1.9.0\t1.9.4
proxy_force_ranges\tAAAAACDE\thttp_proxy\tflag\t\toff\t1.7.7
proxy_half_close\tAAAAAJK\tstream_proxy\tflag\t\toff\t1.21.4
proxy_headers_hash_bucket_size\tAABAACDE\thttp_proxy\t1\t\t64
proxy_headers_hash_max_size\tAABAACDE\thttp_proxy\t1\t\t512
proxy_hide_header\tAAHBBCDE\thttp_proxy\t1
proxy_http_version\tAAKAACDE\thttp_proxy\t1\t1.0|1.1|2\t1.1\t1.1.4\t\t\tvalues<1.29.4=1.0|1.1;default<1.29.7=1.0
proxy_ignore_client_abort\tAAAAACDE\thttp_proxy\tflag\t\toff
proxy_ignore_headers\tAALBBCDE\thttp_proxy\t1+\tX-Accel-Redirect|X-Accel-Expires|X-Accel-Limit-Rate|X-Accel-Buffering|X-Accel-Charset|Expires|Cache-Control|Set-Cookie|Vary\t\t0.7.54
proxy_intercept_errors\tAAAAACDE\thttp_proxy\tflag\t\toff
proxy_limit_rate\tAAPAACDE\thttp_proxy\t1\t\t0\t1.7.7
proxy_max_temp_file_size\tAACAACDE\thttp_proxy\t1\t\t1024m
proxy_method\tAAOAACDE\thttp_proxy\t1
proxy_next_upstream\tAALBBCDE\thttp_proxy\t1+\terror|timeout|invalid_header|non_idempotent|http_500|http_502|http_503|http_504|http_403|http_404|http_429|updating|off\terror timeout
proxy_next_upstream\tAAAAAJK\tstream_proxy\tflag\t\ton\t1.9.0
proxy_next_upstream_timeout\tAAEAACDE\thttp_proxy\t1\t\t0\t1.7.5
proxy_next_upstream_timeout\tAAEAAJK\tstream_proxy\t1\t\t0\t1.9.0
proxy_next_upstream_tries\tAABAACDE\thttp_proxy\t1\t\t0\t1.7.5
proxy_next_upstream_tries\tAABAAJK\tstream_proxy\t1\t\t0\t1.9.0
proxy_no_cache\tAAQBBCDE\thttp_proxy\t1+\t\t\t0.7.66
proxy_pass\tAAXDAEGH\thttp_proxy\t1
proxy_pass\tAAXCAK\tstream_proxy\t1\t\t\t1.9.0
proxy_pass_error_message\tAAAAAMN\tmail_proxy\tflag\t\toff
proxy_pass_header\tAAHBBCDE\thttp_proxy\t1
proxy_pass_request_body\tAAAAACDE\thttp_proxy\tflag\t\ton
proxy_pass_request_headers\tAAAAACDE\thttp_proxy\tflag\t\ton
proxy_pass_trailers\tAAAAACDE\thttp_proxy\tflag\t\toff\t1.27.2
proxy_password\tBAXHFO\tmgmt\t1\t\t\t1.27.4
proxy_protocol\tAAKAAMN\tmail_proxy\t1\toff|on|v2\toff\t1.19.8\t\t\tarity<1.31.4=flag;values<1.31.4=off|on
proxy_protocol\tAAKAAJK\tstream_proxy\t1\toff|on|v2\toff\t1.9.2\t\t\tarity<1.31.4=flag;values<1.31.4=off|on
proxy_protocol_timeout\tAAEAAJK\tstream_core\t1\t\t30s\t1.11.4
proxy_read_timeout\tAAEAACDE\thttp_proxy\t1\t\t60s
proxy_recursive\tACWGDX\thttp_geo\t0
proxy_redirect\tAAXBBCDE\thttp_proxy\t1,2\t\tdefault
proxy_request_buffering\tAAAAACDE\thttp_proxy\tflag\t\ton\t1.7.11
proxy_request_dynamic\tBAAHFCDE\thttp_proxy\tflag\t\toff\t1.29.3
proxy_requests\tAABAAJK\tstream_proxy\t1\t\t0\t1.15.7
proxy_responses\tAABAAJK\tstream_proxy\t1\t\t\t1.9.13
proxy_send_lowat\tAACAACDE\thttp_proxy\t1\t\t0
proxy_send_timeout\tAAEAACDE\thttp_proxy\t1\t\t60s
proxy_session_drop\tBAAHFJK\tstream_proxy\tflag\t\toff\t1.15.8
proxy_set_body\tAAGAACDE\thttp_proxy\t1
proxy_set_header\tAAIBBCDE\thttp_proxy\t2\t\tHost $proxy_host\t\t\t\tdefault<1.29.7=Host $proxy_host, Connection close
proxy_smtp_auth\tAAAAAMN\tmail_proxy\tflag\t\toff\t1.19.4
proxy_socket_keepalive\tAAAAACDE\thttp_proxy\tflag\t\toff\t1.15.6
proxy_socket_keepalive\tAAAAAJK\tstream_proxy\tflag\t\toff\t1.15.6
proxy_socket_rcvbuf\tAACAACDE\thttp_proxy\t1\t\t\t1.31.3
proxy_socket_rcvbuf\tAACAAJK\tstream_proxy\t1\t\t\t1.31.3
proxy_socket_sndbuf\tAACAACDE\thttp_proxy\t1\t\t\t1.31.3
proxy_socket_sndbuf\tAACAAJK\tstream_proxy\t1\t\t\t1.31.3
proxy_ssl\tAAAAAJK\tstream_proxy\tflag\t\toff\t1.9.0
proxy_ssl_alpn\tAAXAAJK\tstream_proxy\t1+\t\t\t1.31.0
proxy_ssl_certificate\tAAOAACDE\thttp_proxy\t1\t\t\t1.7.8
proxy_ssl_certificate\tAAOAAJK\tstream_proxy\t1\t\t\t1.9.0
proxy_ssl_certificate_cache\tAAXAACDE\thttp_proxy\t1,2,3\t\toff\t1.27.4
proxy_ssl_certificate_cache\tAAXAAJK\tstream_proxy\t1,2,3\t\toff\t1.27.4
proxy_ssl_certificate_key\tAAOAACDE\thttp_proxy\t1\t\t\t1.7.8
proxy_ssl_certificate_key\tAAOAAJK\tstream_proxy\t1\t\t\t1.9.0
proxy_ssl_ciphers\tAAGAACDE\thttp_proxy\t1\t\tDEFAULT\t1.5.6
proxy_ssl_ciphers\tAAGAAJK\tstream_proxy\t1\t\tDEFAULT\t1.9.0
proxy_ssl_conf_command\tAAIBBCDE\thttp_proxy\t2\t\t\t1.19.4
proxy_ssl_conf_command\tAAIBBJK\tstream_proxy\t2\t\t\t1.19.4
proxy_ssl_crl\tAAGAACDE\thttp_proxy\t1\t\t\t1.7.0
proxy_ssl_crl\tAAGAAJK\tstream_proxy\t1\t\t\t1.9.0
proxy_ssl_key_log\tBAXHFCDE\thttp_proxy\t1\t\t\t1.27.2
proxy_ssl_key_log\tBAXHFJK\tstream_proxy\t1\t\t\t1.27.2
proxy_ssl_name\tAAOAACDE\thttp_proxy\t1\t\t$proxy_host\t1.7.0
proxy_ssl_name\tAAOAAJK\tstream_proxy\t1\t\thost from proxy_pass\t1.9.0
proxy_ssl_password_file\tAAXAACDE\thttp_proxy\t1\t\t\t1.7.8
proxy_ssl_password_file\tAAXAAJK\tstream_proxy\t1\t\t\t1.9.0
proxy_ssl_protocols\tAALBBCDE\thttp_proxy\t1+\tSSLv2|SSLv3|TLSv1|TLSv1.1|TLSv1.2|TLSv1.3\tTLSv1.2 TLSv1.3\t1.5.6\t\t\tdefault<1.23.4=TLSv1 TLSv1.1 TLSv1.2;default<1.27.3=TLSv1 TLSv1.1 TLSv1.2 TLSv1.3
proxy_ssl_protocols\tAALBBJK\tstream_proxy\t1+\tSSLv2|SSLv3|TLSv1|TLSv1.1|TLSv1.2|TLSv1.3\tTLSv1.2 TLSv1.3\t1.9.0\t\t\tdefault<1.23.4=TLSv1 TLSv1.1 TLSv1.2;default<1.27.3=TLSv1 TLSv1.1 TLSv1.2 TLSv1.3
proxy_ssl_server_name\tAAAAACDE\thttp_proxy\tflag\t\toff\t1.7.0
proxy_ssl_server_name\tAAAAAJK\tstream_proxy\tflag\t\toff\t1.9.0
proxy_ssl_session_reuse\tAAAAACDE\thttp_proxy\tflag\t\ton\t0.7.11
proxy_ssl_session_reuse\tAAAAAJK\tstream_proxy\tflag\t\ton\t1.9.0
proxy_ssl_trusted_certificate\tAAGAACDE\thttp_proxy\t1\t\t\t1.7.0
proxy_ssl_trusted_certificate\tAAGAAJK\tstream_proxy\t1\t\t\t1.9.0
proxy_ssl_verify\tAAAAACDE\thttp_proxy\tflag\t\toff\t1.7.0
proxy_ssl_verify\tAAAAAJK\tstream_proxy\tflag\t\toff\t1.9.0
proxy_ssl_verify_depth\tAABAACDE\thttp_proxy\t1\t\t1\t1.7.0
proxy_ssl_verify_depth\tAABAAJK\tstream_proxy\t1\t\t1\t1.9.0
proxy_store\tAAXAACDE\thttp_proxy\t1\t\toff
proxy_store_access\tAANAACDE\thttp_proxy\t1,2,3\t\tuser:rw
proxy_temp_file_write_size\tAACAACDE\thttp_proxy\t1\t\t8k|16k
proxy_temp_path\tAAMAACDE\thttp_proxy\t1,2,3,4\t\tproxy_temp
proxy_timeout\tAAEAAMN\tmail_proxy\t1\t\t24h
proxy_timeout\tAAEAAJK\tstream_proxy\t1\t\t10m\t1.9.0
proxy_upload_rate\tAAPAAJK\tstream_proxy\t1\t\t0\t1.9.3
proxy_upstream_buffer\tAACAAJK\tstream_proxy\t1\t\t\t1.9.0\t1.9.4
proxy_username\tBAXHFO\tmgmt\t1\t\t\t1.27.4
queue\tBAXHFI\thttp_upstream\t1,2\t\t\t1.5.12
quic_active_connection_id_limit\tAABAACD\thttp_v3\t1\t\t2\t1.25.0
quic_bpf\tAAAGAA\tquic_bpf\tflag\t\toff\t1.25.0
quic_gso\tAAAAACD\thttp_v3\tflag\t\toff\t1.25.0
quic_host_key\tAAXAACD\thttp_v3\t1\t\t\t1.25.0
quic_retry\tAAAAACD\thttp_v3\tflag\t\toff\t1.25.0
random\tAAXGEI\thttp_upstream_random\t0,1,2\t\t\t1.15.1
random\tAAXGEL\tstream_upstream_random\t0,1,2\t\t\t1.15.1
random_index\tAAAAAE\thttp_random_index\tflag\t\toff\t0.7.15
ranges\tACWGDX\thttp_geo\t0
ranges\tACWGD_\tstream_geo\t0
read_ahead\tAACAACDE\thttp_core\t1\t\t0\t0.8.18
read_timeout\tBAXHFO\t=unknown (go-crossplane nplus_R31)\t1
real_ip_header\tAAXAACDE\thttp_realip\t1\t\tX-Real-IP
real_ip_recursive\tAAAAACDE\thttp_realip\tflag\t\toff\t1.3.0
recursive_error_pages\tAAAAACDE\thttp_core\tflag\t\toff
redirect_uri\tBAXHFQ\thttp_oidc\t1\t\t/oidc_callback
referer_hash_bucket_size\tAABAADE\thttp_referer\t1\t\t64\t1.1.0
referer_hash_max_size\tAABAADE\thttp_referer\t1\t\t2048\t1.1.0
request_pool_size\tAACAACD\thttp_core\t1\t\t4k
require\tBCXHF\\\thttp_upstream_hc\t1+
reset_timedout_connection\tAAAAACDE\thttp_core\tflag\t\toff
resolver\tAAXAACDE\thttp_core\t1+
resolver\tAAXGAI\thttp_upstream\t1+\t\t\t1.27.3
resolver\tAAXAAMN\tmail_core\t1+\t\toff
resolver\tBAXHFO\tmgmt\t1+
resolver\tAAXAAJK\tstream_core\t1+\t\t\t1.11.3
resolver\tAAXGAL\tstream_upstream\t1+\t\t\t1.27.3
resolver_timeout\tAAEAACDE\thttp_core\t1\t\t30s
resolver_timeout\tAAEGAI\thttp_upstream\t1\t\t30s\t1.27.3
resolver_timeout\tAAEAAMN\tmail_core\t1\t\t30s
resolver_timeout\tAAEAAJK\tstream_core\t1\t\t30s\t1.11.3
resolver_timeout\tAAEGAL\tstream_upstream\t1\t\t30s\t1.27.3
return\tAAXFEDEFG\thttp_rewrite\t1,2
return\tAAXCAK\tstream_return\t1\t\t\t1.11.2
rewrite\tAAXFBDEFG\thttp_rewrite\t2,3
rewrite_log\tAAAAACDEFG\thttp_rewrite\tflag\t\toff
root\tAAXAACDEG\thttp_core\t1\t\thtml
satisfy\tAAKAACDE\thttp_core\t1\tall|any\tall
scgi_allow_upstream\tBAXHFCDE\thttp_scgi\t1+\t\t\t1.29.3
scgi_bind\tAASAACDE\thttp_scgi\t1,2\t\t\t0.8.42
scgi_bind_dynamic\tBAAHFCDE\thttp_scgi\tflag\t\toff\t1.29.3
scgi_buffer_size\tAACAACDE\thttp_scgi\t1\t\t4k|8k\t0.8.42
scgi_buffering\tAAAAACDE\thttp_scgi\tflag\t\ton\t1.1.5
scgi_buffers\tAAJAACDE\thttp_scgi\t2\t\t8 4k|8k\t0.8.42
scgi_busy_buffers_size\tAACAACDE\thttp_scgi\t1\t\t8k|16k\t0.8.42
scgi_cache\tAAXAACDE\thttp_scgi\t1\t\toff\t0.8.42
scgi_cache_background_update\tAAAAACDE\thttp_scgi\tflag\t\toff\t1.11.10
scgi_cache_bypass\tAAQBBCDE\thttp_scgi\t1+\t\t\t0.8.46
scgi_cache_key\tAAXAACDE\thttp_scgi\t1\t\t\t0.8.42
scgi_cache_lock\tAAAAACDE\thttp_scgi\tflag\t\toff\t1.1.12
scgi_cache_lock_age\tAAEAACDE\thttp_scgi\t1\t\t5s\t1.7.8
scgi_cache_lock_timeout\tAAEAACDE\thttp_scgi\t1\t\t5s\t1.1.12
scgi_cache_max_range_offset\tAADAACDE\thttp_scgi\t1\t\t\t1.11.6
scgi_cache_methods\tAALBBCDE\thttp_scgi\t1+\tGET|HEAD|POST\tGET HEAD\t0.8.42
scgi_cache_min_uses\tAABAACDE\thttp_scgi\t1\t\t1\t0.8.42
scgi_cache_path\tAATGBC\thttp_scgi\t2+\t\t\t0.8.42
scgi_cache_purge\tBAXHFCDE\thttp_scgi\t1+\t\t\t1.5.7
scgi_cache_purge\tDAXHFCDE\thttp_cache_purge\t1+
scgi_cache_revalidate\tAAAAACDE\thttp_scgi\tflag\t\toff\t1.5.7
scgi_cache_use_stale\tAALBBCDE\thttp_scgi\t1+\terror|timeout|invalid_header|non_idempotent|http_500|http_503|http_403|http_404|http_429|updating|off\toff\t0.8.42
scgi_cache_valid\tAAUBBCDE\thttp_scgi\t1+\t\t\t0.8.42
scgi_connect_timeout\tAAEAACDE\thttp_scgi\t1\t\t60s\t0.8.42
scgi_force_ranges\tAAAAACDE\thttp_scgi\tflag\t\toff\t1.7.7
scgi_hide_header\tAAHBBCDE\thttp_scgi\t1\t\t\t0.8.42
scgi_ignore_client_abort\tAAAAACDE\thttp_scgi\tflag\t\toff\t0.8.42
scgi_ignore_headers\tAALBBCDE\thttp_scgi\t1+\tX-Accel-Redirect|X-Accel-Expires|X-Accel-Limit-Rate|X-Accel-Buffering|X-Accel-Charset|Expires|Cache-Control|Set-Cookie|Vary\t\t0.8.42
scgi_intercept_errors\tAAAAACDE\thttp_scgi\tflag\t\toff\t0.8.42
scgi_limit_rate\tAAPAACDE\thttp_scgi\t1\t\t0\t1.7.7
scgi_max_temp_file_size\tAACAACDE\thttp_scgi\t1\t\t1024m\t0.8.42
scgi_next_upstream\tAALBBCDE\thttp_scgi\t1+\terror|timeout|invalid_header|non_idempotent|http_500|http_503|http_403|http_404|http_429|updating|off\terror timeout\t0.8.42
scgi_next_upstream_timeout\tAAEAACDE\thttp_scgi\t1\t\t0\t1.7.5
scgi_next_upstream_tries\tAABAACDE\thttp_scgi\t1\t\t0\t1.7.5
scgi_no_cache\tAAQBBCDE\thttp_scgi\t1+\t\t\t0.8.42
scgi_param\tAAIBBCDE\thttp_scgi\t2,3\t\tHTTP_HOST $host$is_request_port$request_port\t0.8.42\t\t\tdefault<1.29.3=
scgi_pass\tAAXDAEG\thttp_scgi\t1\t\t\t0.8.42
scgi_pass_header\tAAHBBCDE\thttp_scgi\t1\t\t\t0.8.42
scgi_pass_request_body\tAAAAACDE\thttp_scgi\tflag\t\ton\t0.8.42
scgi_pass_request_headers\tAAAAACDE\thttp_scgi\tflag\t\ton\t0.8.42
scgi_read_timeout\tAAEAACDE\thttp_scgi\t1\t\t60s\t0.8.42
scgi_request_buffering\tAAAAACDE\thttp_scgi\tflag\t\ton\t1.7.11
scgi_request_dynamic\tBAAHFCDE\thttp_scgi\tflag\t\toff\t1.29.3
scgi_send_timeout\tAAEAACDE\thttp_scgi\t1\t\t60s\t0.8.42
scgi_socket_keepalive\tAAAAACDE\thttp_scgi\tflag\t\toff\t1.15.6
scgi_socket_rcvbuf\tAACAACDE\thttp_scgi\t1\t\t\t1.31.3
scgi_socket_sndbuf\tAACAACDE\thttp_scgi\t1\t\t\t1.31.3
scgi_store\tAAXAACDE\thttp_scgi\t1\t\toff\t0.8.42
scgi_store_access\tAANAACDE\thttp_scgi\t1,2,3\t\tuser:rw\t0.8.42
scgi_temp_file_write_size\tAACAACDE\thttp_scgi\t1\t\t8k|16k\t0.8.42
scgi_temp_path\tAAMAACDE\thttp_scgi\t1,2,3,4\t\tscgi_temp\t0.8.42
scope\tBAXHFQ\thttp_oidc\t1\t\topenid
secure_link\tAAOAACDE\thttp_secure_link\t1\t\t\t0.8.50
secure_link_md5\tAAOAACDE\thttp_secure_link\t1\t\t\t0.8.50
secure_link_secret\tAAGAACDE\thttp_secure_link\t1\t\t\t0.7.18
send\tBCXHFb\tstream_upstream_hc\t1+
send_lowat\tAACAACDE\thttp_core\t1\t\t0
send_timeout\tAAEAACDE\thttp_core\t1\t\t60s
sendfile\tAAAAACDEG\thttp_core\tflag\t\toff
sendfile_max_chunk\tAACAACDE\thttp_core\t1\t\t2m\t\t\t\tdefault<1.21.4=0
server\tABXGBC\thttp_core\t0
server\tAAXGBI\thttp_upstream\t1+
server\tABXGBM\tmail_core\t0
server\tABXGBJ\tstream_core\t0\t\t\t1.9.0
server\tAAXGBL\tstream_upstream\t1+\t\t\t1.9.0
server\tDAXHFI\thttp_upstream_dynamic_servers\t1+
server\tDBXHFR\trtmp\t0
server_name\tAAXCBD\thttp_core\t1+\t\t""
server_name\tAAGAAMN\tmail_core\t1\t\thostname
server_name\tAAXCBK\tstream_core\t1+\t\t""\t1.25.5
server_name_in_redirect\tAAAAACDE\thttp_core\tflag\t\toff
server_names_hash_bucket_size\tAABGAC\thttp_core\t1\t\t32|64|128
server_names_hash_bucket_size\tAABGAJ\tstream_core\t1\t\t32|64|128\t1.25.5
server_names_hash_max_size\tAABGAC\thttp_core\t1\t\t512
server_names_hash_max_size\tAABGAJ\tstream_core\t1\t\t512\t1.25.5
server_tokens\tAAKAACDE\thttp_core\t1\toff|on|build\ton
session_log\tBAXHFCDE\thttp_session_log\t1\t\toff
session_log_format\tBAXHFC\thttp_session_log\t2+\t\tcombined "..."
session_log_zone\tBAXHFC\thttp_session_log\t2+
session_store\tBAXHFQ\thttp_oidc\t1
session_timeout\tBAXHFQ\thttp_oidc\t1\t\t8h
set\tAAXFBDEFG\thttp_rewrite\t2
set\tAAXCBK\tstream_set\t2\t\t\t1.19.3
set_real_ip_from\tAAXBBCDE\thttp_realip\t1
set_real_ip_from\tAAXBBMN\tmail_realip\t1\t\t\t1.19.8
set_real_ip_from\tAAXBBJK\tstream_realip\t1\t\t\t1.11.4
slice\tAACAACDE\thttp_slice_filter\t1\t\t0\t1.9.8
slice\tDAXHFE\t=tengine\t0
smtp_auth\tAALBBMN\tmail_smtp\t1+\tplain|login|cram-md5|external|none\tplain login
smtp_capabilities\tAAHBBMN\tmail_smtp\t1+
smtp_client_buffer\tAACAAMN\tmail_smtp\t1\t\t4k|8k
smtp_greeting_delay\tAAEAAMN\tmail_smtp\t1\t\t0
source_charset\tAAXAACDEG\thttp_charset_filter\t1
spdy_chunk_size\tAAVHFCDE\thttp_v2\t1\t\t\t1.9.5\t\t1.19.7
spdy_headers_comp\tAAVHFCD\thttp_v2\t1\t\t\t1.9.5\t\t1.19.7
spdy_keepalive_timeout\tAAVHFCD\thttp_v2\t1\t\t\t1.9.5\t\t1.19.7
spdy_max_concurrent_streams\tAAVHFCD\thttp_v2\t1\t\t\t1.9.5\t\t1.19.7
spdy_pool_size\tAAVHFCD\thttp_v2\t1\t\t\t1.9.5\t\t1.19.7
spdy_recv_buffer_size\tAAVHFC\thttp_v2\t1\t\t\t1.9.5\t\t1.19.7
spdy_recv_timeout\tAAVHFCD\thttp_v2\t1\t\t\t1.9.5\t\t1.19.7
spdy_streams_index_size\tAAVHFCD\thttp_v2\t1\t\t\t1.9.5\t\t1.19.7
split_clients\tABXGBC\thttp_split_clients\t2\t\t\t0.8.37
split_clients\tABXGBJ\tstream_split_clients\t2\t\t\t1.11.3
ssi\tAAAAACDEG\thttp_ssi_filter\tflag\t\toff
ssi_ignore_recycled_buffers\tAAAAACDE\thttp_ssi_filter\tflag
ssi_last_modified\tAAAAACDE\thttp_ssi_filter\tflag\t\toff\t1.5.1
ssi_min_file_chunk\tAACAACDE\thttp_ssi_filter\t1\t\t1k
ssi_silent_errors\tAAAAACDE\thttp_ssi_filter\tflag\t\toff
ssi_types\tAARBBCDE\thttp_ssi_filter\t1+\t\ttext/html
ssi_value_length\tAACAACDE\thttp_ssi_filter\t1\t\t256
ssl\tAAAAACD\thttp_ssl\tflag\t\toff\t\t1.15.0\t1.25.1
ssl\tAAAAAMN\tmail_ssl\tflag\t\toff\t\t1.15.0\t1.25.1
ssl_alpn\tAAXAAJK\tstream_ssl\t1+\t\t\t1.21.4
ssl_buffer_size\tAACAACD\thttp_ssl\t1\t\t16k\t1.5.9
ssl_certificate\tAAHBBCD\thttp_ssl\t1
ssl_certificate\tAAHBBMN\tmail_ssl\t1
ssl_certificate\tAAHBBJK\tstream_ssl\t1\t\t\t1.9.0
ssl_certificate_cache\tAAXAACD\thttp_ssl\t1,2,3\t\toff\t1.27.4
ssl_certificate_cache\tAAXAAJK\tstream_ssl\t1,2,3\t\toff\t1.27.4
ssl_certificate_compression\tAAAAACD\thttp_ssl\tflag\t\toff\t1.29.1
ssl_certificate_compression\tAAAAAMN\tmail_ssl\tflag\t\toff\t1.29.1
ssl_certificate_compression\tAAAAAJK\tstream_ssl\tflag\t\toff\t1.29.1
ssl_certificate_key\tAAHBBCD\thttp_ssl\t1
ssl_certificate_key\tAAHBBMN\tmail_ssl\t1
ssl_certificate_key\tAAHBBJK\tstream_ssl\t1\t\t\t1.9.0
ssl_ciphers\tAAGAACD\thttp_ssl\t1\t\tHIGH:!aNULL:!MD5
ssl_ciphers\tAAGAAMN\tmail_ssl\t1\t\tHIGH:!aNULL:!MD5
ssl_ciphers\tAAGAAJK\tstream_ssl\t1\t\tHIGH:!aNULL:!MD5\t1.9.0
ssl_client_certificate\tAAGAACD\thttp_ssl\t1
ssl_client_certificate\tAAGAAMN\tmail_ssl\t1\t\t\t1.7.11
ssl_client_certificate\tAAGAAJK\tstream_ssl\t1\t\t\t1.11.8
ssl_conf_command\tAAIBBCD\thttp_ssl\t2\t\t\t1.19.4
ssl_conf_command\tAAIBBMN\tmail_ssl\t2\t\t\t1.19.4
ssl_conf_command\tAAIBBJK\tstream_ssl\t2\t\t\t1.19.4
ssl_crl\tBAXHFQ\thttp_oidc\t1
ssl_crl\tAAGAACD\thttp_ssl\t1\t\t\t0.7.63
ssl_crl\tAAGAAMN\tmail_ssl\t1\t\t\t1.7.11
ssl_crl\tBAXHFO\tmgmt\t1
ssl_crl\tAAGAAJK\tstream_ssl\t1\t\t\t1.11.8
ssl_dhparam\tAAGAACD\thttp_ssl\t1\t\t\t0.7.2
ssl_dhparam\tAAGAAMN\tmail_ssl\t1\t\t\t0.7.2
ssl_dhparam\tAAGAAJK\tstream_ssl\t1\t\t\t1.9.0
ssl_early_data\tAAAAACD\thttp_ssl\tflag\t\toff\t1.15.3
ssl_ecdh_curve\tAAGAACD\thttp_ssl\t1\t\tauto\t1.1.0
ssl_ecdh_curve\tAAGAAMN\tmail_ssl\t1\t\tauto\t1.1.0
ssl_ecdh_curve\tAAGAAJK\tstream_ssl\t1\t\tauto\t1.9.0
ssl_ech_file\tAAHBBCD\thttp_ssl\t1\t\t\t1.29.4
ssl_ech_file\tAAHBBJK\tstream_ssl\t1\t\t\t1.29.4
ssl_engine\tAAXGAA\topenssl\t1
ssl_handshake_timeout\tAAEAAJK\tstream_ssl\t1\t\t60s\t1.9.0
ssl_key_log\tBAXHFCD\thttp_ssl\t1\t\t\t1.27.2
ssl_key_log\tBAXHFJK\tstream_ssl\t1\t\t\t1.27.2
ssl_name\tBAXHFO\t=unknown (go-crossplane nplus_R31)\t1
ssl_object_cache_inheritable\tAAAGAA\topenssl_cache\tflag\t\ton\t1.27.4
ssl_ocsp\tAAKAACD\thttp_ssl\t1\toff|on|leaf\toff\t1.19.0\t\t\tarity<1.29.3=flag
ssl_ocsp\tAAKAAJK\tstream_ssl\t1\toff|on|leaf\toff\t1.27.2\t\t\tarity<1.29.3=flag
ssl_ocsp_cache\tAAXAACD\thttp_ssl\t1\t\toff\t1.19.0
ssl_ocsp_cache\tAAXAAJK\tstream_ssl\t1\t\toff\t1.27.2
ssl_ocsp_responder\tAAGAACD\thttp_ssl\t1\t\t\t1.19.0
ssl_ocsp_responder\tAAGAAJK\tstream_ssl\t1\t\t\t1.27.2
ssl_password_file\tAAXAACD\thttp_ssl\t1\t\t\t1.7.3
ssl_password_file\tAAXAAMN\tmail_ssl\t1\t\t\t1.7.3
ssl_password_file\tAAXAAJK\tstream_ssl\t1\t\t\t1.9.0
ssl_prefer_server_ciphers\tAAAAACD\thttp_ssl\tflag\t\toff
ssl_prefer_server_ciphers\tAAAAAMN\tmail_ssl\tflag\t\toff
ssl_prefer_server_ciphers\tAAAAAJK\tstream_ssl\tflag\t\toff\t1.9.0
ssl_preread\tAAAAAJK\tstream_ssl_preread\tflag\t\toff\t1.11.5
ssl_protocols\tAALBBCD\thttp_ssl\t1+\tSSLv2|SSLv3|TLSv1|TLSv1.1|TLSv1.2|TLSv1.3\tTLSv1.2 TLSv1.3\t\t\t\tdefault<1.23.4=TLSv1 TLSv1.1 TLSv1.2;default<1.27.3=TLSv1 TLSv1.1 TLSv1.2 TLSv1.3
ssl_protocols\tAALBBMN\tmail_ssl\t1+\tSSLv2|SSLv3|TLSv1|TLSv1.1|TLSv1.2|TLSv1.3\tTLSv1.2 TLSv1.3\t\t\t\tdefault<1.23.4=TLSv1 TLSv1.1 TLSv1.2;default<1.27.3=TLSv1 TLSv1.1 TLSv1.2 TLSv1.3
ssl_protocols\tAALBBJK\tstream_ssl\t1+\tSSLv2|SSLv3|TLSv1|TLSv1.1|TLSv1.2|TLSv1.3\tTLSv1.2 TLSv1.3\t1.9.0\t\t\tdefault<1.23.4=TLSv1 TLSv1.1 TLSv1.2;default<1.27.3=TLSv1 TLSv1.1 TLSv1.2 TLSv1.3
ssl_reject_handshake\tAAAAACD\thttp_ssl\tflag\t\toff\t1.19.4
ssl_reject_handshake\tAAAAAJK\tstream_ssl\tflag\t\toff\t1.25.5
ssl_server_name\tBAXHFO\t=unknown (go-crossplane nplus_R31)\tflag
ssl_session_cache\tAAXACCD\thttp_ssl\t1,2\t\tnone\t0.7.63
ssl_session_cache\tAAXACMN\tmail_ssl\t1,2\t\tnone\t0.7.63
ssl_session_cache\tAAXACJK\tstream_ssl\t1,2\t\tnone\t1.9.0
ssl_session_ticket_key\tAAHBBCD\thttp_ssl\t1\t\t\t1.5.7
ssl_session_ticket_key\tAAHBBMN\tmail_ssl\t1\t\t\t1.5.7
ssl_session_ticket_key\tAAHBBJK\tstream_ssl\t1\t\t\t1.9.0
ssl_session_tickets\tAAAAACD\thttp_ssl\tflag\t\ton\t1.5.9
ssl_session_tickets\tAAAAAMN\tmail_ssl\tflag\t\ton\t1.5.9
ssl_session_tickets\tAAAAAJK\tstream_ssl\tflag\t\ton\t1.9.0
ssl_session_timeout\tAAFAACD\thttp_ssl\t1\t\t5m\t0.7.63
ssl_session_timeout\tAAFAAMN\tmail_ssl\t1\t\t5m\t0.7.63
ssl_session_timeout\tAAFAAJK\tstream_ssl\t1\t\t5m\t1.9.0
ssl_stapling\tAAAAACD\thttp_ssl\tflag\t\toff\t1.3.7
ssl_stapling\tAAAAAJK\tstream_ssl\tflag\t\toff\t1.27.2
ssl_stapling_file\tAAGAACD\thttp_ssl\t1\t\t\t1.3.7
ssl_stapling_file\tAAGAAJK\tstream_ssl\t1\t\t\t1.27.2
ssl_stapling_responder\tAAGAACD\thttp_ssl\t1\t\t\t1.3.7
ssl_stapling_responder\tAAGAAJK\tstream_ssl\t1\t\t\t1.27.2
ssl_stapling_verify\tAAAAACD\thttp_ssl\tflag\t\toff\t1.3.7
ssl_stapling_verify\tAAAAAJK\tstream_ssl\tflag\t\toff\t1.27.2
ssl_trusted_certificate\tCAXHFP\thttp_acme\t1
ssl_trusted_certificate\tBAXHFQ\thttp_oidc\t1\t\tsystem CA bundle
ssl_trusted_certificate\tAAGAACD\thttp_ssl\t1\t\t\t1.3.7
ssl_trusted_certificate\tAAGAAMN\tmail_ssl\t1\t\t\t1.7.11
ssl_trusted_certificate\tBAXHFO\tmgmt\t1\t\tsystem CA bundle
ssl_trusted_certificate\tAAGAAJK\tstream_ssl\t1\t\t\t1.11.8
ssl_verify\tCAAHFP\thttp_acme\tflag\t\ton
ssl_verify\tBAAHFO\tmgmt\tflag\t\ton
ssl_verify_client\tAAKAACD\thttp_ssl\t1\toff|on|optional|optional_no_ca\toff
ssl_verify_client\tAAKAAMN\tmail_ssl\t1\toff|on|optional|optional_no_ca\toff\t1.7.11
ssl_verify_client\tAAKAAJK\tstream_ssl\t1\toff|on|optional|optional_no_ca\toff\t1.11.8
ssl_verify_depth\tAABAACD\thttp_ssl\t1\t\t1
ssl_verify_depth\tAABAAMN\tmail_ssl\t1\t\t1\t1.7.11
ssl_verify_depth\tAABAAJK\tstream_ssl\t1\t\t1\t1.11.8
stall_threshold\tBAXHFB\tcore\t1\t\t1000ms\t1.29.0
starttls\tAAKAAMN\tmail_ssl\t1\toff|on|only\toff
state\tBAXHFI\thttp_upstream\t1\t\t\t1.9.7
state\tBAXHFL\tstream_upstream\t1\t\t\t1.9.7
state_path\tCAXHFP\thttp_acme\t1\t\tacme_<issuer>
state_path\tBAXHFO\tmgmt\t1\t\t\t1.27.2
status\tBAXHFE\thttp_status\t0
status\tBCXHF\\\thttp_upstream_hc\t1+
status_format\tBAXHFCDE\thttp_status\t1,2\t\tjson
status_zone\tBAXHFDEG\thttp_api\t1\t\t\t1.13.12
status_zone\tBAGHFK\t=ngx_http_api_module (stream)\t1
status_zone\tBAXHFD\thttp_status\t1
sticky\tAAXGAI\thttp_upstream_sticky\t2+\t\t\t1.29.6
sticky\tDAXHFI\thttp_sticky\t0+
stream\tABXGAA\tstream\t0\t\t\t1.9.0
stub_status\tAAXEDDE\thttp_stub_status\t0,1
sub_filter\tAAXBBCDE\thttp_sub_filter\t2
sub_filter_last_modified\tAAAAACDE\thttp_sub_filter\tflag\t\toff\t1.5.1
sub_filter_once\tAAAAACDE\thttp_sub_filter\tflag\t\ton
sub_filter_types\tAARBBCDE\thttp_sub_filter\t1+\t\ttext/html
subrequest_output_buffer_size\tAACAACDE\thttp_core\t1\t\t4k|8k\t1.13.10
tcp_nodelay\tAAAAACDE\thttp_core\tflag\t\ton
tcp_nodelay\tAAAAAJK\tstream_core\tflag\t\ton\t1.9.4
tcp_nopush\tAAAAACDE\thttp_core\tflag\t\toff
thread_pool\tAAXGBA\tthread_pool\t2,3\t\tdefault threads=32 max_queue=65536\t1.7.11
timeout\tAAEAAMN\tmail_core\t1\t\t60s
timeout\tDAEHARS\trtmp\t1
timer_resolution\tAAEGAA\tcore\t1
trusted_certificate\tCCXHF]\totel\t1
try_files\tAAXCADE\thttp_try_files\t2+\t\t\t1.13.4
tunnel_allow_upstream\tBAXHFCDE\thttp_tunnel\t1+
tunnel_bind\tAASAACDE\thttp_tunnel\t1,2\t\t\t1.31.0
tunnel_bind_dynamic\tBAAHFCDE\thttp_tunnel\tflag\t\toff
tunnel_buffer_size\tAACAACDE\thttp_tunnel\t1\t\t16k\t1.31.0
tunnel_connect_timeout\tAAEAACDE\thttp_tunnel\t1\t\t60s\t1.31.0
tunnel_next_upstream\tAALBBCDE\thttp_tunnel\t1+\terror|timeout|off\terror timeout\t1.31.0
tunnel_next_upstream_timeout\tAAEAACDE\thttp_tunnel\t1\t\t0\t1.31.0
tunnel_next_upstream_tries\tAABAACDE\thttp_tunnel\t1\t\t0\t1.31.0
tunnel_pass\tAAXDADEG\thttp_tunnel\t0,1\t\t\t1.31.0
tunnel_read_timeout\tAAEAACDE\thttp_tunnel\t1\t\t60s\t1.31.0
tunnel_send_lowat\tAACAACDE\thttp_tunnel\t1\t\t0\t1.31.0
tunnel_send_timeout\tAAEAACDE\thttp_tunnel\t1\t\t60s\t1.31.0
tunnel_socket_keepalive\tAAAAACDE\thttp_tunnel\tflag\t\toff\t1.31.0
tunnel_socket_rcvbuf\tAACAACDE\thttp_tunnel\t1\t\t\t1.31.3
tunnel_socket_sndbuf\tAACAACDE\thttp_tunnel\t1\t\t\t1.31.3
types\tABXBBCDE\thttp_core\t0\t\ttext/html html; image/gif gif; image/jpeg jpg;
types_hash_bucket_size\tAABAACDE\thttp_core\t1\t\t64
types_hash_max_size\tAABAACDE\thttp_core\t1\t\t1024
underscores_in_headers\tAAAAACD\thttp_core\tflag\t\toff\t0.7.18
uninitialized_variable_warn\tAAAAACDEFG\thttp_rewrite\tflag\t\ton
upstream\tABXGBC\thttp_upstream\t1
upstream\tABXGBJ\tstream_upstream\t1\t\t\t1.9.0
upstream_conf\tBAXHFE\thttp_upstream_conf\t0
uri\tCAXHFP\thttp_acme\t1
usage_report\tBAXHFO\tmgmt\t0,1,2\t\tendpoint=product.connect.nginx.com interval=1h
use\tAAXGAB\tevent_core\t1
user\tAAXGAA\tcore\t1,2\t\tnobody nobody
userid\tAAKAACDE\thttp_userid_filter\t1\toff|log|v1|on\toff
userid_domain\tAAGAACDE\thttp_userid_filter\t1\t\tnone
userid_expires\tAAXAACDE\thttp_userid_filter\t1\t\toff
userid_flags\tAALBBCDE\thttp_userid_filter\t1,2,3\toff|secure|httponly|samesite=strict|samesite=lax|samesite=none\toff\t1.19.3
userid_mark\tAAXAACDE\thttp_userid_filter\t1\t\toff
userid_name\tAAGAACDE\thttp_userid_filter\t1\t\tuid
userid_p3p\tAAGAACDE\thttp_userid_filter\t1\t\tnone
userid_path\tAAGAACDE\thttp_userid_filter\t1\t\t/
userid_service\tAABAACDE\thttp_userid_filter\t1\t\tIP address of the server
userinfo\tBAAHFQ\thttp_oidc\t1\t\toff\t1.29.0
uuid_file\tBAXHFO\t=unknown (go-crossplane nplus_R31)\t0,1
uwsgi_allow_upstream\tBAXHFCDE\thttp_uwsgi\t1+\t\t\t1.29.3
uwsgi_bind\tAASAACDE\thttp_uwsgi\t1,2\t\t\t0.8.40
uwsgi_bind_dynamic\tBAAHFCDE\thttp_uwsgi\tflag\t\toff\t1.29.3
uwsgi_buffer_size\tAACAACDE\thttp_uwsgi\t1\t\t4k|8k\t0.8.40
uwsgi_buffering\tAAAAACDE\thttp_uwsgi\tflag\t\ton\t1.1.5
uwsgi_buffers\tAAJAACDE\thttp_uwsgi\t2\t\t8 4k|8k\t0.8.40
uwsgi_busy_buffers_size\tAACAACDE\thttp_uwsgi\t1\t\t8k|16k\t0.8.40
uwsgi_cache\tAAXAACDE\thttp_uwsgi\t1\t\toff\t0.8.40
uwsgi_cache_background_update\tAAAAACDE\thttp_uwsgi\t1\t\toff\t1.11.10
uwsgi_cache_bypass\tAAQBBCDE\thttp_uwsgi\t1+\t\t\t0.8.46
uwsgi_cache_key\tAAXAACDE\thttp_uwsgi\t1\t\t\t0.8.40
uwsgi_cache_lock\tAAAAACDE\thttp_uwsgi\tflag\t\toff\t1.1.12
uwsgi_cache_lock_age\tAAEAACDE\thttp_uwsgi\t1\t\t5s\t1.7.8
uwsgi_cache_lock_timeout\tAAEAACDE\thttp_uwsgi\t1\t\t5s\t1.1.12
uwsgi_cache_max_range_offset\tAADAACDE\thttp_uwsgi\t1\t\t\t1.11.6
uwsgi_cache_methods\tAALBBCDE\thttp_uwsgi\t1+\tGET|HEAD|POST\tGET HEAD\t0.8.40
uwsgi_cache_min_uses\tAABAACDE\thttp_uwsgi\t1\t\t1\t0.8.40
uwsgi_cache_path\tAATGBC\thttp_uwsgi\t2+\t\t\t0.8.40
uwsgi_cache_purge\tBAXHFCDE\thttp_uwsgi\t1+\t\t\t1.5.7
uwsgi_cache_purge\tDAXHFCDE\thttp_cache_purge\t1+
uwsgi_cache_revalidate\tAAAAACDE\thttp_uwsgi\tflag\t\toff\t1.5.7
uwsgi_cache_use_stale\tAALBBCDE\thttp_uwsgi\t1+\terror|timeout|invalid_header|non_idempotent|http_500|http_503|http_403|http_404|http_429|updating|off\toff\t0.8.40
uwsgi_cache_valid\tAAUBBCDE\thttp_uwsgi\t1+\t\t\t0.8.40
uwsgi_connect_timeout\tAAEAACDE\thttp_uwsgi\t1\t\t60s\t0.8.40
uwsgi_force_ranges\tAAAAACDE\thttp_uwsgi\tflag\t\toff\t1.7.7
uwsgi_hide_header\tAAHBBCDE\thttp_uwsgi\t1\t\t\t0.8.40
uwsgi_ignore_client_abort\tAAAAACDE\thttp_uwsgi\tflag\t\toff\t0.8.40
uwsgi_ignore_headers\tAALBBCDE\thttp_uwsgi\t1+\tX-Accel-Redirect|X-Accel-Expires|X-Accel-Limit-Rate|X-Accel-Buffering|X-Accel-Charset|Expires|Cache-Control|Set-Cookie|Vary\t\t0.8.40
uwsgi_intercept_errors\tAAAAACDE\thttp_uwsgi\tflag\t\toff\t0.8.40
uwsgi_limit_rate\tAAPAACDE\thttp_uwsgi\t1\t\t0\t1.7.7
uwsgi_max_temp_file_size\tAACAACDE\thttp_uwsgi\t1\t\t1024m\t0.8.40
uwsgi_modifier1\tAABAACDE\thttp_uwsgi\t1\t0-255\t0\t0.8.40
uwsgi_modifier2\tAABAACDE\thttp_uwsgi\t1\t0-255\t0\t0.8.40
uwsgi_next_upstream\tAALBBCDE\thttp_uwsgi\t1+\terror|timeout|invalid_header|non_idempotent|http_500|http_503|http_403|http_404|http_429|updating|off\terror timeout\t0.8.40
uwsgi_next_upstream_timeout\tAAEAACDE\thttp_uwsgi\t1\t\t0\t1.7.5
uwsgi_next_upstream_tries\tAABAACDE\thttp_uwsgi\t1\t\t0\t1.7.5
uwsgi_no_cache\tAAQBBCDE\thttp_uwsgi\t1+\t\t\t0.8.40
uwsgi_param\tAAIBBCDE\thttp_uwsgi\t2,3\t\tHTTP_HOST $host$is_request_port$request_port\t0.8.40\t\t\tdefault<1.29.3=
uwsgi_pass\tAAXDAEG\thttp_uwsgi\t1\t\t\t0.8.40
uwsgi_pass_header\tAAHBBCDE\thttp_uwsgi\t1\t\t\t0.8.40
uwsgi_pass_request_body\tAAAAACDE\thttp_uwsgi\tflag\t\ton\t0.8.40
uwsgi_pass_request_headers\tAAAAACDE\thttp_uwsgi\tflag\t\ton\t0.8.40
uwsgi_read_timeout\tAAEAACDE\thttp_uwsgi\t1\t\t60s\t0.8.40
uwsgi_request_buffering\tAAAAACDE\thttp_uwsgi\tflag\t\ton\t1.7.11
uwsgi_request_dynamic\tBAAHFCDE\thttp_uwsgi\tflag\t\toff\t1.29.3
uwsgi_send_timeout\tAAEAACDE\thttp_uwsgi\t1\t\t60s\t0.8.40
uwsgi_socket_keepalive\tAAAAACDE\thttp_uwsgi\tflag\t\toff\t1.15.6
uwsgi_socket_rcvbuf\tAACAACDE\thttp_uwsgi\t1\t\t\t1.31.3
uwsgi_socket_sndbuf\tAACAACDE\thttp_uwsgi\t1\t\t\t1.31.3
uwsgi_ssl_certificate\tAAOAACDE\thttp_uwsgi\t1\t\t\t1.7.8
uwsgi_ssl_certificate_cache\tAAXAACDE\thttp_uwsgi\t1,2,3\t\toff\t1.27.4
uwsgi_ssl_certificate_key\tAAOAACDE\thttp_uwsgi\t1\t\t\t1.7.8
uwsgi_ssl_ciphers\tAAGAACDE\thttp_uwsgi\t1\t\tDEFAULT\t1.5.8
uwsgi_ssl_conf_command\tAAIBBCDE\thttp_uwsgi\t2\t\t\t1.19.4
uwsgi_ssl_crl\tAAGAACDE\thttp_uwsgi\t1\t\t\t1.7.0
uwsgi_ssl_key_log\tBAXHFCDE\thttp_uwsgi\t1\t\t\t1.27.2
uwsgi_ssl_name\tAAOAACDE\thttp_uwsgi\t1\t\thost from uwsgi_pass\t1.7.0
uwsgi_ssl_password_file\tAAXAACDE\thttp_uwsgi\t1\t\t\t1.7.8
uwsgi_ssl_protocols\tAALBBCDE\thttp_uwsgi\t1+\tSSLv2|SSLv3|TLSv1|TLSv1.1|TLSv1.2|TLSv1.3\tTLSv1.2 TLSv1.3\t1.5.8\t\t\tdefault<1.23.4=TLSv1 TLSv1.1 TLSv1.2;default<1.27.3=TLSv1 TLSv1.1 TLSv1.2 TLSv1.3
uwsgi_ssl_server_name\tAAAAACDE\thttp_uwsgi\tflag\t\toff\t1.7.0
uwsgi_ssl_session_reuse\tAAAAACDE\thttp_uwsgi\tflag\t\ton\t1.5.8
uwsgi_ssl_trusted_certificate\tAAGAACDE\thttp_uwsgi\t1\t\t\t1.7.0
uwsgi_ssl_verify\tAAAAACDE\thttp_uwsgi\tflag\t\toff\t1.7.0
uwsgi_ssl_verify_depth\tAABAACDE\thttp_uwsgi\t1\t\t1\t1.7.0
uwsgi_store\tAAXAACDE\thttp_uwsgi\t1\t\toff\t0.8.40
uwsgi_store_access\tAANAACDE\thttp_uwsgi\t1,2,3\t\tuser:rw\t0.8.40
uwsgi_string\tAAGAACDE\thttp_uwsgi\t1\t\t\t0.8.40
uwsgi_temp_file_write_size\tAACAACDE\thttp_uwsgi\t1\t\t8k|16k\t0.8.40
uwsgi_temp_path\tAAMAACDE\thttp_uwsgi\t1,2,3,4\t\tuwsgi_temp\t0.8.40
valid_referers\tAAXBBDE\thttp_referer\t1+
variables_hash_bucket_size\tAABGAC\thttp_core\t1\t\t64
variables_hash_bucket_size\tAABGAJ\tstream_core\t1\t\t64\t1.11.2
variables_hash_max_size\tAABGAC\thttp_core\t1\t\t1024
variables_hash_max_size\tAABGAJ\tstream_core\t1\t\t1024\t1.11.2
volatile\tACWGDX\thttp_geo\t0\t\t\t1.29.3
volatile\tACWGDW\thttp_map\t0\t\t\t1.11.7
volatile\tACWGD_\tstream_geo\t0\t\t\t1.29.3
volatile\tACWGD^\tstream_map\t0\t\t\t1.11.7
worker_aio_requests\tAABGAB\tepoll\t1\t\t32\t1.1.4
worker_connections\tAAXGAB\tevent_core\t1\t\t512
worker_cpu_affinity\tAAXGAA\tcore\t1+
worker_priority\tAAXGAA\tcore\t1\t\t0
worker_processes\tAAXGAA\tcore\t1\t\t1
worker_rlimit_core\tAADGAA\tcore\t1
worker_rlimit_nofile\tAABGAA\tcore\t1
worker_shutdown_timeout\tAAEGAA\tcore\t1\t\t\t1.11.11
working_directory\tAAGGAA\tcore\t1
xclient\tAAAAAMN\tmail_proxy\tflag\t\ton
xml_entities\tAAXAACDE\thttp_xslt_filter\t1\t\t\t0.7.8
xml_external_entities\tAAAAACDE\thttp_xslt_filter\tflag\t\toff\t1.31.3
xslt_last_modified\tAAAAACDE\thttp_xslt_filter\tflag\t\toff\t1.5.1
xslt_param\tAAXBBCDE\thttp_xslt_filter\t2\t\t\t1.1.18
xslt_string_param\tAAXBBCDE\thttp_xslt_filter\t2\t\t\t1.1.18
xslt_stylesheet\tAAXBBE\thttp_xslt_filter\t1+\t\t\t0.7.8
xslt_types\tAARBBCDE\thttp_xslt_filter\t1+\t\ttext/xml\t0.7.8
zone\tAAXGCI\thttp_upstream_zone\t1,2\t\t\t1.9.0
zone\tAAXGCL\tstream_upstream_zone\t1,2\t\t\t1.9.0
zone_sync\tBAXHFK\tstream_zone_sync\t0
zone_sync_buffers\tBAXHFJK\tstream_zone_sync\t2\t\t8 4k|8k
zone_sync_connect_retry_interval\tBAXHFJK\tstream_zone_sync\t1\t\t1s
zone_sync_connect_timeout\tBAXHFJK\tstream_zone_sync\t1\t\t5s
zone_sync_interval\tBAXHFJK\tstream_zone_sync\t1\t\t1s
zone_sync_recv_buffer_size\tBAXHFJK\tstream_zone_sync\t1\t\t4k|8k
zone_sync_server\tBAXHFK\tstream_zone_sync\t1,2
zone_sync_ssl\tBAAHFJK\tstream_zone_sync\tflag\t\toff
zone_sync_ssl_certificate\tBAXHFJK\tstream_zone_sync\t1
zone_sync_ssl_certificate_key\tBAXHFJK\tstream_zone_sync\t1
zone_sync_ssl_ciphers\tBAXHFJK\tstream_zone_sync\t1\t\tDEFAULT
zone_sync_ssl_conf_command\tBAXHFJK\tstream_zone_sync\t2\t\t\t1.19.4
zone_sync_ssl_crl\tBAXHFJK\tstream_zone_sync\t1
zone_sync_ssl_name\tBAXHFJK\tstream_zone_sync\t1\t\thost from zone_sync_server\t1.15.7
zone_sync_ssl_password_file\tBAXHFJK\tstream_zone_sync\t1
zone_sync_ssl_protocols\tBAXHFJK\tstream_zone_sync\t1+\t\tTLSv1.2 TLSv1.3
zone_sync_ssl_server_name\tBAAHFJK\tstream_zone_sync\tflag\t\toff\t1.15.7
zone_sync_ssl_trusted_certificate\tBAXHFJK\tstream_zone_sync\t1
zone_sync_ssl_verify\tBAAHFJK\tstream_zone_sync\tflag\t\toff
zone_sync_ssl_verify_depth\tBAXHFJK\tstream_zone_sync\t1\t\t1
zone_sync_timeout\tBAXHFJK\tstream_zone_sync\t1\t\t5s
""";

    private static final String STARTS_1 = ""
            + "\000\065\136\214\267\326\u0112\u013f\u015c\u017b\u01a0\u01bf\u01fe\u022d\u025d\u028a"
            + "\u02d4\u030b\u0356\u0398\u03bd\u03eb\u0404\u0422\u0448\u0460\u0489\u04ba\u04d2\u04fe\u052f\u055b"
            + "\u057e\u05a8\u05eb\u061b\u0645\u067a\u06b0\u06e6\u0712\u074a\u077f\u07b4\u07eb\u080f\u0844\u087a"
            + "\u08ab\u08d7\u090d\u0957\u098d\u09a7\u09c0\u09e0\u09ff\u0a25\u0a52\u0a7b\u0b0a\u0b47\u0b7c\u0bbb"
            + "\u0bfc\u0c3f\u0c6d\u0c9f\u0cce\u0ceb\u0d19\u0d3a\u0d68\u0db1\u0ded\u0e1f\u0e3a\u0e6b\u0e9c\u0eb8"
            + "\u0ee4\u0f28\u0f4d\u0f73\u0f8d\u0fa7\u0fc3\u0fdf\u100d\u103c\u1070\u1089\u10a4\u10c1\u10e6\u10fd"
            + "\u111e\u113e\u1167\u119b\u11cf\u11fa\u121c\u1233\u1266\u127c\u1298\u12c9\u12e9\u1310\u1339\u1365"
            + "\u1387\u13ae\u13d2\u13e9\u140d\u143c\u1464\u1487\u149d\u14c7\u1500\u1530\u156c\u159f\u15d6\u1607"
            + "\u1641\u1673\u16bb\u16f2\u1725\u175f\u1798\u17d6\u1816\u1863\u189c\u18cf\u1904\u1935\u1974\u1a16"
            + "\u1a4c\u1a79\u1aae\u1ae9\u1b15\u1b51\u1c05\u1c2b\u1c64\u1c9c\u1cd0\u1d0a\u1dad\u1dec\u1e29\u1e5c"
            + "\u1ec5\u1ee9\u1f15\u1f4e\u1f8a\u1fbc\u1ffc\u203b\u2069\u209b\u20db\u2112\u2149\u2182\u21ad\u21e7"
            + "\u2224\u2262\u2278\u22ac\u22c4\u22e7\u2311\u233d\u236a\u2399\u23c1\u23ec\u2414\u244c\u2480\u24b3"
            + "\u24de\u2514\u2549\u2580\u25b0\u265f\u269a\u2748\u2783\u27bc\u27e4\u2814\u2848\u2881\u28b5\u2902"
            + "\u293c\u296d\u299e\u29d2\u2a12\u2a4a\u2a81\u2ab5\u2ae1\u2b10\u2b50\u2b86\u2c45\u2c7f\u2cba\u2cf6"
            + "\u2d2b\u2d61\u2d94\u2dd4\u2dfe\u2e34\u2e66\u2e89\u2eaf\u2ee2\u2f12\u2f40\u2faf\u2fe9\u301c\u3043"
            + "\u306b\u3096\u30c3\u30e5\u30fa\u3122\u314c\u3182\u3198\u31ac\u31d2\u3206\u322b\u3248\u3276\u32a7"
            + "\u32c3\u32e1\u32f4\u331b\u3351\u337f\u33ca\u341f\u3459\u34a6\u34f5\u3543\u356d\u359e\u35ef\u3623"
            + "\u366f\u36a2\u36c8\u36f2\u372d\u3764\u377f\u37c4\u37f6\u382e\u386a\u38ad\u38ef\u392a\u396f\u39b1"
            + "\u39f4\u3a34\u3a62\u3a8c\u3aa7\u3ac1\u3adb\u3af7\u3b13\u3b3c\u3b58\u3b8b\u3ba2\u3bbd\u3be4\u3bfe"
            + "\u3c1b\u3c39\u3c5d\u3c7b\u3ca4\u3cce\u3cfb\u3d29\u3d4b\u3d6f\u3d9c\u3dca\u3e00\u3e37\u3e60\u3e8a"
            + "\u3ebf\u3ef5\u3f24\u3f54\u3f87\u3fbb\u3ff4\u402e\u406c\u40ab\u40cd\u40f0\u4119\u4143\u4173\u41a4"
            + "\u41ce\u41f9\u4227\u4256\u4274\u4298\u42b7\u42d7\u42f3\u4311\u4344\u4372\u43a9\u43db\u43f6\u4412"
            + "\u4430\u4450\u4477\u449f\u44be\u44da\u44f7\u451d\u4545\u4561\u457e\u45dc\u45f9\u4640\u4675\u46c0"
            + "\u4717\u4747\u4783\u47b1\u47f0\u4814\u4832\u4852\u4874\u4898\u48b7\u48d5\u490b\u4940\u4977\u49af"
            + "\u49e9\u4a19\u4a47\u4a76\u4ab3\u4af1\u4b44\u4b98\u4bd8\u4c09\u4c3c\u4c5d\u4c81\u4cb2\u4ce3\u4d1e"
            + "\u4d70\u4dae\u4dde\u4e11\u4e4d\u4e76\u4ea1\u4ecb\u4ee6\u4f0b\u4f22\u4f45\u4f64\u4f8d\u4fbb\u4fe4"
            + "\u5000\u502a\u505d\u5091\u50b8\u50cb\u50e1\u5102\u5134\u516f\u5199\u51cc\u51f0\u5210\u5232\u525b"
            + "\u5288\u52b0\u52ed\u5321\u5361\u5398\u53d1\u5407\u5475\u54b8\u54f9\u5521\u5557\u558d\u55d1\u55fa"
            + "\u560d\u5635\u565f\u5698\u56c1\u56f1\u570f\u573f\u5767\u5795\u57c8\u57ff\u5829\u5862\u5895\u58d9"
            + "\u5906\u592f\u5959\u5982\u59a6\u59c4\u59e4\u5a05\u5a31\u5a65\u5a94\u5ac5\u5af5\u5b2e\u5b69\u5b85"
            + "\u5ba6\u5bdd\u5bfc\u5c1b\u5c3b\u5c66\u5c98\u5cd1\u5cf4\u5d1b\u5d34\u5d54\u5d74\u5d90\u5db2\u5dd6"
            + "\u5e18\u5e4e\u5e7b\u5e97\u5eb9\u5ee5\u5f1c\u5f47\u5f6a\u5fa0\u5fd2\u5fef\u600b\u6023\u6041\u605e"
            + "\u6093\u60bf\u60eb\u6123\u615c\u6185\u61b4\u61e8\u6215\u6242\u6278\u62a6\u62ea\u631d\u6359\u63a6"
            + "\u63dc\u6411\u644b\u6487\u64d0\u6505\u6534\u6565\u6594\u65cf\u667f\u66b1\u66e2\u671a\u6752\u678d"
            + "\u67c3\u67f7\u6834\u686b\u68a2\u68db\u6912\u693a\u69a2\u69da\u6a8a\u6abf\u6aef\u6b25\u6b48\u6bf9"
            + "\u6c31\u6c6c\u6ca8\u6ce1\u6d1b\u6d4a\u6d6b\u6d94\u6dca\u6df2\u6e27\u6e5f\u6e98\u6ebe\u6f20\u6f83"
            + "\u6fbc\u6fea\u700c\u703c\u7078\u70b3\u70e3\u7113\u713d\u716b\u71a4\u71c9\u7237\u726b\u72a7\u72e4"
            + "\u7317\u734b\u737e\u73b2\u73e1\u7411\u7445\u747a\u74bc\u74ff\u7537\u7570\u75a7\u75df\u7615\u764c"
            + "\u7678\u76a5\u76d6\u7708\u7740\u7782\u77b8\u77ef\u78ae\u796e\u79a8\u79e3\u7a1f\u7a5b\u7a97\u7ad4"
            + "\u7b09\u7b3f\u7b75\u7bac\u7bd3\u7c09\u7c42\u7c7a\u7ca2\u7cd2\u7d04\u7d3f\u7d65\u7d8d\u7dc9\u7df3"
            + "\u7e1d\u7e46\u7e72\u7ea4\u7ed8\u7f0f\u7f28\u7f43\u7f6d\u7fa6\u7fd7\u800e\u8041\u8071\u80ab\u80e4"
            + "\u810e\u8131\u8168\u8187\u81b1\u81d4\u81ec\u8215\u8241\u826c\u82a0\u82ca\u82fd\u8333\u8355\u837c"
            + "\u839f\u83cd\u83ee\u8417\u844a\u8474\u84aa\u84de\u850f\u8541\u857c\u85a8\u85ea\u861b\u8648\u867c"
            + "\u86af\u86e7\u8721\u8768\u879b\u87c8\u87f7\u8825\u885e\u88fa\u892a\u8960\u8995\u89c4\u8a01\u8aaf"
            + "\u8ae9\u8b17\u8b52\u8bf6\u8c2f\u8c66\u8c93\u8cfc\u8d23\u8d52\u8d8c\u8dc9\u8dfc\u8e36\u8e6f\u8ea2"
            + "\u8edc\u8f0d\u8f3e\u8f6a\u8fa5\u8fe3\u901f\u9040\u9071\u90a6\u90de\u9100\u9123\u914a\u9171\u91b1"
            + "\u91cb\u91ea\u9204\u9228\u9251\u9280\u9295\u92b9\u92e3\u9310\u9345\u9381\u93c6\u93f9\u9435\u9468"
            + "\u9495\u94d3\u94ff\u9520\u9547\u9564\u9585\u95ad\u95dd\u960f\u963b\u9653\u96a1\u96c8\u96f6\u9721"
            + "\u9750\u9783\u97b7\u97f0\u982e\u985f\u9896\u98ca\u9904\u9937\u996c\u9994\u99ce\u9a09\u9a3b\u9a70"
            + "\u9aa1\u9ad2\u9b00\u9b2e\u9b56\u9b84\u9ba7\u9bca\u9bf7\u9c30\u9c6b\u9ca9\u9ce7\u9d27\u9d4e\u9d75"
            + "\u9da6\u9dd7\u9e08\u9e41\u9e6b\u9e9e\u9ed3\u9f00\u9f2d\u9f5c\u9f77\u9f9b\u9fbf\u9fd5\u9ffb\ua022"
            + "\ua049\ua072\ua0a3\ua0d1\ua0ff\ua12f\ua158\ua183\ua19f\ua1d5\ua1fd\ua227\ua25c\ua29e\ua2e5\ua32e"
            + "\ua35c\ua38c\ua3bb\ua3ec\ua419\ua446\ua475\ua4aa\ua4df\ua51c\ua554\ua605\ua6b6\ua76e\ua7a5\ua7de"
            + "\ua81d\ua851\ua885\ua8ba\ua8ec\ua91e\ua952\ua986\ua9ba\ua9f0\uaa22\uaa54\uaa87\uaab5\uaae6\uab13"
            + "\uab43\uab75\uabaa\uabdf\uac17\uac42\uac7f\uacb2\uace6\uad1e\uad54\uad79\uad99\uade1\uae30\uae81"
            + "\uaea8\uaed6\uaf06\uaf33\uaf5f\uaf84\uafab\uafd8\uaffa\ub016\ub038\ub065\ub08f\ub0c2\ub0e3\ub112"
            + "\ub12f\ub14e\ub177\ub19d\ub1df\ub211\ub249\ub28b\ub2b3\ub2e2\ub30a\ub358\ub379\ub390\ub3af\ub3d1"
            + "\ub3fe\ub42c\ub45a\ub48d\ub4c3\ub4fd\ub551\ub58f\ub5cb\ub5f9\ub630\ub663\ub69a\ub6d8\ub70d\ub742"
            + "\ub78d\ub7bd\ub7ec\ub826\ub863\ub883\ub8ad\ub8d7\ub8ee\ub93d\ub955\ub979\ub9b0\ub9e2\uba14\uba8d"
            + "\ubabc\ubaeb\ubb1a\ubb47\ubb8e\ubbb6\ubbee\ubc23\ubc4f\ubc87\ubcbd\ubcf0\ubd24\ubd61\ubd8f\ubdd0"
            + "\ube03\ube32\ube68\ube9d\ubed7\ubf13\ubf5c\ubf91\ubfc0\ubff1\uc020\uc05b\uc0f9\uc12b\uc163\uc19a"
            + "\uc1cb\uc20a\uc2ba\uc2f6\uc326\uc363\uc398\uc3cd\uc473\uc4ae\uc4e7\uc516\uc581\uc5aa\uc5db\uc617"
            + "\uc656\uc68b\uc6c7\uc702\uc737\uc773\uc7a6\uc7d9\uc80d\uc84f\uc887\uc8be\uc8f4\uc920\uc951\uc992"
            + "\uc9c8\uca87\ucac1\ucafc\ucb38\ucb6d\ucba3\ucbd1\ucc0e\ucc3a\ucc7a\uccb9\ucce0\ucd12\ucd4d\ucd7e"
            + "\ucdb8\ucddc\uce00\uce26\uce4c\uce79\ucea5\ucec8\ucee9\ucf0b\ucf2c\ucf4f\ucf7f\ucf9f\ucfc3\ucff4"
            + "\ud035\ud072\ud0a2\ud0d9\ud10c\ud144\ud16f\ud19c\ud1c0\ud1f6\ud236\ud26f\ud2a1\ud2de\ud30b\ud33c"
            + "\ud371\ud3aa\ud3e4\ud423\ud450\ud4a1\ud4d8\ud51d\ud561\ud59e\ud5d6\ud60f";
}
