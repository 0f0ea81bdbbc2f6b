package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.syntax.Word;
import java.util.function.Consumer;

/** How nginx waits for events (src/event/ngx_event.c, ngx_event_use). Which of them it has depends on the system. */
final class EventMethod {

    private EventMethod() {}

    static void read(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        Word word = directive.arguments().get(0);
        if (!isKnown(word.value())) {
            complaints.accept(Complaint.refused(
                    word,
                    "invalid event type " + Complaint.quote(word.value())
                            + ": delete the directive, and nginx takes the best one of the system"));
        }
    }

    private static boolean isKnown(String name) {
        return switch (name) {
            case "epoll", "kqueue", "/dev/poll", "eventport", "poll", "select", "win32", "iocp", "event_core" -> true;
            default -> false;
        };
    }
}
