package io.github.nginxlint.backend;

import io.github.nginxlint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that was read of PHP-FPM.
 *
 * @param instances one for each main file
 * @param unread what could not be read; when there is any, a missing pool means nothing
 * @param problems lines that php-fpm refuses, in the order read
 * @param files the files read, in the order read
 * @param isPartial whether there may be pools besides these, so that one that is not among them means nothing
 * @param index all pools, by where they listen
 */
public record FpmConfig(
        List<FpmInstance> instances,
        List<UnreadPath> unread,
        List<FpmProblem> problems,
        List<SourceFile> files,
        boolean isPartial,
        PoolIndex index) {

    public FpmConfig {
        instances = List.copyOf(instances);
        unread = List.copyOf(unread);
        problems = List.copyOf(problems);
        files = List.copyOf(files);
    }

    FpmConfig(List<FpmInstance> instances, List<UnreadPath> unread, List<FpmProblem> problems, List<SourceFile> files) {
        this(instances, unread, problems, files, false, PoolIndex.of(allPools(instances)));
    }

    private static List<FpmPool> allPools(List<FpmInstance> instances) {
        List<FpmPool> pools = new ArrayList<>();
        for (FpmInstance instance : instances) {
            pools.addAll(instance.pools());
        }
        return pools;
    }

    /** The same of files that may not be all there are: what they include and is not there is no concern. */
    FpmConfig partial() {
        return new FpmConfig(instances, LeftOut.of(unread), problems, files, true, index);
    }

    /** Whether nothing was left out. */
    public boolean isWhole() {
        return !isPartial && unread.isEmpty();
    }

    /** Nothing known about PHP-FPM. */
    public static FpmConfig none() {
        return new FpmConfig(List.of(), List.of(), List.of(), List.of());
    }

    /** The pools of every instance. */
    public List<FpmPool> pools() {
        return index.pools();
    }

    /** The instance that a pool of this configuration belongs to. */
    public Optional<FpmInstance> instanceOf(FpmPool pool) {
        for (FpmInstance instance : instances) {
            if (instance.pools().contains(pool)) {
                return Optional.of(instance);
            }
        }
        return Optional.empty();
    }

    /**
     * Looks for the pool behind an address.
     *
     * @param nginxAddress as {@code fastcgi_pass} or an upstream's {@code server} has it
     */
    public PoolLookup lookUp(String nginxAddress) {
        return PoolLookup.in(this, nginxAddress);
    }
}
