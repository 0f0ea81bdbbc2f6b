package io.github.nginxlint.config;

import io.github.nginxlint.source.PathText;
import io.github.nginxlint.source.SourceReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds the files of a directory that may be configuration of nginx, by their names. */
final class DirectoryScan {

    /** Directories whose files nginx reads whatever they are called. */
    private static final Set<String> OF_NGINX = Set.of(
            "sites-available",
            "sites-enabled",
            "conf.d",
            "http.d",
            "stream.d",
            "streams-available",
            "streams-enabled",
            "vhosts",
            "vhosts.d",
            "vhost.d",
            "sites",
            "sites.d",
            "servers",
            "snippets",
            "includes",
            "default.d",
            "modules-available",
            "modules-enabled");

    /** Files of nginx's own packages. */
    private static final Set<String> BY_NAME = Set.of(
            "mime.types",
            "fastcgi_params",
            "scgi_params",
            "uwsgi_params",
            "proxy_params",
            "koi-utf",
            "koi-win",
            "win-utf");

    /** What stands beside a configuration and is none, or was one and is no longer read. */
    private static final Set<String> OTHER = Set.of(
            "pem",
            "crt",
            "cer",
            "key",
            "csr",
            "der",
            "p12",
            "pfx",
            "jks",
            "crl",
            "php",
            "html",
            "htm",
            "xml",
            "md",
            "rst",
            "txt",
            "log",
            "json",
            "yml",
            "yaml",
            "toml",
            "ini",
            "sh",
            "bash",
            "py",
            "rb",
            "js",
            "ts",
            "css",
            "lua",
            "pl",
            "pm",
            "go",
            "java",
            "png",
            "jpg",
            "jpeg",
            "gif",
            "svg",
            "ico",
            "gz",
            "zip",
            "tar",
            "bz2",
            "xz",
            "so",
            "mmdb",
            "dat",
            "db",
            "sql",
            "env",
            "j2",
            "jinja",
            "erb",
            "tmpl",
            "tpl",
            "template",
            "sample",
            "example",
            "dist",
            "bak",
            "backup",
            "old",
            "orig",
            "rej",
            "save",
            "swp",
            "swo",
            "swn",
            "tmp",
            "disabled",
            "off",
            "rpmnew",
            "rpmsave",
            "rpmorig",
            "pacnew",
            "pacsave",
            "htpasswd",
            "lock",
            "patch",
            "diff");

    private static final Set<String> NOT_ENTERED = Set.of("node_modules", "__pycache__");

    /** Directories more than this are not entered; links cannot make a walk endless, but long. */
    private static final int DIRECTORIES = 100_000;

    private final SourceReader reader;
    private final Set<String> entered = new HashSet<>();

    DirectoryScan(SourceReader reader) {
        this.reader = reader;
    }

    /** The paths, sorted. */
    List<String> files(String directory) {
        List<String> files = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>();
        open.push(directory);
        while (!open.isEmpty() && entered.size() < DIRECTORIES) {
            String current = open.pop();
            if (!entered.add(reader.identity(current))) {
                continue;
            }
            for (String name : reader.list(current)) {
                String path = PathText.join(current, name);
                if (isSetAside(name)) {
                    continue;
                }
                switch (reader.kind(path)) {
                    case DIRECTORY -> open.push(path);
                    case FILE -> {
                        if (isWanted(name, PathText.name(current))) {
                            files.add(path);
                        }
                    }
                    case SPECIAL, MISSING -> {
                        // nothing to read
                    }
                }
            }
        }
        files.sort(PathText.BYTE_ORDER);
        return files;
    }

    private static boolean isSetAside(String name) {
        return name.startsWith(".") || name.endsWith("~") || name.startsWith("#") || NOT_ENTERED.contains(name);
    }

    private static boolean isWanted(String name, String directory) {
        if (name.contains(".dpkg-") || name.contains(".ucf-")) {
            return false;
        }
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return extension.equals("conf")
                || BY_NAME.contains(name)
                || (OF_NGINX.contains(directory) && !OTHER.contains(extension));
    }
}
