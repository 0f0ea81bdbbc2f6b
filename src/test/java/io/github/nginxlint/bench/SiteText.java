package io.github.nginxlint.bench;

import java.util.Random;

/**
 * The text of one site of a fleet. A statement takes about 60 bytes and a quarter of the text is comments, as in
 * configurations that people publish.
 */
final class SiteText {

    static final String TYPES = """
            types {
                text/html html htm;
                text/css css;
                application/javascript js mjs;
                application/json json map;
                image/svg+xml svg;
                image/png png;
                image/jpeg jpg jpeg;
                font/woff2 woff2;
            }
            """;
    static final String PROXY = """
            # what every backend is told about the request
            proxy_http_version 1.1;
            proxy_set_header Host $host;
            proxy_set_header X-Real-IP $remote_addr;
            proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
            proxy_set_header X-Forwarded-Proto $scheme;
            proxy_set_header Connection "";
            proxy_connect_timeout 5s;
            proxy_read_timeout 60s;
            """;
    static final String WEBSOCKET = """
            proxy_http_version 1.1;
            proxy_set_header Host $host;
            proxy_set_header Upgrade $http_upgrade;
            proxy_set_header Connection $connection_upgrade;
            proxy_read_timeout 1h;
            """;
    static final String HEADERS = """
            add_header X-Content-Type-Options nosniff always;
            add_header X-Frame-Options SAMEORIGIN always;
            add_header Referrer-Policy strict-origin-when-cross-origin always;
            """;
    static final String TLS = """
            ssl_protocols TLSv1.2 TLSv1.3;
            ssl_session_timeout 1d;
            ssl_session_tickets off;
            """;
    static final String ERRORS = """
            error_page 502 504 /unavailable.html;
            location = /unavailable.html {
                root /srv/errors;
                internal;
            }
            """;
    static final String FASTCGI = """
            fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;
            fastcgi_param QUERY_STRING $query_string;
            fastcgi_param REQUEST_METHOD $request_method;
            fastcgi_param CONTENT_TYPE $content_type;
            fastcgi_param CONTENT_LENGTH $content_length;
            fastcgi_read_timeout 60s;
            """;

    private static final String[] WORDS = {
        "orders", "invoice", "search", "basket", "account", "login", "media", "report", "catalog", "stock", "price",
        "review", "mail", "chat", "map", "export", "import", "ticket", "partner", "billing"
    };
    private static final String[] COMMENTS = {
        "# moved here from the old balancer, ask the team before it is changed",
        "# the backend needs up to a minute for large exports",
        "# see the runbook: traffic of this path goes to the second data centre at night",
        "# proxy_buffering off;",
        "# kept until the last clients have moved to the new host, then to be removed with its log",
    };
    private static final String FOREIGN = "# временно, до переноса на новый сервер";

    private static final int BYTES = 5_000;

    private final int number;
    private final int pools;
    private final Random random;
    /** Some comments of every fifth site are not in English, nor in ASCII. */
    private final boolean isForeign;

    private final StringBuilder text = new StringBuilder(BYTES + 1_000);

    /**
     * A site.
     *
     * @param number makes its names unlike those of others
     * @param pools how many upstreams there are to choose from
     */
    SiteText(int number, int pools, Random random) {
        this.number = number;
        this.pools = pools;
        this.isForeign = number % 5 == 0;
        this.random = random;
    }

    /** An upstream that sites share. */
    static String pool(int number, Random random) {
        StringBuilder text = new StringBuilder("# backends of pool " + number + "\nupstream pool" + number + " {\n");
        for (int i = 0; i < 3 + random.nextInt(4); i++) {
            text.append("    server 10.")
                    .append(number % 200)
                    .append('.')
                    .append(i)
                    .append('.')
                    .append(1 + random.nextInt(250))
                    .append(":8080 max_fails=3 fail_timeout=10s;\n");
        }
        return text.append("    keepalive 32;\n}\n").toString();
    }

    String text() {
        String host = WORDS[random.nextInt(WORDS.length)] + number + ".example.com";
        text.append("# ")
                .append(host)
                .append(", kept by team ")
                .append(random.nextInt(40))
                .append('\n');
        boolean isTls = random.nextInt(10) == 0;
        if (isTls) {
            text.append("server {\n    listen 80;\n    server_name ")
                    .append(host)
                    .append(";\n    return 301 https://$host$request_uri;\n}\n");
        }
        text.append("server {\n    listen ")
                .append(isTls ? "443 ssl" : "80")
                .append(";\n    server_name ")
                .append(host)
                .append(" www.")
                .append(host)
                .append(";\n    root /srv/www/production/current/")
                .append(host)
                .append(";\n");
        line("    ", "index index.html;");
        if (isTls) {
            line("    ", "include snippets/tls.conf;");
        }
        line("    ", "include snippets/headers.conf;");
        line("    ", "include snippets/errors.conf;");
        line("    ", "access_log /var/log/nginx/" + host + ".log fleet;");
        line("    ", "location / {\n        try_files $uri $uri/ =404;\n    }");
        for (int i = 0; text.length() < BYTES; i++) {
            location(WORDS[random.nextInt(WORDS.length)] + i);
        }
        return text.append("}\n").toString();
    }

    private void line(String indent, String line) {
        text.append(indent).append(line).append('\n');
    }

    private void location(String name) {
        text.append('\n');
        for (int i = random.nextInt(5); i > 0; i--) {
            line("    ", isForeign && i == 2 ? FOREIGN : COMMENTS[random.nextInt(COMMENTS.length)]);
        }
        switch (random.nextInt(12)) {
            case 0, 1 -> files(name);
            case 2 -> php(name);
            case 3 -> moved(name);
            case 4 -> socket(name);
            case 5, 6, 7 -> shared(name);
            default -> own(name);
        }
        line("    ", "}");
    }

    private void open(String matcher) {
        line("    ", "location " + matcher + " {");
    }

    private void pass(String rest) {
        line("        ", "proxy_pass http://pool" + random.nextInt(pools) + rest + ";");
    }

    private void files(String name) {
        open("~* ^/" + name + "/.+\\.(css|js|png|jpe?g|svg|woff2)$");
        line("        ", "root /srv/static/releases/current/" + name + ";");
        line("        ", "expires " + (1 + random.nextInt(30)) + "d;");
        line("        ", "access_log off;");
        line("        ", "add_header Cache-Control \"public, max-age=" + random.nextInt(100_000) + "\";");
    }

    private void php(String name) {
        open("~ ^/" + name + "/.+\\.php$");
        line("        ", "try_files $uri =404;");
        line("        ", "include snippets/fastcgi.conf;");
        line("        ", "fastcgi_param APPLICATION_ENVIRONMENT " + name + "-production;");
        line("        ", "fastcgi_pass unix:/run/php/" + name + ".sock;");
    }

    private void moved(String name) {
        open("/" + name);
        line("        ", "rewrite ^/" + name + "/(.*)$ /" + name + "-v2/$1 permanent;");
        line("        ", "if ($request_method = TRACE) {\n            return 405;\n        }");
    }

    private void socket(String name) {
        open("/" + name + "/ws/");
        line("        ", "include snippets/websocket.conf;");
        pass("");
    }

    /** The usual way: what is the same everywhere comes from a snippet. */
    private void shared(String name) {
        open("/" + name + "/");
        line("        ", "include snippets/proxy.conf;");
        pass("");
    }

    /** The other usual way: all of it is written out. */
    private void own(String name) {
        open("/" + name + "/");
        line("        ", "proxy_http_version 1.1;");
        line("        ", "proxy_set_header Host $host;");
        line("        ", "proxy_set_header X-Real-IP $remote_addr;");
        line("        ", "proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;");
        line("        ", "proxy_set_header X-Forwarded-Proto $scheme;");
        line("        ", "proxy_set_header X-Request-Source fleet/" + name + "/backend-" + random.nextInt(1000) + ";");
        line("        ", "proxy_set_header Connection \"\";");
        line("        ", "proxy_connect_timeout " + (1 + random.nextInt(10)) + "s;");
        line("        ", "proxy_read_timeout " + (10 + random.nextInt(100)) + "s;");
        if (random.nextBoolean()) {
            line("        ", "limit_req zone=fleet burst=" + (5 + random.nextInt(50)) + " nodelay;");
            line("        ", "client_max_body_size " + (1 + random.nextInt(200)) + "m;");
            line("        ", "proxy_next_upstream error timeout http_502 http_503 non_idempotent;");
        }
        if (random.nextInt(3) == 0) {
            int size = 4 << random.nextInt(3);
            line("        ", "proxy_buffers 8 " + size + "k;");
            line("        ", "proxy_buffer_size " + size + "k;");
            line("        ", "proxy_busy_buffers_size " + 2 * size + "k;");
        }
        pass(random.nextBoolean() ? "/api/" + name + "/" : "");
    }
}
