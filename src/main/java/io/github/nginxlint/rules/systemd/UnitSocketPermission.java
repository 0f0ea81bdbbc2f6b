package io.github.nginxlint.rules.systemd;

import io.github.nginxlint.backend.AddressMatch;
import io.github.nginxlint.backend.SocketRights;
import io.github.nginxlint.backend.systemd.Application;
import io.github.nginxlint.backend.systemd.Listener;
import io.github.nginxlint.backend.systemd.SocketMaking;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.WordPart;
import io.github.nginxlint.model.WorkerUser;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.List;
import java.util.Optional;

/** The socket of an application server that the user of nginx's workers may not write to. */
public final class UnitSocketPermission implements ModelRule {

    @Override
    public String id() {
        return "unit-socket-permission";
    }

    @Override
    public void check(RuleContext context, Report report) {
        Optional<WorkerUser> workers = WorkerUser.of(context.model().tree());
        if (workers.isEmpty()) {
            return;
        }
        for (Target target : Target.in(context)) {
            Optional<Application> application =
                    target.isSocket() ? context.units().behind(target.address()) : Optional.empty();
            Optional<SocketMaking> making = application.flatMap(found -> making(found, target.address()));
            if (making.isPresent()) {
                check(target, application.get(), making.get(), workers.get(), report);
            }
        }
    }

    private static Optional<SocketMaking> making(Application application, String address) {
        for (Listener listener : application.listeners()) {
            if (listener.address().matches(address) == AddressMatch.MATCH) {
                return listener.making();
            }
        }
        return Optional.empty();
    }

    private static void check(
            Target target, Application application, SocketMaking making, WorkerUser workers, Report report) {
        SocketRights.Answer answer = making.rights().answer(workers.user(), workers.group());
        if (answer == SocketRights.Answer.ALLOWED) {
            return;
        }
        String condition = answer == SocketRights.Answer.ALLOWED_TO_MEMBERS
                ? " unless it is a member of group " + making.rights().shownGroup()
                : "";
        report.add(
                WordPart.of(target.node(), target.node().arguments().get(0), target.address()),
                "the socket of \"" + application.unit().name() + "\" is "
                        + making.rights().text() + ": nginx's user \"" + workers.user() + "\" may not connect"
                        + condition
                        + ", requests are 502 (connect() ... failed (13: Permission denied)); write "
                        + advice(making.maker(), workers.user()),
                List.of(
                        new Related(
                                "nginx's workers run as this user",
                                workers.node().place()),
                        new Related("this decides about the socket", making.place())),
                Optional.empty());
    }

    private static String advice(SocketMaking.Maker maker, String user) {
        return switch (maker) {
            case SYSTEMD -> "SocketUser=" + user + " in the socket's unit";
            case UWSGI -> "chmod-socket = 666 for uWSGI, or run it with Group=" + user + " and chmod-socket = 660";
            case GUNICORN -> "umask = 0 for gunicorn";
        };
    }
}
