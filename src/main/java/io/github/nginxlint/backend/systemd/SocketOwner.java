package io.github.nginxlint.backend.systemd;

import io.github.nginxlint.backend.SocketRights;
import java.util.Optional;

/** Reads whom a socket will belong to, and with which mode. */
final class SocketOwner {

    private static final String ROOT = "root";
    private static final int ALL = 0777;
    private static final int DEFAULT_SOCKET_MODE = 0666;
    private static final int DEFAULT_UMASK = 0022;

    private SocketOwner() {}

    /** The sockets that systemd makes for a {@code .socket} unit (systemd.socket(5)). */
    static Optional<SocketMaking> ofUnit(Unit socket, UnitEntry listen) {
        Optional<UnitEntry> mode = socket.last("Socket", "SocketMode");
        Optional<Integer> bits = mode.isEmpty()
                ? Optional.of(DEFAULT_SOCKET_MODE)
                : octal(mode.get().value());
        Optional<UnitEntry> user = socket.last("Socket", "SocketUser");
        Optional<UnitEntry> group = socket.last("Socket", "SocketGroup");
        return rights(user.map(UnitEntry::value), group.map(UnitEntry::value), bits)
                .map(rights -> new SocketMaking(
                        rights, mode.or(() -> user).orElse(listen).place(), SocketMaking.Maker.SYSTEMD));
    }

    /**
     * Those of a program that was started as these.
     *
     * @param user empty for root
     * @param group empty for the user's primary group
     * @param mode empty where it is not known
     */
    static Optional<SocketRights> rights(Optional<String> user, Optional<String> group, Optional<Integer> mode) {
        boolean isKnown = mode.isPresent()
                && user.filter(name -> !isName(name)).isEmpty()
                && group.filter(name -> !isName(name)).isEmpty();
        if (!isKnown) {
            return Optional.empty();
        }
        Optional<String> own =
                group.isEmpty() && user.filter(name -> !name.equals(ROOT)).isEmpty() ? Optional.of(ROOT) : group;
        return Optional.of(new SocketRights(user.orElse(ROOT), own, mode.get()));
    }

    /** A name; a number may be anyone's, and a specifier anything. */
    private static boolean isName(String text) {
        return !text.isEmpty() && !Character.isDigit(text.charAt(0)) && text.indexOf('%') < 0 && text.indexOf('$') < 0;
    }

    /** What a mask leaves of all permissions. */
    static Optional<Integer> unmasked(Optional<Integer> mask) {
        return mask.map(bits -> ALL & ~bits);
    }

    /** The mask that a service starts with (systemd.exec(5), UMask); empty where it cannot be read. */
    static Optional<Integer> mask(Unit service) {
        Optional<UnitEntry> entry = service.last("Service", "UMask");
        return entry.isEmpty() ? Optional.of(DEFAULT_UMASK) : octal(entry.get().value());
    }

    static Optional<Integer> octal(String text) {
        boolean isOctal = !text.isEmpty() && text.length() <= 5;
        for (int i = 0; i < text.length(); i++) {
            isOctal &= text.charAt(i) >= '0' && text.charAt(i) <= '7';
        }
        return isOctal ? Optional.of(Integer.parseInt(text, 8) & ALL) : Optional.empty();
    }
}
