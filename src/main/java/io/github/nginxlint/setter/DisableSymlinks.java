package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.syntax.Word;
import java.util.List;
import java.util.function.Consumer;

/** One word and one path (src/http/ngx_http_core_module.c, ngx_http_disable_symlinks). */
final class DisableSymlinks {

    private static final String FROM = "from=";

    private DisableSymlinks() {}

    static void read(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        List<Word> arguments = directive.arguments();
        String mode = "";
        boolean hasFrom = false;
        for (Word word : arguments) {
            String text = word.value();
            switch (text) {
                case "off", "on", "if_not_owner" -> mode = text;
                default -> {
                    if (!text.startsWith(FROM)) {
                        complaints.accept(Complaint.refused(word, "invalid parameter " + Complaint.quote(text)));
                        return;
                    }
                    if (Texts.refuse(word, text.substring(FROM.length()), complaints)) {
                        return;
                    }
                    hasFrom = true;
                }
            }
        }
        String message = disagreement(arguments, mode, hasFrom);
        if (!message.isEmpty()) {
            complaints.accept(Complaint.refused(arguments.get(arguments.size() - 1), message));
        }
    }

    private static String disagreement(List<Word> arguments, String mode, boolean hasFrom) {
        if (mode.isEmpty()) {
            return "\"disable_symlinks\" must have \"off\", \"on\" or \"if_not_owner\" parameter";
        }
        if (arguments.size() == 2 && !hasFrom) {
            return "duplicate parameters \"" + arguments.get(0).value() + ' '
                    + arguments.get(1).value() + '"';
        }
        return hasFrom && mode.equals("off") ? "\"from=\" cannot be used with \"off\" parameter" : "";
    }
}
