package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.syntax.Word;
import java.util.function.Consumer;

/** A zone and how many connections (src/http/modules/ngx_http_limit_conn_module.c, ngx_http_limit_conn). */
final class LimitConn {

    private static final int MOST = 65_535;

    private LimitConn() {}

    static void read(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        Word word = directive.arguments().get(1);
        long number = Digits.parse(word.value());
        if (number <= 0) {
            complaints.accept(
                    Complaint.refused(word, "invalid number of connections " + Complaint.quote(word.value())));
        } else if (number > MOST) {
            complaints.accept(Complaint.refused(word, "connection limit must be less 65536"));
        }
    }
}
