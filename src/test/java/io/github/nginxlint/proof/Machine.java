package io.github.nginxlint.proof;

import io.github.nginxlint.rules.PageCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a case expects of the machine itself; only ever called on the private one. */
final class Machine {

    private static final Path HOME = Path.of(PrivateMachine.HOME);
    private static final List<Path> EMPTIED = List.of(
            Path.of("/run"),
            Path.of("/tmp"),
            Path.of("/srv"),
            Path.of("/var/www"),
            Path.of("/var/log/nginx"),
            Path.of(PrivateMachine.NGINX));
    private static final Set<String> KEPT = Set.of("proof", "lock");
    private static final List<String> WRITABLE = List.of("/var/", "/srv/", "/tmp/", "/run/");
    private static final Set<String> POOL_USERS =
            Set.of("user", "group", "listen.owner", "listen.group", "listen.acl_users", "listen.acl_groups");
    private static final int FIRST_ID = 50_000;

    private Machine() {}

    /** Empties the directories that cases write to. */
    static void clear() throws IOException {
        for (Path directory : EMPTIED) {
            if (Files.isDirectory(directory)) {
                for (Path entry : entries(directory)) {
                    if (!KEPT.contains(entry.getFileName().toString())) {
                        delete(entry);
                    }
                }
            }
        }
    }

    private static List<Path> entries(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.toList();
        }
    }

    private static void delete(Path path) throws IOException {
        if (Files.isDirectory(path, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            for (Path entry : entries(path)) {
                delete(entry);
            }
        }
        Files.delete(path);
    }

    /** Copies what is in a directory. */
    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file));
                Files.createDirectories(parent(copy));
                Files.copy(file, copy);
            }
        }
    }

    static Path parent(Path path) {
        return Objects.requireNonNull(path.getParent());
    }

    /** Gives localhost both its addresses, as distributions do, and every other name and address to this machine. */
    static void nameHosts(Example example, Set<String> unknown) throws IOException {
        Set<String> hosts = new TreeSet<>();
        Stream.concat(example.httpTargets().stream(), example.fastcgiTargets().stream())
                .filter(target -> !target.startsWith("unix:") && target.indexOf('$') < 0)
                .map(Example::host)
                .forEach(hosts::add);
        example.named("resolver").forEach(resolver -> hosts.add(Example.host(resolver.argument(0))));
        hosts.removeAll(unknown);
        StringBuilder text = new StringBuilder("127.0.0.1 localhost\n::1 localhost ip6-localhost\n");
        for (String host : hosts) {
            if (host.matches("\\d+(\\.\\d+){3}")) {
                if (!host.startsWith("127.")) {
                    addAddress(host);
                }
            } else if (host.matches("[A-Za-z0-9_.-]+") && !host.equals("localhost")) {
                text.append("127.0.0.1 ").append(host).append('\n');
            }
        }
        Files.writeString(HOME.resolve("hosts.now"), text);
    }

    private static void addAddress(String address) throws IOException {
        Process process = new ProcessBuilder("ip", "addr", "replace", address + "/32", "dev", "lo")
                .inheritIO()
                .start();
        Programs.await(process);
    }

    /** Whether localhost can be reached by IPv6: the kernel may have it switched off. */
    static boolean hasIpv6() throws IOException {
        Path addresses = Path.of("/proc/net/if_inet6");
        return Files.exists(addresses) && Files.readString(addresses).lines().anyMatch(line -> line.endsWith(" lo"));
    }

    /** Makes the users and groups that the case names, each user with a group of its name. */
    static void addUsers(Example example, PageCase page) throws IOException {
        Set<String> names = new TreeSet<>(Set.of("www-data"));
        example.named("user")
                .forEach(user ->
                        names.addAll(user.words().subList(1, user.words().size())));
        page.files().forEach((file, text) -> {
            if (file.startsWith("php-fpm.d/")) {
                PoolFiles.settings(text, POOL_USERS).forEach(users -> names.addAll(List.of(users.split("\\s*,\\s*"))));
            }
        });
        UnitStarts.rights(page).values().forEach(rights -> {
            names.add(rights.owner());
            rights.group().ifPresent(names::add);
        });
        addNames("group", names, "%s:x:%d:\n");
        addNames("passwd", names, "%s:x:%d:%2$d::/nonexistent:/usr/sbin/nologin\n");
    }

    private static void addNames(String file, Set<String> names, String line) throws IOException {
        StringBuilder text = new StringBuilder(Files.readString(HOME.resolve(file)));
        List<String> known = Arrays.stream(text.toString().split("\n", -1))
                .map(entry -> entry.split(":", 2)[0])
                .toList();
        int id = FIRST_ID;
        for (String name : names) {
            id++;
            if (!known.contains(name)) {
                text.append(line.formatted(name, id));
            }
        }
        Files.writeString(HOME.resolve(file + ".now"), text);
    }

    private static void writeScript(Path file, String script) throws IOException {
        if (file.toString().endsWith(".php")) {
            Files.createDirectories(parent(file));
            Files.writeString(file, script);
        }
    }

    /** Puts a script that does this, then answers, into each document root. */
    static void makeRoots(Example example, String statement) throws IOException {
        String script = "<?php " + statement + " echo \"ok\\n\";\n";
        for (Statement written : example.statements()) {
            String root = written.argument(0);
            boolean isRoot = written.name().equals("root") || written.name().equals("alias");
            if (isRoot && root.indexOf('$') < 0 && WRITABLE.stream().anyMatch(root::startsWith)) {
                Path directory = Files.createDirectories(Path.of(root));
                Files.writeString(directory.resolve("index.php"), script);
                for (Statement page : example.named("error_page")) {
                    String uri = page.words().get(page.words().size() - 1);
                    if (uri.startsWith("/") && uri.indexOf('.') > 0) {
                        Path file = directory.resolve(uri.substring(1));
                        Files.createDirectories(parent(file));
                        Files.writeString(file, "sorry\n");
                    }
                }
                for (Request request : example.requests()) {
                    writeScript(directory.resolve(below(written, request.path())), script);
                }
            }
        }
    }

    /** Puts files below each document root that answer as its script does: scripts, or texts when they have no ending. */
    static void makeFiles(Example example, List<String> paths) throws IOException {
        for (Statement written : example.statements()) {
            String root = written.argument(0);
            if (written.name().equals("root") && WRITABLE.stream().anyMatch(root::startsWith)) {
                for (String path : paths) {
                    Path file = Path.of(root).resolve(path.substring(1));
                    Files.createDirectories(parent(file));
                    Files.writeString(
                            file, path.lastIndexOf('.') > path.lastIndexOf('/') ? "<?php echo \"ok\\n\";\n" : "ok\n");
                }
            }
        }
    }

    /** The part of a path that names a file below a root; below an alias that without its location. */
    private static String below(Statement root, String path) {
        String prefix = "/";
        for (Statement outer : root.enclosing()) {
            String last = outer.words().get(outer.words().size() - 1);
            if (root.name().equals("alias") && outer.name().equals("location") && path.startsWith(last)) {
                prefix = last;
                break;
            }
        }
        String rest = path.substring(prefix.length());
        return rest.startsWith("/") ? rest.substring(1) : rest;
    }
}
