package io.github.nginxlint.rules.php;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhpRootInLocationTest {

    private static final String SCRIPT =
            "fastcgi_pass 127.0.0.1:9000; fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name; ";

    private static List<String> messages(String server) {
        return PhpFindings.messages(new PhpRootInLocation(), "server { " + server + " }", "");
    }

    @Test
    void phpWithoutARootIs404() {
        assertThat(messages("location / { root /srv; } location ~ php { " + SCRIPT + "}"))
                .containsExactly("root is set here, not where fastcgi_pass stands: scripts are looked up in nginx's"
                        + " compiled-in html directory and every PHP request is 404 (FastCGI sent in stderr: \"Primary"
                        + " script unknown\"); move root to the server block");
    }

    @Test
    void tryFilesAnswersBeforePhpCanLog() {
        assertThat(messages("location / { root /srv; } location ~ php { try_files $uri =404; " + SCRIPT + "}"))
                .singleElement()
                .asString()
                .doesNotContain("stderr");
    }

    @Test
    void filesWithoutARootAreNotFound() {
        assertThat(messages("location / { try_files $uri /index.php; } location ~ php { root /srv; " + SCRIPT + "}"))
                .containsExactly("root is set for PHP alone: \"location /\" looks for files in nginx's compiled-in html"
                        + " directory, so no static file of the site is found (PHP answers, or it is 404); move root to"
                        + " the server block");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fastcgi_param SCRIPT_FILENAME ${document_root}/index.php;",
                "fastcgi_param SCRIPT_FILENAME $realpath_root/index.php;",
                "fastcgi_param SCRIPT_FILENAME $request_filename;",
                "include fastcgi.conf;",
                "include snippets/fastcgi-php.conf;",
            })
    void everyWayToNameTheScriptByTheRootNeedsOne(String parameter) {
        assertThat(messages("location / { root /srv; } location ~ php { fastcgi_pass a:9000; " + parameter + " }"))
                .hasSize(1);
    }

    @Test
    void aParameterOfTheServerIsInherited() {
        assertThat(messages("fastcgi_param SCRIPT_FILENAME $document_root/index.php; location / { root /srv; }"
                        + " location ~ php { fastcgi_pass a:9000; }"))
                .hasSize(1);
        assertThat(messages("fastcgi_param SCRIPT_FILENAME /srv/index.php; location / { root /srv; }"
                        + " location ~ php { fastcgi_pass a:9000; }"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "try_files $uri @app; } location @app { proxy_pass http://a:1;",
                "try_files $uri /index.php; proxy_pass http://a:1;",
                "try_files $uri /index.php; return 204;",
                "try_files $uri /index.php; content_by_lua_file a.lua;",
                "try_files $uri /index.php; js_content a.b;",
                "try_files /maintenance.html /index.php;",
                "autoindex off;",
                "root /var/www; autoindex on;",
                "alias /var/www/; autoindex on;",
            })
    void aLocationThatNeedsNoRootOrHasItsOwnIsLeftAlone(String location) {
        assertThat(messages("location / { " + location + " } location ~ php { root /srv; " + SCRIPT + "}"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"autoindex on;", "try_files $uri @x; } location @x { rewrite ^ /index.php;"})
    void aLocationThatLooksForFilesNeedsARoot(String location) {
        assertThat(messages("location /a { " + location + " } location ~ php { root /srv; " + SCRIPT + "}"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"= /a", "~ [.]css$", "/.well-known/", "^~ /.well-known/acme-challenge/"})
    void aRootForASingleFileOrForCertificatesIsNotThatOfTheSite(String location) {
        assertThat(messages("location " + location + " { root /srv; } location ~ php { " + SCRIPT + "}"))
                .isEmpty();
    }

    @Test
    void anythingElseThanPhpIsNotLookedAt() {
        assertThat(messages("location / { root /srv; } location /app { proxy_pass http://a:1; }"))
                .isEmpty();
        assertThat(messages("location / { root /srv; } location ~ php { fastcgi_pass a:9000; }"))
                .isEmpty();
    }
}
