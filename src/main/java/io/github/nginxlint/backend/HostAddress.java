package io.github.nginxlint.backend;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A host of an address, as far as it is known without asking DNS or the machine.
 *
 * @param kind what it stands for
 * @param ipv6 whether it is an IPv6 literal
 * @param text one spelling for all of the same address
 */
record HostAddress(Kind kind, boolean ipv6, String text) {

    private static final int GROUPS = 8;

    /** What a host stands for. */
    enum Kind {
        /** 127.0.0.0/8 or ::1 */
        LOOPBACK,
        /** every address of the machine */
        ANY,
        /** a literal that may or may not be the machine's own */
        OTHER,
        LOCALHOST,
        /** {@code *}: measured to be loopback, of the family that getaddrinfo gives first */
        STAR,
        /** a name that only DNS knows */
        NAME
    }

    static HostAddress of(String host) {
        String text = host.toLowerCase(Locale.ROOT);
        if (text.equals("*")) {
            return new HostAddress(Kind.STAR, false, text);
        }
        if (text.equals("localhost")) {
            return new HostAddress(Kind.LOCALHOST, false, text);
        }
        if (isIpv4(text)) {
            Kind kind = text.startsWith("127.") ? Kind.LOOPBACK : text.equals("0.0.0.0") ? Kind.ANY : Kind.OTHER;
            return new HostAddress(kind, false, text);
        }
        return expanded(text).map(HostAddress::ipv6).orElse(new HostAddress(Kind.NAME, false, text));
    }

    private static HostAddress ipv6(String expanded) {
        Kind kind = switch (expanded) {
            case "0:0:0:0:0:0:0:0" -> Kind.ANY;
            case "0:0:0:0:0:0:0:1" -> Kind.LOOPBACK;
            default -> Kind.OTHER;
        };
        return new HostAddress(kind, true, expanded);
    }

    private static boolean isIpv4(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 4) {
            return false;
        }
        for (String part : parts) {
            boolean number = !part.isEmpty() && part.length() <= 3 && FpmNumbers.allDigits(part);
            if (!number || (part.length() > 1 && part.charAt(0) == '0') || Integer.parseInt(part) > 255) {
                return false;
            }
        }
        return true;
    }

    /** An IPv6 literal as eight groups without leading zeros; empty when it is not one that is plainly written. */
    private static Optional<String> expanded(String text) {
        int gap = text.indexOf("::");
        String[] head = groups(gap < 0 ? text : text.substring(0, gap));
        String[] tail = groups(gap < 0 ? "" : text.substring(gap + 2));
        int missing = GROUPS - head.length - tail.length;
        boolean complete = gap < 0 ? missing == 0 : missing >= 1;
        if (!complete) {
            return Optional.empty();
        }
        String[] all = new String[GROUPS];
        Arrays.fill(all, "0");
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(tail, 0, all, GROUPS - tail.length, tail.length);
        for (int i = 0; i < GROUPS; i++) {
            if (!isGroup(all[i])) {
                return Optional.empty();
            }
            all[i] = Integer.toHexString(Integer.parseInt(all[i], 16));
        }
        return Optional.of(String.join(":", all));
    }

    private static String[] groups(String text) {
        return text.isEmpty() ? new String[0] : text.split(":", -1);
    }

    private static boolean isGroup(String text) {
        if (text.isEmpty() || text.length() > 4) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (Character.digit(text.charAt(i), 16) < 0 || text.charAt(i) > 'f') {
                return false;
            }
        }
        return true;
    }
}
