package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.syntax.Word;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What is done with images (src/http/modules/ngx_http_image_filter_module.c, ngx_http_image_filter). */
final class ImageFilter {

    private static final Set<Long> ANGLES = Set.of(90L, 180L, 270L);

    private ImageFilter() {}

    static void read(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        List<Word> arguments = directive.arguments();
        Word what = arguments.get(0);
        boolean isKnown = switch (what.value()) {
            case "off", "test", "size" -> arguments.size() == 1;
            case "rotate" -> arguments.size() == 2;
            case "resize", "crop" -> arguments.size() == 3;
            default -> false;
        };
        if (!isKnown) {
            refuse(what, "parameter ", complaints);
            return;
        }
        boolean isAngle = arguments.size() == 2;
        for (Word word : arguments.subList(1, arguments.size())) {
            if (Texts.refuse(word, complaints)) {
                return;
            }
            boolean isAccepted = isAngle
                    ? ANGLES.contains(Digits.parse(word.value()))
                    : isPositive(word) || word.value().equals("-");
            if (word.value().indexOf('$') < 0 && !isAccepted) {
                refuse(word, "parameter ", complaints);
                return;
            }
        }
    }

    static void quality(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        Word word = directive.arguments().get(0);
        if (!Texts.refuse(word, complaints) && word.value().indexOf('$') < 0 && !isPositive(word)) {
            refuse(word, "value ", complaints);
        }
    }

    static void sharpen(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        Word word = directive.arguments().get(0);
        if (!Texts.refuse(word, complaints) && word.value().equals("-")) {
            refuse(word, "value ", complaints);
        }
    }

    private static boolean isPositive(Word word) {
        return Digits.parse(word.value()) > 0;
    }

    private static void refuse(Word word, String what, Consumer<Complaint> complaints) {
        complaints.accept(Complaint.refused(word, "invalid " + what + Complaint.quote(word.value())));
    }
}
