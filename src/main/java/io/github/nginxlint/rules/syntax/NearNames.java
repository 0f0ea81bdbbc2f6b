package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.catalog.NearestName;
import java.util.Collection;

/** What an undefined name may have been meant to be. */
final class NearNames {

    /** A search among many names takes long: a file of another program's is not worth more of them. */
    private static final int MOST = 20;

    private static final int MOST_NAMES = 1000;
    private static final int LONGEST = 60;

    private int searches;

    /** {@code ; did you mean "NAME"}, or nothing when none is like it. */
    String suggestion(String name, Collection<String> names) {
        if (names.isEmpty() || names.size() > MOST_NAMES || name.length() > LONGEST || searches++ >= MOST) {
            return "";
        }
        return NearestName.of(name, names)
                .map(near -> "; did you mean \"" + Wording.name(near) + "\"")
                .orElse("");
    }
}
