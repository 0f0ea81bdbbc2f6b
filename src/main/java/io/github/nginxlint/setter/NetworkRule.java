package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.syntax.Word;
import java.util.Optional;
import java.util.function.Consumer;

/** Directives whose argument is a network (ngx_http_access_rule, ngx_http_realip_from and those of stream and mail). */
final class NetworkRule {

    private NetworkRule() {}

    /** {@code allow} and {@code deny}: a network, {@code all} or {@code unix:}. */
    static void access(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        Word word = directive.arguments().get(0);
        if (word.value().equals("all") || word.value().equals("unix:")) {
            return;
        }
        Optional<Cidr> network = Cidr.parse(word.value());
        if (network.isEmpty()) {
            complaints.accept(Complaint.refused(
                    word,
                    "invalid parameter " + Complaint.quote(word.value())
                            + ": write an address, a network such as 10.0.0.0/8, or \"all\""));
        } else if (network.get().hasLowBits()) {
            complaints.accept(Complaint.lowBits(directive.node(), word, network.get()));
        }
    }

    /** {@code set_real_ip_from}: a network, {@code unix:} or a name, which nginx resolves. */
    static void trusted(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        Word word = directive.arguments().get(0);
        Optional<Cidr> network = Cidr.parse(word.value());
        if (network.isEmpty() && !word.value().equals("unix:") && isNoName(word.value())) {
            complaints.accept(Complaint.refused(
                    word,
                    "host not found in set_real_ip_from " + Complaint.quote(word.value())
                            + ": write an address or a network such as 10.0.0.0/8"));
        } else if (network.isPresent() && network.get().hasLowBits()) {
            complaints.accept(Complaint.lowBits(directive.node(), word, network.get()));
        }
    }

    /** Whether no machine can resolve it. */
    private static boolean isNoName(String text) {
        int colon = text.indexOf(':');
        return text.isEmpty()
                || text.indexOf('/') >= 0
                || text.indexOf(' ') >= 0
                || text.startsWith("[")
                || (colon >= 0 && colon == text.lastIndexOf(':'));
    }
}
