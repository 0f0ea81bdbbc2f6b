package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.syntax.Word;
import java.util.function.Consumer;

/**
 * How files are read (src/http/ngx_http_core_module.c, ngx_http_core_set_aio). Whether nginx was built with it is not
 * asked.
 */
final class Aio {

    private static final String THREADS = "threads";

    private Aio() {}

    static void read(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        Word word = directive.arguments().get(0);
        String text = word.value();
        if (text.equals("off") || text.equals("on") || text.equals(THREADS)) {
            return;
        }
        if (text.startsWith(THREADS + '=')) {
            Texts.refuse(word, text.substring(THREADS.length() + 1), complaints);
            return;
        }
        complaints.accept(Complaint.refused(
                word,
                "\"aio\" directive invalid value " + Complaint.quote(text)
                        + ": write on, off, threads or threads= and the name of a pool"));
    }
}
