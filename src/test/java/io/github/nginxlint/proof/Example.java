package io.github.nginxlint.proof;

import io.github.nginxlint.rules.PageCase;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the files of a case say about the machine around them.
 *
 * @param statements every statement of its nginx files
 * @param marked the lines that raise something, as {@code file:line}
 */
record Example(List<Statement> statements, Set<String> marked) {

    private static final String UNIX = "unix:";

    Example {
        statements = List.copyOf(statements);
        marked = Set.copyOf(marked);
    }

    static Example of(PageCase page) {
        List<Statement> statements = new ArrayList<>();
        for (Map.Entry<String, String> file : page.files().entrySet()) {
            if (!file.getKey().startsWith("php") && !file.getKey().endsWith(".yaml")) {
                statements.addAll(Statement.of(file.getKey(), file.getValue()));
            }
        }
        Set<String> marked = new TreeSet<>();
        page.marked().forEach(mark -> marked.add(mark.file() + ":" + mark.line()));
        return new Example(statements, marked);
    }

    /** One request for each location that passes on, those that raise something first. */
    List<Request> requests() {
        Set<Request> first = new LinkedHashSet<>();
        Set<Request> then = new LinkedHashSet<>();
        for (Statement statement : statements) {
            if (statement.name().endsWith("_pass") && !statement.isIn("stream")) {
                (isMarkedAround(statement) ? first : then).add(requestFor(statement));
            }
        }
        first.addAll(then);
        if (first.isEmpty()) {
            first.add(new Request(listenPort(List.of()), "localhost", "/"));
        }
        return List.copyOf(first);
    }

    private boolean isMarkedAround(Statement pass) {
        Optional<Statement> location = enclosing(pass, "location");
        for (Statement statement : statements) {
            if (marked.contains(statement.file() + ":" + statement.line())) {
                boolean around = location.isPresent() && statement.isWithin(location.get());
                if (around || statement.equals(pass)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Optional<Statement> enclosing(Statement statement, String block) {
        return statement.enclosing().stream()
                .filter(outer -> outer.name().equals(block))
                .findFirst();
    }

    private Request requestFor(Statement pass) {
        Optional<Statement> server = enclosing(pass, "server");
        List<Statement> own = statements.stream()
                .filter(statement -> server.isPresent() && statement.isIn("server"))
                .filter(statement -> statement.enclosing().get(0).equals(server.get()))
                .toList();
        String host = own.stream()
                .filter(statement -> statement.name().equals("server_name"))
                .map(statement -> statement.argument(0))
                .filter(name -> !name.isEmpty() && Character.isLetterOrDigit(name.charAt(0)))
                .findFirst()
                .orElse("localhost");
        return new Request(listenPort(own), host, path(pass));
    }

    private int listenPort(List<Statement> own) {
        return (own.isEmpty() ? statements : own)
                .stream()
                        .filter(statement -> statement.name().equals("listen")
                                && !statement.argument(0).startsWith(UNIX))
                        .map(statement -> port(statement.argument(0), 80))
                        .findFirst()
                        .orElse(80);
    }

    /** A path that this location, rather than another one, answers. */
    private static String path(Statement pass) {
        StringBuilder path = new StringBuilder();
        boolean php = false;
        for (Statement outer : pass.enclosing()) {
            if (!outer.name().equals("location")) {
                continue;
            }
            String last = outer.words().get(outer.words().size() - 1);
            boolean regex = outer.argument(0).startsWith("~");
            php |= regex && last.contains("php");
            String start = regex ? literalStart(last) : last;
            if (path.isEmpty() && start.startsWith("/")) {
                path.append(start);
            }
        }
        if (path.isEmpty()) {
            path.append('/');
        }
        boolean file = path.toString().endsWith(".php");
        return php && !file ? path + (path.toString().endsWith("/") ? "" : "/") + "index.php" : path.toString();
    }

    private static String literalStart(String regex) {
        String text = regex.startsWith("^") ? regex.substring(1) : regex;
        return text.replace("\\.", "\0")
                .replaceFirst("[\\\\.\\[\\]()*+?$|{].*", "")
                .replace('\0', '.');
    }

    /** The addresses that {@code fastcgi_pass} comes to. */
    Set<String> fastcgiTargets() {
        Set<String> targets = new TreeSet<>();
        for (Statement statement : named("fastcgi_pass")) {
            targets.addAll(members(statement.argument(0)));
        }
        targets.removeIf(target -> target.indexOf('$') >= 0);
        return targets;
    }

    /** The addresses that {@code proxy_pass} comes to, or may come to through a variable. */
    Set<String> httpTargets() {
        Set<String> targets = new TreeSet<>();
        for (Statement statement : named("proxy_pass")) {
            targets.addAll(members(address(statement.argument(0))));
        }
        for (Statement statement : statements) {
            String value = statement.words().get(statement.words().size() - 1);
            boolean assigns = statement.name().equals("set") || statement.isIn("map");
            boolean member =
                    statement.name().equals("server") && !statement.argument(0).isEmpty();
            if (member) {
                targets.add(statement.argument(0));
            } else if (assigns && value.indexOf('/') != 0 && value.indexOf('$') < 0) {
                targets.addAll(members(address(value)));
            }
        }
        targets.removeAll(fastcgiTargets());
        targets.removeIf(target -> target.isEmpty() || (target.startsWith(UNIX) && target.indexOf('$') >= 0));
        return targets;
    }

    /** What the named group consists of; the address itself when it names none. */
    private List<String> members(String address) {
        String group = address.endsWith(":443") ? address.substring(0, address.length() - ":443".length()) : address;
        List<String> members = statements.stream()
                .filter(statement -> statement.name().equals("server") && statement.isIn("upstream"))
                .filter(statement -> statement.enclosing().get(0).argument(0).equals(group))
                .map(statement -> statement.argument(0))
                .toList();
        return members.isEmpty() ? List.of(address) : members;
    }

    private static String address(String url) {
        int scheme = url.indexOf("://");
        String text = scheme < 0 ? url : url.substring(scheme + "://".length());
        boolean isPlain = scheme < 0 || url.startsWith("http://") || text.startsWith(UNIX);
        int end = text.startsWith(UNIX) ? text.indexOf(':', UNIX.length()) : text.indexOf('/');
        String address = end < 0 ? text : text.substring(0, end);
        return isPlain || address.indexOf(':') >= 0 || address.indexOf('$') >= 0 ? address : address + ":443";
    }

    /** The first argument of the innermost statement of that name around the first request's location. */
    Optional<String> inEffect(String name) {
        List<Statement> passes = statements.stream()
                .filter(statement -> statement.name().endsWith("_pass"))
                .toList();
        Optional<Statement> pass = passes.stream()
                .filter(this::isMarkedAround)
                .findFirst()
                .or(() -> passes.stream().findFirst());
        List<Statement> around = pass.map(Statement::enclosing).orElse(List.of());
        String value = null;
        int depth = -1;
        for (Statement statement : named(name)) {
            List<Statement> outer = place(statement).enclosing();
            if (outer.size() > depth && around.containsAll(outer)) {
                value = statement.argument(0);
                depth = outer.size();
            }
        }
        return Optional.ofNullable(value);
    }

    /** The statement itself, or what includes its file. */
    private Statement place(Statement statement) {
        return named("include").stream()
                .filter(include -> include.argument(0).equals(statement.file()))
                .findFirst()
                .orElse(statement);
    }

    /** Every statement of that name. */
    List<Statement> named(String name) {
        return statements.stream()
                .filter(statement -> statement.name().equals(name))
                .toList();
    }

    /** The port at the end of an address, or this one. */
    static int port(String address, int otherwise) {
        String last = address.substring(address.lastIndexOf(':') + 1).replaceFirst("\\$.*", "");
        boolean digits = !last.isEmpty() && last.chars().allMatch(Character::isDigit);
        return digits ? Integer.parseInt(last) : otherwise;
    }

    /** The address without its port. */
    static String host(String address) {
        int colon = address.lastIndexOf(':');
        return colon < 0 ? address : address.substring(0, colon);
    }
}
