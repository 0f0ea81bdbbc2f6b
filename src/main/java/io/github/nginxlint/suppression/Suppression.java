package io.github.nginxlint.suppression;

import io.github.nginxlint.source.SourceFile;
import io.github.nginxlint.source.Span;
import java.util.List;

/**
 * A comment that silences rules.
 *
 * @param file the file it stands in
 * @param comment the whole comment
 * @param rules the rules it names, at least one
 * @param reason why, as its author says; never empty
 * @param covered where findings have to begin to be silenced; empty when there is nothing it could be about
 */
public record Suppression(SourceFile file, Span comment, List<Named> rules, String reason, Span covered) {

    public Suppression {
        rules = List.copyOf(rules);
    }

    /**
     * A rule that a comment names.
     *
     * @param id as written; there may be no such rule
     * @param span where it stands
     */
    public record Named(String id, Span span) {}

    /** Whether it silences what begins at an offset of its file. */
    boolean covers(int offset) {
        return covered.start() <= offset && offset < covered.end();
    }
}
