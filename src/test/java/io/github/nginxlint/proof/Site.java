package io.github.nginxlint.proof;

import io.github.nginxlint.backend.SocketRights;
import io.github.nginxlint.rules.PageCase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A case set up on the private machine: its files in place, and what was started for it. */
final class Site implements AutoCloseable {

    private static final Path LOGS = Path.of("/var/log/nginx");
    private static final Pattern FASTCGI_PARAMETERS =
            Pattern.compile("fastcgi_params|fastcgi\\.conf|fastcgi-php\\.conf|REQUEST_METHOD");
    private static final Set<String> ABOUT_PARAMETERS =
            Set.of("fastcgi-params-missing", "fastcgi-param-inheritance-lost");
    private static final String UNIX = "unix:";

    private final PageCase page;
    private final Example example;
    private final Map<String, String> files;
    private final Map<String, HttpBackend> backends = new LinkedHashMap<>();
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final Steps steps;
    private final List<DnsServer> resolvers = new ArrayList<>();
    private InetAddress backendAddress = new InetSocketAddress(0).getAddress();
    private Optional<PhpFpm> phpFpm = Optional.empty();
    private String startMessages = "";

    private Site(PageCase page, Steps steps) {
        this.page = page;
        this.steps = steps;
        this.example = Example.of(page);
        this.files = new TreeMap<>(page.files());
    }

    /** The machine cannot show what the case is about. */
    static final class NotPossible extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotPossible(String reason) {
            super(reason);
        }
    }

    /** Clears what the last case left, and makes the names, users and document roots of this one. */
    static Site of(PageCase page, Steps steps) throws IOException {
        Site site = new Site(page, steps);
        Machine.clear();
        Machine.nameHosts(site.example, steps.unknown());
        Machine.addUsers(site.example, page);
        Machine.makeRoots(site.example, "");
        Machine.makeFiles(site.example, steps.files());
        return site;
    }

    /** How the case is asked. */
    Steps steps() {
        return steps;
    }

    Example example() {
        return example;
    }

    PageCase page() {
        return page;
    }

    /** Changes the text of its files before anything reads them. */
    void edit(UnaryOperator<String> change) {
        files.replaceAll((name, text) -> change.apply(text));
    }

    /** The texts of its files. */
    List<String> files() {
        return List.copyOf(files.values());
    }

    /** Adds a directive at the start of {@code http}. */
    void addToHttp(String directive) {
        edit(text -> text.replaceFirst("http\\s*\\{", "http {\n    " + directive));
    }

    /** Makes the scripts in the document roots do this before they answer. */
    void phpDoes(String statement) throws IOException {
        Machine.makeRoots(example, statement);
    }

    /** Starts an HTTP server at each address that a request may be passed to. */
    void startBackends(int headerBytes) throws IOException {
        List<Integer> listens = example.named("listen").stream()
                .map(listen -> Example.port(listen.argument(0), 80))
                .toList();
        HttpBackend.Behaviour behaviour = HttpBackend.Behaviour.of(steps.backend(), headerBytes);
        for (String target : UnitStarts.of(page, example)) {
            if (target.startsWith(UNIX)) {
                Path socket = Path.of(target.substring(UNIX.length()));
                Files.createDirectories(Machine.parent(socket));
                Files.deleteIfExists(socket);
                backend(target, HttpBackend.at(UnixDomainSocketAddress.of(socket), behaviour));
                socket.toFile().setWritable(true, false);
                socket.toFile().setReadable(true, false);
                continue;
            }
            int port = Example.port(target, 80);
            boolean isDead = steps.backend().equals("dead " + port);
            if (!isDead && !listens.contains(port) && !backends.containsKey(":" + port)) {
                startBackend(port, behaviour);
            }
        }
    }

    /** Gives the sockets the owners, groups and modes that the units say. */
    void ownSockets() throws IOException {
        UserPrincipalLookupService names = FileSystems.getDefault().getUserPrincipalLookupService();
        for (Map.Entry<String, SocketRights> entry : UnitStarts.rights(page).entrySet()) {
            Path socket = Path.of(entry.getKey().substring(UNIX.length()));
            SocketRights rights = entry.getValue();
            if (Files.exists(socket)) {
                String group = rights.group().orElse(rights.owner());
                Files.setAttribute(socket, "unix:mode", rights.mode());
                Files.setAttribute(socket, "posix:group", names.lookupPrincipalByGroupName(group));
                Files.setOwner(socket, names.lookupPrincipalByName(rights.owner()));
            }
        }
    }

    /** At a port of this machine, behind TLS where the steps say so. */
    private void startBackend(int port, HttpBackend.Behaviour behaviour) throws IOException {
        if (!steps.backend().startsWith("tls")) {
            backend(":" + port, HttpBackend.at(new InetSocketAddress(backendAddress, port), behaviour));
            return;
        }
        HttpBackend plain = HttpBackend.at(new InetSocketAddress(0), behaviour);
        backend(":" + port, plain);
        String[] words = steps.backend().split(" ", 2);
        running.push(TlsFront.at(port, plain.port(), words.length > 1 ? words[1] : ""));
    }

    /** Lets the names of the case lead here, and the HTTP servers started from now on listen here alone. */
    void moveTo(InetAddress address) {
        backendAddress = address;
        resolvers.forEach(server -> server.moveNames(address.getAddress()));
    }

    /** What the HTTP servers got. */
    List<String> got() {
        return backends.values().stream()
                .flatMap(backend -> backend.got().stream())
                .toList();
    }

    private void backend(String name, HttpBackend backend) {
        backends.put(name, backend);
        running.push(backend);
    }

    /** Stops the HTTP servers: connecting to them is refused from now on. */
    void stopBackends() throws IOException {
        for (HttpBackend backend : backends.values()) {
            backend.close();
        }
        backends.clear();
    }

    /** How many connections came to the HTTP servers. */
    int connections() {
        return backends.values().stream().mapToInt(HttpBackend::connections).sum();
    }

    /** Starts a name server at each {@code resolver}. */
    void startResolvers() throws IOException {
        Set<String> addresses = new TreeSet<>();
        for (Statement resolver : example.named("resolver")) {
            resolver.words().stream()
                    .skip(1)
                    .filter(word -> word.indexOf('=') < 0 && word.indexOf('[') < 0)
                    .forEach(addresses::add);
        }
        for (String address : addresses) {
            int port = Example.port(address, 53);
            String host = address.indexOf(':') < 0 ? address : Example.host(address);
            DnsServer server = DnsServer.at(new InetSocketAddress(host, port), steps.unknown());
            resolvers.add(server);
            running.push(server);
        }
    }

    /** Starts PHP-FPM on the case's pools, or on one for each {@code fastcgi_pass} when there are none. */
    void startPhp(PoolFiles.Owner owner) throws IOException {
        if (page.hasPools() || !example.fastcgiTargets().isEmpty()) {
            PhpFpm php = PhpFpm.start(new PoolFiles(files, example.fastcgiTargets(), owner));
            phpFpm = Optional.of(php);
            running.push(php);
        }
    }

    /** Tells PHP-FPM to read its files again. */
    void reloadPhp() throws IOException {
        if (phpFpm.isPresent()) {
            phpFpm.get().reload();
        }
    }

    /** Starts PHP-FPM on the pools as they are written, if it takes them. */
    void tryPhp() throws IOException {
        try {
            startPhp(PoolFiles.Owner.NOTHING_ADDED);
        } catch (NotPossible e) {
            startMessages = String.valueOf(e.getMessage());
        }
    }

    /** Starts nginx; false when it refuses the configuration. */
    boolean startNginx() throws IOException {
        return startNginx(example.named("user").isEmpty() ? "user www-data;" : "");
    }

    /** Starts nginx with the workers' user as the case or the build of nginx says. */
    boolean startNginxAsWritten() throws IOException {
        return startNginx("");
    }

    private boolean startNginx(String directives) throws IOException {
        if (!ABOUT_PARAMETERS.contains(page.page())
                && files().stream()
                        .noneMatch(text -> FASTCGI_PARAMETERS.matcher(text).find())) {
            String include = "include " + PrivateMachine.HOME + "/stock/fastcgi_params; fastcgi_pass ";
            edit(text -> text.replaceAll("\\bfastcgi_pass ", include));
        }
        Path directory = Path.of(PrivateMachine.NGINX);
        Machine.copy(Path.of(PrivateMachine.HOME, "stock"), directory);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = directory.resolve(file.getKey());
            Files.createDirectories(Machine.parent(path));
            Files.writeString(path, file.getValue().replaceAll("worker_processes\\s+[^;]+;", "worker_processes 1;"));
        }
        TlsFiles.write(example);
        NginxProcess nginx = NginxProcess.start(
                "daemon off; error_log " + LOGS + "/error.log; " + directives,
                example.requests().get(0).port(),
                page.hasUnits() ? UnitStarts.openFiles(page) : Optional.empty());
        running.push(nginx);
        for (String pass : List.of("uwsgi_pass", "scgi_pass", "grpc_pass", "memcached_pass")) {
            if (nginx.isRunning() && !example.named(pass).isEmpty()) {
                throw new NotPossible("no backend here for " + pass);
            }
        }
        startMessages += nginx.messages();
        return nginx.isRunning();
    }

    /** Leaves what was logged until now out of the log. */
    void clearLog() throws IOException {
        for (Path file : errorLogs()) {
            Files.writeString(file, "");
        }
    }

    /** What nginx printed and logged. */
    String log() throws IOException {
        StringBuilder log = new StringBuilder(startMessages).append('\n');
        for (Path file : errorLogs()) {
            log.append(Files.readString(file)).append('\n');
        }
        return log.toString();
    }

    private static List<Path> errorLogs() throws IOException {
        try (Stream<Path> logs = Files.list(LOGS)) {
            return logs.filter(path -> path.toString().contains("error"))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public void close() throws IOException {
        for (AutoCloseable started : running) {
            try {
                started.close();
            } catch (IOException e) {
                throw e;
            } catch (Exception e) {
                throw new IOException(e);
            }
        }
    }
}
