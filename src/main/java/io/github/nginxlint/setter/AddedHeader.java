package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.syntax.Word;
import java.util.List;
import java.util.function.Consumer;

/** A name, a text and {@code always} (src/http/modules/ngx_http_headers_filter_module.c, ngx_http_headers_add). */
final class AddedHeader {

    private AddedHeader() {}

    static void read(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        List<Word> arguments = directive.arguments();
        if (Texts.refuse(arguments.get(1), complaints) || arguments.size() == 2) {
            return;
        }
        Word third = arguments.get(2);
        if (!third.value().equals("always")) {
            complaints.accept(Complaint.refused(
                    third,
                    "invalid parameter " + Complaint.quote(third.value())
                            + ": only \"always\" may follow; put quotes round a value with spaces"));
        }
    }
}
