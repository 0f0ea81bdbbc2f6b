package io.github.nginxlint.rules.systemd;

import io.github.nginxlint.backend.systemd.Application;
import io.github.nginxlint.backend.systemd.Limit;
import io.github.nginxlint.backend.systemd.Listener.Wire;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.Effective;
import io.github.nginxlint.model.Setting;
import io.github.nginxlint.model.TimeValue;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.source.Place;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** An application server that kills a request before nginx stops waiting for it. */
public final class BackendTimeoutBelowNginx implements ModelRule {

    /**
     * What is said once.
     *
     * @param unit the application's unit
     * @param timeout the directive of nginx, where one is written
     */
    private record Said(String unit, Optional<Place> timeout) {}

    @Override
    public String id() {
        return "backend-timeout-below-nginx";
    }

    @Override
    public void check(RuleContext context, Report report) {
        Set<Said> said = new HashSet<>();
        for (Target target : Target.in(context)) {
            Optional<Application> application = target.application(context.units());
            Optional<Limit> limit = application.flatMap(Application::requestSeconds);
            if (limit.isEmpty()) {
                continue;
            }
            String directive = target.wire() == Wire.UWSGI ? "uwsgi_read_timeout" : "proxy_read_timeout";
            Effective<Long> timeout =
                    context.model().effective().time(directive, target.pass().block());
            boolean isChosen = !(limit.get().isDefault() && timeout.setting() instanceof Setting.Default);
            Optional<Long> millis = timeout.value().filter(value -> limit.get().value() * 1000L < value);
            if (isChosen && millis.isPresent()) {
                Optional<Place> written = timeout.setting().node().map(ConfigNode::place);
                if (said.add(new Said(application.get().unit().name(), written))) {
                    String waits =
                            TimeValue.show(millis.get()) + (written.isPresent() ? "" : ", the default of " + directive);
                    report.add(
                            written.orElse(target.pass().node().place()),
                            message(application.get(), limit.get(), waits),
                            new Related("the application's limit", limit.get().place()));
                }
            }
        }
    }

    private static String message(Application application, Limit limit, String waits) {
        return "\"" + application.unit().name() + "\" kills the worker of a request after " + limit.value() + "s ("
                + limit.name() + " of " + application.program().title() + (limit.isDefault() ? ", the default" : "")
                + "), nginx waits " + waits
                + ": a slow request is 502 (upstream prematurely closed connection), not 504; raise " + limit.name()
                + " above nginx's time, or have nginx wait shorter";
    }
}
