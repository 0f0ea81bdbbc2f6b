package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.syntax.Word;
import java.util.List;
import java.util.function.Consumer;

/** A code, a code and a text, or a URL (src/http/modules/ngx_http_rewrite_module.c, ngx_http_rewrite_return). */
final class ReturnCode {

    private static final int HIGHEST = 999;

    private ReturnCode() {}

    static void read(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        List<Word> arguments = directive.arguments();
        Word first = arguments.get(0);
        long code = Digits.parse(first.value());
        if (code == Digits.NONE && arguments.size() == 1 && isUrl(first.value())) {
            Texts.refuse(first, complaints);
        } else if (code == Digits.NONE || code > HIGHEST) {
            complaints.accept(
                    Complaint.refused(first, "invalid return code " + Complaint.quote(first.value()) + advice(first)));
        } else if (arguments.size() == 2) {
            Texts.refuse(arguments.get(1), complaints);
        }
    }

    /** The text that a server of stream answers with (src/stream/ngx_stream_return_module.c, ngx_stream_return). */
    static void readText(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        Texts.refuse(directive.arguments().get(0), complaints);
    }

    private static boolean isUrl(String text) {
        return text.startsWith("http://") || text.startsWith("https://") || text.startsWith("$scheme");
    }

    private static String advice(Word word) {
        return word.value().startsWith("/") || word.value().startsWith("$")
                ? ": write \"return 302 " + (word.value().length() > 40 ? "..." : word.value()) + '"'
                : ": write a number up to " + HIGHEST + ", then the text if there is one";
    }
}
