package io.github.nginxlint.rules.systemd;

import io.github.nginxlint.backend.systemd.Application;
import io.github.nginxlint.backend.systemd.Limit;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.Setting;
import io.github.nginxlint.model.SizeValue;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** A uWSGI that has less room for a request's header than nginx lets through in one line. */
public final class UwsgiBufferBelowHeaders implements ModelRule {

    private static final String DIRECTIVE = "large_client_header_buffers";
    private static final long DEFAULT_LINE = 8192;

    @Override
    public String id() {
        return "uwsgi-buffer-below-headers";
    }

    @Override
    public void check(RuleContext context, Report report) {
        Set<String> said = new HashSet<>();
        for (Target target : Target.in(context)) {
            Optional<Application> application = target.application(context.units());
            Optional<Limit> limit = application.flatMap(Application::headerBytes);
            if (limit.isPresent()) {
                Setting setting = context.model()
                        .effective()
                        .setting(DIRECTIVE, target.server().block());
                OptionalLong line = line(setting);
                if (line.isPresent()
                        && limit.get().value() < line.getAsLong()
                        && said.add(application.get().unit().name())) {
                    flag(target, application.get(), limit.get(), setting, report);
                }
            }
        }
    }

    /** How long a line of the header may be; empty where that is not known. */
    private static OptionalLong line(Setting setting) {
        if (setting instanceof Setting.Unknown) {
            return OptionalLong.empty();
        }
        Optional<ConfigNode> node = setting.node();
        return node.isEmpty()
                ? OptionalLong.of(DEFAULT_LINE)
                : node.get().hasPlaceholder()
                        ? OptionalLong.empty()
                        : SizeValue.parse(node.get().argument(1));
    }

    private static void flag(Target target, Application application, Limit limit, Setting setting, Report report) {
        List<Related> related = new ArrayList<>();
        related.add(new Related(limit.isDefault() ? "no buffer-size beside this" : "its room", limit.place()));
        setting.node().map(ConfigNode::place).ifPresent(place -> related.add(new Related("nginx's room", place)));
        report.add(
                target.pass().node().place(),
                "\"" + application.unit().name() + "\" has room for " + limit.value()
                        + " bytes of a request's header (buffer-size of uWSGI"
                        + (limit.isDefault() ? ", the default" : "")
                        + "), nginx takes lines of "
                        + SizeValue.show(line(setting).orElse(DEFAULT_LINE))
                        + ": a request with long cookies is 502 (recv() failed (104: Connection reset by peer)); write"
                        + " buffer-size = 32768",
                related,
                Optional.empty());
    }
}
