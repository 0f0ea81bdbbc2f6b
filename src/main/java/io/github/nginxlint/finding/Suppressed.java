package io.github.nginxlint.finding;

/**
 * A finding that is not to be said.
 *
 * @param finding what was found
 * @param by what silences it
 * @param reason why, as a comment says; or the baseline it is in
 */
public record Suppressed(Finding finding, By by, String reason) {

    /** What silences a finding. */
    public enum By {
        /** a comment in the configuration */
        COMMENT,
        /** a baseline: it was there before */
        BASELINE
    }
}
