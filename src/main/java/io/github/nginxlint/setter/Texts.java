package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.syntax.Word;
import java.util.Optional;
import java.util.function.Consumer;

/** Arguments that are a text with variables or a regular expression, as the setters of several modules read them. */
final class Texts {

    private Texts() {}

    /** Whether the variables in a word are written wrongly. */
    static boolean refuse(Word word, Consumer<Complaint> complaints) {
        return refuse(word, word.value(), complaints);
    }

    /** The same for a part of a word. */
    static boolean refuse(Word word, String text, Consumer<Complaint> complaints) {
        Optional<String> refusal = VariableSyntax.refusal(text);
        refusal.ifPresent(message -> complaints.accept(Complaint.refused(word, message)));
        return refusal.isPresent();
    }

    /** Whether the variables in a word of an entry are written wrongly. */
    static boolean refuse(ConfigNode entry, Word word, Consumer<Complaint> complaints) {
        Optional<String> refusal = VariableSyntax.refusal(word.value());
        refusal.ifPresent(message -> complaints.accept(Complaint.refused(entry, word, message)));
        return refusal.isPresent();
    }

    /** Whether PCRE cannot compile a pattern, which is a word or a part of one. */
    static boolean refusePattern(Word word, String pattern, TargetVersion target, Consumer<Complaint> complaints) {
        Optional<String> refusal = PcrePattern.refusal(pattern, target);
        refusal.ifPresent(message -> complaints.accept(Complaint.refused(word, message)));
        return refusal.isPresent();
    }
}
