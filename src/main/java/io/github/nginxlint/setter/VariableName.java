package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.syntax.Word;
import java.util.function.Consumer;

/** The name of a variable that a directive defines (src/http/ngx_http_variables.c, ngx_http_add_variable). */
final class VariableName {

    private VariableName() {}

    /** A name, then a text with variables: {@code set}. */
    static void readFirst(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        if (!refuse(directive.arguments().get(0), complaints)) {
            Texts.refuse(directive.arguments().get(1), complaints);
        }
    }

    /** A name, then something else. */
    static void readName(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        refuse(directive.arguments().get(0), complaints);
    }

    /** A variable, or a word that is none. */
    static void readAny(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        if (directive.arguments().get(0).value().equals("$")) {
            refuse(directive.arguments().get(0), complaints);
        }
    }

    /** Whether the word is no variable. */
    static boolean refuse(Word word, Consumer<Complaint> complaints) {
        String name = word.value();
        if (name.startsWith("$") && name.length() > 1) {
            return false;
        }
        String advice = name.isEmpty() || name.equals("$") ? "" : ": write " + Complaint.quote('$' + name);
        complaints.accept(Complaint.refused(word, "invalid variable name " + Complaint.quote(name) + advice));
        return true;
    }
}
