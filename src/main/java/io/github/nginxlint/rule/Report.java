package io.github.nginxlint.rule;

import io.github.nginxlint.finding.Fix;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.source.Place;
import java.util.List;
import java.util.Optional;

/** Where a rule puts what it found. */
@FunctionalInterface
public interface Report {

    /**
     * Adds a finding.
     *
     * @param place what is flagged
     * @param message the thing, what happens, what to write instead: lower case, no full stop
     * @param related other places that explain it
     * @param fix how to mend it, where that is known
     */
    void add(Place place, String message, List<Related> related, Optional<Fix> fix);

    /** Adds a finding without a fix. */
    default void add(Place place, String message, Related... related) {
        add(place, message, List.of(related), Optional.empty());
    }
}
