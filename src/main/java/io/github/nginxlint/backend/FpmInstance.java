package io.github.nginxlint.backend;

import java.util.List;
import java.util.Optional;

/**
 * One php-fpm: the pools and global settings that one main file leads to.
 *
 * @param mainFile the file or directory it was read from
 * @param global the entries of {@code [global]}
 * @param pools in the order of their first headings
 * @param ini the php.ini of all of them
 */
public record FpmInstance(String mainFile, FpmSettings global, List<FpmPool> pools, PhpIni ini) {

    public FpmInstance {
        pools = List.copyOf(pools);
    }

    /** Whether it was read from php-fpm's main file, so that all its pools are known, not from pool files alone. */
    public boolean isMain() {
        return SocketPath.name(mainFile).equals("php-fpm.conf");
    }

    /** How many seconds the workers get for a reload before php-fpm kills them; 0, the default, kills at once. */
    public Optional<PoolValue<Integer>> processControlTimeout() {
        return global.seconds("process_control_timeout");
    }
}
