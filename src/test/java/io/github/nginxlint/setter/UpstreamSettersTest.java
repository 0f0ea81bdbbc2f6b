package io.github.nginxlint.setter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.catalog.NginxVersion;
import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.model.TextModel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpstreamSettersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            upstream | server 127.0.0.1:1 weight=0;              | invalid parameter "weight=0"
            upstream | server 127.0.0.1:1 weight;                | invalid parameter "weight": write weight=VALUE
            upstream | server 127.0.0.1:1 max_fails=a;           | invalid parameter "max_fails=a"
            upstream | server 127.0.0.1:1 max_conns=-1;          | invalid parameter "max_conns=-1"
            upstream | server 127.0.0.1:1 fail_timeout=500ms;    | invalid parameter "fail_timeout=500ms"
            upstream | server 127.0.0.1:1 slow_start=30s;        | invalid parameter "slow_start=30s": only nginx Plus
            upstream | server 127.0.0.1:1 foo=1 weight=0;        | invalid parameter "foo=1"
            upstream | server http://127.0.0.1:1;                | invalid host in upstream "http://127.0.0.1:1": a server
            upstream | server 127.0.0.1:70000;                   | invalid port in upstream "127.0.0.1:70000"
            upstream | server $host;                             | host not found in upstream "$host": a server of an
            upstream | server 127.0.0.1 service=http;            | service upstream "127.0.0.1" requires "resolve" param
            upstream | server a.b:80 service=http resolve;       | service upstream "a.b:80" may not have port
            upstream | server unix:/s service=http resolve;      | service upstream "unix:/s" may not have port
            upstream | server 127.0.0.1 service=http resolve;    | service upstream "127.0.0.1" requires domain name
            upstream | hash $uri foo;                            | invalid parameter "foo": "hash" takes nothing but
            upstream | random one;                               | invalid parameter "one"
            upstream | random two least_time=header;             | invalid parameter "least_time=header"
            upstream | keepalive a;                              | invalid value "a" in "keepalive" directive
            upstream | keepalive 4 foo;                          | invalid parameter "foo": there is only "local"
            upstream | zone "" 1m;                               | invalid zone name ""
            upstream | zone z 1g;                                | invalid zone size "1g"
            upstream | zone z 16k;                               | zone "z" is too small
            stream   | server 127.0.0.1;                         | no port in upstream "127.0.0.1"
            stream   | server 127.0.0.1:1 route=a;               | invalid parameter "route=a": only servers of http
            stream   | server 127.0.0.1:1 drain;                 | invalid parameter "drain": only servers of http
            stream   | hash $remote_addr x;                      | invalid parameter "x"
            location | proxy_pass 127.0.0.1;                     | invalid URL prefix: "proxy_pass" of http takes
            location | proxy_pass http://;                       | no host in upstream ""
            location | proxy_pass http://127.0.0.1:99999/;       | invalid port in upstream "127.0.0.1:99999/"
            location | proxy_pass http://unix:;                  | no path in the unix domain socket in upstream "unix:"
            location | fastcgi_pass http://127.0.0.1:9;          | invalid host in upstream "http://127.0.0.1:9": write
            location | grpc_pass grpcs://127.0.0.1:1/x;          | invalid host in upstream "127.0.0.1:1/x"
            location | uwsgi_pass suwsgi://a:0;                  | invalid port in upstream "a:0"
            location | memcached_pass $host:80;                  | host not found in upstream "$host": the directive
            location | proxy_redirect foo;                       | invalid parameter "foo": "proxy_redirect" takes "off"
            location | proxy_cookie_domain a;                    | invalid parameter "a"
            location | proxy_cookie_path /;                      | invalid parameter "/"
            location | proxy_cookie_flags a;                     | invalid parameter "a"
            location | fastcgi_param A b c;                      | invalid parameter "c": behind name and value
            location | fastcgi_split_path_info ^(.+)$;           | pattern "^(.+)$" must have 2 captures, not 1
            location | fastcgi_split_path_info ^(.+$;            | pcre2_compile() failed: missing closing parenthesis
            location | proxy_cookie_path ~*(a /;                 | pcre2_compile() failed: missing closing parenthesis
            location | proxy_pass http://a$;                     | invalid variable name
            location | fastcgi_pass a${b;                        | the closing bracket in "b" variable is missing
            location | proxy_cache a$;                           | invalid variable name
            location | proxy_cache_key a$;                       | invalid variable name
            location | proxy_store a$;                           | invalid variable name
            location | proxy_redirect a$ b;                      | invalid variable name
            location | proxy_cookie_path a b$;                   | invalid variable name
            location | proxy_cookie_flags ~a b$;                 | invalid variable name
            passing  | proxy_pass a$;                            | invalid variable name
            upstream | hash a$ foo;                              | invalid variable name
            http     | proxy_cache_path t levels=1;              | "proxy_cache_path" must have "keys_zone" parameter
            http     | proxy_cache_path t keys_zone=z;           | invalid keys zone size "keys_zone=z"
            http     | proxy_cache_path t keys_zone=:1m;         | "proxy_cache_path" must have "keys_zone" parameter
            http     | scgi_cache_path t keys_zone=z:4k;         | keys zone "keys_zone=z:4k" is too small
            http     | uwsgi_cache_path t levels=3;              | invalid "levels" "levels=3"
            http     | proxy_cache_path t levels=1:;             | invalid "levels" "levels=1:"
            http     | proxy_cache_path t levels=1:2:2:2;        | invalid "levels" "levels=1:2:2:2"
            http     | proxy_cache_path t levels=2:2:2 levels=2; | `"proxy_cache_path" must have "keys_zone" parameter`
            http     | proxy_cache_path t use_temp_path=ON;      | invalid use_temp_path value "use_temp_path=ON", it must
            http     | proxy_cache_path t inactive=1ms;          | invalid inactive value "inactive=1ms"
            http     | proxy_cache_path t max_size=1t;           | invalid max_size value "max_size=1t"
            http     | proxy_cache_path t loader_files=-1;       | invalid loader_files value "loader_files=-1"
            http     | proxy_cache_path t manager_sleep=x;       | invalid manager_sleep value "manager_sleep=x"
            http     | proxy_cache_path t purger=on;             | invalid parameter "purger=on": only nginx Plus
            http     | proxy_cache_path t foo;                   | invalid parameter "foo"
            """)
    void whatEveryVersionRefusesIsRefused(String place, String statement, String message) {
        assertThat(complaints(place, statement, "")).singleElement().asString().startsWith(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            upstream | server 127.0.0.1 weight=1 max_fails=0 max_conns=0 fail_timeout=0 backup down;
            upstream | server a_b.example:80 fail_timeout=1y;
            upstream | server unix:/tmp/s:80;
            upstream | server [::1]:80 drain route=a resolve;
            upstream | server a.b resolve service=http;
            upstream | server $HOST;
            upstream | server unix:$x;
            upstream | hash $uri consistent;
            upstream | hash $uri;
            upstream | random two least_conn;
            upstream | random;
            upstream | keepalive 0;
            upstream | keepalive 4 local;
            upstream | sticky path=/;
            upstream | zone z;
            upstream | zone z 32k;
            stream   | server 127.0.0.1:1 backup;
            location | proxy_pass $scheme;
            location | proxy_pass HTTPS://127.0.0.1?a;
            location | grpc_pass GRPC://a;
            location | uwsgi_pass uwsgi://unix:/s;
            location | fastcgi_pass unix:/s;
            location | memcached_pass 127.0.0.1:1;
            location | proxy_redirect off off;
            location | proxy_redirect default;
            location | proxy_redirect false;
            location | proxy_redirect ~*^a$ b;
            location | mirror a$;
            location | proxy_cookie_path ~*^/a /b;
            location | proxy_cookie_domain off;
            location | proxy_cookie_flags a foo;
            location | proxy_store "";
            location | fastcgi_param A b if_not_empty;
            location | fastcgi_split_path_info ^(.+\\.php)(/.*)$;
            http     | proxy_cache_path t levels= keys_zone=z:1m inactive=1M max_size=1g min_free=1k loader_files=0;
            http     | fastcgi_cache_path t levels=2:2:2 keys_zone=z:8k manager_threshold=0 use_temp_path=off;
            """)
    void whatAVersionTakesIsTaken(String place, String statement) {
        assertThat(complaints(place, statement, "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.22.1 | upstream | server a.b resolve;                  | invalid parameter "resolve": it exists since nginx 1.27.3
            1.22.1 | upstream | server a.b service=;                 | invalid parameter "service="
            1.28.0 | upstream | server a.b service= resolve;         | service is empty
            1.22.1 | upstream | server a.b drain;                    | invalid parameter "drain": it exists since nginx 1.29.6
            1.22.1 | upstream | server a.b route=;                   | invalid parameter "route="
            1.31.4 | upstream | server a.b route=;                   | route is empty
            1.31.4 | upstream | server a.b route=123456789012345678901234567890123; | route is longer than 32
            1.22.1 | upstream | keepalive 0;                         | invalid value "0" in "keepalive" directive
            1.18.0 | http     | proxy_cache_path t min_free=1k;      | invalid parameter "min_free=1k": it exists since
            1.31.4 | location | proxy_redirect false;                | invalid parameter "false"
            1.31.4 | location | proxy_store "";                      | empty path
            1.31.4 | location | proxy_ssl_certificate_cache max=0;   | invalid parameter "max=0"
            1.31.4 | location | proxy_ssl_certificate_cache valid=x; | invalid parameter "valid=x"
            1.31.4 | location | grpc_ssl_certificate_cache inactive=1ms; | invalid parameter "inactive=1ms"
            1.31.4 | location | uwsgi_ssl_certificate_cache inactive=1s; | "uwsgi_ssl_certificate_cache" must have the "max"
            1.31.4 | location | tunnel_pass a/b;                     | invalid host in upstream "a/b"
            1.31.4 | upstream | least_time foo;                      | invalid value "foo": it takes one of header, last_byte
            1.31.4 | upstream | least_time header foo;               | invalid parameter "foo"
            1.31.4 | stream   | least_time header;                   | invalid value "header": it takes one of connect
            1.31.4 | upstream | sticky foo bar;                      | unknown parameter "foo"
            1.31.4 | upstream | sticky cookie "";                    | "sticky" directive empty cookie name
            1.31.4 | upstream | sticky cookie a domain=;             | "sticky" directive no value for "domain"
            1.31.4 | upstream | sticky cookie a path=/ path=/;       | "sticky" directive parameter "path" is duplicate
            1.31.4 | upstream | sticky cookie a expires=1ms;         | "sticky" directive invalid "expires" parameter value
            1.31.4 | upstream | sticky cookie a samesite=x;          | "sticky" directive invalid "samesite" parameter value
            1.31.4 | upstream | sticky cookie a path;                | unknown parameter "path"
            1.31.4 | upstream | sticky cookie a secure=1;            | unknown parameter "secure=1"
            1.31.4 | upstream | sticky route $a b;                   | invalid variable name "b"
            1.31.4 | upstream | sticky learn lookup=$a;              | "sticky" directive "create" parameter is not specified
            1.31.4 | upstream | sticky learn create=$a;              | "sticky" directive "lookup" parameter is not specified
            1.31.4 | upstream | sticky learn create=$a lookup=$b;    | "sticky" directive "zone" parameter is not specified
            1.31.4 | upstream | sticky learn create=a;               | "sticky" directive missing variable in the "create"
            1.31.4 | upstream | sticky learn zone=a;                 | "sticky" directive zone size is not specified
            1.31.4 | upstream | sticky learn zone=:1m;               | "sticky" directive zone name is not specified
            1.31.4 | upstream | sticky learn zone=z:1g;              | "sticky" directive invalid zone size
            1.31.4 | upstream | sticky learn zone=z:1k;              | "sticky" directive zone is too small
            1.31.4 | upstream | sticky learn zone=z:1m zone=z:1m;    | "sticky" directive duplicate zone
            1.31.4 | upstream | sticky learn timeout=0;              | "sticky" directive invalid timeout
            1.31.4 | upstream | sticky learn timeout=1s timeout=1s;  | "sticky" directive duplicate timeout
            1.31.4 | upstream | sticky learn sync;                   | unknown parameter "sync"
            1.31.4 | upstream | sticky learn foo=1;                  | unknown parameter "foo=1"
            1.31.4 | passing  | pass 127.0.0.1;                      | "pass" directive has no port
            1.31.4 | passing  | pass a:b;                            | invalid port in "a:b" of the "pass" directive
            """)
    void whatOneVersionRefusesIsRefusedForIt(String version, String place, String statement, String message) {
        assertThat(complaints(place, statement, version))
                .singleElement()
                .asString()
                .startsWith(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            upstream | server a.b resolve service=http route=a drain;
            upstream | least_time LAST_BYTE inflight;
            upstream | keepalive 0;
            upstream | sticky cookie a domain=.a path=/ expires=max httponly secure samesite=Lax;
            upstream | sticky cookie a expires=1y samesite=$a;
            upstream | sticky route $a $b;
            upstream | sticky learn create=$a lookup=$b zone=z:1m timeout=1h header;
            location | proxy_ssl_certificate_cache off;
            location | proxy_ssl_certificate_cache max=1 inactive=1s valid=1s;
            location | tunnel_pass;
            location | tunnel_pass a:80;
            passing  | pass 127.0.0.1:1;
            passing  | pass $addr;
            passing  | pass unix:/s;
            passing  | proxy_pass a:1; proxy_ssl_alpn h2 http/1.1;
            """)
    void whatTheNewestVersionTakesIsTakenForIt(String place, String statement) {
        assertThat(complaints(place, statement, "1.31.4")).isEmpty();
    }

    @Test
    void aProtocolNameOfMoreThanOneByteOfLengthIsRefused() {
        assertThat(complaints("passing", "proxy_ssl_alpn h2 " + "a".repeat(256) + ";", "1.31.4"))
                .containsExactly("\"proxy_ssl_alpn\" directive protocol too long");
        assertThat(complaints("passing", "proxy_ssl_alpn " + "a".repeat(255) + " $x" + "a".repeat(256) + ";", "1.31.4"))
                .isEmpty();
    }

    private static List<String> complaints(String place, String statement, String version) {
        TargetVersion target = version.isEmpty()
                ? TargetVersion.ANY
                : TargetVersion.of(NginxVersion.parse(version).orElseThrow());
        String text = switch (place) {
            case "upstream" -> "http { upstream u { " + statement + " } }";
            case "stream" -> "stream { upstream u { " + statement + " } }";
            case "passing" -> "stream { server { " + statement + " } }";
            case "location" -> "http { server { location / { " + statement + " } } }";
            default -> "http { " + statement + " }";
        };
        List<String> messages = new ArrayList<>();
        for (Handled directive : TextModel.of("events {} " + text, target).handled()) {
            Setters.read(directive, target, complaint -> messages.add(complaint.message()));
        }
        return messages;
    }
}
