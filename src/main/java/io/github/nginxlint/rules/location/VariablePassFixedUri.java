package io.github.nginxlint.rules.location;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.Location;
import io.github.nginxlint.model.Matcher;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.VariableReference;
import io.github.nginxlint.model.Variables;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.syntax.Placeholder;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A {@code proxy_pass} with a variable in the address and a URI without one: all requests go to one path. */
public final class VariablePassFixedUri implements ModelRule {

    /** Variables that hold a host, a port or a scheme, and never a path. */
    private static final Set<String> ADDRESSES = Set.of(
            "host",
            "hostname",
            "http_host",
            "remote_addr",
            "scheme",
            "server_addr",
            "server_name",
            "server_port",
            "ssl_server_name");

    @Override
    public String id() {
        return "variable-pass-fixed-uri";
    }

    @Override
    public void check(RuleContext context, Report report) {
        for (VariablePass pass : VariablePass.of(context.model())) {
            check(pass, context.model().variables(), report);
        }
    }

    private static void check(VariablePass passed, Variables variables, Report report) {
        Pass pass = passed.pass();
        RuntimeUri uri = passed.uri();
        if (uri.isFixed() && answersMany(passed.location(), uri.uri()) && isAddress(uri.address(), pass, variables)) {
            flag(passed, uri.uri(), report);
        } else if (uri.uri().isEmpty() && answersMany(passed.location(), "/")) {
            valueWithSlash(uri.address(), pass, variables).ifPresent(value -> flag(pass, value, report));
        }
    }

    /** The first value of an address all of whose values end in the URI "/"; a longer one may be the page that is meant. */
    private static Optional<Variables.Value> valueWithSlash(String address, Pass pass, Variables variables) {
        Variables.Expansion expansion = variables.expand(address, pass.block());
        boolean isAll = expansion.complete();
        for (Variables.Value value : expansion.values()) {
            isAll &= RuntimeUri.of(value.text()).uri().equals("/");
        }
        return isAll ? Optional.of(expansion.values().get(0)) : Optional.empty();
    }

    private static void flag(Pass pass, Variables.Value value, Report report) {
        report.add(
                pass.node().place(pass.node().arguments().get(0)),
                "\"" + PrefixPass.shown(value.text())
                        + "\" ends in a URI, which is sent as it is: every request of this location goes to \"/\","
                        + " without its own path and query; leave out the \"/\" at its end",
                value.place()
                        .filter(place -> !place.equals(pass.node().place()))
                        .map(place -> List.of(new Related("the value is set here", place)))
                        .orElse(List.of()),
                Optional.empty());
    }

    /** Whether a location is there for many paths, and the URI in their place is not one page for all of them. */
    private static boolean answersMany(Location location, String uri) {
        Optional<String> prefix = PrefixPass.prefix(location);
        if (prefix.isPresent()) {
            return !PrefixPass.isOnePage(prefix.get())
                    && !PrefixPass.isOnePage(uri)
                    && (prefix.get().endsWith("/") || uri.endsWith("/"));
        }
        return location.matcher() instanceof Matcher.Regex regex && uri.endsWith("/") && !isOnePath(regex.pattern());
    }

    /** Whether a regular expression has room for a path or two only. */
    private static boolean isOnePath(String pattern) {
        boolean isClosed = pattern.startsWith("^") && pattern.endsWith("$");
        for (int i = 0; i < pattern.length() && isClosed; i++) {
            boolean isEscaped = i > 0 && pattern.charAt(i - 1) == '\\';
            isClosed = isEscaped || ".*+[({|".indexOf(pattern.charAt(i)) < 0;
        }
        return isClosed;
    }

    /** Whether the variables of an address hold nothing else, such as a path. */
    private static boolean isAddress(String address, Pass pass, Variables variables) {
        for (Variables.Value value : variables.expand(address, pass.block()).values()) {
            String text = value.text();
            RuntimeUri parts = RuntimeUri.of(text);
            boolean mayHoldPath = !parts.uri().isEmpty() && !parts.isFixed();
            if (mayHoldPath || Placeholder.isIn(text) || endsInUnknown(text)) {
                return false;
            }
        }
        return true;
    }

    private static boolean endsInUnknown(String text) {
        Optional<VariableReference> next = VariableReference.next(text, 0);
        while (next.isPresent()) {
            if (next.get().end() == text.length()) {
                return !ADDRESSES.contains(next.get().name());
            }
            next = VariableReference.next(text, next.get().end());
        }
        return false;
    }

    private static void flag(VariablePass pass, String uri, Report report) {
        String shown = PrefixPass.shown(uri);
        ConfigNode node = pass.pass().node();
        report.add(
                node.place(node.arguments().get(0)),
                "with a variable in it proxy_pass sends its URI as written: every request of this location goes to \""
                        + shown + "\", without its own path and query; "
                        + remedy(pass.location(), uri));
    }

    private static String remedy(Location location, String uri) {
        Optional<String> prefix = PrefixPass.prefix(location).filter(text -> !text.equals(uri) && text.endsWith("/"));
        return prefix.isPresent()
                ? "write no URI, and rewrite ^" + PrefixPass.shown(prefix.get()) + "(.*) " + PrefixPass.shown(uri)
                        + (uri.endsWith("/") ? "" : "/") + "$1 break"
                : "write no URI, and nginx sends that of the request";
    }
}
