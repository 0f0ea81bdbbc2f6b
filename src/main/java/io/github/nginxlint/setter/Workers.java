package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.syntax.Word;
import java.util.List;
import java.util.function.Consumer;

/** How many worker processes there are and how they run (src/core/nginx.c, src/event/ngx_event.c). */
final class Workers {

    /** CPU_SETSIZE of Linux. */
    private static final int MOST_CPUS = 1024;

    private Workers() {}

    static void processes(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        Word word = directive.arguments().get(0);
        if (!word.value().equals("auto") && Digits.parse(word.value()) == Digits.NONE) {
            complaints.accept(Numbers.refused(directive, word, "value", "write \"auto\" or a number"));
        }
    }

    static void priority(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        Word word = directive.arguments().get(0);
        String text = word.value();
        int start = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        if (Digits.parse(text, start, text.length()) == Digits.NONE) {
            complaints.accept(Numbers.refused(directive, word, "number", "write a number such as \"-5\" or \"10\""));
        }
    }

    static void connections(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        Word word = directive.arguments().get(0);
        if (Digits.parse(word.value()) == Digits.NONE) {
            complaints.accept(
                    Complaint.refused(word, "invalid number " + Complaint.quote(word.value()) + ": write digits only"));
        }
    }

    static void cpuAffinity(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        List<Word> arguments = directive.arguments();
        boolean isAutomatic = arguments.get(0).value().equals("auto");
        if (isAutomatic && arguments.size() > 2) {
            complaints.accept(Complaint.refused(
                    arguments.get(2),
                    "invalid number of arguments in \"worker_cpu_affinity\" directive: one mask may follow \"auto\""));
            return;
        }
        for (Word word : arguments.subList(isAutomatic ? 1 : 0, arguments.size())) {
            String refusal = mask(word.value());
            if (!refusal.isEmpty()) {
                complaints.accept(Complaint.refused(word, refusal));
                return;
            }
        }
    }

    /** What is wrong with a mask, read from its end as nginx does; empty when it is one. */
    private static String mask(String text) {
        if (text.length() > MOST_CPUS) {
            return "\"worker_cpu_affinity\" supports up to " + MOST_CPUS + " CPUs only";
        }
        for (int i = text.length() - 1; i >= 0; i--) {
            char c = text.charAt(i);
            if (c != '0' && c != '1' && c != ' ') {
                return "invalid character \"" + c + "\" in \"worker_cpu_affinity\": a mask has a 0 or a 1 for each CPU";
            }
        }
        return "";
    }
}
