package io.github.nginxlint.setter;

import java.util.Optional;

/**
 * An IP address as nginx reads and writes it (src/core/ngx_inet.c).
 *
 * @param isV6 whether it is one of IPv6
 * @param high the upper 64 bits; 0 for IPv4
 * @param low the lower 64 bits; of IPv4 all 32
 */
public record IpAddress(boolean isV6, long high, long low) {

    /** {@code 0.0.0.0} */
    public static final IpAddress ANY = new IpAddress(false, 0, 0);

    private static final long V4_NONE = 0xffffffffL;

    /** Reads an address of either family; empty for a name, a number alone, and anything else. */
    public static Optional<IpAddress> parse(String text) {
        Optional<IpAddress> v4 = parseV4(text, 0, text.length());
        return v4.isPresent() ? v4 : Ipv6Reader.read(text);
    }

    /**
     * Reads four numbers of at most 255 with dots between them. One that is missing is 0; 255.255.255.255, the value
     * that stands for none, is not read (ngx_inet_addr).
     */
    static Optional<IpAddress> parseV4(String text, int start, int end) {
        long address = 0;
        int octet = 0;
        int dots = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                octet = octet * 10 + (c - '0');
            } else if (c == '.') {
                address = (address << 8) + octet;
                octet = 0;
                dots++;
            } else {
                return Optional.empty();
            }
            if (octet > 255 || dots > 3) {
                return Optional.empty();
            }
        }
        address = (address << 8) + octet;
        return dots != 3 || address == V4_NONE ? Optional.empty() : Optional.of(new IpAddress(false, 0, address));
    }

    /** Whether it stands for every address of the machine. */
    public boolean isWildcard() {
        return high == 0 && low == 0;
    }

    /** The address with all but its first bits cleared. */
    IpAddress masked(int bits) {
        if (!isV6) {
            return new IpAddress(false, 0, bits == 0 ? 0 : low & (V4_NONE << (32 - bits)));
        }
        return bits <= 64
                ? new IpAddress(true, high & leading(bits), 0)
                : new IpAddress(true, high, low & leading(bits - 64));
    }

    private static long leading(int bits) {
        return bits == 0 ? 0 : -1L << (64 - bits);
    }

    /** One of the eight groups of an IPv6 address. */
    private int group(int index) {
        long half = index < 4 ? high : low;
        return (int) (half >>> (48 - 16 * (index % 4))) & 0xffff;
    }

    /** As nginx writes it, without brackets: lower case, the longest run of zeros left out (ngx_inet6_ntop). */
    public String text() {
        if (!isV6) {
            return dotted();
        }
        int zero = -1;
        int longest = 1;
        for (int i = 0; i < 8; i++) {
            int length = zerosFrom(i);
            if (length > longest) {
                zero = i;
                longest = length;
            }
            i += length;
        }
        boolean mapped = zero == 0 && holdsV4(longest);
        StringBuilder text = new StringBuilder(zero == 0 ? ":" : "");
        for (int i = 0; i < (mapped ? 6 : 8); i++) {
            if (i == zero) {
                text.append(':');
                i += longest - 1;
            } else {
                text.append(Integer.toHexString(group(i))).append(i < 7 ? ":" : "");
            }
        }
        return mapped ? text.append(dotted()).toString() : text.toString();
    }

    private int zerosFrom(int index) {
        int length = 0;
        while (index + length < 8 && group(index + length) == 0) {
            length++;
        }
        return length;
    }

    private boolean holdsV4(int zeros) {
        boolean isLast = (low >>> 8 & 0xff) != 0 && (low & 0xff) != 1;
        return (zeros == 5 && group(5) == 0xffff) || zeros == 6 || (zeros == 7 && isLast);
    }

    private String dotted() {
        return (low >>> 24 & 0xff) + "." + (low >>> 16 & 0xff) + "." + (low >>> 8 & 0xff) + "." + (low & 0xff);
    }
}
