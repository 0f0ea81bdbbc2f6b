package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.model.SizeValue;
import io.github.nginxlint.syntax.Word;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * {@code ssl_session_cache} and {@code ssl_ocsp_cache} (src/http/modules/ngx_http_ssl_module.c,
 * ngx_http_ssl_session_cache and ngx_http_ssl_ocsp_cache; stream and mail have their like).
 */
final class SessionCache {

    /** Eight pages of the smallest size. */
    private static final long SMALLEST = 8 * 4096;

    private static final String BUILTIN = "builtin:";
    private static final String SHARED = "shared:";

    private SessionCache() {}

    static void sessions(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        for (Word word : directive.arguments()) {
            String error = switch (word.value()) {
                case "off", "none", "builtin" -> "";
                default -> error(word.value(), true);
            };
            if (!error.isEmpty()) {
                complaints.accept(Complaint.refused(word, sessions(error, word.value())));
                return;
            }
        }
    }

    static void ocsp(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        Word word = directive.arguments().get(0);
        String error = word.value().equals("off") ? "" : error(word.value(), false);
        if (error.equals("invalid")) {
            complaints.accept(Complaint.refused(
                    word,
                    "invalid OCSP cache " + Complaint.quote(word.value())
                            + ": write \"off\" or a name and a size: \"shared:ocsp:10m\""));
        } else if (!error.isEmpty()) {
            complaints.accept(Complaint.refused(
                    word, "OCSP cache " + Complaint.quote(word.value()) + " is too small: write at least 32k"));
        }
    }

    private static String sessions(String error, String value) {
        return error.equals("invalid")
                ? "invalid session cache " + Complaint.quote(value)
                        + ": write \"off\", \"none\", \"builtin\", or a name and a size: \"shared:tls:10m\""
                : "session cache " + Complaint.quote(value) + " is too small: write at least 32k";
    }

    /** {@code invalid}, {@code small}, or nothing. */
    private static String error(String value, boolean canBeBuiltin) {
        if (canBeBuiltin && value.startsWith(BUILTIN)) {
            return Digits.parse(value.substring(BUILTIN.length())) == Digits.NONE ? "invalid" : "";
        }
        int colon = value.startsWith(SHARED) ? value.indexOf(':', SHARED.length()) : -1;
        if (colon <= SHARED.length()) {
            return "invalid";
        }
        OptionalLong size = SizeValue.parse(value.substring(colon + 1));
        return size.isEmpty() ? "invalid" : size.getAsLong() < SMALLEST ? "small" : "";
    }
}
