package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.NginxVersion;
import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.syntax.Word;
import java.util.function.Consumer;

/** {@code proxy_bind} and its like (ngx_http_upstream_bind_set_slot, ngx_stream_proxy_bind). */
final class LocalAddress {

    /** Since then an address in brackets needs no port. */
    private static final NginxVersion BRACKETS = new NginxVersion(1, 27, 3);

    private LocalAddress() {}

    static void read(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        Word address = directive.arguments().get(0);
        boolean hasMore = directive.arguments().size() > 1;
        if (!hasMore && address.value().equals("off")) {
            return;
        }
        if (ComplexValue.check(directive, address, complaints)) {
            return;
        }
        // with a variable the address is read at each request
        if (address.value().indexOf('$') < 0 && !isAddress(address.value(), target)) {
            complaints.accept(Complaint.refused(
                    address,
                    "invalid address " + Complaint.quote(address.value())
                            + ": write an IP address of this machine, names are not resolved"));
        } else if (hasMore && !directive.arguments().get(1).value().equals("transparent")) {
            Word second = directive.arguments().get(1);
            complaints.accept(Complaint.refused(
                    second, "invalid parameter " + Complaint.quote(second.value()) + ": write \"transparent\""));
        }
    }

    /** An address, with or without a port (src/core/ngx_inet.c, ngx_parse_addr_port). */
    private static boolean isAddress(String text, TargetVersion target) {
        if (IpAddress.parse(text).isPresent()) {
            return true;
        }
        boolean isBracketed = text.startsWith("[");
        if (isBracketed && text.indexOf(']') == text.length() - 1 && target.canBeFrom(BRACKETS)) {
            return IpAddress.parse(text.substring(1, text.length() - 1)).isPresent();
        }
        int colon = isBracketed ? text.indexOf(']') + 1 : text.indexOf(':');
        if (colon <= 0 || colon >= text.length() || text.charAt(colon) != ':') {
            return false;
        }
        long port = Digits.parse(text, colon + 1, text.length());
        String host = isBracketed ? text.substring(1, colon - 1) : text.substring(0, colon);
        return port >= 1 && port <= 65535 && IpAddress.parse(host).isPresent();
    }
}
