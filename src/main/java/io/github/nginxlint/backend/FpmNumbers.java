package io.github.nginxlint.backend;

import java.util.Optional;

/** Numbers as php-fpm and PHP read them, with C's overflow. */
final class FpmNumbers {

    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;
    private static final int DAY = 24 * HOUR;

    private FpmNumbers() {}

    /** A whole number, a minus in front allowed; empty for what php-fpm refuses. */
    static Optional<Integer> integer(String text) {
        for (int i = 0; i < text.length(); i++) {
            boolean sign = i == 0 && text.charAt(i) == '-';
            if (!sign && !isDigit(text.charAt(i))) {
                return Optional.empty();
            }
        }
        return Optional.of((int) leading(text));
    }

    /** A time in seconds with one of the suffixes s, m, h, d; empty for what php-fpm refuses. */
    static Optional<Integer> seconds(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        char last = text.charAt(text.length() - 1);
        int unit = switch (last) {
            case 'm' -> MINUTE;
            case 'h' -> HOUR;
            case 'd' -> DAY;
            case 's' -> 1;
            default -> isDigit(last) ? 1 : 0;
        };
        // "30ms" is 30 seconds and "1.5m" one minute: only the digits in front count
        return unit == 0 ? Optional.empty() : Optional.of(unit * (int) leading(text));
    }

    /** An octal number such as {@code 0660}; empty when it is not one. */
    static Optional<Integer> octal(String text) {
        if (text.isEmpty() || text.length() > 6) {
            return Optional.empty();
        }
        int mode = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '7') {
                return Optional.empty();
            }
            mode = mode * 8 + (c - '0');
        }
        return Optional.of(mode);
    }

    /** Bytes in PHP's short form ({@code 128M}, -1 for no limit); empty when it is not plainly one. */
    static Optional<Long> bytes(String text) {
        String number = text.strip();
        int shift = 0;
        if (!number.isEmpty()) {
            shift = switch (number.charAt(number.length() - 1)) {
                case 'k', 'K' -> 10;
                case 'm', 'M' -> 20;
                case 'g', 'G' -> 30;
                default -> 0;
            };
        }
        String digits =
                shift == 0 ? number : number.substring(0, number.length() - 1).strip();
        boolean octal = digits.length() > 1 && digits.charAt(0) == '0';
        if (octal || digits.length() > 12 || !isPlain(digits)) {
            return Optional.empty();
        }
        return Optional.of(leading(digits) << shift);
    }

    /** The number in front of the text as C's strtol reads it, 0 when there is none. */
    static long leading(String text) {
        int i = 0;
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        boolean negative = i < text.length() && text.charAt(i) == '-';
        if (negative || (i < text.length() && text.charAt(i) == '+')) {
            i++;
        }
        long value = 0;
        for (; i < text.length() && isDigit(text.charAt(i)); i++) {
            int digit = text.charAt(i) - '0';
            if (value > (Long.MAX_VALUE - digit) / 10) {
                return negative ? Long.MIN_VALUE : Long.MAX_VALUE;
            }
            value = value * 10 + digit;
        }
        return negative ? -value : value;
    }

    static boolean allDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(String number) {
        String digits = number.startsWith("-") ? number.substring(1) : number;
        return !digits.isEmpty() && allDigits(digits);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
