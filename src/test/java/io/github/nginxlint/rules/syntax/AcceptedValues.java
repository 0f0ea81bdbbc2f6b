package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.catalog.DirectiveSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Arguments for each directive of nginx open source, some of which it accepts: for asking nginx about all of them. */
final class AcceptedValues {

    /** Those that are read by code of their own, and those of which the type does not tell what is accepted. */
    private static final Map<String, List<String>> OWN = table("""
            access_log | off | combined.log
            add_header | a b
            add_trailer | a b
            aio | on | off | threads
            alias | /x | /y
            allow | all | 127.0.0.1
            ancient_browser | a
            ancient_browser_value | 1 | 2
            auth_basic_user_file | /x | /y
            auth_http | 127.0.0.1:1/a | 127.0.0.1:2/b
            auth_http_header | a b
            auth_request | /x | off
            auth_request_set | $aaa $host
            charset | utf-8 | koi8-r | off
            charset_map | koi8-r utf-8 {} | koi8-r windows-1251 {}
            debug_connection | 127.0.0.1
            deny | all
            directio | 1m | off
            disable_symlinks | on | off
            env | A
            error_log | stderr | stderr info
            error_page | 404 /x | 404 /y
            events | {}
            expires | 1h | off | epoch
            fastcgi_cache | off | zz | $host
            fastcgi_pass | 127.0.0.1:1 | $host
            fastcgi_split_path_info | ^(a)(b)$ | ^(c)(d)$
            fastcgi_store | on | off | /x
            fastcgi_cache_path | c1 keys_zone=c1:1m | c2 keys_zone=c2:1m
            geo | $ggg {} | $hhh {}
            geoip_proxy | 127.0.0.1
            grpc_pass | grpc://127.0.0.1:1 | $host
            gzip_disable | a
            hash | $host | $uri
            if | ($host) {}
            image_filter | off | test | rotate 90 | crop 1 1
            image_filter_jpeg_quality | 1 | 2
            image_filter_sharpen | 1 | 2
            image_filter_webp_quality | 1 | 2
            include | none* | none*.conf
            index | a | b
            keepalive | 1 | 2
            keepalive_timeout | 1s | 0
            limit_conn | aaa 1 | bbb 2
            limit_conn_status | 503 | 429
            limit_conn_zone | $host zone=aa:1m | $host zone=bb:1m
            limit_except | GET {} | POST {}
            limit_req | zone=aaa | zone=bbb burst=5 | burst=7 zone=aaa
            limit_req_status | 503 | 429
            limit_req_zone | $host zone=aa:1m rate=1r/s | $host zone=bb:1m rate=1r/s
            listen | 81 | 82
            location | /x {} | /y {}
            log_format | a b | c d
            map | $host $mmm {}
            memcached_pass | 127.0.0.1:1 | $host
            mirror | /a | off
            modern_browser | unlisted | msie 5.0
            modern_browser_value | 1 | 2
            open_file_cache | max=10 | off
            open_log_file_cache | max=10 | off
            protocol | imap | smtp
            proxy_bind | 127.0.0.1 | off
            proxy_cache | off | zz | $host
            proxy_cache_path | c1 keys_zone=c1:1m | c2 keys_zone=c2:1m
            proxy_cookie_domain | off | a b
            proxy_cookie_flags | off | a secure
            proxy_cookie_path | off | a b
            proxy_method | GET | POST
            proxy_pass | http://127.0.0.1:1 | http://$host | 127.0.0.1:3
            proxy_redirect | off | a b
            proxy_store | on | off | /x
            random | | two
            real_ip_header | X-Real-IP | proxy_protocol
            resolver | 127.0.0.1 | 127.0.0.2 | off
            return | 200 | a
            rewrite | a b
            root | html | /x
            scgi_cache | off | zz
            scgi_cache_path | c1 keys_zone=c1:1m | c2 keys_zone=c2:1m
            scgi_pass | 127.0.0.1:1 | $host
            scgi_store | on | off
            server | 127.0.0.1:1 | { listen 81; protocol imap; } | { listen 81; return a; } | {}
            server_name | a | b
            set | $sss 1 | $sss 2
            set_real_ip_from | 127.0.0.1
            source_charset | utf-8 | koi8-r
            split_clients | $host $zzz {}
            ssl | on | off
            ssl_conf_command | A b | C d
            ssl_password_file | nginx.conf
            ssl_session_cache | off | none | builtin | shared:a:1m
            ssl_stapling_responder | http://127.0.0.1/
            starttls | on | off
            stub_status | | on
            sub_filter | a b | c d
            thread_pool | a threads=1 | b threads=2
            try_files | a b | c =404
            types | {} | { a/b c; }
            upstream | u1 { server 127.0.0.1:1; } | u2 { server 127.0.0.1:1; }
            use | epoll | select
            user | root | nobody
            userid_expires | 1d | max | off
            userid_mark | a | off
            uwsgi_cache | off | zz
            uwsgi_cache_path | c1 keys_zone=c1:1m | c2 keys_zone=c2:1m
            uwsgi_pass | 127.0.0.1:1 | $host
            uwsgi_store | on | off
            valid_referers | a | none
            worker_connections | 10 | 20
            worker_cpu_affinity | auto | 01
            worker_priority | 0 | 1 | -2
            worker_processes | 1 | auto
            xslt_param | a b
            xslt_string_param | a b
            zone | z 1m | y 2m
            """);

    private AcceptedValues() {}

    private static Map<String, List<String>> table(String text) {
        Map<String, List<String>> table = new HashMap<>();
        for (String line : text.lines().toList()) {
            String[] cells = (line + " ").split(" \\| ?", -1);
            List<String> values = new ArrayList<>();
            for (int i = 1; i < cells.length; i++) {
                values.add(cells[i].strip());
            }
            table.put(cells[0].strip(), values);
        }
        return table;
    }

    /** Statements of the directive that nginx may accept, the likeliest first; where it does depends on its version. */
    static List<String> statements(DirectiveSpec spec) {
        List<String> statements = new ArrayList<>();
        for (String value : values(spec)) {
            String statement = (spec.name() + ' ' + value).strip();
            statements.add(statement.endsWith("}") ? statement : statement + ';');
        }
        return statements;
    }

    private static List<String> values(DirectiveSpec spec) {
        List<String> own = OWN.get(spec.name());
        if (own != null) {
            return own;
        }
        return switch (spec.valueType()) {
            case FLAG -> List.of("on", "off");
            case NUMBER -> List.of("1", "64", "2");
            case SIZE, OFFSET, COMPLEX_SIZE -> List.of("1k", "64k", "64");
            case TIME_MS, TIME_S -> List.of("1s", "2s");
            case PAIR -> List.of("a b", "c d");
            case BUFFERS -> List.of("4 4k", "8 8k");
            case CONDITIONS -> List.of("$host", "$uri");
            case MIME_TYPES -> List.of("text/css", "text/xml");
            case BIND -> List.of("127.0.0.1", "off");
            case ACCESS -> List.of("user:rw", "group:r");
            case CACHE_VALID -> List.of("1m", "200 1m");
            case ENUM, WORDS -> words(spec);
            default -> List.of("abc", "$host", "", "1", "/x");
        };
    }

    private static List<String> words(DirectiveSpec spec) {
        return spec.values().size() > 1 ? spec.values() : List.of("off", "error", "plain", "login", "Expires", "any");
    }
}
