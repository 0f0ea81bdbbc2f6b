package io.github.nginxlint.backend;

import io.github.nginxlint.source.Place;
import io.github.nginxlint.source.SourceReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads PHP-FPM's configuration from the paths given, or from where distributions keep it. */
public final class FpmConfigReader {

    /** Debian; Fedora, RHEL and Arch; Alpine; Remi's parallel versions; the official images and FreeBSD. */
    private static final List<String> USUAL = List.of(
            "/etc/php/*/fpm/php-fpm.conf",
            "/etc/php-fpm.conf",
            "/etc/php/php-fpm.conf",
            "/etc/php[0-9]*/php-fpm.conf",
            "/etc/opt/remi/php[0-9]*/php-fpm.conf",
            "/usr/local/etc/php-fpm.conf");

    private static final List<String> USUAL_POOLS = List.of("/etc/php-fpm.d", "/usr/local/etc/php-fpm.d");

    /** Where repositories keep their own, from the directory of a file of nginx or one above it. */
    public static final List<String> NAMES = List.of(
            "php-fpm.conf",
            "www.conf",
            "php-fpm.d",
            "pool.d",
            "docker/php",
            "docker/php/php-fpm.d",
            "docker/php/pool.d");

    private final SourceReader reader;
    private final FpmReadLog log = new FpmReadLog();
    private final List<FpmInstance> instances = new ArrayList<>();

    private FpmConfigReader(SourceReader reader) {
        this.reader = reader;
    }

    /**
     * Reads main files, pool files and directories. A directory stands for its {@code php-fpm.conf}; without one for
     * the {@code php-fpm.conf} of each PHP version below it ({@code /etc/php}), or else for all its {@code *.conf}.
     */
    public static FpmConfig read(SourceReader reader, List<String> paths) {
        FpmConfigReader run = new FpmConfigReader(reader);
        for (String path : paths) {
            run.readPath(path);
        }
        return run.log.toConfig(withoutRepeats(run.instances));
    }

    /** Reads what the machine's distribution keeps at the usual places; nothing there gives nothing unread. */
    public static FpmConfig discover(SourceReader reader) {
        FpmConfigReader run = new FpmConfigReader(reader);
        for (String pattern : USUAL) {
            for (String main : reader.glob(pattern)) {
                run.instance(main, List.of(main));
            }
        }
        for (String directory : run.instances.isEmpty() ? USUAL_POOLS : List.<String>of()) {
            List<String> pools = reader.glob(directory + "/*.conf");
            if (!pools.isEmpty()) {
                run.instance(directory, pools);
            }
        }
        return run.log.toConfig(withoutRepeats(run.instances));
    }

    /** Reads what was found at {@link #NAMES}; what is no pool there is left alone, and others may exist elsewhere. */
    public static FpmConfig found(SourceReader reader, List<String> paths) {
        FpmConfigReader run = new FpmConfigReader(reader);
        FoundPools pools = new FoundPools(reader);
        for (String path : paths) {
            List<String> files = pools.at(path);
            if (!files.isEmpty()) {
                run.instance(path, files);
            }
        }
        return run.log.toConfig(withoutRepeats(run.instances)).partial();
    }

    private void readPath(String path) {
        if (reader.kind(path) != SourceReader.Kind.DIRECTORY) {
            instance(path, List.of(path));
            return;
        }
        String directory = path.endsWith("/") ? path : path + "/";
        List<String> mains =
                first(directory + "php-fpm.conf", directory + "fpm/php-fpm.conf", directory + "*/fpm/php-fpm.conf");
        List<String> pools = mains.isEmpty() ? reader.glob(directory + "*.conf") : List.of();
        for (String main : mains) {
            instance(main, List.of(main));
        }
        if (!pools.isEmpty()) {
            instance(path, pools);
        } else if (mains.isEmpty()) {
            log.unread(path, "no php-fpm.conf and no *.conf in it", Optional.empty());
        }
    }

    private List<String> first(String... patterns) {
        for (String pattern : patterns) {
            List<String> found = reader.glob(pattern);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private void instance(String mainFile, List<String> files) {
        instances.add(new FpmInstanceReader(reader, log, mainFile).read(files));
    }

    /** A pool file that is given beside the main file that includes it makes one pool, that of the main file. */
    private static List<FpmInstance> withoutRepeats(List<FpmInstance> instances) {
        Set<Place> included = new HashSet<>();
        for (FpmInstance instance : instances) {
            for (FpmPool pool : instance.pools()) {
                if (!isOnItsOwn(instance, pool)) {
                    included.add(pool.place());
                }
            }
        }
        Set<Place> seen = new HashSet<>();
        List<FpmInstance> kept = new ArrayList<>();
        for (FpmInstance instance : instances) {
            List<FpmPool> pools = new ArrayList<>(instance.pools());
            pools.removeIf(pool -> isOnItsOwn(instance, pool) && included.contains(pool.place()));
            pools.removeIf(pool -> !seen.add(pool.place()));
            if (!pools.isEmpty() || instance.pools().isEmpty()) {
                kept.add(new FpmInstance(instance.mainFile(), instance.global(), pools, instance.ini()));
            }
        }
        return kept;
    }

    private static boolean isOnItsOwn(FpmInstance instance, FpmPool pool) {
        return pool.place().file().name().equals(instance.mainFile());
    }
}
