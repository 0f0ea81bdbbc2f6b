package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.syntax.Word;
import java.util.List;
import java.util.function.Consumer;

/** {@code root} and {@code alias} (src/http/ngx_http_core_module.c, ngx_http_core_root). */
final class DocumentRoot {

    /** Variables that are made of the root itself. */
    private static final List<String> OF_ITSELF = List.of("document_root", "realpath_root");

    private DocumentRoot() {}

    static void read(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        Word word = directive.arguments().get(0);
        for (String variable : OF_ITSELF) {
            if (word.value().contains('$' + variable) || word.value().contains("${" + variable + '}')) {
                complaints.accept(Complaint.refused(
                        word,
                        "the $" + variable + " variable cannot be used in the \"" + directive.name()
                                + "\" directive, which it is the value of"));
                return;
            }
        }
        Texts.refuse(word, complaints);
    }
}
