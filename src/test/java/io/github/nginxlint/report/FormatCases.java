package io.github.nginxlint.report;

import static io.github.nginxlint.report.Samples.at;
import static io.github.nginxlint.report.Samples.error;
import static io.github.nginxlint.report.Samples.finding;
import static io.github.nginxlint.report.Samples.result;
import static io.github.nginxlint.report.Samples.withFix;
import static io.github.nginxlint.report.Samples.withRelated;

import io.github.nginxlint.finding.Failure;
import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.finding.Fix;
import io.github.nginxlint.finding.LintResult;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.finding.Severity;
import io.github.nginxlint.finding.Suppressed;
import io.github.nginxlint.finding.TextEdit;
import io.github.nginxlint.finding.UnresolvedInclude;
import io.github.nginxlint.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The runs whose reports stand under testdata/format, by folder name. */
final class FormatCases {

    /** For a parameterized test: name and result of each. */
    static final String ALL = "io.github.nginxlint.report.FormatCases#all";

    /** The same, and random ones after them. */
    static final String AND_HOSTILE = "io.github.nginxlint.report.FormatCases#andHostile";

    private static final SourceFile NGINX = SourceFile.of("nginx.conf", """
            events {}
            http {
                proxy_read_timeout 5s;
                upstream app {
                    server 127.0.0.1:9000;
                    keepalive 16;
                }
                include conf.d/*.conf;
                include /etc/nginx/private/*.conf;
            }
            """);

    private static final SourceFile SITE = SourceFile.of("conf.d/site.conf", """
            server {
            \tlisten 80;
            \tlocation / {
            \t\tproxy_pass http://app;
            \t\tproxy_read_timeout 1h;
            \t}
            \tlocation /api {
            \t\tproxy_pass http://app;
            \t}
            }
            """);

    private FormatCases() {}

    private static Map<String, LintResult> byName() {
        Map<String, LintResult> cases = new TreeMap<>();
        cases.put("clean", result(List.of(SITE, NGINX)));
        cases.put("no-files", result(List.of()));
        cases.put("several-files", severalFiles());
        cases.put("fixes", fixes());
        cases.put("unread-includes", unreadIncludes());
        cases.put("failure", failure());
        cases.put("suppressed", suppressed());
        cases.put("hostile", hostile());
        cases.put("forged", forged());
        cases.put("known-includes", knownIncludes());
        cases.put("minified", minified());
        cases.put("line-ends", lineEnds());
        cases.put("wide", wide());
        cases.put("paths", paths());
        return cases;
    }

    static LintResult named(String name) {
        LintResult result = byName().get(name);
        if (result == null) {
            throw new IllegalArgumentException(name);
        }
        return result;
    }

    static Stream<Arguments> all() {
        return byName().entrySet().stream().map(each -> Arguments.of(each.getKey(), each.getValue()));
    }

    static Stream<Arguments> andHostile() {
        return Stream.concat(
                all(),
                IntStream.rangeClosed(1, 40)
                        .mapToObj(seed -> Arguments.of("seed " + seed, Hostile.result(new Random(seed)))));
    }

    private static LintResult severalFiles() {
        Finding keepalive = withRelated(
                finding(
                        "upstream-keepalive-http10",
                        Severity.ERROR,
                        "\"keepalive\" of upstream \"app\" has no effect: requests go out with HTTP/1.0,"
                                + " write \"proxy_http_version 1.1\"",
                        at(SITE, "proxy_pass http://app;")),
                new Related("upstream \"app\" is defined here", at(NGINX, "app")),
                new Related("\"keepalive\" is set here", at(NGINX, "keepalive 16;")));
        Finding timeout = finding(
                "proxy-timeout-too-long",
                Severity.WARNING,
                "a backend that hangs holds the connection for 1h",
                at(SITE, "proxy_read_timeout 1h"));
        Finding block = finding(
                "location-without-limit",
                Severity.NOTE,
                "location \"/api\" inherits its timeouts",
                at(SITE, "location /api {\n\t\tproxy_pass http://app;\n\t}"));
        Finding inherited = withRelated(
                finding(
                        "proxy-timeout-too-short",
                        Severity.WARNING,
                        "5s is shorter than the backend's own limit of 30s",
                        at(NGINX, "5s")),
                new Related("location \"/api\" uses it", at(SITE, "location /api")));
        return result(List.of(SITE, NGINX), keepalive, timeout, block, inherited);
    }

    private static LintResult fixes() {
        Finding safe = withFix(
                finding("fastcgi-missing-param", Severity.ERROR, "\"proxy_pass\" twice", at(SITE, "proxy_pass")),
                new Fix(
                        "write \"proxy_http_version 1.1\" and [remove] \"keepalive\"",
                        Fix.Safety.SAFE,
                        List.of(
                                new TextEdit(at(SITE, 29, 29), "\n\t\tproxy_http_version 1.1;"),
                                new TextEdit(at(NGINX, "\n        keepalive 16;"), ""),
                                new TextEdit(at(SITE, "1h"), "60s"))));
        Finding unsafe = withFix(
                finding("proxy-timeout-too-long", Severity.WARNING, "1h is long", at(SITE, "1h")),
                new Fix("write 60s", Fix.Safety.UNSAFE, List.of(new TextEdit(at(SITE, "1h"), "60s"))));
        Finding display = withFix(
                finding("proxy-timeout-too-short", Severity.NOTE, "5s is short", at(NGINX, "5s")),
                new Fix("write 60s", Fix.Safety.DISPLAY, List.of(new TextEdit(at(NGINX, "5s"), "60s"))));
        Finding empty = withFix(
                finding("proxy-timeout-too-short", Severity.NOTE, "nothing to change", at(NGINX, "16")),
                new Fix("write nothing", Fix.Safety.SAFE, List.of()));
        return result(List.of(SITE, NGINX), safe, unsafe, display, empty);
    }

    private static LintResult unreadIncludes() {
        return new LintResult(
                List.of(),
                List.of(NGINX),
                List.of(
                        new UnresolvedInclude("conf.d/*.conf", at(NGINX, "conf.d/*.conf"), "no such file"),
                        new UnresolvedInclude("/etc/[a](1)", at(NGINX, "/etc/nginx/private/*.conf"), "is outside")),
                List.of());
    }

    private static LintResult failure() {
        return new LintResult(
                List.of(),
                List.of(NGINX),
                List.of(),
                List.of(new Failure("upstream-keepalive-http10", "IllegalStateException: \u001b[31mboom")));
    }

    private static LintResult suppressed() {
        Finding timeout =
                finding("proxy-timeout-too-long", Severity.ERROR, "1h is long", at(SITE, "proxy_read_timeout 1h"));
        Finding keepalive = finding("upstream-keepalive-http10", Severity.NOTE, "not kept", at(NGINX, "keepalive 16;"));
        return new LintResult(
                List.of(keepalive),
                List.of(new Suppressed(timeout, Suppressed.By.COMMENT, "reports take long\u001b[31m")),
                List.of(SITE, NGINX),
                List.of(),
                List.of());
    }

    private static LintResult hostile() {
        SourceFile evil = SourceFile.of(
                "evil\u001b]0;owned\u0007\u202e/[a](1).conf",
                "server_name \u001b[2J\u001b[31m\u009b1m\u202egnp\u2066.\u200b\ufeffconf\u007f\u0000 \udb40\udc41 \ud800;\nreturn 200 \"a\rb\u2028c\\\";\n");
        return result(
                evil,
                error("unknown \"\u001b[2J\r\n\u202e\u009b1m\"", at(evil, "\u202egnp\u2066.\u200b\ufeffconf")),
                withRelated(
                        finding(
                                "bad-name",
                                Severity.WARNING,
                                "see [this](http://evil.example/) \\ {0}",
                                at(evil, "\ud800")),
                        new Related("[click](2) \u001b[5m", at(evil, "c\\"))));
    }

    /** Text that would be a command, a tag, a link or another finding, were it not escaped. */
    private static LintResult forged() {
        SourceFile evil = SourceFile.of(
                "./::error::a\r\n::stop-commands::b/\"'><file>&#10;,line=9%0A.conf",
                "server_name ##[add-mask]x;\n@everyone ]]> [[ATTACHMENT|/etc/passwd]] \ufffe;\n");
        String message = "\n::error file=a,line=1::b%0A##[group]c\r##vso[task.setvariable]d";
        return new LintResult(
                List.of(
                        finding("bad-name", Severity.ERROR, message, at(evil, "##[add-mask]x")),
                        withFix(
                                withRelated(
                                        finding(
                                                "bad-name",
                                                Severity.NOTE,
                                                "[[ATTACHMENT|/etc/passwd]] ]]></system-out> \ufffe",
                                                at(evil, "]]>")),
                                        new Related(
                                                "```\n/close @everyone #1 `` ` https://evil.example", at(evil, "x"))),
                                new Fix("write `@octocat` | <b>", Fix.Safety.DISPLAY, List.of())),
                        finding("bad-name", Severity.WARNING, "`@everyone` ", at(evil, "@everyone"))),
                List.of(new Suppressed(
                        error("silenced ::error::", at(evil, "server_name")), Suppressed.By.COMMENT, "::error::why")),
                List.of(evil),
                List.of(new UnresolvedInclude("a\n::error::b", at(evil, ";"), "@octocat ##[error]c")),
                List.of("@octocat/compose.yaml", "##[error]x.yaml"),
                List.of(new Failure("bad-name", "IllegalStateException: \n::error::a ##[b] `@octocat` <c>")));
    }

    /** Includes of which the rule of theirs has spoken, or is told not to. */
    private static LintResult knownIncludes() {
        Finding said = finding(
                "include-unresolved", Severity.NOTE, "\"conf.d/*.conf\" could not be read", at(NGINX, "conf.d/*.conf"));
        Finding silenced =
                finding("include-unresolved", Severity.NOTE, "not read", at(NGINX, "/etc/nginx/private/*.conf"));
        return new LintResult(
                List.of(said),
                List.of(new Suppressed(silenced, Suppressed.By.COMMENT, "is on the server only")),
                List.of(NGINX),
                List.of(
                        new UnresolvedInclude("conf.d/*.conf", said.place(), "no such file"),
                        new UnresolvedInclude("/etc/nginx/private/*.conf", silenced.place(), "is outside"),
                        new UnresolvedInclude("16", at(NGINX, "16"), "no such file")),
                List.of());
    }

    private static LintResult minified() {
        String text = "events{}http{" + "server{listen 80;location /é{proxy_pass http://app;}}".repeat(2000) + "oops}";
        SourceFile file = SourceFile.of("min.conf", text);
        int middle = text.indexOf("proxy_pass", text.length() / 2);
        return result(
                file,
                error("at the start", at(file, "http")),
                error("longer than the window", at(file, 13, 5000)),
                error("in the middle", at(file, middle, middle + 10)),
                error("at the end", at(file, "oops")));
    }

    private static LintResult lineEnds() {
        SourceFile crlf = SourceFile.of("crlf.conf", "events {}\r\nuser  www\r\nhttp {\r\n");
        SourceFile empty = SourceFile.of("empty.conf", "");
        SourceFile open = SourceFile.of("open.conf", "http {\n    server {");
        int end = open.text().length();
        return result(
                List.of(crlf, empty, open),
                error("directive \"user\" is not terminated by \";\"", at(crlf, "www\r\nhttp")),
                error(
                        "unexpected end of file, expecting \"}\"",
                        at(crlf, crlf.text().length(), crlf.text().length())),
                error("the line end", at(crlf, 9, 10)),
                error("no \"events\" section in configuration", at(empty, 0, 0)),
                error("unexpected end of file, expecting \"}\"", at(open, end, end)));
    }

    private static LintResult wide() {
        SourceFile file = SourceFile.of(
                "größe.conf", "\tadd_header X \"日本語😀\" é e\u0301 always; # ✅\uFE0F x\n\treturn 200 \"ok\";\n");
        return result(
                file,
                error("wide characters", at(file, "日本語😀")),
                error("after wide characters", at(file, "always")),
                error("combining", at(file, "e\u0301")));
    }

    private static LintResult paths() {
        String text = "user www;\n";
        return result(
                List.of(),
                error("a blank", at(SourceFile.of("my site/100%.conf", text), "www")),
                error("marks", at(SourceFile.of("a#b?c:d[e].conf", text), "www")),
                error("not ASCII", at(SourceFile.of("configuração/日本.conf", text), "www")),
                error("absolute", at(SourceFile.of("/etc/nginx/./a b.conf", text), "www")),
                error("above", at(SourceFile.of("../shared/x.conf", text), "www")),
                error("dots", at(SourceFile.of("./a/../b//c.conf", text), "www")),
                error("a drive", at(SourceFile.of("C:/nginx/nginx.conf", text), "www")));
    }
}
