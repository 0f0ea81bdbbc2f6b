package io.github.nginxlint.rules.resolve;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.Protocol;
import io.github.nginxlint.model.Server;
import io.github.nginxlint.model.VariableReference;
import io.github.nginxlint.model.Variables;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A {@code proxy_pass} that begins with a variable, none of whose values begins with a scheme. */
public final class VariablePassWithoutScheme implements ModelRule {

    /** Variables that hold a host or an address, never a URL. */
    private static final Set<String> HOSTS =
            Set.of("host", "http_host", "hostname", "server_addr", "server_name", "ssl_server_name");

    private static final int LONGEST_SHOWN = 60;

    @Override
    public String id() {
        return "variable-pass-without-scheme";
    }

    @Override
    public void check(RuleContext context, Report report) {
        for (Server server : context.model().servers()) {
            for (Pass pass : server.passes()) {
                ConfigNode node = pass.node();
                if (pass.protocol() == Protocol.PROXY
                        && pass.isEvaluatedAtRunTime()
                        && node.argument(0).startsWith("$")
                        && !node.hasPlaceholder()) {
                    check(pass, context.model().variables(), report);
                }
            }
        }
    }

    private static void check(Pass pass, Variables variables, Report report) {
        ConfigNode node = pass.node();
        Variables.Expansion expansion = variables.expand(node.argument(0), pass.block());
        for (Variables.Value value : expansion.values()) {
            boolean isKnown = beginsWithHost(value.text())
                    || (expansion.complete() && !value.text().startsWith("$"));
            if (!isKnown || hasScheme(value.text())) {
                return;
            }
        }
        Variables.Value value = expansion.values().get(0);
        String text = value.text();
        String shown = text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "..." : text;
        report.add(
                node.place(node.arguments().get(0)),
                "\"" + shown + "\" has no scheme: every request ends in 500 (invalid URL prefix in \"" + shown
                        + "\"), and nginx -t is silent; write http:// or https:// before it",
                value.place()
                        .filter(place -> !place.equals(node.place()))
                        .map(place -> List.of(new Related("the value is set here", place)))
                        .orElse(List.of()),
                Optional.empty());
    }

    /** As nginx looks for it: in any letter case. */
    private static boolean hasScheme(String url) {
        return url.regionMatches(true, 0, "http://", 0, 7) || url.regionMatches(true, 0, "https://", 0, 8);
    }

    private static boolean beginsWithHost(String text) {
        return VariableReference.next(text, 0)
                .filter(first -> first.start() == 0 && HOSTS.contains(first.name()))
                .isPresent();
    }
}
