package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.NginxVersion;
import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.model.TimeValue;
import io.github.nginxlint.syntax.Word;
import java.util.function.Consumer;

/** {@code resolver}: name servers and parameters; what is neither is taken as a name (src/core/ngx_resolver.c). */
final class ResolverAddresses {

    /** Before, {@code ipv4=} was taken as a name. */
    private static final NginxVersion IPV4 = new NginxVersion(1, 23, 1);

    private final Consumer<Complaint> complaints;
    private boolean hasServer;
    private boolean ipv4 = true;
    private boolean ipv6 = true;

    private ResolverAddresses(Consumer<Complaint> complaints) {
        this.complaints = complaints;
    }

    static void read(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        if (isOff(directive)) {
            return;
        }
        ResolverAddresses resolver = new ResolverAddresses(complaints);
        for (Word word : directive.arguments()) {
            if (!resolver.accepts(word, target)) {
                return;
            }
        }
        Word last = directive.arguments().get(directive.arguments().size() - 1);
        if (!resolver.ipv4 && !resolver.ipv6) {
            complaints.accept(Complaint.refused(last, "\"ipv4\" and \"ipv6\" cannot both be \"off\""));
        } else if (!resolver.hasServer) {
            complaints.accept(
                    Complaint.refused(last, "no name servers defined: write the address of one, such as 127.0.0.1"));
        }
    }

    /** Only mail can be without, by the first word (ngx_mail_core_resolver). */
    private static boolean isOff(Handled directive) {
        return directive.spec().module().equals("ngx_mail_core_module")
                && directive.arguments().get(0).value().equals("off");
    }

    private boolean accepts(Word word, TargetVersion target) {
        String text = word.value();
        if (text.startsWith("valid=")) {
            return TimeValue.parseSeconds(text.substring(6)).isPresent()
                    || refuse(word, "invalid parameter: " + Complaint.shorten(text));
        }
        boolean isIpv4 = text.startsWith("ipv4=");
        if (isIpv4 && !target.canBeFrom(IPV4)) {
            return refuse(
                    word,
                    "host not found in resolver " + Complaint.quote(text) + ": \"ipv4=\" exists since nginx " + IPV4);
        }
        if (isIpv4 || text.startsWith("ipv6=")) {
            boolean isOn = text.substring(5).equals("on");
            ipv4 = isIpv4 ? isOn : ipv4;
            ipv6 = isIpv4 ? ipv6 : isOn;
            return isOn
                    || text.substring(5).equals("off")
                    || refuse(word, "invalid parameter: " + Complaint.shorten(text) + ": write \"on\" or \"off\"");
        }
        hasServer = true;
        return !(Url.parse(text, Url.Use.PEER) instanceof Url.Refused refused)
                || refuse(word, refused.error() + " in resolver " + Complaint.quote(text));
    }

    private boolean refuse(Word word, String message) {
        complaints.accept(Complaint.refused(word, message));
        return false;
    }
}
