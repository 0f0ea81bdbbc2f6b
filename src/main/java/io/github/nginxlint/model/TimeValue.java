package io.github.nginxlint.model;

import java.util.OptionalLong;

/** Times of directives that count in milliseconds, as nginx writes them: {@code 60}, {@code 90s}, {@code 1h 30m}. */
public final class TimeValue {

    private static final int MAX_DIGITS = 12;
    private static final long SECOND = 1000;

    private TimeValue() {}

    /**
     * The milliseconds, or empty when nginx would refuse the text: units in descending order, weeks the largest, a
     * number without unit is seconds and stands last (src/core/ngx_parse.c, ngx_parse_time).
     */
    public static OptionalLong parseMillis(String text) {
        long total = 0;
        long value = 0;
        int digits = 0;
        Unit last = Unit.NONE;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                value = value * 10 + (c - '0');
                if (++digits > MAX_DIGITS) {
                    return OptionalLong.empty();
                }
                continue;
            }
            Unit unit = Unit.at(text, i);
            if (digits == 0 || unit.compareTo(last) <= 0) {
                return OptionalLong.empty();
            }
            total += value * unit.millis;
            i += unit == Unit.MILLISECOND ? 1 : 0;
            while (i + 1 < text.length() && text.charAt(i + 1) == ' ') {
                i++;
            }
            last = unit;
            value = 0;
            digits = 0;
        }
        boolean hasNumber = digits > 0 || last != Unit.NONE;
        return hasNumber ? OptionalLong.of(total + value * SECOND) : OptionalLong.empty();
    }

    /** As people write it: {@code 120s}, {@code 500ms}. */
    public static String show(long millis) {
        return millis % SECOND == 0 ? millis / SECOND + "s" : millis + "ms";
    }

    /** In the order in which they may follow each other. */
    private enum Unit {
        /** stands for an unknown letter as well: it follows nothing */
        NONE(0),
        WEEK(SECOND * 60 * 60 * 24 * 7),
        DAY(SECOND * 60 * 60 * 24),
        HOUR(SECOND * 60 * 60),
        MINUTE(SECOND * 60),
        SECONDS(SECOND),
        MILLISECOND(1);

        private final long millis;

        Unit(long millis) {
            this.millis = millis;
        }

        static Unit at(String text, int i) {
            return switch (text.charAt(i)) {
                case 'w' -> WEEK;
                case 'd' -> DAY;
                case 'h' -> HOUR;
                case 'm' -> i + 1 < text.length() && text.charAt(i + 1) == 's' ? MILLISECOND : MINUTE;
                case 's', ' ' -> SECONDS;
                default -> NONE;
            };
        }
    }
}
