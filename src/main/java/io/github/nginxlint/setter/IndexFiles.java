package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.syntax.Word;
import java.util.List;
import java.util.function.Consumer;

/** Names of files (src/http/modules/ngx_http_index_module.c, ngx_http_index_set_index). */
final class IndexFiles {

    private IndexFiles() {}

    static void read(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        List<Word> arguments = directive.arguments();
        for (int i = 0; i < arguments.size(); i++) {
            Word word = arguments.get(i);
            if (word.value().startsWith("/") && i < arguments.size() - 1) {
                complaints.accept(Complaint.repeated(
                        word,
                        "only the last index in \"index\" directive should be absolute: nginx looks no further than "
                                + Complaint.quote(word.value())));
            }
            if (word.value().isEmpty()) {
                // nginx names the first, whichever is empty
                complaints.accept(Complaint.refused(
                        word,
                        "index " + Complaint.quote(arguments.get(0).value())
                                + " in \"index\" directive is invalid: a name is empty"));
                return;
            }
            if (Texts.refuse(word, complaints)) {
                return;
            }
        }
    }
}
