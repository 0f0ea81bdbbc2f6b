package io.github.nginxlint.backend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Pools by where they listen: a hosting server has thousands, and as many sites that ask for one each.
 *
 * @param pools all of them, in the order read
 * @param sockets by path, as numbers of pools
 * @param ports by port, as numbers of pools
 * @param others pools whose address is not known well enough for either
 */
public record PoolIndex(
        List<FpmPool> pools,
        Map<String, List<Integer>> sockets,
        Map<Integer, List<Integer>> ports,
        List<Integer> others) {

    public PoolIndex {
        pools = List.copyOf(pools);
    }

    static PoolIndex of(List<FpmPool> pools) {
        PoolIndex index = new PoolIndex(pools, new HashMap<>(), new HashMap<>(), new ArrayList<>());
        for (int number = 0; number < pools.size(); number++) {
            FpmPool pool = pools.get(number);
            index.add(number, pool.listen());
            index.add(number, pool.statusListen());
        }
        return index;
    }

    private void add(int number, Optional<PoolValue<BackendAddress>> listen) {
        if (listen.isEmpty()) {
            return;
        }
        BackendAddress address = listen.get().value().orElse(null);
        if (address instanceof BackendAddress.UnixSocket socket && socket.isAbsolute()) {
            sockets.computeIfAbsent(socket.normalized(), path -> new ArrayList<>(1))
                    .add(number);
        } else if (address instanceof BackendAddress.TcpSocket tcp) {
            ports.computeIfAbsent(tcp.port(), port -> new ArrayList<>(1)).add(number);
        } else {
            others.add(number);
        }
    }

    /** The pools that may listen at an address, in the order read; those left out surely do not. */
    List<FpmPool> near(BackendAddress target) {
        TreeSet<Integer> numbers = new TreeSet<>(others);
        if (target instanceof BackendAddress.UnixSocket socket && socket.isAbsolute()) {
            numbers.addAll(sockets.getOrDefault(socket.normalized(), List.of()));
        } else if (target instanceof BackendAddress.TcpSocket tcp) {
            numbers.addAll(ports.getOrDefault(tcp.port(), List.of()));
        } else {
            return pools;
        }
        List<FpmPool> near = new ArrayList<>(numbers.size());
        for (int number : numbers) {
            near.add(pools.get(number));
        }
        return near;
    }
}
