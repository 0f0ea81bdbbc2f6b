package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.model.TimeValue;
import io.github.nginxlint.syntax.Word;
import java.util.function.Consumer;

/**
 * {@code open_file_cache} and {@code open_log_file_cache} (src/http/ngx_http_core_module.c,
 * ngx_http_core_open_file_cache; src/http/modules/ngx_http_log_module.c, ngx_http_log_open_file_cache).
 */
final class OpenFileCache {

    private OpenFileCache() {}

    static void read(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        boolean isOfLogs = directive.name().equals("open_log_file_cache");
        boolean isOff = false;
        long max = 0;
        for (Word word : directive.arguments()) {
            String text = word.value();
            if (text.equals("off")) {
                isOff = true;
            } else if (text.startsWith("max=")) {
                max = Digits.parse(text, "max=".length(), text.length());
            }
            if (!isAccepted(text, isOfLogs) || max < 0) {
                complaints.accept(Complaint.refused(
                        word, "invalid \"" + directive.name() + "\" parameter " + Complaint.quote(text)));
                return;
            }
        }
        if (!isOff && max == 0) {
            complaints.accept(Complaint.refused(
                    directive.arguments().get(0),
                    "\"" + directive.name() + "\" must have " + (isOfLogs ? "" : "the ")
                            + "\"max\" parameter: write max= with the number of files, or off"));
        }
    }

    private static boolean isAccepted(String text, boolean isOfLogs) {
        if (text.equals("off")) {
            return true;
        }
        int equal = text.indexOf('=') + 1;
        return switch (text.substring(0, equal)) {
            case "max=" -> isOfLogs || Digits.parse(text, equal, text.length()) > 0;
            case "inactive=" -> isTime(text.substring(equal));
            case "valid=" -> isOfLogs && isTime(text.substring(equal));
            case "min_uses=" -> isOfLogs && Digits.parse(text, equal, text.length()) >= 0;
            default -> false;
        };
    }

    private static boolean isTime(String text) {
        return TimeValue.parseSeconds(text).isPresent();
    }
}
