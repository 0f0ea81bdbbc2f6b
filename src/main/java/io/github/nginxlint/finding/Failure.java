package io.github.nginxlint.finding;

/**
 * A fault of the program.
 *
 * @param rule the rule that threw, by its identifier; empty when it was something else
 * @param message what was thrown, for a bug report
 */
public record Failure(String rule, String message) {

    /** A fault outside of rules. */
    public static Failure of(String what, Throwable thrown) {
        return new Failure("", what + ": " + thrown);
    }

    /** What failed and with what, in one line. */
    public String text() {
        return rule.isEmpty() ? message : "rule \"" + rule + "\" failed: " + message;
    }
}
