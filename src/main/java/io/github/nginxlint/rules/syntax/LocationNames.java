package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.Matcher;

/** The names of locations, without the modifiers. */
final class LocationNames {

    private LocationNames() {}

    /** The name as nginx has it in its messages. */
    static String of(Matcher matcher) {
        if (matcher instanceof Matcher.Exact exact) {
            return exact.uri();
        }
        if (matcher instanceof Matcher.Prefix prefix) {
            return prefix.uri();
        }
        if (matcher instanceof Matcher.PrefixNoRegex prefix) {
            return prefix.uri();
        }
        return matcher instanceof Matcher.Regex regex ? regex.pattern() : ((Matcher.Named) matcher).name();
    }

    /** Whether the word before the URI is none that nginx knows. */
    static boolean hasUnknownModifier(ConfigNode location) {
        if (location.arguments().size() < 2) {
            return false;
        }
        return switch (location.argument(0)) {
            case "=", "^~", "~", "~*" -> false;
            default -> true;
        };
    }
}
