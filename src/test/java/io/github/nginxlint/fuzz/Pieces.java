package io.github.nginxlint.fuzz;

import io.github.nginxlint.report.Hostile;
import java.util.List;
import java.util.Random;

/** Short texts that mean something to one of the program's readers. */
final class Pieces {

    private static final List<String> NGINX = List.of(
            ";",
            "{",
            "}",
            "\"",
            "'",
            "#",
            "\\",
            "$",
            "${",
            "(",
            ")",
            " ",
            "\n",
            "\r\n",
            "\t",
            "{}",
            ";;",
            "\"\"",
            "''",
            "{ }",
            "$host",
            "${host}",
            "$1",
            "~",
            "~*",
            "^~",
            "=",
            "@a",
            "*",
            "*.conf",
            "../",
            "/",
            "//",
            "[",
            "]",
            "[::1]",
            "include nginx.conf;",
            "include *;",
            "include conf.d/*.conf;",
            "server {",
            "location / {",
            "if ($host) {",
            "http {",
            "events {",
            "upstream app {",
            "proxy_pass http://app;",
            "fastcgi_pass unix:/run/a.sock;",
            "content_by_lua_block {",
            "]]",
            "--[[",
            "[==[",
            "types {",
            "map $host $a {",
            "geo {",
            "return 301 ",
            "rewrite ^ / last;",
            "error_page 502 /50x.html;",
            "try_files $uri @a;",
            "set $a $a$a;",
            "resolver 1;",
            "1s",
            "99999999999999999999",
            "-1",
            "0",
            "18446744073709551616",
            "1k",
            "9g",
            "0x10",
            "1e9",
            "65536");
    private static final List<String> TEMPLATES = List.of(
            "{{ a }}",
            "{{",
            "}}",
            "{%",
            "%}",
            "{% if a %}",
            "{% else %}",
            "{% endif %}",
            "{#",
            "#}",
            "<%= a %>",
            "<%",
            "%>",
            "${A}",
            "$${A}",
            "@A@",
            "%{a}",
            "[[",
            "{{- range . }}",
            "{{ end }}",
            "{% raw %}",
            "__A__",
            "%%A%%");
    private static final List<String> COMMENTS = List.of(
            "# nginx-lint:ignore",
            "# nginx-lint:ignore localhost-upstream -- why\n",
            "# nginx-lint:ignore-file ",
            "# nginx-lint:ignore-file invalid-syntax -- all\n",
            "# nginx-lint: ignore x",
            "# nginx-lint:ignore a, b,, --",
            "# NGINX-LINT:IGNORE timeout-zero",
            "# nginx-lint:ignore unknown-directive, invalid-value -- r\n",
            " -- ",
            "#!",
            "# configuration file /etc/nginx/nginx.conf:\n",
            "# configuration file a:\n",
            "# configuration file :\n");
    private static final List<String> BACKENDS = List.of(
            "[www]\n",
            "[",
            "]",
            "listen = ",
            "listen = 127.0.0.1:9000\n",
            "pm = dynamic\n",
            "include=*.conf\n",
            "${A}",
            "$pool",
            "php_admin_value[memory_limit] = 1M\n",
            "request_terminate_timeout = ",
            "30s",
            "|",
            "!",
            "~",
            "^",
            "&",
            "=\n",
            "[Service]\n",
            "[Socket]\n",
            "ExecStart=",
            "ExecStart=\n",
            "Environment=",
            "Environment=\"A=b\" C='d'\n",
            "EnvironmentFile=-",
            "WorkingDirectory=~\n",
            "%h",
            "%i",
            "%%",
            "$A",
            "${",
            "\\\n",
            "\\x41",
            "@",
            "gunicorn ",
            "-b 0.0.0.0:8000 ",
            "--bind=unix:/a ",
            "-c gunicorn.conf.py ",
            "uwsgi --ini ",
            "uvicorn a:b --port ",
            "--",
            "bind = \"127.0.0.1:80\"\n",
            "bind = [",
            "\"\"\"",
            "'''",
            "timeout = ",
            "import os\n",
            "os.environ[\"A\"]",
            "f\"{a}\"",
            "def a():\n",
            "[uwsgi]\n",
            "socket = ",
            "http-socket = :8080\n",
            "ini = ",
            "%(a)",
            "%d",
            "$(A)",
            "for = ");
    private static final List<String> YAML = List.of(
            ":",
            ": ",
            "- ",
            "-",
            "\n",
            "  ",
            "\t",
            "&a ",
            "*a",
            "<<: *a\n",
            "!",
            "!!",
            "!!binary ",
            "!reset ",
            "|",
            ">",
            "|-\n",
            "?",
            "? ",
            "%YAML 1.2\n",
            "---\n",
            "...\n",
            "{",
            "}",
            "[",
            "]",
            ",",
            "\"",
            "'",
            "#",
            "`",
            "@",
            "~",
            "null",
            "services:\n",
            "  app:\n",
            "    image: nginx\n",
            "    ports:\n",
            "      - 80:80\n",
            "      - \"${P:-80}:80\"\n",
            "networks:",
            "network_mode: host\n",
            "extends:\n",
            "include:\n",
            "env_file: .env\n",
            "healthcheck:",
            "\\x",
            "\\u12",
            "expose: [",
            "links:",
            "volumes:",
            "- ./a:/b:ro\n",
            "depends_on:",
            "rules:\n",
            "nginx-version: ",
            "path-map:");
    private static final List<String> BYTES = List.of(
            "\0",
            "\u00ef\u00bb\u00bf",
            "\u00ff\u00fe",
            "\u00fe\u00ff",
            "\u00c3\u00a9",
            "\u00e9",
            "\u00c3",
            "\u0080",
            "\u00a0",
            "\u00f0\u009f\u0098\u0080",
            "\u00ed\u00a0\u0080",
            "\u00e2\u0080\u00ae",
            "\u00e2\u0080\u00a8",
            "\u00c2\u0085",
            "\u001b[31m",
            "\u001b]0;a\u0007",
            "\r",
            "\u000b",
            "\u000c",
            "\u007f",
            "\u00cc\u0081",
            "\u00e2\u0081\u00a6",
            "\u0001",
            "\u00c0\u0080");
    private static final List<List<String>> ALL = List.of(NGINX, TEMPLATES, COMMENTS, BACKENDS, YAML, BYTES);

    private Pieces() {}

    /** One of those that a kind of file is most sensitive to, or any. */
    static String of(String file, Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> one(ALL.get(random.nextInt(ALL.size())), random);
            case 1 -> one(BYTES, random);
            case 2 -> Input.text(Hostile.text(random).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            case 3 -> isOfBackend(file) ? one(BACKENDS, random) : one(COMMENTS, random);
            case 4 -> isYaml(file) ? one(YAML, random) : one(TEMPLATES, random);
            default -> one(isYaml(file) ? YAML : isOfBackend(file) ? BACKENDS : NGINX, random);
        };
    }

    static String one(List<String> pieces, Random random) {
        return pieces.get(random.nextInt(pieces.size()));
    }

    static String template(Random random) {
        return one(TEMPLATES, random);
    }

    static String comment(Random random) {
        return one(COMMENTS, random);
    }

    static boolean isYaml(String file) {
        return file.endsWith(".yaml") || file.endsWith(".yml");
    }

    static boolean isOfBackend(String file) {
        return file.startsWith("etc/")
                || file.startsWith("php")
                || file.endsWith(".ini")
                || file.endsWith(".py")
                || file.endsWith(".service")
                || file.endsWith(".socket")
                || file.endsWith(".env");
    }
}
