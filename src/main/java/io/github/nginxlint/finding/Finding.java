package io.github.nginxlint.finding;

import io.github.nginxlint.source.Place;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a rule says about a place.
 *
 * @param rule the rule's identifier, as in {@code rules/ID.md}
 * @param severity how bad it is
 * @param message lower case, no full stop: the thing, what happens, what to write instead
 * @param place what is underlined
 * @param related other places that explain it
 * @param fix how to mend it, where that is known
 */
public record Finding(
        String rule, Severity severity, String message, Place place, List<Related> related, Optional<Fix> fix)
        implements Comparable<Finding> {

    private static final Comparator<Finding> ORDER = Comparator.<Finding, String>comparing(
                    f -> f.place().file().name())
            .thenComparingInt(f -> f.place().span().start())
            .thenComparingInt(f -> f.place().span().end())
            .thenComparing(Finding::severity)
            .thenComparing(Finding::rule)
            .thenComparing(Finding::message);

    public Finding {
        related = List.copyOf(related);
    }

    /** By file, place, severity, rule and message: the order of every report. */
    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
