package io.github.nginxlint.finding;

/** How bad it is, from worst to least. */
public enum Severity {
    /** nginx refuses it, or requests through it fail */
    ERROR,
    /** it fails under a condition that the message names */
    WARNING,
    /** worth knowing, works */
    NOTE;

    /** As reports write it: {@code error}, {@code warning}, {@code note}. */
    public String word() {
        return switch (this) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "note";
        };
    }

    public boolean isAtLeast(Severity other) {
        return compareTo(other) <= 0;
    }
}
