package io.github.nginxlint.model;

import java.util.OptionalLong;

/** Numbers without a sign and without a unit (src/core/ngx_string.c, ngx_atoi). */
public final class NumberValue {

    private NumberValue() {}

    /** The number, or empty when nginx would refuse the text. */
    public static OptionalLong parse(String text) {
        return parse(text, 0, text.length());
    }

    /** The number that a part of a text is, or empty. */
    public static OptionalLong parse(String text, int start, int end) {
        long value = 0;
        for (int i = start; i < end; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || value > (Long.MAX_VALUE - digit) / 10) {
                return OptionalLong.empty();
            }
            value = value * 10 + digit;
        }
        return start < end ? OptionalLong.of(value) : OptionalLong.empty();
    }
}
