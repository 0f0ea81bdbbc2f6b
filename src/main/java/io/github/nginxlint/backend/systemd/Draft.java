package io.github.nginxlint.backend.systemd;

import io.github.nginxlint.backend.BackendAddress;
import io.github.nginxlint.backend.BackendAddress.UnixSocket;
import io.github.nginxlint.backend.systemd.Listener.Wire;
import io.github.nginxlint.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An application server while its settings are being read. */
final class Draft {

    static final int MAX_LISTENERS = 100;

    private final List<Listener> listeners = new ArrayList<>();
    private boolean isWhole = true;
    private boolean isCut;
    private Optional<Limit> requestSeconds = Optional.empty();
    private Optional<Limit> keptSeconds = Optional.empty();
    private Optional<Limit> headerBytes = Optional.empty();

    /** Takes an address in; an empty one is one that is not known. */
    void listen(Optional<BackendAddress> address, Wire wire, Place place) {
        listen(address, wire, place, Optional.empty());
    }

    /** Takes an address in of which is known who may connect to it. */
    void listen(Optional<BackendAddress> address, Wire wire, Place place, Optional<SocketMaking> making) {
        if (address.isPresent() && listeners.size() < MAX_LISTENERS) {
            Optional<SocketMaking> own = address.get() instanceof UnixSocket ? making : Optional.empty();
            listeners.add(new Listener(address.get(), wire, place, own));
        } else {
            isWhole = false;
            isCut |= address.isPresent();
        }
    }

    /** Whether there are more addresses than are kept. */
    boolean isCut() {
        return isCut;
    }

    /** There may be more addresses. */
    void blur() {
        isWhole = false;
    }

    List<Listener> listeners() {
        return listeners;
    }

    void requestSeconds(Optional<Limit> limit) {
        requestSeconds = limit;
    }

    void keptSeconds(Optional<Limit> limit) {
        keptSeconds = limit;
    }

    void headerBytes(Optional<Limit> limit) {
        headerBytes = limit;
    }

    Application toApplication(Start start) {
        return new Application(
                start.program(),
                start.unit(),
                start.place(),
                listeners,
                isWhole,
                requestSeconds,
                keptSeconds,
                headerBytes);
    }
}
