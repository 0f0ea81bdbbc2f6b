package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.NginxVersion;
import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.syntax.Word;
import java.util.List;
import java.util.function.Consumer;

/** {@code keepalive} of an upstream (src/http/modules/ngx_http_upstream_keepalive_module.c). */
final class KeptConnections {

    private static final NginxVersion ON_BY_DEFAULT = new NginxVersion(1, 29, 7);

    private KeptConnections() {}

    static void read(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        List<Word> arguments = directive.arguments();
        Word count = arguments.get(0);
        long number = Digits.parse(count.value());
        boolean isZeroRefused = number == 0 && !target.canBeFrom(ON_BY_DEFAULT);
        if (number == Digits.NONE || isZeroRefused) {
            complaints.accept(Complaint.refused(
                    count,
                    "invalid value " + Complaint.quote(count.value()) + " in \"keepalive\" directive: "
                            + (isZeroRefused
                                    ? "nginx before " + ON_BY_DEFAULT + " keeps none without the directive"
                                    : "it takes the number of idle connections to keep")));
        } else if (arguments.size() > 1 && !arguments.get(1).value().equals("local")) {
            Word wrong = arguments.get(1);
            complaints.accept(Complaint.refused(
                    wrong, "invalid parameter " + Complaint.quote(wrong.value()) + ": there is only \"local\""));
        }
    }
}
