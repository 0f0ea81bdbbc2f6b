package io.github.nginxlint.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The requests that nginx makes or redirects itself: for {@code auth_request}, {@code mirror} and {@code error_page},
 * and into locations that are {@code internal}.
 */
public final class InternalRequests {

    private final Set<String> asked = new HashSet<>();
    private final Set<String> pages = new HashSet<>();

    private InternalRequests() {}

    /** Those of a configuration. */
    public static InternalRequests of(ConfigModel model) {
        InternalRequests requests = new InternalRequests();
        for (String directive : List.of("auth_request", "mirror")) {
            for (Handled handled : model.handled(directive)) {
                requests.asked.add(path(handled.node().argument(0)));
            }
        }
        for (Handled handled : model.handled("error_page")) {
            int last = handled.arguments().size() - 1;
            requests.pages.add(path(handled.node().argument(last)));
        }
        return requests;
    }

    private static String path(String uri) {
        int query = uri.indexOf('?');
        return query < 0 ? uri : uri.substring(0, query);
    }

    /** Whether the location is one that nginx asks for {@code auth_request} or {@code mirror}. */
    public boolean isAskedBeside(Location location) {
        return asked.contains(uri(location));
    }

    /** Whether clients are not those who ask it, or not the only ones. */
    public boolean reach(Location location) {
        return isAskedBeside(location)
                || pages.contains(uri(location))
                || !location.block().named("internal").isEmpty();
    }

    private static String uri(Location location) {
        Matcher matcher = location.matcher();
        if (matcher instanceof Matcher.Exact exact) {
            return exact.uri();
        }
        if (matcher instanceof Matcher.Prefix prefix) {
            return prefix.uri();
        }
        if (matcher instanceof Matcher.PrefixNoRegex prefix) {
            return prefix.uri();
        }
        return matcher instanceof Matcher.Named named ? named.name() : "";
    }
}
