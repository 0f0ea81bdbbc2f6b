package io.github.nginxlint.backend.systemd;

import io.github.nginxlint.backend.SocketRights;
import io.github.nginxlint.source.Place;

/**
 * How a unix socket is made.
 *
 * @param rights its owner, group and mode
 * @param place what decides about them
 * @param maker who makes it
 */
public record SocketMaking(SocketRights rights, Place place, Maker maker) {

    /** Who makes a socket. */
    public enum Maker {
        SYSTEMD,
        UWSGI,
        GUNICORN
    }
}
