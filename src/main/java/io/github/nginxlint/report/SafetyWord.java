package io.github.nginxlint.report;

import io.github.nginxlint.finding.Fix;

/** Who may apply a fix, as reports write it. */
final class SafetyWord {

    private SafetyWord() {}

    static String of(Fix.Safety safety) {
        return switch (safety) {
            case SAFE -> "safe";
            case UNSAFE -> "unsafe";
            case DISPLAY -> "display";
        };
    }
}
