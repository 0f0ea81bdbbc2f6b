/** The rules: one package per category, one class per rule, one list. */
@NullMarked
package io.github.nginxlint.rules;

import org.jspecify.annotations.NullMarked;
