package io.github.nginxlint.backend.systemd;

import java.util.List;

/**
 * What a unit file says.
 *
 * @param entries its assignments
 * @param problems its lines that are none
 */
record UnitText(List<UnitEntry> entries, List<UnitProblem> problems) {

    UnitText {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }
}
