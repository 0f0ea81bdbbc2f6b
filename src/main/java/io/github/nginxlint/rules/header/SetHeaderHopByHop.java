package io.github.nginxlint.rules.header;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.NumberValue;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.Optional;

/** A header that says how long the body is, set by hand: it contradicts the body that nginx sends. */
public final class SetHeaderHopByHop implements ModelRule {

    private static final String REMEDY = "leave the line out, nginx announces the body itself";

    @Override
    public String id() {
        return "set-header-hop-by-hop";
    }

    @Override
    public void check(RuleContext context, Report report) {
        ConfigModel model = context.model();
        RequestBodies bodies = new RequestBodies(model);
        for (HeaderLevel level : HeaderLevel.in(model)) {
            level.line("Transfer-Encoding")
                    .filter(line -> isSent(line, level, model))
                    .ifPresent(line -> report.add(
                            line.place(),
                            "\"Transfer-Encoding\" announces chunks, which nginx never sends: the backend waits for them"
                                    + " (504, upstream timed out), and answers 400 to a request with a body; "
                                    + REMEDY));
            level.line("Content-Length")
                    .ifPresent(line ->
                            length(line, level, bodies).ifPresent(problem -> report.add(line.place(), problem)));
        }
    }

    private static boolean isSent(ConfigNode line, HeaderLevel level, ConfigModel model) {
        return !line.hasPlaceholder() && HeaderValue.isNeverEmpty(line, level.block(), model.variables());
    }

    /** What a length that is the same for every request does; nothing where no body goes. */
    private static Optional<String> length(ConfigNode line, HeaderLevel level, RequestBodies bodies) {
        String value = line.argument(1);
        boolean isNone = value.isEmpty() || value.equals("0");
        if (!isNone && NumberValue.parse(value).isEmpty()) {
            return Optional.empty();
        }
        for (Pass pass : level.passes()) {
            if (isNone ? bodies.goThrough(pass) : bodies.isNginxsOwn(pass)) {
                return Optional.of(isNone ? noLength(line) : fixedLength(line));
            }
        }
        return Optional.empty();
    }

    private static String noLength(ConfigNode line) {
        return "\"Content-Length\" is " + (line.argument(1).isEmpty() ? "taken away" : "0")
                + " here, but bodies are sent: a backend takes a body for the next request and answers 400 to every"
                + " POST; leave the line out, or add proxy_pass_request_body off where no body is wanted";
    }

    private static String fixedLength(ConfigNode line) {
        return "\"Content-Length\" is " + line.argument(1)
                + " for every request: the backend waits for as many bytes where there are fewer (504, upstream timed"
                + " out), and cuts a longer body; " + REMEDY;
    }
}
