package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.DirectiveOrigin;
import io.github.nginxlint.catalog.DirectiveSpec;
import io.github.nginxlint.catalog.NearestName;
import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.syntax.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Words that a directive knows, in any case of letters (src/core/ngx_conf_file.c, ngx_conf_set_enum_slot and
 * ngx_conf_set_bitmask_slot).
 */
final class KnownWords {

    /** A longer list does not help who wrote one wrong word. */
    private static final int MOST_LISTED = 6;

    private KnownWords() {}

    /** Reads one word of the list. */
    static void one(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        if (wasFlag(directive.spec(), target)) {
            Flag.read(directive, target, complaints);
        } else {
            refuseUnknown(directive.arguments().get(0), accepted(directive, target), complaints);
        }
    }

    private static boolean wasFlag(DirectiveSpec spec, TargetVersion target) {
        return target.exact().isPresent()
                && spec.arityIn(target.exact().get()).onOff()
                && spec.valuesIn(target.exact().get()).size() == 2;
    }

    /** Reads any words of the list; one that stands there twice is warned about. */
    static void several(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        List<String> accepted = accepted(directive, target);
        Set<String> seen = new HashSet<>();
        for (Word word : directive.arguments()) {
            if (refuseUnknown(word, accepted, complaints)) {
                return;
            }
            if (!accepted.isEmpty() && !seen.add(bit(word.value().toLowerCase(Locale.ROOT)))) {
                complaints.accept(Complaint.repeated(word, "duplicate value " + Complaint.quote(word.value())));
            }
        }
    }

    /** The words of modules that follow other versions than nginx's are not known well enough. */
    private static List<String> accepted(Handled directive, TargetVersion target) {
        return directive.spec().origin() == DirectiveOrigin.OSS
                ? directive.spec().valuesIn(target)
                : List.of();
    }

    /** {@code samesite=lax} and {@code samesite=strict} set the same bit (ngx_http_userid_filter_module.c). */
    private static String bit(String word) {
        int equal = word.indexOf('=');
        return equal < 0 ? word : word.substring(0, equal);
    }

    private static boolean refuseUnknown(Word word, List<String> accepted, Consumer<Complaint> complaints) {
        if (accepted.isEmpty() || contains(accepted, word.value())) {
            return false;
        }
        complaints.accept(
                Complaint.refused(word, "invalid value " + Complaint.quote(word.value()) + advice(word, accepted)));
        return true;
    }

    private static boolean contains(List<String> words, String word) {
        for (String known : words) {
            if (known.equalsIgnoreCase(word)) {
                return true;
            }
        }
        return false;
    }

    private static String advice(Word word, List<String> accepted) {
        String nearest =
                NearestName.of(word.value().toLowerCase(Locale.ROOT), accepted).orElse("");
        if (!nearest.isEmpty()) {
            return ": did you mean \"" + nearest + '"';
        }
        if (accepted.size() > MOST_LISTED) {
            return "";
        }
        StringBuilder text = new StringBuilder(": write ");
        for (int i = 0; i < accepted.size(); i++) {
            text.append(i == 0 ? "" : i == accepted.size() - 1 ? " or " : ", ")
                    .append('"')
                    .append(accepted.get(i))
                    .append('"');
        }
        return text.toString();
    }
}
