package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.Context;
import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.syntax.Word;
import java.util.List;
import java.util.function.Consumer;

/** The arguments of balancing methods (src/http/modules/ngx_http_upstream_hash_module.c and its like). */
final class BalancingMethod {

    private BalancingMethod() {}

    static void hash(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        if (!ComplexValue.check(directive, directive.arguments().get(0), complaints)) {
            onlyWord(directive, 1, "consistent", complaints);
        }
    }

    static void random(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        if (onlyWord(directive, 0, "two", complaints)) {
            onlyWord(directive, 1, "least_conn", complaints);
        }
    }

    /** What is measured is read after {@code inflight}, in any case of letters. */
    static void leastTime(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        if (!onlyWord(directive, 1, "inflight", complaints)) {
            return;
        }
        List<String> known = directive.context() == Context.UPSTREAM
                ? List.of("header", "last_byte")
                : List.of("connect", "first_byte", "last_byte");
        Word word = directive.arguments().get(0);
        for (String one : known) {
            if (one.equalsIgnoreCase(word.value())) {
                return;
            }
        }
        complaints.accept(Complaint.refused(
                word,
                "invalid value " + Complaint.quote(word.value()) + ": it takes one of " + String.join(", ", known)));
    }

    /** Whether an argument is absent or the word. */
    private static boolean onlyWord(Handled directive, int index, String word, Consumer<Complaint> complaints) {
        List<Word> arguments = directive.arguments();
        if (index >= arguments.size() || arguments.get(index).value().equals(word)) {
            return true;
        }
        Word wrong = arguments.get(index);
        complaints.accept(Complaint.refused(
                wrong,
                "invalid parameter " + Complaint.quote(wrong.value()) + ": \"" + directive.name()
                        + "\" takes nothing but \"" + word + "\" here"));
        return false;
    }
}
