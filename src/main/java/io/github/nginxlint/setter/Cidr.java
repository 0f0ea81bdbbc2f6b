package io.github.nginxlint.setter;

import java.util.Optional;

/**
 * A network as nginx reads it (src/core/ngx_inet.c, ngx_ptocidr).
 *
 * @param network the address, with the bits that do not count cleared
 * @param bits how many bits count
 * @param hasLowBits whether there were bits to clear: nginx warns
 */
public record Cidr(IpAddress network, int bits, boolean hasLowBits) {

    /** Reads an address, or one with a slash and a number of bits; empty for anything else. */
    public static Optional<Cidr> parse(String text) {
        int slash = text.indexOf('/');
        Optional<IpAddress> address = IpAddress.parse(slash < 0 ? text : text.substring(0, slash));
        if (address.isEmpty()) {
            return Optional.empty();
        }
        int most = address.get().isV6() ? 128 : 32;
        long bits = slash < 0 ? most : Digits.parse(text, slash + 1, text.length());
        if (bits < 0 || bits > most) {
            return Optional.empty();
        }
        IpAddress network = address.get().masked((int) bits);
        return Optional.of(new Cidr(network, (int) bits, !network.equals(address.get())));
    }
}
