package io.github.nginxlint.catalog;

/**
 * How many arguments a directive takes.
 *
 * @param counts bit n is set when n arguments, from 0 to 7, are accepted
 * @param open whether any number from the smallest one on is accepted
 * @param onOff whether the one argument must be {@code on} or {@code off}
 */
public record Arity(int counts, boolean open, boolean onOff) {

    /** The maximum of an arity without an upper end. */
    public static final int UNBOUNDED = Integer.MAX_VALUE;

    /** Reads the notation of the data files: {@code 1}, {@code 1,3}, {@code 2+}, {@code flag}. */
    static Arity of(String text) {
        if (text.equals("flag")) {
            return new Arity(1 << 1, false, true);
        }
        int counts = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '7') {
                counts |= 1 << (c - '0');
            }
        }
        return new Arity(counts, text.endsWith("+"), false);
    }

    /**
     * Reads what people write: {@code 1}, {@code 1,3}, {@code 2+}.
     *
     * @throws IllegalArgumentException if it is anything else; nginx counts no more than seven arguments one by one
     */
    public static Arity parse(String text) {
        boolean isDigit = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isEnd = i == text.length() - 1;
            boolean isFitting = isDigit ? (c == ',' && !isEnd) || (c == '+' && isEnd) : c >= '0' && c <= '7';
            if (!isFitting) {
                throw new IllegalArgumentException("no number of arguments: " + text);
            }
            isDigit = !isDigit;
        }
        if (text.isEmpty()) {
            throw new IllegalArgumentException("no number of arguments");
        }
        return of(text);
    }

    /** The notation that people write: {@code 1}, {@code 1,3}, {@code 2+}. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (int n = 0; n <= 7; n++) {
            if ((counts >> n & 1) == 1) {
                text.append(text.isEmpty() ? "" : ",").append(n);
            }
        }
        return text + (open ? "+" : "");
    }

    /** Whether nginx accepts this many arguments. */
    public boolean accepts(int count) {
        if (open) {
            return count >= minimum();
        }
        return count >= 0 && count <= 7 && (counts >> count & 1) == 1;
    }

    /** The fewest arguments accepted. */
    public int minimum() {
        return Integer.numberOfTrailingZeros(counts);
    }

    /** The most arguments accepted, or {@link #UNBOUNDED}. */
    public int maximum() {
        return open ? UNBOUNDED : 31 - Integer.numberOfLeadingZeros(counts);
    }
}
