package io.github.nginxlint.finding;

/**
 * A finding that a comment of the configuration silences.
 *
 * @param finding what was found
 * @param reason what the comment says why
 */
public record Suppressed(Finding finding, String reason) {}
