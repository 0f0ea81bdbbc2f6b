package io.github.nginxlint.bench;

/** What the stages are measured on. */
public final class Corpus {

    private static final int SIZE = 1 << 20;
    private static final int LINES = 32_500;

    private Corpus() {}

    /** One configuration of one megabyte, to a few per cent: so many operations a second are so many MB/s. */
    public static String megabyte() {
        String text = ManySites.lines(LINES);
        if (Math.abs(text.length() - SIZE) > SIZE / 20) {
            throw new IllegalStateException("the configuration has " + text.length() + " bytes");
        }
        return text;
    }
}
