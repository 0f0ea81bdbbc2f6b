package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.syntax.Word;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A database and {@code utf8} (src/http/modules/ngx_http_geoip_module.c and src/stream/ngx_stream_geoip_module.c,
 * ngx_http_geoip_country).
 */
final class GeoipDatabase {

    private GeoipDatabase() {}

    static void read(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        List<Word> arguments = directive.arguments();
        if (arguments.size() == 2 && !arguments.get(1).value().equals("utf8")) {
            complaints.accept(Complaint.refused(
                    arguments.get(1),
                    "invalid parameter " + Complaint.quote(arguments.get(1).value())
                            + ": only \"utf8\" may follow the file"));
        }
    }

    /** A network whose X-Forwarded-For is believed. */
    static void proxy(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        Word word = directive.arguments().get(0);
        // the address that ngx_inet_addr cannot tell from none
        if (word.value().equals("255.255.255.255")) {
            return;
        }
        Optional<Cidr> network = Cidr.parse(word.value());
        if (network.isEmpty()) {
            complaints.accept(Complaint.refused(
                    word, "invalid network " + Complaint.quote(word.value()) + ": write such as \"10.0.0.0/8\""));
        } else if (network.get().hasLowBits()) {
            complaints.accept(Complaint.lowBits(directive.node(), word, network.get()));
        }
    }
}
