package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.syntax.Word;
import java.util.List;
import java.util.function.Consumer;

/** How a location matches (src/http/ngx_http_core_module.c, ngx_http_core_location). */
final class LocationModifier {

    private LocationModifier() {}

    static void read(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        List<Word> arguments = directive.arguments();
        Word first = arguments.get(0);
        if (arguments.size() == 1) {
            readGlued(first, target, complaints);
            return;
        }
        switch (first.value()) {
            case "=", "^~" -> {}
            case "~", "~*" ->
                Texts.refusePattern(arguments.get(1), arguments.get(1).value(), target, complaints);
            default ->
                complaints.accept(Complaint.refused(
                        first,
                        "invalid location modifier " + Complaint.quote(first.value())
                                + ": write \"=\", \"^~\", \"~\" or \"~*\" before the URI, or nothing"));
        }
    }

    /** A modifier may stand before the URI without a space. */
    private static void readGlued(Word word, TargetVersion target, Consumer<Complaint> complaints) {
        String text = word.value();
        if (text.startsWith("~")) {
            Texts.refusePattern(word, text.substring(text.startsWith("~*") ? 2 : 1), target, complaints);
        }
    }
}
