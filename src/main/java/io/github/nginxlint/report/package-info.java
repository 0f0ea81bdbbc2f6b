/** Findings written down: text, SARIF and JSON, one class per format. */
@NullMarked
package io.github.nginxlint.report;

import org.jspecify.annotations.NullMarked;
