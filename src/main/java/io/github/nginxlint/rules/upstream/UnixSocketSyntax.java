package io.github.nginxlint.rules.upstream;

import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The path of a unix socket that cannot be the one meant: a URI or a colon in it, a slash at its end, relative. */
public final class UnixSocketSyntax implements ModelRule {

    private static final List<String> EXTENSIONS = List.of(".sock", ".socket");
    private static final List<String> URI_VARIABLES = List.of("$request_uri", "$uri", "$document_uri");
    /** What lies below the root: nginx started by systemd finds it there without the slash, too. */
    private static final Set<String> TOP_DIRECTORIES =
            Set.of("run", "var", "tmp", "srv", "home", "root", "opt", "usr", "dev", "mnt", "data", "etc");

    private static final Set<String> WORKING_DIRECTORY = Set.of("working_directory");

    @Override
    public String id() {
        return "unix-socket-syntax";
    }

    @Override
    public void check(RuleContext context, Report report) {
        boolean isDirectoryKnown = isDirectoryKnown(context.model());
        for (SocketUse use : SocketUse.in(context.model())) {
            message(use, isDirectoryKnown).ifPresent(message -> use.report(message, report));
        }
    }

    /** Whether the workers stay in the directory that nginx was started from. */
    private static boolean isDirectoryKnown(ConfigModel model) {
        return model.handled("working_directory").isEmpty()
                && model.tree().top().gap(WORKING_DIRECTORY).isEmpty();
    }

    private static Optional<String> message(SocketUse use, boolean isDirectoryKnown) {
        String path = use.path();
        int end = socketEnd(path);
        if (end > 0) {
            return Optional.of(swallowed(use, end));
        }
        if (path.indexOf('$') >= 0) {
            return Optional.empty();
        }
        if (path.endsWith("/")) {
            return Optional.of("\"" + use.shownPath() + "\" ends in \"/\", so it names a directory, not a socket: every"
                    + " request ends in 502 (connect() to unix:... failed (20: Not a directory)); write the path of"
                    + " the socket" + (use.takesUri() ? ", and \":\" before a URI" : ""));
        }
        return isDirectoryKnown && isRelative(path) ? Optional.of(relative(use)) : Optional.empty();
    }

    /** Where a socket's name ends, though the path goes on; -1 where that cannot be told. */
    private static int socketEnd(String path) {
        for (String extension : EXTENSIONS) {
            int at = path.indexOf(extension);
            int end = at + extension.length();
            if (at > 0 && end < path.length() && startsUri(path, end)) {
                return end;
            }
        }
        return -1;
    }

    private static boolean startsUri(String path, int at) {
        if (path.charAt(at) == '/' || path.charAt(at) == ':') {
            return true;
        }
        for (String variable : URI_VARIABLES) {
            if (path.startsWith(variable, at)) {
                return true;
            }
        }
        return false;
    }

    private static String swallowed(SocketUse use, int end) {
        String socket = use.path().substring(0, end);
        String rest = use.path().substring(end);
        boolean isColon = rest.startsWith(":");
        String cause = isColon
                ? "\"" + use.directive().name() + "\" takes the \":\" behind the socket into the path"
                : "\"" + use.shownPath() + "\" is taken for the path, as no \":\" stands behind the socket";
        String error = isColon ? "2: No such file or directory" : "20: Not a directory";
        boolean goesOn = use.takesUri() && rest.length() > 1;
        return cause + ": every request ends in 502 (connect() to unix:... failed (" + error + ")); write \"unix:"
                + shown(socket) + (goesOn ? ":" + shown(rest) : "") + "\"";
    }

    private static String shown(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }

    /** Whether it begins as the name of a file or directory does; not so what a program fills in. */
    private static boolean isRelative(String path) {
        char first = path.charAt(0);
        int slash = path.indexOf('/');
        return (Character.isLetterOrDigit(first) || first == '.' || first == '_')
                && !TOP_DIRECTORIES.contains(path.substring(0, Math.max(slash, 0)));
    }

    private static String relative(SocketUse use) {
        return "\"" + use.shownPath()
                + "\" is not an absolute path: the socket is looked for in whatever directory nginx"
                + " was started from (502, connect() to unix:... failed (2: No such file or directory)); write it"
                + " from \"/\" on";
    }
}
