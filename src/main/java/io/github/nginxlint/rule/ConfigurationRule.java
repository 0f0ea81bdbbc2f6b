package io.github.nginxlint.rule;

import io.github.nginxlint.config.Configuration;

/** A rule that looks at what was read: files, includes and their faults. */
public non-sealed interface ConfigurationRule extends Rule {

    /** Looks at all that was read. */
    void check(Configuration configuration, Report report);
}
