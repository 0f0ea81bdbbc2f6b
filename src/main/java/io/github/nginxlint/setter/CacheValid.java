package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.model.TimeValue;
import io.github.nginxlint.syntax.Word;
import java.util.List;
import java.util.function.Consumer;

/** Status codes and how long such answers are kept (src/http/ngx_http_file_cache.c, ngx_http_file_cache_valid_set_slot). */
final class CacheValid {

    private static final int LOWEST_STATUS = 100;
    private static final int HIGHEST_STATUS = 599;

    private CacheValid() {}

    static void read(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        List<Word> arguments = directive.arguments();
        int last = arguments.size() - 1;
        Word time = arguments.get(last);
        if (TimeValue.parseSeconds(time.value()).isEmpty()) {
            complaints.accept(Complaint.refused(
                    time,
                    "invalid time value " + Complaint.quote(time.value())
                            + ": the last argument says how long, such as \"10m\""));
            return;
        }
        for (Word word : arguments.subList(0, last)) {
            long status = Digits.parse(word.value());
            if (!word.value().equals("any") && (status < LOWEST_STATUS || status > HIGHEST_STATUS)) {
                complaints.accept(Complaint.refused(
                        word,
                        "invalid status " + Complaint.quote(word.value()) + ": write \"any\" or a number from "
                                + LOWEST_STATUS + " to " + HIGHEST_STATUS));
                return;
            }
        }
    }
}
