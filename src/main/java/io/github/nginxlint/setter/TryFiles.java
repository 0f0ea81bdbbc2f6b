package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.syntax.Word;
import java.util.List;
import java.util.function.Consumer;

/** Files, then a URI or a code (src/http/modules/ngx_http_try_files_module.c, ngx_http_try_files). */
final class TryFiles {

    private static final int HIGHEST_CODE = 999;

    private TryFiles() {}

    static void read(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        List<Word> arguments = directive.arguments();
        for (Word word : arguments) {
            if (Texts.refuse(word, complaints)) {
                return;
            }
        }
        Word last = arguments.get(arguments.size() - 1);
        if (last.value().startsWith("=")) {
            // nginx counts one character too few where there is a variable
            int end = last.value().length() - (last.value().indexOf('$') < 0 ? 0 : 1);
            long code = Digits.parse(last.value(), 1, end);
            if (code < 0 || code > HIGHEST_CODE) {
                complaints.accept(Complaint.refused(
                        last,
                        "invalid code " + Complaint.quote(last.value().substring(0, end)) + ": write a number up to "
                                + HIGHEST_CODE + ", such as \"=404\""));
            }
        }
    }
}
