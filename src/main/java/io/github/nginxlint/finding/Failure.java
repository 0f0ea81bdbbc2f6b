package io.github.nginxlint.finding;

/**
 * A fault of the program: a rule that threw.
 *
 * @param rule the rule's identifier
 * @param message what was thrown, for a bug report
 */
public record Failure(String rule, String message) {}
