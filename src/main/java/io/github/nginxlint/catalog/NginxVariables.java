package io.github.nginxlint.catalog;

import java.util.List;

/**
 * The variables of nginx's own modules.
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
date_gmt\tehA-\tngx_http_ssi_filter_module
date_local\tehA-\tngx_http_ssi_filter_module
document_root\tehA-\tngx_http_core_module
document_uri\tehA-\tngx_http_core_module
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
nginx_version\tehA-\tngx_http_core_module
nginx_version\tesA-\tngx_stream_core_module
oidc_access_token\tehB-\tngx_http_oidc_module
oidc_claim_\tphB-\tngx_http_oidc_module
oidc_id_token\tehB-\tngx_http_oidc_module
oidc_userinfo\tehB-\tngx_http_oidc_module\t1.29.0
otel_parent_id\tehC-\tngx_otel_module
otel_parent_sampled\tehC-\tngx_otel_module
otel_span_id\tehC-\tngx_otel_module
otel_trace_id\tehC-\tngx_otel_module
pid\tehA-\tngx_http_core_module
pid\tesA-\tngx_stream_core_module
pipe\tehA-\tngx_http_core_module\t1.3.12
protocol\tesA-\tngx_stream_core_module\t1.11.4
proxy_add_via\tehA-\tngx_http_proxy_module
proxy_add_x_forwarded_for\tehA-\tngx_http_proxy_module
proxy_host\tehAs\tngx_http_proxy_module
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
time_iso8601\tehA-\tngx_http_core_module\t1.3.12
time_iso8601\tesA-\tngx_stream_core_module\t1.3.12
time_iso8601_ms\tehB-\tngx_http_core_module\t1.29.8
time_iso8601_ms\tesB-\tngx_stream_core_module\t1.29.8
time_local\tehA-\tngx_http_core_module\t1.3.12
time_local\tesA-\tngx_stream_core_module\t1.3.12
uid_got\tehA-\tngx_http_userid_filter_module
uid_reset\tehAs\tngx_http_userid_filter_module
uid_set\tehA-\tngx_http_userid_filter_module
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
""";

    private static final String STARTS_1 = ""
            + "\000\053\132\207\246\305\362\u0121\u014b\u017d\u01a8\u01d5\u0200\u022d\u0261\u0293"
            + "\u02c7\u02fc\u0331\u0366\u038f\u03b6\u03d8\u0401\u042c\u0454\u047b\u04aa\u04db\u0506\u0533\u0559"
            + "\u0581\u05b6\u05ed\u0620\u0655\u0689\u06bf\u06f2\u0727\u0755\u0785\u07b4\u07e5\u0813\u0843\u086d"
            + "\u0899\u08c3\u08ef\u091a\u0947\u096c\u0993\u09c0\u09ef\u0a17\u0a41\u0a6e\u0a9d\u0ac9\u0ae8\u0b0b"
            + "\u0b30\u0b4e\u0b73\u0b93\u0bb9\u0bdd\u0c04\u0c2e\u0c51\u0c80\u0ca0\u0ccd\u0cef\u0d20\u0d49\u0d73"
            + "\u0da4\u0ddd\u0e18\u0e3d\u0e74\u0ea1\u0ecd\u0f07\u0f41\u0f66\u0f8d\u0faf\u0fd7\u1001\u102d\u1053"
            + "\u107b\u10aa\u10ce\u10f7\u1119\u113c\u115a\u117a\u11a0\u11cc\u11f5\u122a\u1250\u1276\u12ab\u12e2"
            + "\u1317\u134e\u138a\u13c8\u1404\u1442\u1477\u14ae\u14f8\u1544\u158f\u15dc\u1626\u1672\u1699\u16ce"
            + "\u1705\u173b\u1773\u179b\u17c1\u17e9\u180f\u1837\u185d\u187f\u18a6\u18d2\u18ff\u192a\u1956\u1986"
            + "\u19af\u19dd\u1a0a\u1a30\u1a51\u1a7e\u1ab3\u1ad8\u1b0a\u1b39\u1b6c\u1b9d\u1bcc\u1bfe\u1c27\u1c54"
            + "\u1c8a\u1cb9\u1cdf\u1d07\u1d2d\u1d5c\u1d82\u1daa\u1dd4\u1e0b\u1e3b\u1e6b\u1e99\u1ecb\u1eff\u1f23"
            + "\u1f49\u1f75\u1fa3\u1fcc\u1ff7\u202f\u2069\u209f\u20d7\u2107\u2139\u2169\u2196\u21c5\u21f5\u2227"
            + "\u2257\u2282\u22af\u22e1\u2315\u2346\u2379\u23ad\u23e3\u2416\u244b\u2476\u24a3\u24cd\u24f9\u2524"
            + "\u2551\u2580\u25ba\u25f6\u2625\u2656\u269c\u26db\u2716\u273c\u2764\u2793\u27c4\u27ec\u2816\u2849"
            + "\u287e\u28a9\u28d6\u2902\u2930\u2957\u2980\u29ac\u29d2\u29fb\u2a26\u2a54\u2a84\u2ab5\u2ae8\u2b14"
            + "\u2b42\u2b6d\u2b9a\u2bc5\u2bf1\u2c1f\u2c5c\u2c9b\u2cd4\u2d0f\u2d41\u2d7c\u2db6\u2df0\u2e2c\u2e61"
            + "\u2ea1\u2edb\u2f08\u2f40\u2f7a\u2fb9\u2ff2\u3030\u3065\u30a2\u30d0\u3108";
}
