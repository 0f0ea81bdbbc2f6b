package io.github.nginxlint.fuzz;

import io.github.nginxlint.catalog.Arity;
import io.github.nginxlint.catalog.Catalog;
import io.github.nginxlint.catalog.Context;
import io.github.nginxlint.catalog.DirectiveSpec;
import io.github.nginxlint.catalog.NginxVersion;
import io.github.nginxlint.rules.Rules;
import io.github.nginxlint.validity.Values;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** Makes configurations of the directives that the catalogue knows, most of them where they belong. */
final class Grammar {

    private static final int DEEPEST = 7;

    private static final Map<Context, List<DirectiveSpec>> ALLOWED = allowed();
    private static final List<String> NAMES = Catalog.names().stream().sorted().toList();
    private static final List<String> RULES = Rules.names().stream().sorted().toList();

    /** What leads to the rules about backends. */
    private static final Map<Context, List<String>> USUAL = Map.of(
            Context.HTTP,
            List.of("server", "server", "server", "upstream", "upstream", "map", "include", "geo", "split_clients"),
            Context.SERVER,
            List.of(
                    "location",
                    "location",
                    "location",
                    "listen",
                    "server_name",
                    "if",
                    "include",
                    "root",
                    "set",
                    "error_page"),
            Context.LOCATION,
            List.of(
                    "proxy_pass",
                    "fastcgi_pass",
                    "uwsgi_pass",
                    "grpc_pass",
                    "proxy_set_header",
                    "proxy_read_timeout",
                    "if",
                    "try_files",
                    "rewrite",
                    "return",
                    "include",
                    "location",
                    "fastcgi_param",
                    "proxy_http_version",
                    "set"),
            Context.UPSTREAM,
            List.of("server", "server", "keepalive", "zone", "least_conn", "ip_hash"),
            Context.STREAM,
            List.of("server", "upstream", "map"),
            Context.STREAM_SERVER,
            List.of("listen", "proxy_pass", "ssl_preread"));

    private static final List<String> LOCATIONS = List.of(
            "/",
            "/a",
            "= /a",
            "^~ /a/",
            "~ \\.php$",
            "~* ^/(a|b)(.*)$",
            "@a",
            "~ ^/(?<n>[a-z]{2,3})$",
            "/a/b/",
            "~ (a",
            "");
    private static final List<String> PASSES = List.of(
            "http://app",
            "http://app/",
            "https://app",
            "http://127.0.0.1:8000",
            "http://localhost:3000/a/",
            "http://$host",
            "http://unix:/run/a.sock:/",
            "app",
            "unix:/run/php/a.sock",
            "127.0.0.1:9000",
            "$backend",
            "http://App:80",
            "grpc://app",
            "http://[::1]:80$request_uri",
            "http://app$1",
            "http://example.com",
            "http://");
    private static final List<String> CODES = List.of(
            " ngx.say(\"}\") ",
            " -- }\n ",
            " local s = [[ } ]] ",
            " return '{' ",
            " --[[ } ]] if a then end ",
            " \"",
            " { } ",
            "");

    private final Random random;
    private final Values values;

    Grammar(Random random) {
        this.random = random;
        this.values = new Values(random, NginxVersion.parse("1.22.1").orElseThrow());
    }

    private static Map<Context, List<DirectiveSpec>> allowed() {
        Map<Context, List<DirectiveSpec>> allowed = new EnumMap<>(Context.class);
        for (String name : Catalog.names().stream().sorted().toList()) {
            for (DirectiveSpec spec : Catalog.find(name)) {
                spec.contexts()
                        .forEach(context -> allowed.computeIfAbsent(context, c -> new ArrayList<>())
                                .add(spec));
            }
        }
        return allowed;
    }

    /** A main file, at times with included ones. */
    Input next() {
        TreeMap<String, String> files = new TreeMap<>();
        StringBuilder main = new StringBuilder(random.nextInt(10) > 0 ? "events {}\n" : "");
        block(Context.MAIN, 0, main);
        if (random.nextInt(8) > 0) {
            main.append("http {\n");
            block(Context.HTTP, 1, main);
            main.append("}\n");
        }
        files.put("nginx.conf", main.toString());
        for (int i = random.nextInt(3); i > 0; i--) {
            StringBuilder text = new StringBuilder();
            Context context = random.nextBoolean() ? Context.HTTP : Context.LOCATION;
            block(context, 2, text);
            files.put(context == Context.HTTP ? "conf.d/" + i + ".conf" : "snippets/" + i + ".conf", text.toString());
        }
        files.replaceAll((name, text) -> Input.text(text.getBytes(StandardCharsets.UTF_8)));
        return Input.of("grammar", files);
    }

    private void block(Context context, int depth, StringBuilder out) {
        int count = random.nextInt(depth < 2 ? 5 : 6);
        for (int i = 0; i < count; i++) {
            statement(context, depth, out);
        }
    }

    private void statement(Context context, int depth, StringBuilder out) {
        int kind = random.nextInt(40);
        if (kind == 0) {
            out.append(Pieces.comment(random)).append('\n');
        } else if (kind == 1) {
            out.append("# nginx-lint:ignore ").append(Pieces.one(RULES, random)).append(" -- a reason\n");
        } else if (kind == 2) {
            out.append(Pieces.template(random)).append(random.nextBoolean() ? "\n" : " ");
        } else if (kind == 3) {
            directive(Pieces.one(NAMES, random), Optional.empty(), context, depth, out);
        } else {
            known(context, depth, out);
        }
    }

    private void known(Context context, int depth, StringBuilder out) {
        List<String> usual = USUAL.getOrDefault(context, List.of());
        if (!usual.isEmpty() && random.nextInt(5) < 3) {
            String name = Pieces.one(usual, random);
            directive(name, Catalog.find(name, context).stream().findFirst(), context, depth, out);
            return;
        }
        List<DirectiveSpec> specs = ALLOWED.getOrDefault(context, List.of());
        if (specs.isEmpty()) {
            out.append(values.any()).append(' ').append(values.any()).append(";\n");
        } else {
            DirectiveSpec spec = specs.get(random.nextInt(specs.size()));
            directive(spec.name(), Optional.of(spec), context, depth, out);
        }
    }

    private void directive(String name, Optional<DirectiveSpec> spec, Context context, int depth, StringBuilder out) {
        out.append(random.nextInt(60) == 0 ? values.misspelt(name) : name);
        boolean isBlock = spec.map(DirectiveSpec::isBlock).orElse(random.nextInt(8) == 0);
        arguments(name, spec, context, out);
        if (random.nextInt(150) == 0) {
            return;
        }
        if (!isBlock) {
            out.append(random.nextInt(30) == 0 ? ";" : ";\n");
            return;
        }
        out.append(" {").append(random.nextInt(20) == 0 ? "" : "\n");
        if (name.contains("_by_lua")) {
            out.append(Pieces.one(CODES, random));
        } else if (depth < DEEPEST) {
            block(context.inside(name).orElse(context), depth + 1, out);
        }
        out.append(random.nextInt(60) == 0 ? "\n" : "}\n");
    }

    private void arguments(String name, Optional<DirectiveSpec> spec, Context context, StringBuilder out) {
        if (name.equals("location")) {
            out.append(' ').append(Pieces.one(LOCATIONS, random));
        } else if (name.equals("upstream")) {
            out.append(random.nextInt(3) > 0 ? " app" : " " + values.any());
        } else if (name.endsWith("_pass") && random.nextInt(6) > 0) {
            out.append(' ').append(Pieces.one(PASSES, random));
        } else if (name.equals("include")) {
            out.append(Pieces.one(
                    List.of(
                            " conf.d/*.conf",
                            " snippets/*",
                            " *",
                            " nginx.conf",
                            " gone.conf",
                            " /etc/passwd",
                            " snippets/1.conf"),
                    random));
        } else if (name.equals("if")) {
            out.append(Pieces.one(
                    List.of(" ($host = a)", " ($a ~ (b)", " (-f $uri)", " ($a)", " ($1 !~* \"a b\")", ""), random));
        } else if (name.equals("server") && context != Context.HTTP && context != Context.STREAM) {
            out.append(
                    Pieces.one(List.of(" 127.0.0.1:8000", " localhost:3000", " app:80 resolve", " unix:/a"), random));
            out.append(random.nextInt(4) == 0 ? " " + values.any() : "");
        } else {
            anyArguments(spec, out);
        }
    }

    private void anyArguments(Optional<DirectiveSpec> spec, StringBuilder out) {
        int count = random.nextInt(4);
        if (spec.isPresent() && random.nextInt(25) > 0) {
            Arity arity = spec.get().arity();
            int most = Math.max(arity.minimum(), Math.min(arity.open() ? arity.minimum() + 3 : arity.maximum(), 4));
            count = arity.minimum() + random.nextInt(most - arity.minimum() + 1);
        }
        for (int i = 0; i < Math.min(count, 10); i++) {
            String value = spec.isPresent() ? values.likely(spec.get()) : values.any();
            out.append(' ').append(value);
            if (random.nextInt(100) == 0) {
                out.append(Pieces.of("nginx.conf", random));
            }
        }
    }
}
