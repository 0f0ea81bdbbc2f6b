package io.github.nginxlint.rules.location;

import io.github.nginxlint.model.Location;
import io.github.nginxlint.model.Matcher;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.Protocol;
import java.util.Locale;
import java.util.Optional;

/**
 * A {@code proxy_pass} that stands directly in a location with a prefix and writes a URI: nginx puts it in the place of
 * the prefix (src/http/modules/ngx_http_proxy_module.c, ngx_http_proxy_create_request).
 *
 * @param pass the pass
 * @param location its location
 * @param prefix what the location matches
 * @param uri what is behind the address
 */
record PrefixPass(Pass pass, Location location, String prefix, String uri) {

    /** The pass seen so; empty where it is another, or is not known in full. */
    static Optional<PrefixPass> of(Pass pass) {
        boolean isLiteral = pass.protocol() == Protocol.PROXY
                && pass.node().argument(0).indexOf('$') < 0
                && !pass.node().hasPlaceholder();
        if (!isLiteral || pass.location().isEmpty() || pass.target().uri().isEmpty()) {
            return Optional.empty();
        }
        Location location = pass.location().get();
        if (location.block() != pass.block()) {
            return Optional.empty();
        }
        String uri = pass.target().uri().get();
        return prefix(location).map(prefix -> new PrefixPass(pass, location, prefix, uri));
    }

    /** What a location with a prefix matches; empty for others. */
    static Optional<String> prefix(Location location) {
        if (location.matcher() instanceof Matcher.Prefix matcher) {
            return Optional.of(matcher.uri());
        }
        return location.matcher() instanceof Matcher.PrefixNoRegex matcher
                ? Optional.of(matcher.uri())
                : Optional.empty();
    }

    /** Whether a path looks like one page, and not like the beginning of many: a file, a health check. */
    static boolean isOnePage(String path) {
        int end = path.endsWith("/") ? path.length() - 1 : path.length();
        String last = path.substring(path.lastIndexOf('/', end - 1) + 1, end).toLowerCase(Locale.ROOT);
        return last.indexOf('.') >= 0
                || last.contains("health")
                || last.contains("status")
                || last.startsWith("ping")
                || last.startsWith("metrics")
                || last.startsWith("ready")
                || last.startsWith("live")
                || last.startsWith("version");
    }

    /** For messages: a text of the configuration, cut where it is long. */
    static String shown(String text) {
        return text.length() > 30 ? text.substring(0, 30) + "..." : text;
    }
}
