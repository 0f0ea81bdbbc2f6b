package io.github.nginxlint.finding;

import io.github.nginxlint.source.Place;
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

    public Finding {
        related = List.copyOf(related);
    }

    /** By file, place, severity, rule and message: the order of every report. */
    @Override
    public int compareTo(Finding other) {
        // by hand: a chain of comparators costs more at start-up than writing a whole report
        int order = place.file().name().compareTo(other.place.file().name());
        if (order == 0) {
            order = Integer.compare(place.span().start(), other.place.span().start());
        }
        if (order == 0) {
            order = Integer.compare(place.span().end(), other.place.span().end());
        }
        if (order == 0) {
            order = severity.compareTo(other.severity);
        }
        if (order == 0) {
            order = rule.compareTo(other.rule);
        }
        return order != 0 ? order : message.compareTo(other.message);
    }
}
