package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.syntax.Word;
import java.util.function.Consumer;

/** Patterns of browsers (src/http/ngx_http_core_module.c, ngx_http_gzip_disable). */
final class GzipDisable {

    private GzipDisable() {}

    static void read(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        for (Word word : directive.arguments()) {
            if (Texts.refusePattern(word, word.value(), target, complaints)) {
                return;
            }
        }
    }
}
