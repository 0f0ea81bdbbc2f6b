package io.github.nginxlint.config;

import io.github.nginxlint.source.Exclusion;
import io.github.nginxlint.source.PathText;
import io.github.nginxlint.source.SourceReader;
import io.github.nginxlint.source.SourceReader.Listing;
import io.github.nginxlint.source.SourceReader.Refused;
import io.github.nginxlint.syntax.TemplateName;
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

    /** Directories that only root may list, as a rule, and in which no configuration is missed. */
    private static final Set<String> OF_KEYS = Set.of("ssl", "tls", "certs", "private", "keys");

    private static final Set<String> NOT_ENTERED = Set.of("node_modules", "__pycache__");

    /** Deeper ones are not entered: each look at one begins at the top. */
    private static final int DEEPEST = 100;

    /** Directories more than this are not entered; links cannot make a walk endless, but long. */
    private static final int DIRECTORIES = 100_000;

    private final SourceReader reader;
    private final Exclusion exclude;
    private final List<String> files = new ArrayList<>();
    private final List<RefusedPath> refused = new ArrayList<>();

    private DirectoryScan(SourceReader reader, Exclusion exclude) {
        this.reader = reader;
        this.exclude = exclude;
    }

    /**
     * What a directory holds.
     *
     * @param files the paths of its files, sorted
     * @param refused what could be configuration of nginx and cannot be looked at
     */
    record Found(List<String> files, List<RefusedPath> refused) {

        Found {
            files = List.copyOf(files);
            refused = List.copyOf(refused);
        }
    }

    static Found scan(SourceReader reader, String directory, Exclusion exclude) {
        DirectoryScan scan = new DirectoryScan(reader, exclude);
        scan.walk(directory);
        scan.files.sort(PathText.BYTE_ORDER);
        return new Found(scan.files, scan.refused);
    }

    private void walk(String directory) {
        Set<String> entered = new HashSet<>();
        Deque<String> open = new ArrayDeque<>();
        open.push(directory);
        while (!open.isEmpty()) {
            String current = open.pop();
            if (!entered.add(reader.identity(current))) {
                continue;
            }
            if (entered.size() > DIRECTORIES) {
                refused.add(new RefusedPath(directory, "more than " + DIRECTORIES + " directories"));
                return;
            }
            if (depth(current) - depth(directory) > DEEPEST) {
                refused.add(new RefusedPath(current, "more than " + DEEPEST + " directories within each other"));
                continue;
            }
            Listing listing = reader.list(current);
            if (listing.gap().isPresent() && !OF_KEYS.contains(PathText.name(current))) {
                refused.add(new RefusedPath(current, listing.gap().get()));
            }
            for (String name : listing.names()) {
                if (!isSetAside(name)) {
                    visit(current, name, open);
                }
            }
        }
    }

    private static int depth(String path) {
        int depth = 0;
        for (int i = 0; i < path.length(); i++) {
            depth += path.charAt(i) == '/' ? 1 : 0;
        }
        return depth;
    }

    private void visit(String directory, String name, Deque<String> open) {
        String path = PathText.join(directory, name);
        SourceReader.Kind kind = reader.kind(path);
        if (exclude.has(path, kind == SourceReader.Kind.DIRECTORY)) {
            return;
        }
        boolean isWanted = isWanted(name, directory);
        switch (kind) {
            case DIRECTORY -> open.push(path);
            case FILE -> {
                if (isWanted) {
                    files.add(path);
                }
            }
            case SPECIAL, MISSING -> {
                // what stands behind the name is not known: the name alone tells whether it is missed
                if ((isWanted || OF_NGINX.contains(name)) && reader.read(path) instanceof Refused why) {
                    refused.add(new RefusedPath(path, why.reason()));
                }
            }
        }
    }

    private static boolean isSetAside(String name) {
        return name.startsWith(".") || name.endsWith("~") || name.startsWith("#") || NOT_ENTERED.contains(name);
    }

    private static boolean isWanted(String name, String directory) {
        if (name.contains(".dpkg-") || name.contains(".ucf-")) {
            return false;
        }
        String rendered = TemplateName.rendered(name);
        String extension = extension(rendered);
        if (extension.equals("conf") || BY_NAME.contains(rendered)) {
            return true;
        }
        if (OTHER.contains(extension)) {
            return false;
        }
        // of templates most are no configuration: a place or a name has to say so, then what is in them
        boolean isOfNginx = OF_NGINX.contains(PathText.name(directory));
        return rendered.equals(name) ? isOfNginx : isOfNginx || rendered.startsWith("nginx") || isBelowNginx(directory);
    }

    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean isBelowNginx(String directory) {
        return ("/" + directory + "/").contains("/nginx/");
    }
}
