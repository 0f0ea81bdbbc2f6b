package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.catalog.Context;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.model.Matcher;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.setter.PassAddress;
import io.github.nginxlint.setter.Url;
import io.github.nginxlint.syntax.Word;
import java.util.List;
import java.util.Optional;

/**
 * Behind the address can stand what takes the place of the location's prefix, where the location has one
 * (src/http/modules/ngx_http_proxy_module.c, ngx_http_proxy_pass).
 */
final class PassUri {

    private PassUri() {}

    static void check(RuleContext context, Report report) {
        for (Handled pass : context.model().handled("proxy_pass")) {
            if (pass.context() == Context.STREAM_SERVER || pass.hasPlaceholder() || isPrefix(pass)) {
                continue;
            }
            Word word = pass.arguments().get(0);
            String uri = word.value().indexOf('$') >= 0 ? "" : uri(pass);
            if (!uri.isEmpty()) {
                report.add(
                        pass.node().place(word),
                        "\"proxy_pass\" cannot have URI part in location given by regular expression, or inside named"
                                + " location, or inside \"if\" statement, or inside \"limit_except\" block: remove \""
                                + Wording.name(uri) + "\" behind the address",
                        Remarks.chain(pass.node()),
                        Optional.empty());
            }
        }
    }

    /** Whether the location has a prefix, or it is not known that it has none. */
    private static boolean isPrefix(Handled pass) {
        if (pass.context() != Context.LOCATION) {
            return false;
        }
        Optional<ConfigNode> location = pass.node().parent().owner();
        if (location.isEmpty() || isOpaque(location.get().arguments())) {
            return true;
        }
        Matcher matcher = Matcher.of(location.get());
        return !(matcher instanceof Matcher.Regex) && !(matcher instanceof Matcher.Named);
    }

    private static boolean isOpaque(List<Word> words) {
        for (Word word : words) {
            if (word.isOpaque()) {
                return true;
            }
        }
        return false;
    }

    private static String uri(Handled pass) {
        Url url = PassAddress.of(pass);
        if (url instanceof Url.Socket socket) {
            return socket.uri();
        }
        return url instanceof Url.Inet inet ? inet.uri() : "";
    }
}
