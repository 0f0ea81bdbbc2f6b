package io.github.nginxlint.backend.systemd;

import io.github.nginxlint.source.Place;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who may connect to a socket that uWSGI makes: it has the mode of {@code chmod-socket}, else what the mask leaves of
 * 0777, and belongs to the user that uWSGI runs as, but for {@code chown-socket} (core/socket.c, core/uwsgi.c).
 */
final class UwsgiSocket {

    private static final Set<String> KEYS =
            Set.of("chmod-socket", "chown-socket", "uid", "gid", "umask", "chmod", "chown");
    private static final int EVERYBODY = 0666;

    private final Unit unit;
    private final List<UwsgiIni.Option> options;
    private boolean isKnown = true;

    private UwsgiSocket(Unit unit, List<UwsgiIni.Option> options) {
        this.unit = unit;
        this.options = options;
    }

    /**
     * Reads it.
     *
     * @param options those of its file
     * @param socket where the socket is written
     */
    static Optional<SocketMaking> rights(Start start, List<UwsgiIni.Option> options, Place socket) {
        for (CommandWord word : start.words()) {
            String text = word.text();
            boolean isShort = text.equals("-C") || (text.startsWith("-C") && !text.startsWith("--"));
            if (isShort
                    || (text.startsWith("--") && KEYS.contains(text.substring(2).split("=", 2)[0]))) {
                return Optional.empty();
            }
        }
        return new UwsgiSocket(start.unit(), options).making(socket);
    }

    private Optional<SocketMaking> making(Place socket) {
        Optional<UwsgiIni.Option> chmod = only("chmod-socket");
        Optional<String> service = unit.service("User").map(UnitEntry::value).filter(user -> !user.equals("root"));
        boolean isRoot = service.isEmpty();
        Optional<String> user = isRoot ? value("uid") : service;
        Optional<String> group = isRoot && value("gid").isPresent()
                ? value("gid")
                : unit.service("Group").map(UnitEntry::value);
        if (only("chown-socket").isPresent()) {
            String[] owner = value("chown-socket").orElse("").split(":", 2);
            isKnown &= isRoot && !owner[0].isEmpty();
            user = Optional.of(owner[0]);
            group = Optional.of(owner.length > 1 ? owner[1] : "root");
        } else if (isRoot && user.isPresent() && group.isEmpty()) {
            // uid alone leaves the group as it was
            group = Optional.of("root");
        }
        Optional<Integer> mode = chmod.isPresent() ? mode() : SocketOwner.unmasked(mask());
        Place place = chmod.map(UwsgiIni.Option::place).orElse(socket);
        return SocketOwner.rights(user, group, mode)
                .filter(rights -> isKnown)
                .map(rights -> new SocketMaking(rights, place, SocketMaking.Maker.UWSGI));
    }

    private Optional<Integer> mode() {
        String text = value("chmod-socket").orElse("");
        if (text.equals("1")) {
            return Optional.of(EVERYBODY);
        }
        return text.length() == 3 ? SocketOwner.octal(text) : Optional.empty();
    }

    private Optional<Integer> mask() {
        return only("umask").isPresent() ? value("umask").flatMap(SocketOwner::octal) : SocketOwner.mask(unit);
    }

    private Optional<String> value(String key) {
        Optional<UwsgiIni.Option> option = only(key);
        isKnown &= option.isEmpty() || option.get().value().isPresent();
        return option.flatMap(UwsgiIni.Option::value);
    }

    /** The option, which may be written once. */
    private Optional<UwsgiIni.Option> only(String key) {
        Optional<UwsgiIni.Option> found = Optional.empty();
        for (UwsgiIni.Option option : options) {
            if (option.key().equals(key)) {
                isKnown &= found.isEmpty();
                found = Optional.of(option);
            }
        }
        return found;
    }
}
