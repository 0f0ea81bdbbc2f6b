package io.github.nginxlint.rules.upstream;

import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.List;
import java.util.Optional;

/** A unix socket in a directory that each service may have for itself, or that only its owner may enter. */
public final class UnixSocketPrivateDirectory implements ModelRule {

    private static final int LONGEST_SHOWN = 50;

    private static final List<String> TEMPORARY = List.of("/tmp/", "/var/tmp/");

    @Override
    public String id() {
        return "unix-socket-private-directory";
    }

    @Override
    public void check(RuleContext context, Report report) {
        Optional<String> user = user(context.model());
        for (SocketUse use : SocketUse.in(context.model())) {
            PrivateTmp tmp = PrivateTmp.of(use, context);
            message(use, user, tmp).ifPresent(message -> use.report(message, tmp.related(), report));
        }
    }

    /** The user that the workers run as, where it is written. */
    private static Optional<String> user(ConfigModel model) {
        List<Handled> users = model.handled("user");
        return users.size() == 1 ? Optional.of(users.get(0).node().argument(0)) : Optional.empty();
    }

    private static Optional<String> message(SocketUse use, Optional<String> user, PrivateTmp tmp) {
        String path = collapsed(use.path());
        for (String directory : TEMPORARY) {
            if (path.startsWith(directory) && tmp.isNone()) {
                return Optional.empty();
            }
            if (path.startsWith(directory) && tmp.unit().isPresent()) {
                return Optional.of("\"" + brief(path) + "\": \"" + tmp.unit().get() + "\" has a "
                        + directory.substring(0, directory.length() - 1)
                        + " of its own (PrivateTmp), in which nobody else finds or makes this socket: every request"
                        + " ends in 502 (2: No such file or directory); put the socket below /run");
            }
            if (path.startsWith(directory)) {
                return Optional.of("\"" + brief(path) + "\": a service that systemd starts with PrivateTmp=yes sees a "
                        + directory.substring(0, directory.length() - 1)
                        + " of its own: where nginx or the backend is started so, every request ends in 502 (2: No such"
                        + " file or directory); put the socket below /run");
            }
        }
        Optional<String> owner = owner(path);
        if (owner.isEmpty() || user.equals(owner) || user.equals(Optional.of("root"))) {
            return Optional.empty();
        }
        return Optional.of("\"" + brief(path) + "\" lies in a home directory: unless "
                + (user.isPresent() ? "\"" + brief(user.get()) + "\"" : "nginx's user")
                + " may enter it, and each directory below it, every request ends in 502 (13: Permission denied); put"
                + " the socket below /run");
    }

    private static String brief(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "...";
    }

    /** The path without doubled slashes at its begin: {@code unix:///tmp/a} is a usual spelling. */
    private static String collapsed(String path) {
        int at = 0;
        while (path.startsWith("//", at)) {
            at++;
        }
        return path.substring(at);
    }

    /** Whose home directory the path is in. */
    private static Optional<String> owner(String path) {
        if (path.startsWith("/root/")) {
            return Optional.of("root");
        }
        int end = path.startsWith("/home/") ? path.indexOf('/', "/home/".length()) : -1;
        return end < 0 ? Optional.empty() : Optional.of(path.substring("/home/".length(), end));
    }
}
