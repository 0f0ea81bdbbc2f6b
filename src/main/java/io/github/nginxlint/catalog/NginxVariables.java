package io.github.nginxlint.catalog;

import java.util.List;

/**
 * The variables of nginx's own modules, and some of third parties.
 *
 * <p>Generated from src/main/resources/catalog: change the data there and run
 * {@code mvn test -Dtest=CatalogSourceTest -Dgolden.update}.
 */
final class NginxVariables {
    private NginxVariables() {}

    static List<SortedLines> parts() {
        return List.of(new SortedLines(LINES_1, STARTS_1));
    }

    private static final String LINES_1 = """
acme_certificate\tehC-\tngx_http_acme_module
acme_certificate_key\tehC-\tngx_http_acme_module
ancient_browser\tehAs\tngx_http_browser_module
arg_\tphA-\tngx_http_core_module
args\tehAs\tngx_http_core_module
binary_remote_addr\tehA-\tngx_http_core_module
binary_remote_addr\tesA-\tngx_stream_core_module
body_bytes_sent\tehA-\tngx_http_core_module
brotli_\tphD-\tngx_brotli
bytes_received\tesA-\tngx_stream_core_module\t1.11.4
bytes_sent\tehA-\tngx_http_core_module\t1.3.8
bytes_sent\tesA-\tngx_stream_core_module\t1.3.8
connection\tehA-\tngx_http_core_module\t1.3.8
connection\tesA-\tngx_stream_core_module\t1.3.8
connection_requests\tehA-\tngx_http_core_module\t1.3.8
connection_time\tehA-\tngx_http_core_module\t1.19.10
connections_active\tehA-\tngx_http_stub_status_module
connections_reading\tehA-\tngx_http_stub_status_module
connections_waiting\tehA-\tngx_http_stub_status_module
connections_writing\tehA-\tngx_http_stub_status_module
content_length\tehA-\tngx_http_core_module
content_type\tehA-\tngx_http_core_module
cookie_\tphA-\tngx_http_core_module
datadog_\tphD-\tngx_http_datadog_module
date_gmt\tehA-\tngx_http_ssi_filter_module
date_local\tehA-\tngx_http_ssi_filter_module
document_root\tehA-\tngx_http_core_module
document_uri\tehA-\tngx_http_core_module
echo_\tphD-\tngx_http_echo_module
fastcgi_path_info\tehA-\tngx_http_fastcgi_module
fastcgi_script_name\tehA-\tngx_http_fastcgi_module
geoip_area_code\tehA-\tngx_http_geoip_module
geoip_area_code\tesA-\tngx_stream_geoip_module
geoip_city\tehA-\tngx_http_geoip_module
geoip_city\tesA-\tngx_stream_geoip_module
geoip_city_continent_code\tehA-\tngx_http_geoip_module
geoip_city_continent_code\tesA-\tngx_stream_geoip_module
geoip_city_country_code\tehA-\tngx_http_geoip_module
geoip_city_country_code\tesA-\tngx_stream_geoip_module
geoip_city_country_code3\tehA-\tngx_http_geoip_module
geoip_city_country_code3\tesA-\tngx_stream_geoip_module
geoip_city_country_name\tehA-\tngx_http_geoip_module
geoip_city_country_name\tesA-\tngx_stream_geoip_module
geoip_country_code\tehA-\tngx_http_geoip_module
geoip_country_code\tesA-\tngx_stream_geoip_module
geoip_country_code3\tehA-\tngx_http_geoip_module
geoip_country_code3\tesA-\tngx_stream_geoip_module
geoip_country_name\tehA-\tngx_http_geoip_module
geoip_country_name\tesA-\tngx_stream_geoip_module
geoip_dma_code\tehA-\tngx_http_geoip_module
geoip_dma_code\tesA-\tngx_stream_geoip_module
geoip_latitude\tehA-\tngx_http_geoip_module
geoip_latitude\tesA-\tngx_stream_geoip_module
geoip_longitude\tehA-\tngx_http_geoip_module
geoip_longitude\tesA-\tngx_stream_geoip_module
geoip_org\tehA-\tngx_http_geoip_module
geoip_org\tesA-\tngx_stream_geoip_module
geoip_postal_code\tehA-\tngx_http_geoip_module
geoip_postal_code\tesA-\tngx_stream_geoip_module
geoip_region\tehA-\tngx_http_geoip_module
geoip_region\tesA-\tngx_stream_geoip_module
geoip_region_name\tehA-\tngx_http_geoip_module
geoip_region_name\tesA-\tngx_stream_geoip_module
grpc_internal_trailers\tehA-\tngx_http_grpc_module\t1.13.10
gzip_ratio\tehA-\tngx_http_gzip_filter_module
host\tehA-\tngx_http_core_module
hostname\tehA-\tngx_http_core_module
hostname\tesA-\tngx_stream_core_module
http2\tehA-\tngx_http_v2_module
http3\tehA-\tngx_http_v3_module\t1.25.0
http_\tphA-\tngx_http_core_module
http_cookie\tehA-\tngx_http_core_module
http_host\tehA-\tngx_http_core_module
http_referer\tehA-\tngx_http_core_module
http_user_agent\tehA-\tngx_http_core_module
http_via\tehA-\tngx_http_core_module
http_x_forwarded_for\tehA-\tngx_http_core_module
https\tehA-\tngx_http_core_module
invalid_referer\tehAs\tngx_http_referer_module
is_args\tehA-\tngx_http_core_module
is_request_port\tehA-\tngx_http_core_module\t1.29.3
jwt_claim_\tphB-\tngx_http_auth_jwt_module
jwt_header_\tphB-\tngx_http_auth_jwt_module
jwt_payload\tehB-\tngx_http_auth_jwt_module\t1.21.2
limit_conn_status\tehA-\tngx_http_limit_conn_module\t1.17.6
limit_conn_status\tesA-\tngx_stream_limit_conn_module\t1.17.6
limit_rate\tehAs\tngx_http_core_module
limit_req_status\tehA-\tngx_http_limit_req_module\t1.17.6
memcached_key\tehB-\tngx_http_memcached_module
modern_browser\tehAs\tngx_http_browser_module
mqtt_preread_clientid\tesB-\tngx_stream_mqtt_preread_module
mqtt_preread_username\tesB-\tngx_stream_mqtt_preread_module
msec\tehA-\tngx_http_core_module\t1.3.9
msec\tesA-\tngx_stream_core_module\t1.3.9
msie\tehAs\tngx_http_browser_module
nchan_\tphD-\tngx_nchan_module
nginx_version\tehA-\tngx_http_core_module
nginx_version\tesA-\tngx_stream_core_module
oidc_access_token\tehB-\tngx_http_oidc_module
oidc_claim_\tphB-\tngx_http_oidc_module
oidc_id_token\tehB-\tngx_http_oidc_module
oidc_userinfo\tehB-\tngx_http_oidc_module\t1.29.0
opentelemetry_\tphD-\topentelemetry-cpp-contrib nginx
opentracing_\tphD-\tngx_http_opentracing_module
otel_parent_id\tehC-\tngx_otel_module
otel_parent_sampled\tehC-\tngx_otel_module
otel_span_id\tehC-\tngx_otel_module
otel_trace_id\tehC-\tngx_otel_module
passenger_\tphD-\tngx_http_passenger_module
pid\tehA-\tngx_http_core_module
pid\tesA-\tngx_stream_core_module
pipe\tehA-\tngx_http_core_module\t1.3.12
protocol\tesA-\tngx_stream_core_module\t1.11.4
proxy_add_x_forwarded_for\tehA-\tngx_http_proxy_module
proxy_host\tehAs\tngx_http_proxy_module
proxy_internal_body_length\tehA-\tngx_http_proxy_module
proxy_internal_chunked\tehA-\tngx_http_proxy_module
proxy_port\tehAs\tngx_http_proxy_module
proxy_protocol_addr\tehA-\tngx_http_core_module\t1.5.12
proxy_protocol_addr\tesA-\tngx_stream_core_module\t1.5.12
proxy_protocol_port\tehA-\tngx_http_core_module\t1.11.0
proxy_protocol_port\tesA-\tngx_stream_core_module\t1.11.0
proxy_protocol_server_addr\tehA-\tngx_http_core_module\t1.17.6
proxy_protocol_server_addr\tesA-\tngx_stream_core_module\t1.17.6
proxy_protocol_server_port\tehA-\tngx_http_core_module\t1.17.6
proxy_protocol_server_port\tesA-\tngx_stream_core_module\t1.17.6
proxy_protocol_tlv_\tphA-\tngx_http_core_module\t1.23.2
proxy_protocol_tlv_\tpsA-\tngx_stream_core_module\t1.23.2
proxy_protocol_tlv_aws_vpce_id\tehB-\tngx_http_proxy_protocol_vendor_module
proxy_protocol_tlv_aws_vpce_id\tesB-\tngx_stream_proxy_protocol_vendor_module
proxy_protocol_tlv_azure_pel_id\tehB-\tngx_http_proxy_protocol_vendor_module
proxy_protocol_tlv_azure_pel_id\tesB-\tngx_stream_proxy_protocol_vendor_module
proxy_protocol_tlv_gcp_conn_id\tehB-\tngx_http_proxy_protocol_vendor_module
proxy_protocol_tlv_gcp_conn_id\tesB-\tngx_stream_proxy_protocol_vendor_module
query_string\tehA-\tngx_http_core_module
realip_remote_addr\tehA-\tngx_http_realip_module\t1.9.7
realip_remote_addr\tesA-\tngx_stream_realip_module\t1.9.7
realip_remote_port\tehA-\tngx_http_realip_module\t1.11.0
realip_remote_port\tesA-\tngx_stream_realip_module\t1.11.0
realpath_root\tehA-\tngx_http_core_module
remote_addr\tehA-\tngx_http_core_module
remote_addr\tesA-\tngx_stream_core_module
remote_port\tehA-\tngx_http_core_module
remote_port\tesA-\tngx_stream_core_module
remote_user\tehA-\tngx_http_core_module
request\tehA-\tngx_http_core_module
request_body\tehA-\tngx_http_core_module
request_body_file\tehA-\tngx_http_core_module
request_completion\tehA-\tngx_http_core_module
request_filename\tehA-\tngx_http_core_module
request_id\tehA-\tngx_http_core_module\t1.11.0
request_length\tehA-\tngx_http_core_module\t1.3.12
request_method\tehA-\tngx_http_core_module
request_port\tehA-\tngx_http_core_module\t1.29.3
request_time\tehA-\tngx_http_core_module\t1.3.9
request_uri\tehA-\tngx_http_core_module
scheme\tehA-\tngx_http_core_module
secure_link\tehA-\tngx_http_secure_link_module
secure_link_expires\tehA-\tngx_http_secure_link_module
sent_http_\tphA-\tngx_http_core_module
sent_http_cache_control\tehA-\tngx_http_core_module
sent_http_connection\tehA-\tngx_http_core_module
sent_http_content_length\tehA-\tngx_http_core_module
sent_http_content_type\tehA-\tngx_http_core_module
sent_http_keep_alive\tehA-\tngx_http_core_module
sent_http_last_modified\tehA-\tngx_http_core_module
sent_http_link\tehA-\tngx_http_core_module
sent_http_location\tehA-\tngx_http_core_module
sent_http_transfer_encoding\tehA-\tngx_http_core_module
sent_trailer_\tphA-\tngx_http_core_module\t1.13.2
server_addr\tehA-\tngx_http_core_module
server_addr\tesA-\tngx_stream_core_module
server_name\tehA-\tngx_http_core_module
server_name\tesA-\tngx_stream_core_module\t1.25.5
server_port\tehA-\tngx_http_core_module
server_port\tesA-\tngx_stream_core_module
server_protocol\tehA-\tngx_http_core_module
session_log_binary_id\tehB-\tngx_http_session_log_module
session_log_id\tehB-\tngx_http_session_log_module
session_time\tesA-\tngx_stream_core_module\t1.11.4
slice_range\tehA-\tngx_http_slice_filter_module
srcache_\tphD-\tngx_http_srcache_filter_module
ssl_alpn_protocol\tehAs\tngx_http_ssl_module\t1.21.4
ssl_alpn_protocol\tesAs\tngx_stream_ssl_module\t1.21.4
ssl_cipher\tehAs\tngx_http_ssl_module
ssl_cipher\tesAs\tngx_stream_ssl_module
ssl_ciphers\tehAs\tngx_http_ssl_module\t1.11.7
ssl_ciphers\tesAs\tngx_stream_ssl_module\t1.11.7
ssl_client_cert\tehAs\tngx_http_ssl_module
ssl_client_cert\tesAs\tngx_stream_ssl_module
ssl_client_escaped_cert\tehAs\tngx_http_ssl_module\t1.13.5
ssl_client_escaped_cert\tesAs\tngx_stream_ssl_module\t1.13.5
ssl_client_fingerprint\tehAs\tngx_http_ssl_module\t1.7.1
ssl_client_fingerprint\tesAs\tngx_stream_ssl_module\t1.7.1
ssl_client_i_dn\tehAs\tngx_http_ssl_module\t1.11.6
ssl_client_i_dn\tesAs\tngx_stream_ssl_module\t1.11.6
ssl_client_i_dn_legacy\tehAs\tngx_http_ssl_module
ssl_client_raw_cert\tehAs\tngx_http_ssl_module
ssl_client_raw_cert\tesAs\tngx_stream_ssl_module
ssl_client_s_dn\tehAs\tngx_http_ssl_module\t1.11.6
ssl_client_s_dn\tesAs\tngx_stream_ssl_module\t1.11.6
ssl_client_s_dn_legacy\tehAs\tngx_http_ssl_module
ssl_client_serial\tehAs\tngx_http_ssl_module
ssl_client_serial\tesAs\tngx_stream_ssl_module
ssl_client_sigalg\tehAs\tngx_http_ssl_module\t1.29.3
ssl_client_sigalg\tesAs\tngx_stream_ssl_module\t1.29.3
ssl_client_v_end\tehAs\tngx_http_ssl_module\t1.11.7
ssl_client_v_end\tesAs\tngx_stream_ssl_module\t1.11.7
ssl_client_v_remain\tehAs\tngx_http_ssl_module\t1.11.7
ssl_client_v_remain\tesAs\tngx_stream_ssl_module\t1.11.7
ssl_client_v_start\tehAs\tngx_http_ssl_module\t1.11.7
ssl_client_v_start\tesAs\tngx_stream_ssl_module\t1.11.7
ssl_client_verify\tehAs\tngx_http_ssl_module
ssl_client_verify\tesAs\tngx_stream_ssl_module
ssl_curve\tehAs\tngx_http_ssl_module\t1.21.5
ssl_curve\tesAs\tngx_stream_ssl_module\t1.21.5
ssl_curves\tehAs\tngx_http_ssl_module\t1.11.7
ssl_curves\tesAs\tngx_stream_ssl_module\t1.11.7
ssl_early_data\tehAs\tngx_http_ssl_module\t1.15.3
ssl_ech_outer_server_name\tehAs\tngx_http_ssl_module\t1.29.4
ssl_ech_outer_server_name\tesAs\tngx_stream_ssl_module\t1.29.4
ssl_ech_status\tehAs\tngx_http_ssl_module\t1.29.4
ssl_ech_status\tesAs\tngx_stream_ssl_module\t1.29.4
ssl_preread_alpn_protocols\tesA-\tngx_stream_ssl_preread_module\t1.13.10
ssl_preread_protocol\tesA-\tngx_stream_ssl_preread_module\t1.15.2
ssl_preread_server_name\tesA-\tngx_stream_ssl_preread_module
ssl_protocol\tehAs\tngx_http_ssl_module
ssl_protocol\tesAs\tngx_stream_ssl_module
ssl_server_name\tehAs\tngx_http_ssl_module\t1.7.0
ssl_server_name\tesAs\tngx_stream_ssl_module\t1.7.0
ssl_session_id\tehAs\tngx_http_ssl_module
ssl_session_id\tesAs\tngx_stream_ssl_module
ssl_session_reused\tehAs\tngx_http_ssl_module\t1.5.11
ssl_session_reused\tesAs\tngx_stream_ssl_module\t1.5.11
ssl_sigalg\tehAs\tngx_http_ssl_module\t1.29.3
ssl_sigalg\tesAs\tngx_stream_ssl_module\t1.29.3
ssl_sigalgs\tehAs\tngx_http_ssl_module\t1.31.2
ssl_sigalgs\tesAs\tngx_stream_ssl_module\t1.31.2
status\tehA-\tngx_http_core_module\t1.3.2
status\tesA-\tngx_stream_core_module\t1.3.2
tcpinfo_rcv_space\tehA-\tngx_http_core_module
tcpinfo_rtt\tehA-\tngx_http_core_module
tcpinfo_rttvar\tehA-\tngx_http_core_module
tcpinfo_snd_cwnd\tehA-\tngx_http_core_module
testcookie_\tphD-\tngx_http_testcookie_access_module
time_iso8601\tehA-\tngx_http_core_module\t1.3.12
time_iso8601\tesA-\tngx_stream_core_module\t1.3.12
time_iso8601_ms\tehB-\tngx_http_core_module\t1.29.8
time_iso8601_ms\tesB-\tngx_stream_core_module\t1.29.8
time_local\tehA-\tngx_http_core_module\t1.3.12
time_local\tesA-\tngx_stream_core_module\t1.3.12
uid_got\tehA-\tngx_http_userid_filter_module
uid_reset\tehAs\tngx_http_userid_filter_module
uid_set\tehA-\tngx_http_userid_filter_module
uploadprogress_\tphD-\tngx_http_uploadprogress_module
upstream_addr\tehA-\tngx_http_upstream_module
upstream_addr\tesA-\tngx_stream_upstream_module
upstream_bytes_received\tehA-\tngx_http_upstream_module\t1.11.4
upstream_bytes_received\tesA-\tngx_stream_upstream_module\t1.11.4
upstream_bytes_sent\tehA-\tngx_http_upstream_module\t1.15.8
upstream_bytes_sent\tesA-\tngx_stream_upstream_module\t1.15.8
upstream_cache_etag\tehA-\tngx_http_upstream_module
upstream_cache_last_modified\tehA-\tngx_http_upstream_module
upstream_cache_status\tehA-\tngx_http_upstream_module\t0.8.3
upstream_connect_time\tehA-\tngx_http_upstream_module\t1.9.1
upstream_connect_time\tesA-\tngx_stream_upstream_module\t1.9.1
upstream_cookie_\tphA-\tngx_http_upstream_module\t1.7.1
upstream_first_byte_time\tesA-\tngx_stream_upstream_module\t1.11.4
upstream_header_time\tehA-\tngx_http_upstream_module\t1.7.10
upstream_http_\tphA-\tngx_http_upstream_module
upstream_last_addr\tehB-\tngx_http_upstream_module\t1.29.3
upstream_last_addr\tesB-\tngx_stream_upstream_module\t1.29.3
upstream_last_server_name\tehB-\tngx_http_upstream_module\t1.25.3
upstream_queue_time\tehB-\tngx_http_upstream_module\t1.13.9
upstream_response_length\tehA-\tngx_http_upstream_module\t0.7.27
upstream_response_time\tehA-\tngx_http_upstream_module
upstream_session_time\tesA-\tngx_stream_upstream_module\t1.11.4
upstream_status\tehA-\tngx_http_upstream_module
upstream_trailer_\tphA-\tngx_http_upstream_module\t1.13.10
uri\tehA-\tngx_http_core_module
vod_\tphD-\tngx_http_vod_module
vts_\tphD-\tngx_http_vhost_traffic_status_module
zstd_\tphD-\tngx_zstd
""";

    private static final String STARTS_1 = ""
            + "\000\053\132\207\246\305\362\u0121\u014b\u0163\u0195\u01c0\u01ed\u0218\u0245\u0279"
            + "\u02ab\u02df\u0314\u0349\u037e\u03a7\u03ce\u03f0\u0416\u043f\u046a\u0492\u04b9\u04d9\u0508\u0539"
            + "\u0564\u0591\u05b7\u05df\u0614\u064b\u067e\u06b3\u06e7\u071d\u0750\u0785\u07b3\u07e3\u0812\u0843"
            + "\u0871\u08a1\u08cb\u08f7\u0921\u094d\u0978\u09a5\u09ca\u09f1\u0a1e\u0a4d\u0a75\u0a9f\u0acc\u0afb"
            + "\u0b34\u0b60\u0b7f\u0ba2\u0bc7\u0be5\u0c0a\u0c2a\u0c50\u0c74\u0c9b\u0cc5\u0ce8\u0d17\u0d37\u0d64"
            + "\u0d86\u0db7\u0de0\u0e0a\u0e3b\u0e74\u0eaf\u0ed4\u0f0b\u0f38\u0f64\u0f9e\u0fd8\u0ffd\u1024\u1046"
            + "\u1063\u108b\u10b5\u10e1\u1107\u112f\u115e\u1192\u11c0\u11e4\u120d\u122f\u1252\u127c\u129a\u12ba"
            + "\u12e0\u130c\u1341\u1367\u139d\u13cf\u13f5\u142a\u1461\u1496\u14cd\u1509\u1547\u1583\u15c1\u15f6"
            + "\u162d\u1677\u16c3\u170e\u175b\u17a5\u17f1\u1818\u184d\u1884\u18ba\u18f2\u191a\u1940\u1968\u198e"
            + "\u19b6\u19dc\u19fe\u1a25\u1a51\u1a7e\u1aa9\u1ad5\u1b05\u1b2e\u1b5c\u1b89\u1baf\u1bd0\u1bfd\u1c32"
            + "\u1c57\u1c89\u1cb8\u1ceb\u1d1c\u1d4b\u1d7d\u1da6\u1dd3\u1e09\u1e38\u1e5e\u1e86\u1eac\u1edb\u1f01"
            + "\u1f29\u1f53\u1f8a\u1fba\u1fea\u2018\u2045\u2077\u20ab\u20cf\u20f5\u2121\u214f\u2178\u21a3\u21db"
            + "\u2215\u224b\u2283\u22b3\u22e5\u2315\u2342\u2371\u23a1\u23d3\u2403\u242e\u245b\u248d\u24c1\u24f2"
            + "\u2525\u2559\u258f\u25c2\u25f7\u2622\u264f\u2679\u26a5\u26d0\u26fd\u272c\u2766\u27a2\u27d1\u2802"
            + "\u2848\u2887\u28c2\u28e8\u2910\u293f\u2970\u2998\u29c2\u29f5\u2a2a\u2a55\u2a82\u2aae\u2adc\u2b03"
            + "\u2b2c\u2b58\u2b7e\u2ba7\u2bd2\u2c05\u2c33\u2c63\u2c94\u2cc7\u2cf3\u2d21\u2d4c\u2d79\u2da4\u2dd8"
            + "\u2e04\u2e32\u2e6f\u2eae\u2ee7\u2f22\u2f54\u2f8f\u2fc9\u3003\u303f\u3074\u30b4\u30ee\u311b\u3153"
            + "\u318d\u31cc\u3205\u3243\u3278\u32b5\u32e3\u331b\u3339\u3357\u3386";
}
