package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.model.Handled;
import io.github.nginxlint.model.SizeValue;
import io.github.nginxlint.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * A shared memory zone as a directive names it (src/core/ngx_cycle.c, ngx_shared_memory_add).
 *
 * @param directive the directive
 * @param word the argument with the name
 * @param name the zone's name
 * @param size its bytes; 0 where it is named only, and defined by another directive
 * @param owner what it is for: one zone serves one purpose
 */
record ZoneUse(Handled directive, Word word, String name, long size, String owner) {

    /** Whether directives of a name can name zones. */
    static boolean isNamedBy(String directive) {
        return switch (directive) {
            case "limit_req_zone",
                    "limit_conn_zone",
                    "js_shared_dict_zone",
                    "limit_req",
                    "limit_conn",
                    "proxy_cache",
                    "fastcgi_cache",
                    "uwsgi_cache",
                    "scgi_cache",
                    "proxy_cache_path",
                    "fastcgi_cache_path",
                    "uwsgi_cache_path",
                    "scgi_cache_path",
                    "ssl_session_cache",
                    "ssl_ocsp_cache",
                    "zone" -> true;
            default -> false;
        };
    }

    /** The zones that a directive names, in the order in which nginx adds them. */
    static List<ZoneUse> of(Handled directive) {
        return switch (directive.name()) {
            case "limit_req_zone", "limit_conn_zone" -> last(prefixed(directive, "zone=", true));
            case "js_shared_dict_zone" -> prefixed(directive, "zone=", true);
            case "limit_req" -> prefixed(directive, "zone=", false);
            case "limit_conn" -> named(directive, "");
            case "proxy_cache", "fastcgi_cache", "uwsgi_cache", "scgi_cache" -> named(directive, "off");
            case "proxy_cache_path", "fastcgi_cache_path", "uwsgi_cache_path", "scgi_cache_path" ->
                last(prefixed(directive, "keys_zone=", true));
            case "ssl_session_cache" -> prefixed(directive, "shared:", true);
            case "ssl_ocsp_cache" -> prefixed(directive, "shared:", true);
            case "zone" -> ofUpstream(directive);
            default -> List.of();
        };
    }

    /** Whether it says how large the zone is. */
    boolean isDefinition() {
        return size > 0;
    }

    /** The directive that gives a zone of this kind its size. */
    String definer() {
        String name = directive.name();
        return switch (name) {
            case "limit_req", "limit_conn" -> name + "_zone";
            case "proxy_cache", "fastcgi_cache", "uwsgi_cache", "scgi_cache" -> name + "_path";
            default -> name;
        };
    }

    private static List<ZoneUse> last(List<ZoneUse> uses) {
        return uses.isEmpty() ? uses : uses.subList(uses.size() - 1, uses.size());
    }

    /** {@code zone=NAME:SIZE}, or {@code zone=NAME}. */
    private static List<ZoneUse> prefixed(Handled directive, String prefix, boolean isSized) {
        List<ZoneUse> found = new ArrayList<>(1);
        for (Word word : directive.arguments()) {
            String value = word.value();
            if (!value.startsWith(prefix)) {
                continue;
            }
            int colon = isSized ? value.indexOf(':', prefix.length()) : value.length();
            if (colon > prefix.length()) {
                OptionalLong size = isSized ? size(value.substring(colon + 1)) : OptionalLong.of(0);
                size.ifPresent(bytes -> found.add(new ZoneUse(
                        directive, word, value.substring(prefix.length(), colon), bytes, owner(directive))));
            }
        }
        return found;
    }

    private static OptionalLong size(String text) {
        OptionalLong size = SizeValue.parse(text);
        return size.isPresent() && size.getAsLong() > 0 ? size : OptionalLong.empty();
    }

    private static List<ZoneUse> named(Handled directive, String none) {
        Word word = directive.arguments().get(0);
        String name = word.value();
        return name.equals(none) || name.indexOf('$') >= 0
                ? List.of()
                : List.of(new ZoneUse(directive, word, name, 0, owner(directive)));
    }

    private static List<ZoneUse> ofUpstream(Handled directive) {
        Word word = directive.arguments().get(0);
        OptionalLong size = directive.arguments().size() == 1
                ? OptionalLong.of(0)
                : SizeValue.parse(directive.arguments().get(1).value());
        return word.value().isEmpty() || size.isEmpty()
                ? List.of()
                : List.of(new ZoneUse(directive, word, word.value(), size.getAsLong(), owner(directive)));
    }

    private static String owner(Handled directive) {
        String module = directive.spec().module();
        return directive.name().equals("ssl_ocsp_cache") ? module + " ocsp" : module;
    }
}
