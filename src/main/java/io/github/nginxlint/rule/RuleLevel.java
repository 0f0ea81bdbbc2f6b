package io.github.nginxlint.rule;

import io.github.nginxlint.finding.Severity;
import java.util.Locale;
import java.util.Optional;

/** What a project makes of a rule. */
public enum RuleLevel {
    /** The rule does not run. */
    OFF(Optional.empty()),
    NOTE(Optional.of(Severity.NOTE)),
    WARNING(Optional.of(Severity.WARNING)),
    ERROR(Optional.of(Severity.ERROR));

    private final Optional<Severity> severity;

    RuleLevel(Optional<Severity> severity) {
        this.severity = severity;
    }

    /** How bad its findings are; absent when it does not run. */
    public Optional<Severity> severity() {
        return severity;
    }

    /** The one of a word: {@code off}, {@code note}, {@code warning} or {@code error}. */
    public static Optional<RuleLevel> of(String word) {
        for (RuleLevel level : values()) {
            if (level.name().toLowerCase(Locale.ROOT).equals(word)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }
}
