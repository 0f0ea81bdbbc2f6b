package io.github.nginxlint.rules.location;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.Location;
import io.github.nginxlint.model.Matcher;
import io.github.nginxlint.model.VariableReference;
import io.github.nginxlint.model.Variables;
import java.util.Locale;
import java.util.Optional;

/** Which variables of a location are certain to hold a part of the path, and so never the query. */
final class PathVariables {

    private final ConfigBlock block;
    private final String pattern;
    private final boolean hasCaptures;
    private final Variables variables;

    PathVariables(Location location, Variables variables) {
        this.block = location.block();
        this.variables = variables;
        this.pattern = location.matcher() instanceof Matcher.Regex regex
                ? regex.pattern().toLowerCase(Locale.ROOT)
                : "";
        boolean isMatched = !pattern.isEmpty() || !block.named("rewrite").isEmpty();
        this.hasCaptures = isMatched && !hasOtherMatch();
    }

    /** Whether a condition in the location matches something else, after which $1 is a part of that. */
    private boolean hasOtherMatch() {
        for (ConfigNode condition : block.named("if")) {
            for (int i = 0; i < condition.arguments().size(); i++) {
                if (condition.argument(i).indexOf('~') >= 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a text has a part of the path, and nothing that may be a query. */
    boolean isPath(String text) {
        Optional<VariableReference> next = VariableReference.next(text, 0);
        if (next.isEmpty() || text.indexOf('?') >= 0) {
            return false;
        }
        boolean hasPath = false;
        while (next.isPresent()) {
            boolean isOfPath = isPathVariable(next.get());
            if (!isOfPath && !isSetToPath(next.get().name())) {
                return false;
            }
            hasPath |= isOfPath || isMade(next.get().name());
            next = VariableReference.next(text, next.get().end());
        }
        return hasPath;
    }

    /** Whether what the location sets a variable to has variables itself. */
    private boolean isMade(String name) {
        for (Variables.Value value : variables.expand("$" + name, block).values()) {
            if (VariableReference.next(value.text(), 0).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private boolean isPathVariable(VariableReference reference) {
        String name = reference.name();
        return name.equals("uri")
                || name.equals("document_uri")
                || (reference.isCapture() && hasCaptures)
                || pattern.contains("(?<" + name + ">")
                || pattern.contains("(?p<" + name + ">")
                || pattern.contains("(?'" + name + "'");
    }

    /** Whether the location sets a variable, and to nothing but parts of the path. */
    private boolean isSetToPath(String name) {
        boolean isSet = false;
        for (ConfigNode set : block.named("set")) {
            isSet |= set.argument(0).toLowerCase(Locale.ROOT).equals("$" + name);
        }
        if (!isSet) {
            return false;
        }
        for (Variables.Value value : variables.expand("$" + name, block).values()) {
            Optional<VariableReference> next = VariableReference.next(value.text(), 0);
            while (next.isPresent()) {
                if (!isPathVariable(next.get())) {
                    return false;
                }
                next = VariableReference.next(value.text(), next.get().end());
            }
            if (value.text().indexOf('?') >= 0) {
                return false;
            }
        }
        return true;
    }
}
