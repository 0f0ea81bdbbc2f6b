package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.model.TimeValue;
import io.github.nginxlint.syntax.Word;
import java.util.function.Consumer;

/** Cookies for clients (src/http/modules/ngx_http_userid_filter_module.c, ngx_http_userid_expires and those after it). */
final class UserId {

    private UserId() {}

    static void expires(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        Word word = directive.arguments().get(0);
        String text = word.value();
        if (!text.equals("max")
                && !text.equals("off")
                && TimeValue.parseSeconds(text).isEmpty()) {
            complaints.accept(Complaint.refused(
                    word,
                    "\"userid_expires\" directive invalid value " + Complaint.quote(text)
                            + ": write a time, max or off"));
        }
    }

    static void mark(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        Word word = directive.arguments().get(0);
        String text = word.value();
        boolean isMark = text.length() == 1 && (Character.isLetterOrDigit(text.charAt(0)) || text.equals("="));
        if (!text.equals("off") && (!isMark || text.charAt(0) >= 128)) {
            complaints.accept(Complaint.refused(
                    word, "\"userid_mark\" directive value must be \"off\" or a single letter, digit or \"=\""));
        }
    }
}
