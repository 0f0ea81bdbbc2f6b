package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.model.TimeValue;
import io.github.nginxlint.syntax.Word;
import java.util.function.Consumer;

/** {@code userid_expires} and {@code userid_mark} (src/http/modules/ngx_http_userid_filter_module.c). */
final class UserIdentifier {

    private UserIdentifier() {}

    static void expires(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        Word word = directive.arguments().get(0);
        String value = word.value();
        if (!value.equals("max")
                && !value.equals("off")
                && TimeValue.parseSeconds(value).isEmpty()) {
            complaints.accept(Complaint.refused(
                    word, "\"userid_expires\" directive invalid value: write a time such as 365d, \"max\" or \"off\""));
        }
    }

    static void mark(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        Word word = directive.arguments().get(0);
        if (!word.value().equals("off") && !isMark(word.value())) {
            complaints.accept(Complaint.refused(
                    word, "\"userid_mark\" directive value must be \"off\" or a single letter, digit or \"=\""));
        }
    }

    private static boolean isMark(String value) {
        if (value.length() != 1) {
            return false;
        }
        char c = value.charAt(0);
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '=';
    }
}
