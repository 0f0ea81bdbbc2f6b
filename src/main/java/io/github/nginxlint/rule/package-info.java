/** What a rule is: its page, its identity and what it may look at. */
@NullMarked
package io.github.nginxlint.rule;

import org.jspecify.annotations.NullMarked;
