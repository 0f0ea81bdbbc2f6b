package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.model.SizeValue;
import io.github.nginxlint.syntax.Word;
import java.util.function.Consumer;

/** How much memory is too much (src/http/modules/ngx_http_degradation_module.c, ngx_http_degradation). */
final class Degradation {

    private static final String SBRK = "sbrk=";

    private Degradation() {}

    static void read(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        Word word = directive.arguments().get(0);
        String text = word.value();
        if (!text.startsWith(SBRK)) {
            complaints.accept(Complaint.refused(word, "invalid parameter " + Complaint.quote(text)));
        } else if (SizeValue.parse(text.substring(SBRK.length())).isEmpty()) {
            complaints.accept(Complaint.refused(word, "invalid sbrk size " + Complaint.quote(text)));
        }
    }
}
