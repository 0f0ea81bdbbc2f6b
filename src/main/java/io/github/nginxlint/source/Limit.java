package io.github.nginxlint.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a run is bounded by. Input comes from strangers: whatever it holds, time and memory end. */
public enum Limit {
    /** bytes of one file */
    FILE_SIZE(16L << 20, 64L << 20, 1L << 30),
    /** bytes of all files */
    TOTAL_SIZE(128L << 20, 512L << 20, 1L << 36),
    /** bytes of a file beside nginx: compose, unit, pool, php.ini */
    BACKEND_FILE_SIZE(1L << 20, 8L << 20, 256L << 20),
    /** files read */
    FILES(50_000, 500_000, 10_000_000),
    /** entries of directories looked at */
    DIRECTORY_ENTRIES(1_000_000, 5_000_000, 100_000_000),
    /** statements and comments, in all files, and in all trees with every include in its place */
    STATEMENTS(2_000_000, 5_000_000, 100_000_000),
    /** words in all files */
    WORDS(5_000_000, 15_000_000, 500_000_000),
    /** words of one statement behind its name */
    ARGUMENTS(100_000, 1_000_000, 100_000_000),
    /** blocks within blocks */
    NESTING(200, 1_000, 100_000),
    /** includes within includes */
    INCLUDE_DEPTH(100, 1_000, 10_000),
    /** files of one include */
    INCLUDE_FILES(50_000, 500_000, 10_000_000),
    /** findings of one rule in one file */
    FINDINGS_PER_RULE(1_000, 100_000, 10_000_000),
    /** findings in all */
    FINDINGS(25_000, 250_000, 10_000_000);

    private static final String[] UNITS = {"", "k", "m", "g"};
    private static final String[] UNIT_NAMES = {"bytes", "KiB", "MiB", "GiB"};

    private final long standard;
    private final long ceiling;
    private final long most;

    Limit(long standard, long ceiling, long most) {
        this.standard = standard;
        this.ceiling = ceiling;
        this.most = most;
    }

    /** The limit of a name, such as {@code file-size}. */
    public static Optional<Limit> of(String name) {
        for (Limit limit : values()) {
            if (limit.word().equals(name)) {
                return Optional.of(limit);
            }
        }
        return Optional.empty();
    }

    /** The names of all. */
    public static List<String> words() {
        List<String> words = new ArrayList<>();
        for (Limit limit : values()) {
            words.add(limit.word());
        }
        return words;
    }

    /** Its name in options and settings. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What holds when nothing is said. */
    public long standard() {
        return standard;
    }

    /** The most that a settings file can say: it may come with what it is to bound. */
    public long ceiling() {
        return ceiling;
    }

    /** The most that the command line can say. */
    public long most() {
        return most;
    }

    /** Whether it is in bytes. */
    public boolean isSize() {
        return switch (this) {
            case FILE_SIZE, TOTAL_SIZE, BACKEND_FILE_SIZE -> true;
            default -> false;
        };
    }

    /** The number in a text such as {@code 500} or, of a size, {@code 64m}; empty when it is none, or below 1. */
    public Optional<Long> parse(String text) {
        int unit = 0;
        String digits = text;
        for (int i = 1; i < UNITS.length && isSize(); i++) {
            if (text.toLowerCase(Locale.ROOT).endsWith(UNITS[i])) {
                unit = i;
                digits = text.substring(0, text.length() - 1);
            }
        }
        long number = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9' || i > 12) {
                return Optional.empty();
            }
            number = number * 10 + (c - '0');
        }
        return number == 0 ? Optional.empty() : Optional.of(number << (10 * unit));
    }

    /** A value as people read it: {@code 16 MiB}, {@code 500}. */
    public String shown(long value) {
        int unit = unit(value);
        return isSize() ? (value >> (10 * unit)) + " " + UNIT_NAMES[unit] : Long.toString(value);
    }

    /** A value as {@link #parse} takes it. */
    public String written(long value) {
        int unit = unit(value);
        return isSize() ? (value >> (10 * unit)) + UNITS[unit] : Long.toString(value);
    }

    private static int unit(long value) {
        int unit = 0;
        while (unit < UNITS.length - 1
                && value >> (10 * unit) << (10 * unit) == value
                && value >> (10 * unit) >= 1024) {
            unit++;
        }
        return value >> (10 * unit) << (10 * unit) == value ? unit : unit - 1;
    }

    /** For messages: which limit it is, and how to raise it. */
    public String advice(long value) {
        return "the limit " + word() + "; --limit " + word() + "=" + written(Math.min(most, 2 * value)) + " raises it";
    }
}
