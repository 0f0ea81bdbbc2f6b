package io.github.nginxlint.setter;

import io.github.nginxlint.model.TimeValue;

/**
 * {@code so_keepalive=} of one {@code listen}: {@code on}, {@code off}, or idle time, interval and count with colons.
 * Where it stands twice, the second keeps what the first set.
 */
final class KeepaliveOption {

    private long idle;
    private long interval;
    private long count;

    /** Whether nginx takes a value: what is left out is the system's, but not all of it may be. */
    boolean accepts(String value) {
        if (value.equals("on") || value.equals("off")) {
            return true;
        }
        int first = value.indexOf(':');
        int second = first < 0 ? -1 : value.indexOf(':', first + 1);
        idle = seconds(first < 0 ? value : value.substring(0, first), idle);
        interval = seconds(first < 0 ? "" : value.substring(first + 1, second < 0 ? value.length() : second), interval);
        String probes = second < 0 ? "" : value.substring(second + 1);
        count = probes.isEmpty() ? count : Digits.parse(probes);
        return idle >= 0 && interval >= 0 && count >= 0 && (idle > 0 || interval > 0 || count > 0);
    }

    private static long seconds(String text, long before) {
        return text.isEmpty() ? before : TimeValue.parseSeconds(text).orElse(-1);
    }
}
