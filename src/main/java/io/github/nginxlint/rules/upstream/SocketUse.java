package io.github.nginxlint.rules.upstream;

import io.github.nginxlint.catalog.Context;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.model.Once;
import io.github.nginxlint.model.Variables;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.setter.Url;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A unix socket that requests are passed to.
 *
 * @param directive the pass, or the {@code server} of an upstream
 * @param value the argument, its variables replaced
 * @param path where nginx looks for the socket: up to the next colon in {@code proxy_pass} of http, where a URI may
 *     follow, and all of it elsewhere (src/core/ngx_inet.c, ngx_parse_unix_domain_url)
 * @param takesUri whether a URI may follow
 */
record SocketUse(Handled directive, Variables.Value value, String path, boolean takesUri) {

    private static final int LONGEST_SHOWN = 60;

    private static final List<String> DIRECTIVES = List.of(
            "proxy_pass", "fastcgi_pass", "uwsgi_pass", "scgi_pass", "grpc_pass", "memcached_pass", "pass", "server");

    private static final Once<List<SocketUse>> ALL = Once.of(SocketUse::find);

    /** All that can be seen. */
    static List<SocketUse> in(ConfigModel model) {
        return model.once(ALL);
    }

    private static List<SocketUse> find(ConfigModel model) {
        List<SocketUse> found = new ArrayList<>();
        for (String name : DIRECTIVES) {
            for (Handled directive : model.handled(name)) {
                boolean isAddress = directive.node().block().isEmpty()
                        && !directive.arguments().isEmpty()
                        && directive.node().argument(0).indexOf(':') > 0;
                if (isAddress && !directive.hasPlaceholder()) {
                    addAll(directive, model, found);
                }
            }
        }
        return found;
    }

    private static void addAll(Handled directive, ConfigModel model, List<SocketUse> found) {
        String text = directive.node().argument(0);
        if (text.indexOf('$') < 0) {
            of(directive, new Variables.Value(text, Optional.empty())).ifPresent(found::add);
            return;
        }
        for (Variables.Value value :
                model.variables().expand(text, directive.node().parent()).values()) {
            of(directive, value).ifPresent(found::add);
        }
    }

    private static Optional<SocketUse> of(Handled directive, Variables.Value value) {
        boolean takesUri = directive.name().equals("proxy_pass") && directive.context() != Context.STREAM_SERVER;
        int scheme = value.text().indexOf("://");
        String address =
                scheme > 0 && isScheme(value.text(), scheme) ? value.text().substring(scheme + 3) : value.text();
        Url url = Url.parse(address, takesUri ? Url.Use.PEER_WITH_URI : Url.Use.PEER);
        return url instanceof Url.Socket socket
                ? Optional.of(new SocketUse(directive, value, socket.path(), takesUri))
                : Optional.empty();
    }

    private static boolean isScheme(String text, int end) {
        return !text.regionMatches(true, 0, "unix:", 0, 5) && text.lastIndexOf('/', end - 1) < 0;
    }

    /** The path as a message shows it. */
    String shownPath() {
        return path.length() <= LONGEST_SHOWN ? path : path.substring(0, LONGEST_SHOWN) + "...";
    }

    /** Flags the argument, and says where a variable gets the value. */
    void report(String message, Report report) {
        report(message, Optional.empty(), report);
    }

    /** The same, with what else explains it. */
    void report(String message, Optional<Related> more, Report report) {
        List<Related> related = new ArrayList<>();
        more.ifPresent(related::add);
        value.place().ifPresent(place -> related.add(new Related("the value is set here", place)));
        report.add(directive.node().place(directive.arguments().get(0)), message, related, Optional.empty());
    }
}
