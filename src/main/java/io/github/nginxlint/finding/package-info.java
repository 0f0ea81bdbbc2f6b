/** What a rule says: a finding, its severity, where it stands and how to mend it. */
@NullMarked
package io.github.nginxlint.finding;

import org.jspecify.annotations.NullMarked;
