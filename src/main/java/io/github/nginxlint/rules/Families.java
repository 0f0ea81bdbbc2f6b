package io.github.nginxlint.rules;

import io.github.nginxlint.rule.Presence;

/** What several rules need one of, see {@link Presence}: most of all, a directive of each protocol. */
final class Families {

    /** What passes requests on. */
    static final String PASS = "proxy_pass|fastcgi_pass|uwsgi_pass|scgi_pass|grpc_pass|memcached_pass";

    /** What has the address of a backend. */
    static final String PASS_OR_UPSTREAM = PASS + "|upstream";

    /** What can have the path of a socket. */
    static final String SOCKET = PASS + "|pass|upstream|" + Presence.FRAGMENT;

    /** What {@code invalid-pass} looks at. */
    static final String PASS_OF_ANY = PASS + "|tunnel_pass|proxy_redirect";

    /** What the servers of an upstream stand in. */
    static final String UPSTREAM_BODY = "upstream|" + Presence.FRAGMENT;

    /** How long an answer may take. */
    static final String READ_TIMEOUT = "proxy_read_timeout|fastcgi_read_timeout|uwsgi_read_timeout|scgi_read_timeout|"
            + "grpc_read_timeout|memcached_read_timeout";

    /** How long connecting may take. */
    static final String CONNECT_TIMEOUT =
            "proxy_connect_timeout|fastcgi_connect_timeout|uwsgi_connect_timeout|scgi_connect_timeout|"
                    + "grpc_connect_timeout|memcached_connect_timeout";

    /** Both. */
    static final String READ_OR_CONNECT_TIMEOUT = READ_TIMEOUT + "|" + CONNECT_TIMEOUT;

    /** Where the header of an answer has to fit, and its body. */
    static final String HEADER_BUFFERS = "proxy_buffers|fastcgi_buffers|uwsgi_buffers|scgi_buffers|proxy_buffer_size|"
            + "fastcgi_buffer_size|uwsgi_buffer_size|scgi_buffer_size|grpc_buffer_size|" + "memcached_buffer_size";

    /** The sizes that nginx compares with each other. */
    static final String BUFFERS =
            HEADER_BUFFERS + "|proxy_busy_buffers_size|fastcgi_busy_buffers_size|uwsgi_busy_buffers_size|"
                    + "scgi_busy_buffers_size|proxy_temp_file_write_size|fastcgi_temp_file_write_size|"
                    + "uwsgi_temp_file_write_size|scgi_temp_file_write_size|proxy_max_temp_file_size|"
                    + "fastcgi_max_temp_file_size|uwsgi_max_temp_file_size|scgi_max_temp_file_size";

    /** What a protocol has timeouts and buffers of its own for. */
    static final String TIMEOUT_OR_BUFFERS = READ_TIMEOUT + "|" + CONNECT_TIMEOUT + "|" + HEADER_BUFFERS
            + "|proxy_send_timeout|fastcgi_send_timeout|uwsgi_send_timeout|scgi_send_timeout|"
            + "grpc_send_timeout|memcached_send_timeout";

    /** When a request goes on to another server. */
    static final String NEXT_UPSTREAM =
            "proxy_next_upstream|fastcgi_next_upstream|uwsgi_next_upstream|scgi_next_upstream|"
                    + "grpc_next_upstream|memcached_next_upstream|proxy_next_upstream_tries|"
                    + "fastcgi_next_upstream_tries|uwsgi_next_upstream_tries|scgi_next_upstream_tries|"
                    + "grpc_next_upstream_tries|memcached_next_upstream_tries";

    /** What TLS is spoken to. */
    static final String TLS_PASS = "proxy_pass|grpc_pass|uwsgi_pass";

    /** Which TLS. */
    static final String SSL_PROTOCOLS = "proxy_ssl_protocols|grpc_ssl_protocols|uwsgi_ssl_protocols";

    /** How the servers of an upstream take turns. */
    static final String BALANCING = "hash|ip_hash|least_conn|least_time|random";

    /** Where the header of a request has to fit. */
    static final String CLIENT_BUFFERS = "large_client_header_buffers|client_header_buffer_size";

    /** What counts for what stands below it. */
    static final String EARLY = "load_module|map_hash_bucket_size|map_hash_max_size";

    private Families() {}
}
