package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.syntax.Word;
import java.util.List;
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
}
