package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.syntax.Word;
import java.util.Optional;
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

    /** {@code debug_connection}: a network, {@code unix:} or a name, which nginx resolves (ngx_event_debug_connection). */
    static void debugged(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        Word word = directive.arguments().get(0);
        Optional<Cidr> network = Cidr.parse(word.value());
        if (network.isPresent() && network.get().hasLowBits()) {
            complaints.accept(Complaint.lowBits(directive.node(), word, network.get()));
        }
    }

    private static boolean isKnown(String name) {
        return switch (name) {
            case "epoll", "kqueue", "/dev/poll", "eventport", "poll", "select", "win32", "iocp", "event_core" -> true;
            default -> false;
        };
    }
}
