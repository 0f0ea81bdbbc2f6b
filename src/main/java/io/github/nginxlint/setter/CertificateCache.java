package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.model.TimeValue;
import io.github.nginxlint.syntax.Word;
import java.util.function.Consumer;

/** {@code proxy_ssl_certificate_cache} and its like (src/http/modules/ngx_http_proxy_module.c). */
final class CertificateCache {

    private CertificateCache() {}

    static void read(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        boolean hasMaximum = false;
        boolean isOff = false;
        for (Word word : directive.arguments()) {
            if (!isTaken(word.value())) {
                complaints.accept(Complaint.refused(word, "invalid parameter " + Complaint.quote(word.value())));
                return;
            }
            hasMaximum |= word.value().startsWith("max=");
            isOff |= word.value().equals("off");
        }
        if (!hasMaximum && !isOff) {
            Word last = directive.arguments().get(directive.arguments().size() - 1);
            complaints.accept(Complaint.refused(last, "\"" + directive.name() + "\" must have the \"max\" parameter"));
        }
    }

    private static boolean isTaken(String word) {
        if (word.startsWith("max=")) {
            return Digits.parse(word.substring(4)) > 0;
        }
        if (word.startsWith("inactive=")) {
            return TimeValue.parseSeconds(word.substring(9)).isPresent();
        }
        if (word.startsWith("valid=")) {
            return TimeValue.parseSeconds(word.substring(6)).isPresent();
        }
        return word.equals("off");
    }
}
