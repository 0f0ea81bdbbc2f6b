package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.model.TimeValue;
import io.github.nginxlint.syntax.Word;
import java.util.List;
import java.util.function.Consumer;

/** A time, and one in seconds for the header (src/http/ngx_http_core_module.c, ngx_http_core_keepalive). */
final class KeepaliveTimeout {

    private KeepaliveTimeout() {}

    static void read(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        List<Word> arguments = directive.arguments();
        Word timeout = arguments.get(0);
        if (TimeValue.parseMillis(timeout.value()).isEmpty()) {
            refuse(timeout, ": write seconds, or units in descending order: \"75s\", \"1m 15s\"", complaints);
        } else if (arguments.size() == 2
                && TimeValue.parseSeconds(arguments.get(1).value()).isEmpty()) {
            refuse(arguments.get(1), ": write whole seconds, for the header \"Keep-Alive\"", complaints);
        }
    }

    private static void refuse(Word word, String advice, Consumer<Complaint> complaints) {
        complaints.accept(Complaint.refused(
                word, "\"keepalive_timeout\" directive invalid value " + Complaint.quote(word.value()) + advice));
    }
}
