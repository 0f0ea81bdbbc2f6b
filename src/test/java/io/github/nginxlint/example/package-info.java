/** What a program that uses nginx-lint as a library may look like. */
@NullMarked
package io.github.nginxlint.example;

import org.jspecify.annotations.NullMarked;
