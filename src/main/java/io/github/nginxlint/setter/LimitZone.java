package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.model.SizeValue;
import io.github.nginxlint.syntax.Word;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * The zones of limits (src/http/modules/ngx_http_limit_req_module.c, ngx_http_limit_req_zone, and
 * ngx_http_limit_conn_zone), on machines with pages of 4k.
 */
final class LimitZone {

    private static final long SMALLEST = 8 * 4096;
    private static final String ZONE = "zone=";
    private static final String RATE = "rate=";

    private LimitZone() {}

    static void read(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        List<Word> arguments = directive.arguments();
        if (Texts.refuse(arguments.get(0), complaints)) {
            return;
        }
        boolean hasRate = directive.name().equals("limit_req_zone");
        boolean hasName = false;
        for (Word word : arguments.subList(1, arguments.size())) {
            String text = word.value();
            String message = refusal(text, hasRate);
            if (!message.isEmpty()) {
                complaints.accept(Complaint.refused(word, message));
                return;
            }
            hasName = text.startsWith(ZONE) ? !text.startsWith(ZONE + ':') : hasName;
        }
        if (!hasName) {
            complaints.accept(Complaint.refused(
                    arguments.get(arguments.size() - 1),
                    "\"" + directive.name() + "\" must have \"zone\" parameter: write zone=NAME:SIZE"));
        }
    }

    private static String refusal(String text, boolean hasRate) {
        if (text.startsWith(ZONE)) {
            return zone(text);
        }
        if (hasRate && text.startsWith(RATE)) {
            boolean hasUnit = text.endsWith("r/s") || text.endsWith("r/m");
            long rate = Digits.parse(text, RATE.length(), Math.max(RATE.length(), text.length() - (hasUnit ? 3 : 0)));
            return rate > 0 ? "" : "invalid rate " + Complaint.quote(text) + ": write such as \"rate=10r/s\"";
        }
        return "invalid parameter " + Complaint.quote(text);
    }

    private static String zone(String text) {
        int colon = text.indexOf(':');
        OptionalLong size = colon < 0 ? OptionalLong.empty() : SizeValue.parse(text.substring(colon + 1));
        if (size.isEmpty()) {
            return "invalid zone size " + Complaint.quote(text) + ": write zone=NAME:SIZE, such as \"zone=one:10m\"";
        }
        return size.getAsLong() < SMALLEST ? "zone " + Complaint.quote(text) + " is too small: write at least 32k" : "";
    }
}
