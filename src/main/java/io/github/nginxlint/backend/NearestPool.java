package io.github.nginxlint.backend;

import java.util.List;
import java.util.Optional;

/**
 * The pool that was most likely meant.
 *
 * @param pool the pool
 * @param likeness in what its address differs
 * @param alone whether no other pool is as near
 */
public record NearestPool(FpmPool pool, Likeness likeness, boolean alone) {

    /** In what an address differs from the one looked for, the likeliest slip first. */
    public enum Likeness {
        /** the same path but for digits: another PHP version */
        OTHER_VERSION,
        /** the same socket name in another directory */
        OTHER_DIRECTORY,
        /** another directory, and a name that differs in its digits */
        OTHER_DIRECTORY_AND_VERSION,
        /** the same port of another host */
        OTHER_HOST,
        /** the same host with another port */
        OTHER_PORT,
        /** another socket name in the same directory */
        OTHER_NAME,
        /** a path for a port or a port for a path */
        OTHER_KIND
    }

    /** Of so many pools at most is the nearest looked for: a thousand sites may each ask for a pool that is not there. */
    private static final int LOOKED_AT = 200;

    /** The pool of the configuration whose address is most like nginx's; on a tie the one read first. */
    static Optional<NearestPool> in(List<FpmPool> pools, BackendAddress target) {
        NearestPool best = null;
        for (FpmPool pool : pools.subList(0, Math.min(pools.size(), LOOKED_AT))) {
            Optional<Likeness> likeness =
                    pool.listen().flatMap(PoolValue::value).flatMap(at -> likeness(at, target));
            if (likeness.isEmpty()) {
                continue;
            }
            int order = best == null ? -1 : likeness.get().compareTo(best.likeness);
            if (order < 0) {
                best = new NearestPool(pool, likeness.get(), true);
            } else if (order == 0 && best != null) {
                best = new NearestPool(best.pool, best.likeness, false);
            }
        }
        return Optional.ofNullable(best);
    }

    private static Optional<Likeness> likeness(BackendAddress at, BackendAddress target) {
        if (at instanceof BackendAddress.UnixSocket listening && target instanceof BackendAddress.UnixSocket wanted) {
            return paths(listening.normalized(), wanted.normalized());
        }
        if (at instanceof BackendAddress.TcpSocket listening && target instanceof BackendAddress.TcpSocket wanted) {
            if (listening.port() == wanted.port()) {
                return Optional.of(Likeness.OTHER_HOST);
            }
            boolean sameHost =
                    AddressComparison.compare(new BackendAddress.TcpSocket(listening.host(), wanted.port()), target)
                            == AddressMatch.MATCH;
            return sameHost ? Optional.of(Likeness.OTHER_PORT) : Optional.empty();
        }
        boolean unusable = at instanceof BackendAddress.Unusable || target instanceof BackendAddress.Unusable;
        return unusable ? Optional.empty() : Optional.of(Likeness.OTHER_KIND);
    }

    private static Optional<Likeness> paths(String listening, String wanted) {
        if (SocketPath.withoutVersion(listening).equals(SocketPath.withoutVersion(wanted))) {
            return Optional.of(Likeness.OTHER_VERSION);
        }
        String name = SocketPath.name(listening);
        String wantedName = SocketPath.name(wanted);
        if (name.equals(wantedName)) {
            return Optional.of(Likeness.OTHER_DIRECTORY);
        }
        if (SocketPath.withoutVersion(name).equals(SocketPath.withoutVersion(wantedName))) {
            return Optional.of(Likeness.OTHER_DIRECTORY_AND_VERSION);
        }
        boolean neighbours = SocketPath.directory(listening).equals(SocketPath.directory(wanted));
        return neighbours ? Optional.of(Likeness.OTHER_NAME) : Optional.empty();
    }
}
