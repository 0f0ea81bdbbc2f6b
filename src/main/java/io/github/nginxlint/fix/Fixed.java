package io.github.nginxlint.fix;

import io.github.nginxlint.finding.LintResult;
import java.util.List;

/**
 * What applying fixes comes to; nothing is written yet.
 *
 * @param result what is found in the changed files
 * @param changes the changed files, in order of name
 * @param findings how many findings are mended
 * @param left what is not, though there is a fix
 */
public record Fixed(LintResult result, List<Change> changes, int findings, List<LeftAlone> left) {

    public Fixed {
        changes = List.copyOf(changes);
        left = List.copyOf(left);
    }
}
