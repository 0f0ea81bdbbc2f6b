package io.github.nginxlint.rules.systemd;

import io.github.nginxlint.backend.systemd.Application;
import io.github.nginxlint.backend.systemd.Listener;
import io.github.nginxlint.backend.systemd.Program;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.WordPart;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** An address on which the application server that belongs to it does not listen. */
public final class BackendAddressMismatch implements ModelRule {

    @Override
    public String id() {
        return "backend-address-mismatch";
    }

    @Override
    public void check(RuleContext context, Report report) {
        if (context.units().applications().isEmpty()) {
            return;
        }
        Belonging belonging = Belonging.of(context);
        Set<Object> flagged = new HashSet<>();
        for (Target target : belonging.missed()) {
            Optional<Application> application = belonging.ownerOf(target);
            if (application.isPresent() && flagged.add(target.node().place())) {
                flag(target, application.get(), report);
            }
        }
    }

    private static void flag(Target target, Application application, Report report) {
        Listener listener = application.listeners().get(0);
        String log = target.isSocket()
                ? "(connect() ... failed (2: No such file or directory))"
                : "(connect() failed (111: Connection refused))";
        String bound = application.program() == Program.NODE ? "is given PORT " : "listens on ";
        StringBuilder message = new StringBuilder("\"")
                .append(target.address())
                .append("\" is not where \"")
                .append(application.unit().name())
                .append("\" is: ")
                .append(application.program().title())
                .append(' ')
                .append(bound)
                .append(listener.shown())
                .append(", every request is 502 ")
                .append(log);
        listener.asNginxWrites().ifPresent(address -> message.append("; write ").append(address));
        report.add(
                WordPart.of(target.node(), target.node().arguments().get(0), target.address()),
                message.toString(),
                new Related(
                        "it " + (application.program() == Program.NODE ? "gets its port" : "listens") + " here",
                        listener.place()));
    }
}
