package io.github.nginxlint.backend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a search for the pool behind an address of nginx found. */
public sealed interface PoolLookup permits PoolLookup.Found, PoolLookup.Absent, PoolLookup.Undecided {

    /**
     * Pools listen there: one, unless two instances claim the same address.
     *
     * @param pools at least one
     */
    record Found(List<FpmPool> pools) implements PoolLookup {

        public Found {
            pools = List.copyOf(pools);
        }
    }

    /**
     * Every pool of the machine is known and none listens at this address of the machine. Something else than PHP may.
     *
     * @param nearest the pool that was most likely meant
     */
    record Absent(Optional<NearestPool> nearest) implements PoolLookup {}

    /** A variable, an upstream's name, another machine, or files that could not be read. */
    record Undecided() implements PoolLookup {}

    /** Looks for the pool behind an address. */
    static PoolLookup in(FpmConfig config, String nginxAddress) {
        Optional<BackendAddress> target = BackendAddress.ofNginx(nginxAddress);
        if (target.isEmpty()) {
            return new Undecided();
        }
        List<FpmPool> found = new ArrayList<>();
        boolean decided = !config.pools().isEmpty() && config.isWhole() && AddressComparison.isLocal(target.get());
        for (FpmPool pool : config.index().near(target.get())) {
            AddressMatch match = best(compare(pool.listen(), target.get()), compare(pool.statusListen(), target.get()));
            if (match == AddressMatch.MATCH) {
                found.add(pool);
            }
            decided &= match != AddressMatch.UNKNOWN;
        }
        if (!found.isEmpty()) {
            return new Found(found);
        }
        return decided ? new Absent(NearestPool.in(config.pools(), target.get())) : new Undecided();
    }

    private static AddressMatch compare(Optional<PoolValue<BackendAddress>> listen, BackendAddress target) {
        if (listen.isEmpty()) {
            return AddressMatch.NO_MATCH;
        }
        return listen.get()
                .value()
                .map(address -> AddressComparison.compare(address, target))
                .orElse(AddressMatch.UNKNOWN);
    }

    private static AddressMatch best(AddressMatch one, AddressMatch other) {
        if (one == AddressMatch.MATCH || other == AddressMatch.MATCH) {
            return AddressMatch.MATCH;
        }
        return one == AddressMatch.NO_MATCH ? other : one;
    }
}
