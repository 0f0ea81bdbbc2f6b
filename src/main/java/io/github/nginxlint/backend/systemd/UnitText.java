package io.github.nginxlint.backend.systemd;

import java.util.List;

/**
 * What a unit file says.
 *
 * @param entries its assignments
 * @param problems its lines that are none
 * @param isCut whether there is more than was looked at
 */
record UnitText(List<UnitEntry> entries, List<UnitProblem> problems, boolean isCut) {

    UnitText {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }
}
