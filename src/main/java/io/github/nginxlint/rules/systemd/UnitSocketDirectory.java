package io.github.nginxlint.rules.systemd;

import io.github.nginxlint.backend.BackendAddress.UnixSocket;
import io.github.nginxlint.backend.systemd.Application;
import io.github.nginxlint.backend.systemd.Listener;
import io.github.nginxlint.backend.systemd.Unit;
import io.github.nginxlint.backend.systemd.UnitEntry;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.source.PathText;
import java.util.List;
import java.util.Optional;

/** A socket that an application server is to make in {@code /run} itself, where only root may. */
public final class UnitSocketDirectory implements ModelRule {

    private static final List<String> OF_ROOT = List.of("/run", "/var/run");

    /** With these it may be root's, or another directory. */
    private static final List<String> OPEN = List.of(
            "AmbientCapabilities",
            "BindPaths",
            "DynamicUser",
            "PAMName",
            "PermissionsStartOnly",
            "RootDirectory",
            "RootImage",
            "TemporaryFileSystem");

    @Override
    public String id() {
        return "unit-socket-directory";
    }

    @Override
    public void check(RuleContext context, Report report) {
        for (Application application : context.units().applications()) {
            Optional<UnitEntry> user = user(application.unit());
            for (Listener listener : user.isPresent() ? application.listeners() : List.<Listener>of()) {
                boolean isInRun = listener.address() instanceof UnixSocket socket
                        && OF_ROOT.contains(PathText.directory(socket.path()));
                if (isInRun && !isOfSystemd(listener)) {
                    flag(application, listener, user.get(), report);
                }
            }
        }
    }

    /** The user that it certainly runs as, if that is not root. */
    private static Optional<UnitEntry> user(Unit unit) {
        for (String key : OPEN) {
            if (unit.service(key).isPresent()) {
                return Optional.empty();
            }
        }
        boolean isPlain = unit.service("ExecStart")
                .map(UnitEntry::value)
                .filter(command -> command.startsWith("/") || command.startsWith("-/"))
                .isPresent();
        return unit.service("User")
                .filter(user -> isPlain
                        && !user.value().equals("root")
                        && !user.value().equals("0")
                        && user.value().indexOf('%') < 0);
    }

    private static boolean isOfSystemd(Listener listener) {
        return listener.place().file().name().contains(".socket");
    }

    private static void flag(Application application, Listener listener, UnitEntry user, Report report) {
        String name = application.unit().shortName();
        report.add(
                listener.place(),
                "user \"" + user.value() + "\" may not make \"" + listener.shown() + "\": "
                        + PathText.directory(listener.shown()) + " is root's; "
                        + application.program().title()
                        + " ends when it starts, and every request is 502 (connect() ... failed"
                        + " (2: No such file or directory)); write RuntimeDirectory=" + name
                        + " in the unit and put the socket below /run/" + name,
                List.of(new Related("it runs as this user", user.place())),
                Optional.empty());
    }
}
