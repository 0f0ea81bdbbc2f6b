package io.github.nginxlint.model;

import java.util.OptionalLong;

/** Times as nginx writes them: {@code 60}, {@code 90s}, {@code 1h 30m}. */
public final class TimeValue {

    private static final long SECOND = 1000;

    private TimeValue() {}

    /**
     * The milliseconds of a directive that counts in these, or empty when nginx would refuse the text: units in
     * descending order, weeks the largest, a number without unit is seconds (src/core/ngx_parse.c, ngx_parse_time).
     */
    public static OptionalLong parseMillis(String text) {
        return parse(text, false);
    }

    /**
     * The seconds of a directive that counts in these, or empty when nginx would refuse the text: years and months are
     * units as well, milliseconds are none.
     */
    public static OptionalLong parseSeconds(String text) {
        return parse(text, true);
    }

    private static OptionalLong parse(String text, boolean seconds) {
        Total total = new Total();
        Unit last = Unit.NONE;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                total.digit(c - '0');
                continue;
            }
            Unit unit = Unit.at(text, i);
            boolean isKnown = seconds ? unit != Unit.MILLISECOND : unit.compareTo(Unit.WEEK) >= 0;
            if (!isKnown || unit.compareTo(last) <= 0) {
                return OptionalLong.empty();
            }
            total.take(seconds ? unit.millis / SECOND : unit.millis);
            i += unit == Unit.MILLISECOND ? 1 : 0;
            while (i + 1 < text.length() && text.charAt(i + 1) == ' ') {
                i++;
            }
            last = unit == Unit.SECONDS && c == ' ' ? Unit.LAST : unit;
        }
        total.take(seconds ? 1 : SECOND);
        return total.hasNumber && !total.overflows ? OptionalLong.of(total.sum) : OptionalLong.empty();
    }

    /** What is read so far. */
    private static final class Total {

        private long sum;
        private long number;
        private boolean hasNumber;
        private boolean overflows;

        void digit(int digit) {
            hasNumber = true;
            overflows |= number > (Long.MAX_VALUE - digit) / 10;
            number = overflows ? 0 : number * 10 + digit;
        }

        /** A unit without a number is none of them, as long as there is a number anywhere. */
        void take(long scale) {
            overflows |= number > (Long.MAX_VALUE - sum) / scale;
            sum = overflows ? 0 : sum + number * scale;
            number = 0;
        }
    }

    /** As people write it: {@code 120s}, {@code 500ms}. */
    public static String show(long millis) {
        return millis % SECOND == 0 ? millis / SECOND + "s" : millis + "ms";
    }

    /** In the order in which they may follow each other. */
    private enum Unit {
        /** stands for an unknown letter as well: it follows nothing */
        NONE(0),
        YEAR(SECOND * 60 * 60 * 24 * 365),
        MONTH(SECOND * 60 * 60 * 24 * 30),
        WEEK(SECOND * 60 * 60 * 24 * 7),
        DAY(SECOND * 60 * 60 * 24),
        HOUR(SECOND * 60 * 60),
        MINUTE(SECOND * 60),
        SECONDS(SECOND),
        MILLISECOND(1),
        /** after a space no unit can follow */
        LAST(0);

        private final long millis;

        Unit(long millis) {
            this.millis = millis;
        }

        static Unit at(String text, int i) {
            return switch (text.charAt(i)) {
                case 'y' -> YEAR;
                case 'M' -> MONTH;
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
