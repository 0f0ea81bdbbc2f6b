package io.github.nginxlint.setter;

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
        if (start >= end) {
            return NONE;
        }
        long value = 0;
        for (int i = start; i < end; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || value > (Long.MAX_VALUE - digit) / 10) {
                return NONE;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
