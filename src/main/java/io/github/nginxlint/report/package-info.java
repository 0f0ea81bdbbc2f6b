/** Findings written down, one class per format. */
@NullMarked
package io.github.nginxlint.report;

import org.jspecify.annotations.NullMarked;
