package io.github.nginxlint.rules.upstream;

import io.github.nginxlint.backend.systemd.Application;
import io.github.nginxlint.backend.systemd.Limit;
import io.github.nginxlint.backend.systemd.Listener.Wire;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.ProxyTarget;
import io.github.nginxlint.model.ProxyTarget.Host;
import io.github.nginxlint.model.ProxyTarget.Socket;
import io.github.nginxlint.model.Upstream;
import io.github.nginxlint.model.Upstream.UpstreamServer;
import io.github.nginxlint.rule.RuleContext;
import java.util.Optional;

/**
 * When the application behind an upstream closes an idle connection.
 *
 * @param title the application
 * @param seconds after so many
 * @param isDefault whether nothing says so, and it is what the application does by itself
 * @param source what says that it is this application
 */
record Closing(String title, int seconds, boolean isDefault, Optional<Related> source) {

    /** As systemd's units tell, or else the names; of several applications the first to close. */
    static Optional<Closing> of(Upstream upstream, RuleContext context) {
        boolean isKnown = false;
        Optional<Closing> first = Optional.empty();
        for (UpstreamServer server : upstream.servers()) {
            Optional<Limit> kept = application(server, context).flatMap(Application::keptSeconds);
            isKnown |= kept.isPresent();
            // 0: it closes after each answer, and says so
            if (kept.isPresent()
                    && kept.get().value() > 0
                    && kept.get().value() < first.map(Closing::seconds).orElse(Integer.MAX_VALUE)) {
                Application application = application(server, context).orElseThrow();
                String says = kept.get().isDefault() ? "the application is started here" : "the application's time";
                first = Optional.of(new Closing(
                        application.program().title(),
                        kept.get().value(),
                        kept.get().isDefault(),
                        Optional.of(new Related(says, kept.get().place()))));
            }
        }
        return isKnown
                ? first
                : NamedApplication.of(upstream)
                        .map(known -> new Closing(known.title(), known.keptSeconds(), true, Optional.empty()));
    }

    private static Optional<Application> application(UpstreamServer server, RuleContext context) {
        ProxyTarget.Address address = server.target().address();
        Optional<Application> found = Optional.empty();
        if (address instanceof Socket socket) {
            found = context.units().behind("unix:" + socket.path());
        } else if (address instanceof Host host && host.port().isPresent()) {
            found = context.units().behind(host.name() + ":" + host.port().getAsInt());
        }
        return found.filter(application -> application.speaksOnly(Wire.HTTP));
    }
}
