package io.github.nginxlint.validity;

import io.github.nginxlint.ProgramOutput;
import io.github.nginxlint.catalog.NginxVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The nginx of this machine, run on configurations below a directory of its own. {@code -Dnginx.modules=DIR} names
 * another place for the stream and mail modules. One thread at a time.
 */
final class InstalledNginx {

    private static final Path MODULES = Path.of(System.getProperty("nginx.modules", "/usr/lib/nginx/modules"));
    private static final Pattern FAMILY = Pattern.compile("\\b(stream|mail)\\b");

    /** What nginx's packages bring, and configurations include. */
    private static final Map<String, String> STOCK = Map.of(
            "mime.types",
            "types { text/html html; text/css css; application/javascript js; }\n",
            "fastcgi_params",
            "fastcgi_param QUERY_STRING $query_string;\n",
            "fastcgi.conf",
            "fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;\n",
            "uwsgi_params",
            "uwsgi_param QUERY_STRING $query_string;\n",
            "scgi_params",
            "scgi_param QUERY_STRING $query_string;\n",
            "proxy_params",
            "proxy_set_header Host $http_host;\n",
            "snippets/fastcgi-php.conf",
            "include fastcgi.conf;\n");

    private final Path prefix;
    private final Path configuration;
    private final NginxVersion version;

    private InstalledNginx(Path prefix, NginxVersion version) {
        this.prefix = prefix;
        this.version = version;
        this.configuration = prefix.resolve("conf");
    }

    /** Prepares a directory that is empty or not there; without an nginx the test is skipped. */
    static InstalledNginx orSkip(Path prefix) throws IOException, InterruptedException {
        NginxVersion version = io.github.nginxlint.InstalledNginx.version("nginx");
        for (String directory : new String[] {"conf", "logs", "html"}) {
            Files.createDirectories(prefix.resolve(directory));
        }
        Certificate.write(prefix.resolve("conf"));
        InstalledNginx nginx = new InstalledNginx(prefix, version);
        Files.writeString(prefix.resolve("conf/htpasswd"), "a:b\n");
        return nginx;
    }

    /** Its version. */
    NginxVersion version() {
        return version;
    }

    private void write(Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = configuration.resolve(file.getKey());
            Files.createDirectories(Objects.requireNonNull(path.getParent()));
            Files.writeString(path, file.getValue());
        }
    }

    /** Whether it has a family of modules, {@code stream} or {@code mail}. */
    boolean has(String family) {
        return ask(Map.of("nginx.conf", "events {}\n" + family + " {}\n"))
                .refusal()
                .isEmpty();
    }

    /** What it says of a configuration whose main file is {@code nginx.conf}. */
    Answer ask(Map<String, String> files) {
        try {
            Map<String, String> all = new HashMap<>(files);
            STOCK.forEach((name, text) -> {
                if (files.values().stream().anyMatch(written -> written.contains(name))) {
                    all.putIfAbsent(name, text);
                }
            });
            write(all);
            Path main = configuration.resolve("nginx.conf");
            Files.writeString(main, modules(files) + Objects.requireNonNull(files.get("nginx.conf")));
            String output = ProgramOutput.of("nginx", "-t", "-e", "stderr", "-p", prefix + "/", "-c", main.toString())
                    .orElseThrow();
            for (String name : all.keySet()) {
                Files.delete(configuration.resolve(name));
            }
            return Answer.read(output, configuration);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stands in the first line of the main file, so that no other line moves. */
    private static String modules(Map<String, String> files) {
        StringBuilder load = new StringBuilder();
        for (String family : new String[] {"stream", "mail"}) {
            Path module = MODULES.resolve("ngx_" + family + "_module.so").toAbsolutePath();
            boolean isMeant = files.values().stream()
                    .flatMap(text -> FAMILY.matcher(text).results())
                    .anyMatch(found -> found.group().equals(family));
            if (isMeant && Files.exists(module)) {
                load.append("load_module ").append(module).append("; ");
            }
        }
        return load.toString();
    }
}
