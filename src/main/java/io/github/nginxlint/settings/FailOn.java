package io.github.nginxlint.settings;

import io.github.nginxlint.finding.Severity;
import java.util.Locale;
import java.util.Optional;

/** From which severity on findings make a run fail. */
public enum FailOn {
    ERROR(Optional.of(Severity.ERROR)),
    WARNING(Optional.of(Severity.WARNING)),
    NOTE(Optional.of(Severity.NOTE)),
    /** Findings never do. */
    NEVER(Optional.empty());

    private final Optional<Severity> least;

    FailOn(Optional<Severity> least) {
        this.least = least;
    }

    /** Whether a finding of the severity makes the run fail. */
    public boolean isReachedBy(Severity severity) {
        return least.isPresent() && severity.isAtLeast(least.get());
    }

    /** The one of a word: {@code error}, {@code warning}, {@code note} or {@code never}. */
    public static Optional<FailOn> of(String word) {
        for (FailOn value : values()) {
            if (value.name().toLowerCase(Locale.ROOT).equals(word)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
