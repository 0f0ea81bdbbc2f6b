package io.github.nginxlint.rules.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Statements of the http modules, right and wrong ones, for one block.
 *
 * @param around a configuration with {@code %s} in the block
 * @param measured those that someone thought of, and what nginx 1.22.1 says
 * @param patterns a name, and for each of its arguments words that are known to matter
 */
record HttpStatements(String around, List<Measured> measured, List<String> patterns) {

    private static final HttpStatements HTTP = of("events {}\nhttp {\n%s\n}\n", """
            limit_req_zone $host zone=z:4k rate=1r/s; => zone "zone=z:4k" is too small
            limit_req_zone $host zone=z rate=1r/s; => invalid zone size "zone=z"
            limit_req_zone $host zone=z:x rate=1r/s; => invalid zone size "zone=z:x"
            limit_req_zone $host zone=z:1m rate=0r/s; => invalid rate "rate=0r/s"
            limit_req_zone $host zone=z:1m rate=1r/h; => invalid rate "rate=1r/h"
            limit_req_zone $host zone=z:1m foo=1; => invalid parameter "foo=1"
            limit_req_zone $host rate=1r/s rate=2r/s; => "limit_req_zone" must have "zone" parameter
            limit_req_zone $host zone=:1m rate=2r/s; => "limit_req_zone" must have "zone" parameter
            limit_conn_zone $host zone=z:1m; limit_conn z 0; => invalid number of connections "0"
            limit_conn_zone $host zone=z:1m; limit_conn z 70000; => connection limit must be less 65536
            limit_conn_zone $host foo; => invalid parameter "foo"
            limit_conn_zone $host zone=z:32767; => zone "zone=z:32767" is too small
            map $host a {} => invalid variable name "a"
            map $host $a { hostnames; a.*.b 1; } => invalid hostname or wildcard "a.*.b"
            map $host $a { hostnames; .a 1; *.a 2; } => conflicting parameter "*.a"
            map $host $a { a.*.b 1; hostnames; a..b 2; } => invalid hostname or wildcard "a..b"
            map $host $a { default 1; default 2; } => duplicate default map parameter
            map $host $a { "" 1; "" 2; } => conflicting parameter ""
            map $host $a { a 1; A 2; } => conflicting parameter "a"
            map $host $a { volatile; hostnames; a $; } => invalid variable name
            map $host $a { a ${b; } => the closing bracket in "b" variable is missing
            map $host $a { \\default 1; default 2; \\\\~a 3; }
            map $host $a { include a b; } => invalid number of the map parameters
            map $host $a { ~( 1; } => pcre2_compile() failed: missing closing parenthesis in "("
            map $host $a { ~*( 1; } => pcre2_compile() failed: missing closing parenthesis in "("
            map $host $a { ~ 1; ~* 2; }
            map ${ho $a {} => the closing bracket in "ho" variable is missing
            map $host $ {} => invalid variable name "$"
            map $host $a { default; } => invalid number of the map parameters
            map $host $a { x 1 2; } => invalid number of the map parameters
            map $host $a { hostnames; .a.b 1; a.b 2; } => conflicting parameter "a.b"
            map $host $a { hostnames; www.* 1; www.* 2; } => conflicting parameter "www.*"
            map $host $a { hostnames; *a 1; } => invalid hostname or wildcard "*a"
            map $host $a { hostnames; *. 1; } => invalid hostname or wildcard "*."
            map $host $a { hostnames; * 1; } => invalid hostname or wildcard "*"
            map $host $a { hostnames; . 1; .* 1; a. 1; a 2; }
            map $host $a { hostnames; .. 1;} => invalid hostname or wildcard ".."
            map $host $a { default 1; } map $uri $a { default 2; }
            split_clients $host $a { 60% a; 50% b; } => percent total is greater than 100%
            split_clients $host $a { * a; 50% b; } => percent total is greater than 100%
            split_clients $host $a { 0% a; } => invalid percent value "0%"
            split_clients $host $a { .5% a; 5.% b; }
            split_clients $host $a { 5.555% a; } => invalid percent value "5.555%"
            split_clients $host $a { 5 a; } => invalid percent value "5"
            split_clients $host $a { include x; } => invalid percent value "include"
            split_clients $host a { } => invalid variable name "a"
            split_clients $host $ { } => invalid variable name "$"
            split_clients $ $a { } => invalid variable name
            split_clients $host $a { % a; } => invalid percent value "%"
            split_clients $host $a { 50% a; 50% b; * c; * d; }
            split_clients $host $a { 50%; }
            split_clients $host $a { 9999999999999999999999% a; } => invalid percent value "9999999999999999999999%"
            charset_map a a { } => "charset_map" between the same charsets "a" and "a"
            charset_map a b {} charset_map B A {} => duplicate "charset_map" between "B" and "A"
            charset_map a b {} charset_map A c {} charset_map c b {}
            charset_map utf-8 a {}
            charset_map a utf-8 { 80 E282AC ; 81 X; } => invalid value "X"
            charset_map a utf-8 { 80 E; } => invalid value "E"
            charset_map a b { 80 80; A0; } => invalid parameters number
            charset_map a b { 100 80; } => invalid value "100"
            charset_map a b { "" 80; } => invalid value ""
            charset_map a utf-8 { 80 FFFFFFFF; } => invalid value "FFFFFFFF"
            charset_map a utf-8 { 80 41; } => invalid value "41"
            charset_map a utf-8 { 80 C3A9; 81 E28282; 82 EDA080; }
            charset_map a utf-8 { 80 C341; } => invalid value "C341"
            charset_map a utf-8 { 80 F09F98; } => invalid value "F09F98"
            charset_map a utf-8 { 80 F09F9880; } => invalid value "F09F9880"
            charset_map a utf-8 { 80 C0AF; } => invalid value "C0AF"
            charset_map a utf-8 { 80 E0807F; } => invalid value "E0807F"
            charset_map a utf-8 { 80 ""; } => invalid value ""
            charset_map a b { include x; } => invalid value "include"
            charset koi8-r; source_charset utf-8;
            charset koi8-r; source_charset utf-8; server { } => no "charset_map" between the charsets "utf-8" and "koi8-r"
            charset koi8-r; source_charset utf-8; charset_map KOI8-R utf-8 {} server { }
            log_format x escape=foo a; => unknown log format escaping "foo"
            log_format x escape=; => unknown log format escaping ""
            log_format x escape=json $host; log_format y escape=none a; log_format z escape=default b;
            log_format x $; => invalid parameter "$"
            log_format x "a $ b"; => invalid parameter "$ b"
            log_format x ${host; => the closing bracket in "host" variable is missing
            log_format x ${; => invalid parameter "${"
            log_format x ${}; => invalid parameter "${}"
            access_log logs/a combined buffer=32k; server { access_log logs/a combined buffer=64k; } => access_log "logs/a" already defined with conflicting parameters
            access_log logs/a combined gzip; server { access_log logs/a combined buffer=64k; } => access_log "logs/a" already defined with conflicting parameters
            access_log logs/a combined gzip=1 flush=1m; server { access_log logs/a combined buffer=64k gzip flush=60s; }
            access_log logs/a combined buffer=32k; server { access_log logs/b combined buffer=64k; }
            access_log logs/a; server { access_log logs/a combined buffer=64k; }
            secure_link_secret a; secure_link $arg_a;
            secure_link_secret a; secure_link $arg_a; server { }
            secure_link_secret a; server { secure_link $arg_a; }
            connection_pool_size 16k;
            connection_pool_size 16k; server { } => the "large_client_header_buffers" size must be equal to or greater than "connection_pool_size"
            connection_pool_size 16k; server { large_client_header_buffers 4 16k; }
            large_client_header_buffers 1 256; server { connection_pool_size 256; } server { } => the "large_client_header_buffers" size must be equal to or greater than "connection_pool_size"
            """, """
            limit_req_zone | $host $ ${a x | zone=z:1m zone=z:32k zone=z:1 zone= zone=z: zone=:1m rate=1r/s rate=r/s rate= rate=5r/m rate=0 rate=7 sync x "" zone=z:1g | rate=1r/s rate=1r/h x rate=-1r/s
            limit_conn_zone | $host $ x | zone=z:1m zone=z:32k zone=z:1 zone= rate=1r/s ""
            split_clients | $host $ "" | $a a $ "" | { } {10%_a;} {10%_a;_90%_b;} {10%_a;_*_b;} {33.3%_a;_33.3%_b;_33.4%_c;} {33.33%_a;_66.68%_b;} {1.1.1%_a;} {-1%_a;} {100%_a;_0.01%_b;}
            map | $host $ "" x | $a a $ | { } {a_b;} {hostnames;_a_b;_A.b_c;} {hostnames;_*.a_b;_.a_c;} {hostnames;_a.*_b;_a.*.c_c;} {~a_b;_~*b_$1;} {default_a;_default_b;} {a_$;} {volatile;} {a;}
            charset_map | a b utf-8 UTF-8 "" | a b utf-8 "" | { } {00_00;} {FF_ff;} {0g_00;} {80_C3A9;} {80_C3A9_1;} {80_E282AC;} {1FF_00;}
            log_format | x | escape=json escape=x escape= escape=JSON a $host | a $ ${host} ${host $host-$uri ${ $1 "" "$uri$" | b $
            """);

    private static final HttpStatements SERVER =
            of("events {}\nhttp {\nserver {\nlisten 127.0.0.1:8099;\n%s\n}\n}\n", """
            location ! /a {} => invalid location modifier "!"
            location ~/a {}
            location /a {} location ^~ /a {} => duplicate location "/a"
            location = /a {} location =/a {} => duplicate location "/a"
            location = /a {} location /a {}
            location = /a/ { location /a/b {} } => location "/a/b" cannot be inside the exact location "/a/"
            location = /a/ { location ~ b {} } => location "b" cannot be inside the exact location "/a/"
            location @a { location ~ x {} } => location "x" cannot be inside the named location "@a"
            location @a { location @b {} } => location "@b" cannot be inside the named location "@a"
            location / { location @b {} } => named location "@b" can be on the server level only
            location /a/ { location = /b {} } => location "/b" is outside location "/a/"
            location /a/ { location ^~ /b {} } => location "/b" is outside location "/a/"
            location /a/ { location /a/b {} location /a/b {} } => duplicate location "/a/b"
            location ~ /a { location /b {} } => location "/b" is outside location "/a"
            location ~ /a { location /a/b {} }
            location ~* /a { location /A {} } => location "/A" is outside location "/a"
            location / { location / {} }
            location "" {} location "" {} => duplicate location ""
            location @a { alias b; } => the "alias" directive cannot be used inside the named location
            location @a { if ($host) { root b; } }
            location = @a { alias b; }
            location ~ x { alias b; }
            location /a { if ($host) { } location /b {} } => location "/b" is outside location "/a"
            location /a {} location /b {} location /A {} location /a {} => duplicate location "/a"
            location ~*x {} location ~*x {}
            location ^~ @a {} location @a {}
            location @a {} location @a {}
            location / { location /c { location /c/b { location /d {} } } } => location "/d" is outside location "/c/b"
            secure_link_secret a; location / { secure_link $arg_a; }
            secure_link $arg_a; location / { secure_link_secret a; }
            secure_link $arg_a; location / { secure_link_secret a; secure_link_md5 c; } => "secure_link_secret" cannot be mixed with "secure_link" and "secure_link_md5"
            secure_link_secret a; location / { secure_link_md5 b; location /x { secure_link_secret x; } }
            valid_referers none; => the "none" or "blocked" referers are specified in the "valid_referers" directive without any valid referer
            valid_referers none blocked ~foo; => the "none" or "blocked" referers are specified in the "valid_referers" directive without any valid referer
            valid_referers none server_names;
            valid_referers none server_names; server_name ~^a; => the "none" or "blocked" referers are specified in the "valid_referers" directive without any valid referer
            valid_referers ~foo;
            valid_referers none; valid_referers a.com;
            valid_referers none ""; => invalid referer ""
            valid_referers a.*.b; => invalid hostname or wildcard "a.*.b"
            valid_referers a A; => conflicting parameter "a"
            valid_referers ~; => empty regex in "~"
            valid_referers a/b a/c; => conflicting parameter "a"
            valid_referers /a;
            valid_referers http://a;
            valid_referers .a *.a; => conflicting parameter "*.a"
            valid_referers a; valid_referers a; => conflicting parameter "a"
            charset koi8-r; source_charset utf-8; => no "charset_map" between the charsets "utf-8" and "koi8-r"
            charset utf-8; source_charset UTF-8;
            server_name a a; valid_referers server_names; => conflicting parameter "a"
            server_name .a *.a; valid_referers server_names; => conflicting parameter "*.a"
            server_name A; valid_referers server_names a; => conflicting parameter "a"
            server_name a.*.b; valid_referers none server_names; => invalid hostname or wildcard "a.*.b"
            server_name ~^a a; valid_referers server_names b;
            server_name a; location / { valid_referers server_names; location /b { valid_referers server_names a; } } => conflicting parameter "a"
            server_name a; valid_referers server_names server_names; valid_referers server_names;
            server_name $hostname; valid_referers server_names;
            location ~ /x { location /xy { } location /xy { } }
            location ~ /x { location ~ x { } location /xx { location /xxy {} location /xxy {} } }
            location /a { location ~ x { location x {} location x {} } }
            location /a { location ~ x { } location /ab {} location /ab {} } => duplicate location "/ab"
            location / { if ($host) { charset koi8-r; } source_charset utf-8; } => no "charset_map" between the charsets "utf-8" and "koi8-r"
            charset KOI8-R; source_charset UTF-8; location / { charset koi8-r; } => no "charset_map" between the charsets "UTF-8" and "KOI8-R"
            location ~ "(" {} => pcre2_compile() failed: missing closing parenthesis in "("
            location ~*( {} => pcre2_compile() failed: missing closing parenthesis in "("
            if ($host ~ "(") {} => pcre2_compile() failed: missing closing parenthesis in "("
            if ($host !~* "(" ) {} => pcre2_compile() failed: missing closing parenthesis in "("
            rewrite ( /a; => pcre2_compile() failed: missing closing parenthesis in "("
            rewrite ( "" foo; => empty replacement
            rewrite ( /a foo; => pcre2_compile() failed: missing closing parenthesis in "("
            valid_referers ~(; => pcre2_compile() failed: missing closing parenthesis in "("
            gzip_disable msie6 (; => pcre2_compile() failed: missing closing parenthesis in "("
            charset $arg_a; source_charset utf-8;
            override_charset on; source_charset a; location / {charset b;} => no "charset_map" between the charsets "a" and "b"
            charset $; => invalid variable name "$"
            open_file_cache off;
            open_file_cache max=0; => invalid "open_file_cache" parameter "max=0"
            open_file_cache inactive=1s; => "open_file_cache" must have the "max" parameter
            open_file_cache max=1 inactive=500ms; => invalid "open_file_cache" parameter "inactive=500ms"
            open_file_cache max=1 foo; => invalid "open_file_cache" parameter "foo"
            open_log_file_cache max=0; => "open_log_file_cache" must have "max" parameter
            open_log_file_cache max=x; => invalid "open_log_file_cache" parameter "max=x"
            open_log_file_cache max=1 min_uses=0 valid=x; => invalid "open_log_file_cache" parameter "valid=x"
            open_file_cache off max=x; => invalid "open_file_cache" parameter "max=x"
            disable_symlinks on on; => duplicate parameters "on on"
            disable_symlinks off from=/a; => "from=" cannot be used with "off" parameter
            disable_symlinks from=/a; => "disable_symlinks" must have "off", "on" or "if_not_owner" parameter
            disable_symlinks from=/a from=/b; => "disable_symlinks" must have "off", "on" or "if_not_owner" parameter
            disable_symlinks foo; => invalid parameter "foo"
            aio foo; => "aio" directive invalid value
            aio sendfile; => "aio" directive invalid value
            aio threads=$x$; => invalid variable name
            directio x; => "directio" directive invalid value
            keepalive_timeout 1 x; => "keepalive_timeout" directive invalid value
            keepalive_timeout x; => "keepalive_timeout" directive invalid value
            keepalive_timeout 1 500ms; => "keepalive_timeout" directive invalid value
            keepalive_timeout 1m30s;
            connection_pool_size 100; => the pool size must be no less than 112
            connection_pool_size 112;
            connection_pool_size 113; => the pool size must be a multiple of 16
            request_pool_size x; => "request_pool_size" directive invalid value
            connection_pool_size 16k; => the "large_client_header_buffers" size must be equal to or greater than "connection_pool_size"
            gzip_window 600; => "gzip_window" directive must be 512, 1k, 2k, 4k, 8k, 16k, or 32k
            gzip_window x; => "gzip_window" directive invalid value
            gzip_hash 1m; => "gzip_hash" directive must be 512, 1k, 2k, 4k, 8k, 16k, 32k, 64k, or 128k
            gzip_hash 128k;
            gzip_window 256; => "gzip_window" directive must be 512, 1k, 2k, 4k, 8k, 16k, or 32k
            gzip_types text/html; => duplicate MIME type "text/html"
            gzip_types text/css TEXT/css; => duplicate MIME type "text/css"
            gzip_types text/css * text/css;
            gzip_types text/css; gzip_types text/css; => duplicate MIME type "text/css"
            gzip_types *; gzip_types text/html;
            sub_filter_types text/html; ssi_types text/css text/css; => duplicate MIME type "text/html" && duplicate MIME type "text/css"
            charset_types text/html a/b; => duplicate MIME type "text/html"
            addition_types text/html; => duplicate MIME type "text/html"
            sub_filter "" a; => empty search pattern
            sub_filter a $; => invalid variable name
            expires modified @1h; => "expires" directive daily time cannot be used with "modified" parameter
            expires @25h; => "expires" directive daily time value must be less than 24 hours
            expires @24h;
            expires modified max; => "expires" directive invalid value
            expires x y; => "expires" directive invalid value
            expires ++1; => "expires" directive invalid value
            expires ""; => "expires" directive invalid value
            expires $host;
            expires modified $host;
            expires $; => invalid variable name
            userid_mark ab; => "userid_mark" directive value must be "off" or a single letter, digit or "="
            userid_mark ""; => "userid_mark" directive value must be "off" or a single letter, digit or "="
            userid_expires x; => "userid_expires" directive invalid value
            modern_browser x 1; => unknown browser name "x"
            modern_browser msie 5.x; => invalid browser version "5.x"
            modern_browser safari "";
            modern_browser konqueror 3.4;
            index ""; => index "" in "index" directive is invalid
            index /a b; => only the last index in "index" directive should be absolute
            index /a b /c; => only the last index in "index" directive should be absolute
            index a /b;
            index $; => invalid variable name
            add_header a b c; => invalid parameter "c"
            add_header a $ always; => invalid variable name
            add_header a "" always;
            if () {} => invalid condition ")"
            if ( ) {} => invalid condition ")"
            if (a) {} => invalid condition "a"
            if ($a {} => invalid condition "$a"
            if $a) {} => invalid condition "$a)"
            if ($a =) {} => invalid condition "$a"
            if ($host = a b) {} => invalid condition "$host"
            if ($host == a) {} => unexpected "==" in condition
            if (-f) {} => invalid condition "-f"
            if (-f a) {}
            if (-q a) {} => invalid condition "-q"
            if (!-f a b) {} => invalid condition "!-f"
            if (!-q $) {} => invalid variable name
            if (! -f a) {} => invalid condition "!"
            if ($) {} => invalid condition "$"
            if ($host = $) {} => invalid variable name
            if ($host = "") {}
            if ($host = ) {} => invalid condition "$host"
            if ( $host) {}
            if ( $host ) {}
            if ("$host" = "a b") {} => invalid condition ""$host""
            if ($host && $uri) {} => unexpected "&&" in condition
            if ($host = a || $uri) {} => invalid condition "$host"
            if ($host =a) {} => invalid condition "$host"
            if (-f ) {} => invalid condition "-f"
            if (!-f$host) {} => invalid condition "!-f$host"
            if ( -f $uri ) {}
            set a b; => invalid variable name "a"
            set $ b; => invalid variable name "$"
            set $a $; => invalid variable name
            set "" b; => invalid variable name ""
            auth_request_set a $b; => invalid variable name "a"
            types { a/b x; c/d x; } => duplicate extension "x", content type: "c/d", previous content type: "a/b"
            return hello; => invalid return code "hello"
            return http://a;
            error_page 200 /a; => value "200" must be between 300 and 599
            error_page 499 /a; => invalid value "499"
            rewrite ^ /a foo; => invalid parameter "foo"
            rewrite ^ ""; => empty replacement
            try_files $uri =1000; => invalid code "=1000"
            """, """
            location | /a =/a ^~/a @a ~a = ^~ ~ ~* ! | /a /b @a
            if | ( ($host (-f (!-d ($ (a -f | = != ~ !~* == -f $host && | a) ) $) a $ "a)" () | ) b)
            valid_referers | none blocked server_names a .a *.a a.* A/b a.*.b "" ~ ~a | none blocked a.b B .b *.b a.* *a | none c C/x
            open_file_cache | max=1 max=0 max= off inactive=1s inactive=x MAX=1 | inactive=1m max=5 valid=1s off
            open_log_file_cache | max=1 max=0 max= off inactive=1s inactive=x min_uses=x | inactive=1m max=5 valid=1s valid=1ms off | min_uses=1 min_uses=-1 x
            disable_symlinks | on off if_not_owner from=a from=$ ON x | on off from=$host from=${ x
            expires | max off epoch modified 1h -1h +5 @5h @1d @ 1h30m 1m1h 500ms "" $a$ x MAX modified | 1h max -5s @1h $host
            index | a /a "" $uri $ | b /b "" ${ | c /c
            gzip_types | text/html text/css * a/B "" | text/css A/b * | text/css
            add_header | a "" | b $ "" $host | always x
            keepalive_timeout | 0 1s 1h30m x 5ms -1 "" | 0 5 5ms x
            modern_browser | msie Gecko opera x | 1.2 1.2.3.4 1a "" .
            userid_expires | max off 1d x ""
            userid_mark | off a Z 0 = - "" ab
            userid_flags | off secure x | secure httponly
            connection_pool_size | 0 112 111 128 1k 8k 8192 8208 x
            gzip_window | 1k 32k 64k 512 511 x 0
            gzip_hash | 1k 128k 256k 512 511 x 0
            directio | off 0 4m 1g x OFF
            aio | off threads threads=$ OFF x
            sub_filter | a "" $host $ | b "" $
            """);

    private static final HttpStatements LOCATION =
            of("events {}\nhttp {\nserver {\nlisten 127.0.0.1:8099;\nlocation /x/ {\n%s\n}\n}\n}\n", """
            secure_link_secret a; secure_link $arg_a; => "secure_link_secret" cannot be mixed with "secure_link" and "secure_link_md5"
            secure_link_md5 a; secure_link_secret b; => "secure_link_secret" cannot be mixed with "secure_link" and "secure_link_md5"
            root html; alias html; => "alias" directive is duplicate, "root" directive was specified earlier
            alias html; root html; => "root" directive is duplicate, "alias" directive was specified earlier
            limit_except get { }
            limit_except CONNECT {} => invalid method "CONNECT"
            limit_except FOO { deny all; } => invalid method "FOO"
            aio off;
            types { a/b; }
            types { include a b; } => invalid number of arguments in "include" directive
            types { a/b x X; } => duplicate extension "x", content type: "a/b", previous content type: "a/b"
            types { a/b x; } types { c/d X; } => duplicate extension "x", content type: "c/d", previous content type: "a/b"
            types { default 1; }
            index $document_root;
            alias a/$realpath_root; => the $realpath_root variable cannot be used in the "alias" directive
            root ${document_root}; => the $document_root variable cannot be used in the "root" directive
            root $document_rootx; => the $document_root variable cannot be used in the "root" directive
            root a$; => invalid variable name
            limit_req burst=1; => "limit_req" must have "zone" parameter
            limit_req zone=z burst=0; => invalid burst value "burst=0"
            limit_req zone=z delay=x; => invalid delay value "delay=x"
            limit_req zone=z foo; => invalid parameter "foo"
            error_page =200 /a; => invalid value "=200"
            error_page 404 = ;
            error_page 404 =x /a; => invalid value "=x"
            error_page 404 =1000 /a;
            error_page x /a; => invalid value "x"
            error_page 404 499 /a; => invalid value "499"
            error_page 404 200 /a; => value "200" must be between 300 and 599
            error_page = /a; => invalid value "="
            error_page 404 =$x /a; => invalid value "=$x"
            error_page 200 $; => invalid variable name
            try_files a =1000; => invalid code "=1000"
            try_files a =$x; => invalid code "=$"
            try_files a =; => invalid code "="
            try_files $ =404; => invalid variable name
            return x; => invalid return code "x"
            return 1000; => invalid return code "1000"
            return 999 $; => invalid variable name
            return $scheme$; => invalid variable name
            return -1; => invalid return code "-1"
            return http://a b; => invalid return code "http://a"
            return 444 a;
            return 200 "${host"; => the closing bracket in "host" variable is missing
            return 200 "$1";
            rewrite ^ $ foo; => invalid parameter "foo"
            rewrite ^ $?; => invalid variable name
            rewrite ^ ?;
            rewrite ^ ${a?; => the closing bracket in "a" variable is missing
            rewrite ^ /a last;
            rewrite ^ /a LAST; => invalid parameter "LAST"
            access_log off combined; => invalid parameter "combined"
            access_log logs/a combined flush=1s; => no buffer is defined for access_log "logs/a"
            access_log logs/$host combined buffer=32k; => buffered logs cannot have variables in name
            access_log logs/$ combined; => invalid variable name
            access_log syslog:server=127.0.0.1 combined buffer=32k; => logs to syslog cannot be buffered
            access_log syslog:server=127.0.0.1,facility=x; => unknown syslog facility "x"
            access_log syslog:server=127.0.0.1,severity=err; => unknown syslog severity "err"
            access_log syslog:server=127.0.0.1,tag=a-b; => syslog "tag" only allows alphanumeric characters and underscore
            access_log syslog:server=127.0.0.1,tag=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa; => syslog tag length exceeds 32
            access_log syslog:server=127.0.0.1,tag=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa,nohostname,severity=info,facility=local7;
            access_log syslog:server=127.0.0.1,nohostname=1; => unknown syslog parameter "nohostname=1"
            access_log syslog:server=127.0.0.1,; => unknown syslog parameter ""
            access_log syslog:tag=a; => no syslog server specified
            access_log syslog:server=127.0.0.1,server=127.0.0.1; => duplicate syslog "server"
            access_log syslog:server=127.0.0.1:70000; => invalid port in syslog server "127.0.0.1:70000"
            access_log syslog:server=; => no host in syslog server ""
            access_log syslog:server=unix:; => no path in the unix domain socket in syslog server "unix:"
            access_log syslog:; => unknown syslog parameter ""
            access_log logs/a combined foo; => invalid parameter "foo"
            access_log logs/a combined buffer=0; => invalid buffer size "0"
            access_log logs/a combined buffer=32k flush=0; => invalid flush time "0"
            access_log logs/a combined gzip=10; => invalid compression level "10"
            access_log logs/a combined gzip=; => invalid compression level ""
            access_log logs/a combined gzipx; => invalid parameter "gzipx"
            access_log logs/a combined if=$; => invalid variable name
            access_log logs/a combined buffer=32k flush=1m gzip=9 if=$host;
            """, """
            access_log | off logs/a logs/$host logs/$ syslog:server=127.0.0.1 syslog:x syslog:server=[::1]:1,tag=a,tag=b | combined COMBINED | buffer=1k buffer= flush=5s flush= gzip gzip=0 gzip=5 if=$host if=$ x BUFFER=1k | buffer=8k flush=1h30m flush=1ms gzip=9 x | gzip x
            error_page | 404 500 499 299 600 x = =200 "" 40x | 404 503 = =200 =x =$ -1 | /a @b $ "" http://a | /c
            try_files | $uri a $ "" | =404 =1000 = =x =$uri /a @b $ | =404 =0404 =999
            return | 200 302 999 1000 -1 x "" http://a https://a $scheme://a /a | a $ "" ${host}
            rewrite | ^ ^/a$ "" | /a "" $1 $ ? /a? | last break redirect permanent LAST "" x
            root | html $document_root ${realpath_root}a $ "" $host
            alias | html $document_root x$realpath_root ${ "" $host/
            limit_except | GET get FOO "" HEAD | PATCH PUT x | POST TRACE
            limit_req | zone=z zone= burst=5 nodelay x | burst=0 burst=5 burst= nodelay delay=5 | nodelay delay=0 x
            types | { } {a/b_c;_d/e_c;} {a/b_c_c;} {a/b;_c/d_"";} {include_a_b;} {A_b_B_c_C;}
            set | a $a $ "" | b $ "" ${host} ${host
            """);

    private static final HttpStatements STREAM = of("events {}\nstream {\n%s\n}\n", """
            map $remote_addr a { } => invalid variable name "a"
            map $remote_addr $a { a 1; A 2; } => conflicting parameter "a"
            map $remote_addr $a { default 1; default 2; } => duplicate default map parameter
            map $remote_addr $a { a $; } => invalid variable name
            map $remote_addr $a { default 1; x $a; hostnames; *.a.b 1; .b.c 2; }
            split_clients $remote_addr $b { 50 a; } => invalid percent value "50"
            split_clients $remote_addr $b { 50% a; 60% b; } => percent total is greater than 100%
            split_clients $remote_addr $b { 50% a; * b; }
            server { listen 1; return ""; set a b; } => invalid variable name "a"
            server { listen 1; return ""; set $a b; }
            log_format x $; => invalid parameter "$"
            log_format x ${a; => the closing bracket in "a" variable is missing
            log_format x escape=x a; => unknown log format escaping "x"
            limit_conn_zone $remote_addr zone=z:1k; => zone "zone=z:1k" is too small
            limit_conn z 0; => invalid number of connections "0"
            limit_conn_zone $remote_addr zone=z:1m; limit_conn z 70000; => connection limit must be less 65536
            limit_conn_zone $remote_addr zone=z:1m; limit_conn z 1;
            access_log logs/a; => log format is not specified
            log_format x a; access_log logs/a x buffer=0; => invalid buffer size "0"
            log_format x a; access_log logs/a x flush=1s; => no buffer is defined for access_log "logs/a"
            log_format x a; access_log logs/$remote_addr x buffer=1k; => buffered logs cannot have variables in name
            access_log off x; => invalid parameter "x"
            log_format x a; access_log logs/a x gzip=0; => invalid compression level "0"
            log_format x a; access_log logs/a x buffer=1k; server { listen 1; return ""; access_log logs/a x buffer=2k; } => access_log "logs/a" already defined with conflicting parameters
            server { listen 1; return 1000; }
            server { listen 1; return $; } => invalid variable name
            open_log_file_cache max=0; => "open_log_file_cache" must have "max" parameter
            open_log_file_cache min_uses=x; => invalid "open_log_file_cache" parameter "min_uses=x"
            access_log syslog:server=127.0.0.1; => log format is not specified
            access_log syslog:server=x:70000 y; => invalid port in syslog server "x:70000"
            """, """
            map | $remote_addr $ "" x | $a a $ | { } {a_b;} {hostnames;_a_b;_A.b_c;} {hostnames;_*.a_b;_.a_c;} {~a_b;_~*b_$1;} {default_a;_default_b;} {a_$;} {volatile;} {a;}
            split_clients | $remote_addr $ "" | $a a $ "" | { } {10%_a;} {10%_a;_*_b;} {33.33%_a;_66.68%_b;} {-1%_a;}
            log_format | x | escape=json escape=x a $remote_addr | a $ ${remote_addr} ${ | b $
            access_log | off logs/a logs/$remote_addr logs/$ syslog:server=127.0.0.1 syslog:x | y | buffer=1k flush=5s gzip gzip=0 if=$remote_addr if=$ x
            limit_conn_zone | $remote_addr $ x | zone=z:1m zone=z:1 zone= rate=1r/s ""
            """);

    private static final HttpStatements IMAGES =
            of("events {}\nhttp {\nserver {\nlisten 127.0.0.1:8099;\nlocation /x/ {\n%s\n}\n}\n}\n", """
            image_filter resize; => invalid parameter "resize"
            image_filter off 90; => invalid parameter "off"
            image_filter rotate 45; => invalid parameter "45"
            image_filter rotate -; => invalid parameter "-"
            image_filter crop 0 10; => invalid parameter "0"
            image_filter crop - -;
            image_filter crop $ 10; => invalid variable name
            image_filter rotate $arg_a;
            image_filter resize 1; => invalid parameter "resize"
            image_filter rotate 90 1; => invalid parameter "rotate"
            image_filter_jpeg_quality -; => invalid value "-"
            image_filter_webp_quality 0; => invalid value "0"
            image_filter_jpeg_quality 500;
            image_filter_sharpen -; => invalid value "-"
            image_filter_sharpen x;
            image_filter rotate 090;
            image_filter x 1 2; => invalid parameter "x"
            """, """
            image_filter | off test size rotate resize crop x | 90 180 45 0 - $arg_a $ 100 x | 90 - 0 ${
            image_filter_jpeg_quality | 0 1 100 - x $arg_a $
            image_filter_webp_quality | 0 1 100 - x $arg_a $
            image_filter_sharpen | 0 1 100 - x $arg_a $
            """);

    /**
     * What nginx says of a statement.
     *
     * @param statement one or several directives
     * @param messages its warnings and the error; none when it starts
     */
    record Measured(String statement, List<String> messages) {

        private static Measured of(String line) {
            int arrow = line.indexOf(" => ");
            return arrow < 0
                    ? new Measured(line, List.of())
                    : new Measured(
                            line.substring(0, arrow),
                            List.of(line.substring(arrow + 4).split(" && ", -1)));
        }
    }

    /** All of them. */
    static List<HttpStatements> all() {
        return List.of(HTTP, SERVER, LOCATION, STREAM, IMAGES);
    }

    private static HttpStatements of(String around, String statements, String patterns) {
        return new HttpStatements(
                around,
                statements.lines().map(Measured::of).toList(),
                patterns.lines().toList());
    }

    /** The module that must be loaded for it; empty for those that every nginx has. */
    String module() {
        return equals(STREAM) ? "ngx_stream_module" : equals(IMAGES) ? "ngx_http_image_filter_module" : "";
    }

    /** A whole configuration with the statement in it. */
    String around(String statement) {
        return around.replace("%s", statement);
    }

    /** A statement of words that are known to matter; what cannot be left out is not told from what can. */
    String mixed(Random random) {
        String[] parts = patterns.get(random.nextInt(patterns.size())).split(" \\| ", -1);
        List<String> words = new ArrayList<>();
        words.add(parts[0].strip());
        int count = 1 + random.nextInt(parts.length - 1);
        boolean isTable = parts[parts.length - 1].startsWith("{ }");
        for (int i = 1; i <= (isTable ? parts.length - 1 : count); i++) {
            String[] choices = parts[i].equals(parts[parts.length - 1]) && isTable
                    ? parts[i].strip().substring(4).split(" ", -1)
                    : parts[i].strip().split(" ", -1);
            words.add(choices[random.nextInt(choices.length)].replace('_', isTable ? ' ' : '_'));
        }
        boolean isBlock = List.of("location", "if", "limit_except").contains(words.get(0));
        return String.join(" ", words) + (isTable ? "" : isBlock ? " { }" : ";");
    }
}
