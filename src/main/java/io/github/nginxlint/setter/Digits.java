package io.github.nginxlint.setter;

import io.github.nginxlint.model.NumberValue;

/** A number of decimal digits and nothing else (src/core/ngx_string.c, ngx_atoi). */
final class Digits {

    /** The text is no such number. */
    static final long NONE = -1;

    private Digits() {}

    /** The number, 0 or more; {@link #NONE} when there is anything else, nothing, or too much for 64 bits. */
    static long parse(String text) {
        return parse(text, 0, text.length());
    }

    static long parse(String text, int start, int end) {
        return NumberValue.parse(text, start, end).orElse(NONE);
    }
}
