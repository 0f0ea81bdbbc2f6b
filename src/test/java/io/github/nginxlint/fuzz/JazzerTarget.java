package io.github.nginxlint.fuzz;

import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.config.CatalogVocabulary;
import io.github.nginxlint.source.SourceFile;
import io.github.nginxlint.syntax.NginxFileParser;
import io.github.nginxlint.syntax.ParsedFile;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * What Jazzer calls, if it is there: {@code mvn -Pjazzer verify -Dfuzz.part=parser}. Nothing of Jazzer's is needed to
 * compile it.
 */
public final class JazzerTarget {

    private static final String PART = System.getProperty("fuzz.part", "parser");

    private JazzerTarget() {}

    /** One input; what it throws is a fault. */
    public static void fuzzerTestOneInput(byte[] data) throws IOException {
        switch (PART) {
            case "parser" -> parse(data);
            case "includes" -> Trial.once(includes(Input.text(data)));
            case "backends" -> Trial.once(backends(Input.text(data)));
            case "reports" -> Trial.of(Input.of("jazzer", Map.of("nginx.conf", Input.text(data))));
            default -> throw new IllegalArgumentException("parser, includes, backends or reports: " + PART);
        }
    }

    private static void parse(byte[] data) {
        SourceFile source = SourceFile.decode("nginx.conf", data);
        ParsedFile parsed = NginxFileParser.parse(source, new CatalogVocabulary());
        parsed.errors().forEach(error -> source.text(error.span()));
        parsed.comments().forEach(comment -> source.text(comment.span()));
    }

    /** Each NUL ends a file. */
    private static Input includes(String text) {
        TreeMap<String, String> files = new TreeMap<>();
        String[] names = {"nginx.conf", "a.conf", "conf.d/b.conf", "c/d/e"};
        String[] parts = text.split("\0", names.length);
        for (int i = 0; i < parts.length; i++) {
            files.put(names[i], parts[i]);
        }
        return new Input("jazzer", files, TargetVersion.ANY, text.startsWith("# configuration file "));
    }

    /** The same text as each kind of file. */
    private static Input backends(String text) {
        return Input.of(
                "jazzer",
                Map.of(
                        "nginx.conf",
                        "events {}\nhttp { server { location / { proxy_pass http://127.0.0.1:8000; fastcgi_pass unix:/a; } } }\n",
                        "php-fpm.d/www.conf",
                        text,
                        "php.ini",
                        text,
                        "compose.yaml",
                        text,
                        "etc/systemd/system/a.service",
                        text,
                        "etc/systemd/system/b.service",
                        "[Service]\nEnvironmentFile=/a.env\nExecStart=gunicorn -c /g.py a:b\n",
                        "etc/systemd/system/c.service",
                        "[Service]\nExecStart=uwsgi --ini /u.ini\n",
                        "/a.env",
                        text,
                        "/g.py",
                        text,
                        "/u.ini",
                        text));
    }
}
