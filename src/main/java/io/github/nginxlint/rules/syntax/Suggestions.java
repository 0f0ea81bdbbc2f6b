package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.catalog.Catalog;
import io.github.nginxlint.catalog.Context;
import io.github.nginxlint.catalog.DirectiveSpec;
import io.github.nginxlint.catalog.NearestName;
import io.github.nginxlint.catalog.TargetVersion;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What an unknown name may have been meant to be. */
final class Suggestions {

    /** A search takes most of a millisecond: a file of another program's is not worth more of them. */
    private static final int MOST = 50;

    private static final int LONGEST_NAME = 60;

    /** The rank of a name that is nothing in the target. */
    private static final int IMPOSSIBLE = 3;

    private final TargetVersion target;
    private final Map<Context, Map<String, String>> found = new EnumMap<>(Context.class);
    private int searches;

    Suggestions(TargetVersion target) {
        this.target = target;
    }

    /** What to say of a name, empty when nothing is like it. */
    String forName(String name, Context context) {
        if (name.length() > LONGEST_NAME) {
            return "";
        }
        Map<String, String> known = found.computeIfAbsent(context, c -> new HashMap<>());
        String text = known.get(name);
        if (text == null) {
            if (searches++ >= MOST) {
                return "";
            }
            text = search(name, context);
            known.put(name, text);
        }
        return text;
    }

    /** The name that is meant, where the text for it says nothing else. */
    static Optional<String> nameIn(String text) {
        int end = text.length() - 1;
        int start = text.lastIndexOf('"', end - 1);
        return (text.startsWith("did you mean") || text.startsWith("nginx tells capitals")) && start >= 0
                ? Optional.of(text.substring(start + 1, end))
                : Optional.empty();
    }

    private String search(String name, Context context) {
        int end = 0;
        while (end < name.length() && isOfName(name.charAt(end))) {
            end++;
        }
        String start = name.substring(0, end);
        if (end > 0 && end < name.length() && isKnown(start)) {
            return "a space is missing after \"" + start + "\"";
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (!lower.equals(name) && isKnown(lower)) {
            return "nginx tells capitals from small letters, write \"" + lower + "\"";
        }
        return nearest(name, context)
                .map(near -> "did you mean \"" + near + "\"")
                .orElse("");
    }

    private static boolean isOfName(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    }

    private boolean isKnown(String name) {
        for (DirectiveSpec spec : Catalog.find(name)) {
            if (Availability.isPossible(spec, target)) {
                return true;
            }
        }
        return false;
    }

    /** The nearest of those that the target can have; of equally near ones one that is allowed in the context. */
    private Optional<String> nearest(String name, Context context) {
        int most = name.length() / 3;
        String best = null;
        int bestDistance = most + 1;
        int bestRank = IMPOSSIBLE;
        for (String other : Catalog.names()) {
            if (Math.abs(other.length() - name.length()) > Math.min(most, bestDistance)) {
                continue;
            }
            int distance = NearestName.distance(name, other);
            if (distance <= Math.min(most, bestDistance)) {
                // only now: what a name stands for is looked up longer than letters are compared
                int rank = rank(other, context);
                boolean isNearer = distance < bestDistance && rank < IMPOSSIBLE;
                if (isNearer || rank < bestRank) {
                    best = other;
                    bestDistance = distance;
                    bestRank = rank;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private int rank(String name, Context context) {
        int rank = IMPOSSIBLE;
        for (DirectiveSpec spec : Catalog.find(name)) {
            if (Availability.isOwn(spec, target)) {
                rank = Math.min(rank, spec.isAllowedIn(context) ? 0 : 1);
            }
        }
        return rank < IMPOSSIBLE || !isKnown(name) ? rank : IMPOSSIBLE - 1;
    }
}
