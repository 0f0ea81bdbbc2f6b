package io.github.nginxlint.rule;

import io.github.nginxlint.suppression.Suppressions;
import java.util.function.Predicate;

/** A rule that looks at the comments that silence others, after all others have run. */
public non-sealed interface SuppressionRule extends Rule {

    /**
     * Looks at the comments.
     *
     * @param suppressions the comments, which know whether they silenced anything
     * @param isJudged whether a rule of that name has looked at all there is, so that what it did not raise is not there
     * @param report takes what is found
     */
    void check(Suppressions suppressions, Predicate<String> isJudged, Report report);
}
