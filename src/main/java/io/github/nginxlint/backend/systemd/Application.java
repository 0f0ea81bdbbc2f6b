package io.github.nginxlint.backend.systemd;

import io.github.nginxlint.backend.systemd.Listener.Wire;
import io.github.nginxlint.source.Place;
import java.util.List;
import java.util.Optional;

/**
 * An application server that a unit starts.
 *
 * @param program which one
 * @param unit the unit
 * @param command the command that starts it
 * @param listeners where it listens, as far as that is known
 * @param isWhole whether it listens nowhere else
 * @param requestSeconds after how long it gives up a request; empty where it does not, or that is not known
 * @param keptSeconds how long it keeps an idle connection, 0 for not at all; empty where that is not known
 * @param headerBytes how large a request's header may be, where that ends in a closed connection
 */
public record Application(
        Program program,
        Unit unit,
        Place command,
        List<Listener> listeners,
        boolean isWhole,
        Optional<Limit> requestSeconds,
        Optional<Limit> keptSeconds,
        Optional<Limit> headerBytes) {

    public Application {
        listeners = List.copyOf(listeners);
    }

    /** Whether this is spoken at all its addresses, and there is one. */
    public boolean speaksOnly(Wire wire) {
        for (Listener listener : listeners) {
            if (listener.wire() != wire) {
                return false;
            }
        }
        return !listeners.isEmpty();
    }
}
