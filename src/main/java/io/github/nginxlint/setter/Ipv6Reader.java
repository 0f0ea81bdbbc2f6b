package io.github.nginxlint.setter;

import java.util.Optional;

/** Reads an IPv6 address with nginx's eyes, which see less than the standard (src/core/ngx_inet.c, ngx_inet6_addr). */
final class Ipv6Reader {

    private static final int GROUPS = 8;

    private final String text;
    private final int[] groups = new int[GROUPS];
    /** How many groups are read. */
    private int read;
    /** How many of them stand before the double colon; -1 where there is none. */
    private int gap = -1;

    private Ipv6Reader(String text) {
        this.text = text;
    }

    static Optional<IpAddress> read(String text) {
        return new Ipv6Reader(text).read();
    }

    private Optional<IpAddress> read() {
        int nibbles = 0;
        int word = 0;
        int groupStart = -1;
        // one colon at the start is passed over
        for (int i = text.startsWith(":") ? 1 : 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ':') {
                if (!colon(nibbles, word)) {
                    return Optional.empty();
                }
                groupStart = i + 1;
                nibbles = 0;
                word = 0;
            } else if (c == '.' && nibbles > 0) {
                return embedded(groupStart);
            } else if (++nibbles > 4 || hex(c) < 0) {
                return Optional.empty();
            } else {
                word = word * 16 + hex(c);
            }
        }
        return nibbles == 0 && gap < 0 ? Optional.empty() : end(word);
    }

    /** Ends a group, or opens the gap; false where neither is possible. */
    private boolean colon(int nibbles, int word) {
        if (nibbles > 0) {
            groups[read++] = word;
            return read < GROUPS;
        }
        boolean isFirst = gap < 0;
        gap = read;
        return isFirst;
    }

    /** An IPv4 address in place of the last two groups. */
    private Optional<IpAddress> embedded(int start) {
        if (read > GROUPS - 2 || start < 0) {
            return Optional.empty();
        }
        Optional<IpAddress> v4 = IpAddress.parseV4(text, start, text.length());
        if (v4.isEmpty()) {
            return Optional.empty();
        }
        groups[read++] = (int) (v4.get().low() >>> 16);
        return end((int) v4.get().low() & 0xffff);
    }

    private Optional<IpAddress> end(int word) {
        groups[read++] = word;
        // all eight and a gap, or fewer and none
        if (read == GROUPS != gap < 0) {
            return Optional.empty();
        }
        long[] halves = new long[2];
        int missing = GROUPS - read;
        for (int i = 0; i < read; i++) {
            int at = gap >= 0 && i >= gap ? i + missing : i;
            halves[at / 4] |= (long) groups[i] << (48 - 16 * (at % 4));
        }
        return Optional.of(new IpAddress(true, halves[0], halves[1]));
    }

    private static int hex(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        int lower = c | 0x20;
        return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
    }
}
