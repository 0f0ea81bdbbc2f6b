package io.github.nginxlint.finding;

import java.util.List;

/**
 * A way to mend what a finding says.
 *
 * @param description what it does, in the imperative
 * @param safety who may apply it
 * @param edits the changes, none overlapping another
 */
public record Fix(String description, Safety safety, List<TextEdit> edits) {

    public Fix {
        edits = List.copyOf(edits);
    }

    /** Who may apply a fix. */
    public enum Safety {
        /** behaviour is what the author meant, nothing else changes */
        SAFE,
        /** may change behaviour: only when asked for */
        UNSAFE,
        /** shown, never applied */
        DISPLAY
    }
}
