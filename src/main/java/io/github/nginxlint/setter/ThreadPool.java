package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.syntax.Word;
import java.util.List;
import java.util.function.Consumer;

/** The threads of a pool (src/core/ngx_thread_pool.c, ngx_thread_pool). Other parameters are passed over by nginx. */
final class ThreadPool {

    private static final String THREADS = "threads=";
    private static final String MAX_QUEUE = "max_queue=";

    private ThreadPool() {}

    static void read(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        List<Word> arguments = directive.arguments();
        boolean hasThreads = false;
        for (Word word : arguments.subList(1, arguments.size())) {
            String text = word.value();
            if (text.startsWith(THREADS)) {
                if (Digits.parse(text, THREADS.length(), text.length()) <= 0) {
                    complaints.accept(Complaint.refused(word, "invalid threads value " + Complaint.quote(text)));
                    return;
                }
                hasThreads = true;
            } else if (text.startsWith(MAX_QUEUE)
                    && Digits.parse(text, MAX_QUEUE.length(), text.length()) == Digits.NONE) {
                complaints.accept(Complaint.refused(word, "invalid max_queue value " + Complaint.quote(text)));
                return;
            }
        }
        if (!hasThreads) {
            complaints.accept(Complaint.refused(arguments.get(0), "\"thread_pool\" must have \"threads\" parameter"));
        }
    }
}
