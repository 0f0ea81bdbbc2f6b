package io.github.nginxlint.catalog;

import java.util.Optional;

/**
 * A version of nginx open source.
 *
 * @param major 0 or more
 * @param minor 0 or more, even for the stable branch
 * @param patch 0 or more
 */
public record NginxVersion(int major, int minor, int patch) implements Comparable<NginxVersion> {

    /** The oldest version that is thought of when no target is given. */
    public static final NginxVersion OLDEST = new NginxVersion(1, 18, 0);

    /** Reads {@code 1.22.1}; empty when the text is anything else. */
    public static Optional<NginxVersion> parse(String text) {
        int[] numbers = new int[3];
        int part = 0;
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' && digits > 0 && part < 2) {
                part++;
                digits = 0;
            } else if (c >= '0' && c <= '9' && digits < 4) {
                numbers[part] = numbers[part] * 10 + (c - '0');
                digits++;
            } else {
                return Optional.empty();
            }
        }
        if (part < 2 || digits == 0) {
            return Optional.empty();
        }
        return Optional.of(new NginxVersion(numbers[0], numbers[1], numbers[2]));
    }

    @Override
    public int compareTo(NginxVersion other) {
        int byMajor = Integer.compare(major, other.major);
        if (byMajor != 0) {
            return byMajor;
        }
        int byMinor = Integer.compare(minor, other.minor);
        return byMinor != 0 ? byMinor : Integer.compare(patch, other.patch);
    }

    public boolean isBefore(NginxVersion other) {
        return compareTo(other) < 0;
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
