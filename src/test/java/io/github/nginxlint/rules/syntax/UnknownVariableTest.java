package io.github.nginxlint.rules.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.finding.Related;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class UnknownVariableTest {

    private final RuleFindings rule = RuleFindings.of(new UnknownVariable());

    private List<String> inLocation(String text) {
        return rule.inHttp("server { location / { " + text + " } }");
    }

    @Test
    void aBlockThatLacksTheNameOfItsVariableIsReadAllTheSame() {
        assertThat(rule.inHttp("geo { } map { } split_clients { } server { root /$none; }"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "root /$none;",
                "alias /$none;",
                "add_header A $none;",
                "add_trailer A x${none}y;",
                "set $a \"x $none\";",
                "return 200 $none;",
                "return http://$none;",
                "return $scheme://$none;",
                "rewrite a /$none last;",
                "if ($none) { }",
                "if ($none = a) { }",
                "if ($host = a$none) { }",
                "if ($host != \"$none\") { }",
                "if ( -f /$none ) { }",
                "if (!-e $none) { }",
                "error_page 404 =200 /$none;",
                "try_files $uri /$none =404;",
                "index a.html index.$none;",
                "expires modified $none;",
                "sub_filter a $none;",
                "auth_basic $none;",
                "auth_request_set $a $none;",
                "access_log /var/log/$none;",
                "access_log /var/log/a combined if=$none;",
                "charset $none;",
                "proxy_pass http://$none;",
                "fastcgi_pass $none;",
                "proxy_redirect a $none;",
                "proxy_redirect ~a$ /$none;",
                "proxy_cookie_path /a$none /b;",
                "proxy_cookie_flags $none secure;",
                "proxy_cache_key $none;",
                "proxy_cache_bypass $arg_a $none;",
                "proxy_bind $none;",
                "proxy_set_body $none;",
                "fastcgi_param A $none if_not_empty;",
                "limit_rate $none;",
                "secure_link $none;",
                "image_filter resize $none -;",
                "xslt_stylesheet a.xslt b=$none;"
            })
    void whereNginxSearchesForVariablesAnUnknownOneIsFound(String text) {
        assertThat(inLocation(text)).containsExactly("unknown \"none\" variable: nothing defines it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "map $none $a { }",
                "map $uri $a { default $none; }",
                "map $uri $a { default 1; x x${none}; }",
                "geo $none $a { }",
                "split_clients $none $a { }",
                "log_format a escape=json '$none';",
                "limit_req_zone $none zone=a:1m rate=1r/s;",
                "limit_conn_zone $none zone=a:1m;",
                "upstream u { server 127.0.0.1; hash $none consistent; }",
                "proxy_set_header A $none; server { }",
                "ssl_certificate /$none; ssl_certificate_key /a; server { proxy_set_header A b; }"
            })
    void soItIsOutsideOfServers(String text) {
        assertThat(rule.inHttp(text)).containsExactly("unknown \"none\" variable: nothing defines it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "server_name $none;",
                "location /$none { }",
                "location ~ \\.php$ { }",
                "valid_referers $none;",
                "if ($host ~ a$none) { }",
                "rewrite ^/$none$ /a;",
                "proxy_redirect ~a$none /;",
                "fastcgi_split_path_info ^($none)(.*)$;",
                "add_header A$none b;",
                "error_log /var/log/$none;",
                "access_log off;",
                "access_log syslog:server=127.0.0.1,tag=$none;",
                "fastcgi_index $none;",
                "memcached_pass 127.0.0.1:1; set $memcached_key a;",
                "return 200 $1$9;",
                "return 200 \"${none\";",
                "return 200 \"$none ${\";",
                "return 444;",
                "charset utf-8;",
                "if ($host) { } if (none) { } if { } if ($) { }",
                "root /$NONE; root /${None}; add_header A __NONE__; add_header B {{none}};",
                "add_header A $arg_;"
            })
    void aDollarSignElsewhereIsNone(String text) {
        assertThat(inLocation(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set $there 1;",
                "set $THERE 1;",
                "auth_request_set $there $uri;",
                "if ($uri ~ ^/(?<there>a)) { }",
                "rewrite ^/(?<There>a) /b;",
                "proxy_redirect ~(?<there>a) b;",
                "proxy_cookie_domain ~(?P<there>a) b;",
                "location ~ (?'there'a) { }",
                "location ~* (?<x>a)(?<there>b) { }",
                "set_by_lua_block $there { return 1 }",
                "set_md5 $there a;"
            })
    void whatDefinesAVariableAnywhereDefinesItEverywhere(String definition) {
        String use = "server { return 200 $there; } ";

        assertThat(rule.inHttp(use)).hasSize(1);
        assertThat(rule.inHttp(use + "server { location / { " + definition + " } }"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "map $uri $there { }",
                "map $uri $a { ~^(?<there>a) 1; }",
                "geo $there { }",
                "geo $remote_addr $there { }",
                "split_clients $uri $there { }",
                "perl_set $there a::b;",
                "js_set $there a.b;",
                "js_var $there 1;",
                "geoip2 a.mmdb { $there default=US country iso_code; }",
                "server { server_name a ~^(?<there>.+)$; }"
            })
    void soDoesHttp(String definition) {
        assertThat(rule.inHttp("server { return 200 $there; }" + definition)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fastcgi_split_path_info ^(?<there>a)(b)$;",
                "valid_referers ~(?<there>a);",
                "set there 1;",
                "return 200 '(?<there>a)';",
                "rewrite (?<=there>) a;"
            })
    void whatIsNoDefinitionDefinesNothing(String text) {
        assertThat(inLocation("add_header A $there; " + text)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "server { include missing.conf; }",
                "server { location / { include missing.conf; } }",
                "map $uri $a { include missing.map; }",
                "some_directive a;",
                "vhost_traffic_status_zone;",
                "{{ more }}"
            })
    void whatCannotBeSeenMayDefineIt(String text) {
        assertThat(rule.inHttp("server { return 200 $none; }\n" + text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "include fastcgi_params;",
                "include mime.types;",
                "types { include missing.types; }",
                "include snippets/fastcgi-php.conf;",
                "brotli on;",
                "more_set_headers 'A: b';"
            })
    void whatIsKnownNotToDefineItHidesNothing(String text) {
        assertThat(rule.inHttp("server { return 200 $none; } server { location / { " + text + " } }"))
                .hasSize(1);
    }

    @Test
    void theStockSnippetForPhpSetsOneVariable() {
        assertThat(inLocation("include snippets/fastcgi-php.conf; fastcgi_param PATH_INFO $path_info;"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "load_module modules/ngx_http_strange_module.so;, 0",
        "load_module modules/ngx_stream_module.so;, 1",
        "load_module modules/ngx_http_brotli_filter_module.so;, 1",
        "include modules.conf;, 0"
    })
    void aModuleThatIsLoadedMayHaveIt(String text, int findings) {
        assertThat(rule.inMain(text + " events {} http { server { return 200 $none; } }"))
                .hasSize(findings);
    }

    @Test
    void aFragmentSaysNothingOfWhatStandsAroundIt() {
        assertThat(rule.inFragment("server { return 200 $none; }", "http")).isEmpty();
    }

    @Test
    void versionsAreThoseOfTheTarget() {
        String text = "server { return 200 $http3; }";

        assertThat(rule.inHttp(text)).isEmpty();
        assertThat(rule.in("1.25.0").inHttp(text)).isEmpty();
        assertThat(rule.in("1.24.0").inHttp(text))
                .containsExactly("unknown \"http3\" variable: it exists since nginx 1.25.0, the target is 1.24.0");
    }

    @Test
    void variablesAreReadInNewArgumentsSinceAVersion() {
        String text = "server { location / { proxy_ssl_certificate $none; proxy_limit_rate $nope; http2_push $not; } }";

        assertThat(rule.inHttp(text)).isEmpty();
        assertThat(rule.in("1.20.0").inHttp(text)).containsExactly("unknown \"not\" variable: nothing defines it");
        assertThat(rule.in("1.22.0").inHttp(text)).hasSize(2);
        assertThat(rule.in("1.27.0").inHttp(text)).hasSize(2).noneMatch(message -> message.contains("\"not\""));
    }

    @Test
    void sessionsAreFoundByVariables() {
        String text = "upstream u { server 127.0.0.1; sticky learn create=$made lookup=$found zone=a:1m; }";

        assertThat(rule.in("1.31.4").inHttp(text)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            return 200 $remote_adr;        | unknown "remote_adr" variable: nothing defines it; did you mean "$remote_addr"
            return 200 $my_var1;           | unknown "my_var1" variable: nothing defines it; did you mean "$my_var"
            return 200 $oidc_id_token;     | unknown "oidc_id_token" variable: nginx Plus only
            return 200 $session_time;      | unknown "session_time" variable: it is a variable of stream, http does not have it
            memcached_pass 127.0.0.1:1;    | unknown "memcached_key" variable: "memcached_pass" needs it, write "set $memcached_key $uri" or another key
            if ($host=a) { }               | unknown "host=a" variable: put spaces round the "="
            if ($host~a) { }               | unknown "host~a" variable: put spaces round the "~"
            if (${host}) { }               | unknown "{host}" variable: write it without braces here
            charset ${name};               | unknown "{name}" variable: write it without braces here
            """)
    void theMessageSaysWhatWasPerhapsMeant(String text, String message) {
        assertThat(inLocation("set $my_var 1; " + text)).containsExactly(message);
    }

    @Test
    void httpAndStreamAreApart() {
        assertThat(rule.inMain(
                        "events {} stream { map $remote_addr $a { default $uri; } server { set $b $c; return $b; } }"
                                + " http { map $uri $c { } server { return 200 $a; } }"))
                .containsExactly(
                        "unknown \"uri\" variable: it is a variable of http, stream does not have it",
                        "unknown \"c\" variable: nothing defines it",
                        "unknown \"a\" variable: nothing defines it");
    }

    @Test
    void aKeyIsLookedForWithItsCertificate() {
        assertThat(rule.inHttp("server { ssl_certificate_key /$none; }")).isEmpty();
        assertThat(rule.inHttp("server { ssl_certificate a; ssl_certificate_key /$none; }"))
                .hasSize(1);
    }

    @Test
    void whatNoServerInheritsIsNotLookedInto() {
        String header = "proxy_set_header A $none; fastcgi_param A $none;";
        String own = "server { proxy_set_header A b; fastcgi_param A b; }";

        assertThat(rule.inHttp(header)).isEmpty();
        assertThat(rule.inHttp(header + own)).isEmpty();
        assertThat(rule.inHttp(header + own + "server { fastcgi_param A b; }")).hasSize(1);
        assertThat(rule.inHttp(header + "server { location / { proxy_set_header A b; } }"))
                .hasSize(1);
    }

    @Test
    void ofOneNameTheFirstUseIsFlaggedAndTheOthersAreShown() {
        String text = "http {\n map $uri $a { default $None; }\n server {\n  return 200 ${none}$nones$none;\n"
                + "  add_header A \"$none\";\n }\n}";
        List<Finding> findings = rule.findings(Map.of("nginx.conf", text), "nginx.conf");

        assertThat(findings).extracting(finding -> finding.place().text()).contains("$nones");
        assertThat(findings.get(1).related()).extracting(Related::message).isEmpty();
        assertThat(findings.get(0).place().text()).isEqualTo("${none}");
        assertThat(findings.get(0).related()).hasSize(2);
    }

    @Test
    void theBranchesOfATemplateAreNotJudged() {
        assertThat(rule.inHttp("server {\n{% if a %}\nreturn 200 $none;\n{% endif %}\n}"))
                .isEmpty();
    }

    @Test
    void manyNamesAndUsesTakeLittleTime() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            text.append("server { return 200 \"$v")
                    .append(i)
                    .append(" $same\"; set $w")
                    .append(i)
                    .append(" 1; }\n");
        }

        assertThat(rule.inHttp(text.toString())).hasSize(20_001);
    }
}
