package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.model.SizeValue;
import io.github.nginxlint.syntax.Word;
import java.util.function.Consumer;

/** {@code off} or a size (src/http/ngx_http_core_module.c, ngx_http_core_directio). */
final class Directio {

    private Directio() {}

    static void read(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        Word word = directive.arguments().get(0);
        if (!word.value().equals("off") && SizeValue.parseOffset(word.value()).isEmpty()) {
            complaints.accept(Complaint.refused(
                    word,
                    "\"directio\" directive invalid value " + Complaint.quote(word.value())
                            + ": write off, or a size such as \"4m\""));
        }
    }
}
