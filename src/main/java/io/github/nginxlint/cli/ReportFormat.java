package io.github.nginxlint.cli;

import java.util.Locale;
import java.util.Optional;

/** A report format. */
enum ReportFormat {
    TEXT,
    COMPACT,
    JSON,
    SARIF,
    GITHUB,
    GITLAB,
    CHECKSTYLE,
    JUNIT,
    MARKDOWN;

    /** Their words, as help and complaints list them. */
    static final String WORDS = "text, compact, json, sarif, github, gitlab, checkstyle, junit or markdown";

    static Optional<ReportFormat> of(String word) {
        for (ReportFormat format : values()) {
            if (format.word().equals(word)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
