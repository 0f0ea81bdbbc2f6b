package io.github.nginxlint.finding;

import java.util.List;

/**
 * What is left out of a report that is wanted of changed lines alone.
 *
 * @param elsewhere findings that stand on other lines and that a changed line explains
 * @param older how many others there are: nothing of them has changed
 */
public record LeftOut(List<Finding> elsewhere, int older) {

    public LeftOut {
        elsewhere = List.copyOf(elsewhere);
    }
}
