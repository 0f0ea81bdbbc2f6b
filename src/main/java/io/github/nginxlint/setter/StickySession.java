package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.model.SizeValue;
import io.github.nginxlint.model.TimeValue;
import io.github.nginxlint.syntax.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code sticky} (src/http/modules/ngx_http_upstream_sticky_module.c). */
final class StickySession {

    /** Eight pages of 4096 bytes. */
    private static final long SMALLEST_ZONE = 8 * 4096;

    private final Set<String> seen = new HashSet<>();

    private StickySession() {}

    static void read(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        new StickySession().read(directive.arguments(), complaints);
    }

    private void read(List<Word> arguments, Consumer<Complaint> complaints) {
        Word method = arguments.get(0);
        for (int i = 1; i < arguments.size(); i++) {
            Word word = arguments.get(i);
            String error = switch (method.value()) {
                case "cookie" -> i == 1 ? cookieName(word.value()) : cookie(word.value());
                case "route" -> route(word.value());
                case "learn" -> learn(word.value());
                default -> null;
            };
            if (error != null) {
                complaints.accept(Complaint.refused(word, error));
                return;
            }
        }
        String error = atEnd(method.value());
        if (error != null) {
            Word last = arguments.get(arguments.size() - 1);
            complaints.accept(Complaint.refused(error.startsWith("unknown") ? method : last, error));
        }
    }

    private static @Nullable String cookieName(String word) {
        return word.isEmpty() ? "\"sticky\" directive empty cookie name" : null;
    }

    private @Nullable String cookie(String word) {
        String name = name(word);
        String value = word.substring(Math.min(name.length() + 1, word.length()));
        boolean isKnown = switch (name) {
            case "domain", "path", "expires", "samesite" -> name.length() < word.length();
            case "httponly", "secure" -> name.length() == word.length();
            default -> false;
        };
        if (!isKnown) {
            return unknown(word);
        }
        if (!seen.add(name)) {
            return "\"sticky\" directive parameter \"" + name + "\" is duplicate";
        }
        return switch (name) {
            case "domain", "path" -> value.isEmpty() ? "\"sticky\" directive no value for \"" + name + "\"" : null;
            case "expires" ->
                value.equals("max") || TimeValue.parseSeconds(value).isPresent()
                        ? null
                        : "\"sticky\" directive invalid \"expires\" parameter value: it takes a time or \"max\"";
            case "samesite" ->
                value.indexOf('$') >= 0 || isSameSite(value)
                        ? null
                        : "\"sticky\" directive invalid \"samesite\" parameter value: it takes strict, lax or none";
            default -> null;
        };
    }

    private static boolean isSameSite(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "strict", "lax", "none" -> true;
            default -> false;
        };
    }

    private static @Nullable String route(String word) {
        return word.startsWith("$") ? null : "invalid variable name " + Complaint.quote(word);
    }

    private @Nullable String learn(String word) {
        String name = name(word);
        String value = word.substring(Math.min(name.length() + 1, word.length()));
        if (name.length() == word.length()) {
            return word.equals("header") ? null : unknown(word);
        }
        return switch (name) {
            case "zone" -> seen.add(name) ? zone(value) : "\"sticky\" directive duplicate zone";
            case "timeout" -> seen.add(name) ? timeout(value) : "\"sticky\" directive duplicate timeout";
            case "create", "lookup" -> {
                seen.add(name);
                yield value.startsWith("$")
                        ? null
                        : "\"sticky\" directive missing variable in the \"" + name + "\" parameter";
            }
            default -> unknown(word);
        };
    }

    private static @Nullable String zone(String value) {
        int colon = value.indexOf(':');
        if (colon <= 0) {
            return "\"sticky\" directive zone " + (colon < 0 ? "size" : "name") + " is not specified";
        }
        OptionalLong size = SizeValue.parse(value.substring(colon + 1));
        if (size.isEmpty()) {
            return "\"sticky\" directive invalid zone size";
        }
        return size.getAsLong() < SMALLEST_ZONE
                ? "\"sticky\" directive zone is too small: it takes 32k at least"
                : null;
    }

    private static @Nullable String timeout(String value) {
        OptionalLong millis = TimeValue.parseMillis(value);
        return millis.isPresent() && millis.getAsLong() > 0 ? null : "\"sticky\" directive invalid timeout";
    }

    private @Nullable String atEnd(String method) {
        return switch (method) {
            case "cookie", "route" -> null;
            case "learn" -> missing();
            default -> unknown(method);
        };
    }

    private @Nullable String missing() {
        for (String name : List.of("lookup", "create", "zone")) {
            if (!seen.contains(name)) {
                return "\"sticky\" directive \"" + name + "\" parameter is not specified";
            }
        }
        return null;
    }

    private static String name(String word) {
        int equals = word.indexOf('=');
        return equals < 0 ? word : word.substring(0, equals);
    }

    private static String unknown(String word) {
        return "unknown parameter " + Complaint.quote(word);
    }
}
