package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.syntax.Word;
import java.util.List;
import java.util.function.Consumer;

/** A pattern, a replacement and a flag (src/http/modules/ngx_http_rewrite_module.c, ngx_http_rewrite). */
final class RewriteFlag {

    private RewriteFlag() {}

    static void read(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        List<Word> arguments = directive.arguments();
        Word pattern = arguments.get(0);
        Word replacement = arguments.get(1);
        if (replacement.value().isEmpty()) {
            complaints.accept(Complaint.refused(replacement, "empty replacement: write \"/\" for the start page"));
            return;
        }
        if (Texts.refusePattern(pattern, pattern.value(), target, complaints)) {
            return;
        }
        if (arguments.size() == 3 && !isFlag(arguments.get(2).value())) {
            complaints.accept(Complaint.refused(
                    arguments.get(2),
                    "invalid parameter " + Complaint.quote(arguments.get(2).value())
                            + ": write last, break, redirect or permanent"));
            return;
        }
        String text = replacement.value();
        // the last "?" is no part of it: it drops the arguments
        Texts.refuse(replacement, text.endsWith("?") ? text.substring(0, text.length() - 1) : text, complaints);
    }

    private static boolean isFlag(String text) {
        return switch (text) {
            case "last", "break", "redirect", "permanent" -> true;
            default -> false;
        };
    }
}
