package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.syntax.Word;
import java.util.function.Consumer;

/** A zone and how many may wait (src/http/modules/ngx_http_limit_req_module.c, ngx_http_limit_req). */
final class LimitReq {

    private LimitReq() {}

    static void read(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        boolean hasZone = false;
        for (Word word : directive.arguments()) {
            String text = word.value();
            hasZone |= text.startsWith("zone=");
            String message = refusal(text);
            if (!message.isEmpty()) {
                complaints.accept(Complaint.refused(word, message));
                return;
            }
        }
        if (!hasZone) {
            complaints.accept(Complaint.refused(
                    directive.arguments().get(0),
                    "\"limit_req\" must have \"zone\" parameter: write zone= and its name"));
        }
    }

    private static String refusal(String text) {
        if (text.startsWith("burst=")) {
            return isPositive(text.substring(6)) ? "" : "invalid burst value " + Complaint.quote(text);
        }
        if (text.startsWith("delay=")) {
            return isPositive(text.substring(6)) ? "" : "invalid delay value " + Complaint.quote(text);
        }
        return text.equals("nodelay") || text.startsWith("zone=") ? "" : "invalid parameter " + Complaint.quote(text);
    }

    private static boolean isPositive(String number) {
        return Digits.parse(number) > 0;
    }
}
