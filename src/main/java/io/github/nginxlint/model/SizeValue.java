package io.github.nginxlint.model;

import java.util.OptionalLong;

/** Sizes as nginx writes them: a number of bytes, or of kilobytes ({@code k}) or megabytes ({@code m}). */
public final class SizeValue {

    private SizeValue() {}

    /** The bytes, or empty when nginx would refuse the text (src/core/ngx_parse.c, ngx_parse_size). */
    public static OptionalLong parse(String text) {
        return parse(text, false);
    }

    /** The bytes of an offset, where {@code g} is allowed as well (ngx_parse_offset). */
    public static OptionalLong parseOffset(String text) {
        return parse(text, true);
    }

    private static OptionalLong parse(String text, boolean gigabytes) {
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        int shift = switch (text.charAt(text.length() - 1)) {
            case 'k', 'K' -> 10;
            case 'm', 'M' -> 20;
            case 'g', 'G' -> gigabytes ? 30 : 0;
            default -> 0;
        };
        int digits = shift == 0 ? text.length() : text.length() - 1;
        OptionalLong value = NumberValue.parse(text, 0, digits);
        if (value.isEmpty() || value.getAsLong() > Long.MAX_VALUE >> shift) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(value.getAsLong() << shift);
    }

    /** As people write it: {@code 16k} for 16384, {@code 100} for 100. */
    public static String show(long bytes) {
        if (bytes != 0 && bytes % (1 << 20) == 0) {
            return (bytes >> 20) + "m";
        }
        return bytes != 0 && bytes % (1 << 10) == 0 ? (bytes >> 10) + "k" : Long.toString(bytes);
    }
}
