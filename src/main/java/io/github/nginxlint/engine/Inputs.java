package io.github.nginxlint.engine;

import io.github.nginxlint.source.ChangedReader;
import io.github.nginxlint.source.FileSystemReader;
import io.github.nginxlint.source.Limits;
import io.github.nginxlint.source.MapReader;
import io.github.nginxlint.source.NginxDump;
import io.github.nginxlint.source.SourceFile;
import io.github.nginxlint.source.SourceReader;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Where a run reads from, and nowhere else.
 *
 * @param nginx reads nginx's configuration
 * @param dump the output of {@code nginx -T}, where standard input is one
 * @param phpFpm reads the PHP-FPM configurations that were named
 * @param compose reads the compose files that were named
 * @param systemd reads the units that were named, and what stands beside the configuration
 * @param directory what relative paths start from; absent for what is in memory
 * @param discoverable reads the usual places of PHP-FPM, where what is looked at is this machine's own nginx
 */
public record Inputs(
        SourceReader nginx,
        Optional<NginxDump> dump,
        SourceReader phpFpm,
        SourceReader compose,
        SourceReader systemd,
        Optional<Path> directory,
        Optional<SourceReader> discoverable) {

    /** The name that findings show for what came from standard input. */
    public static final String STANDARD_INPUT = "<stdin>";

    private static final String SYSTEM_PREFIX = "/etc/nginx";

    /** Everything in memory: a page's example, a test. */
    public static Inputs inMemory(SourceReader files) {
        return new Inputs(files, Optional.empty(), files, files, files, Optional.empty(), Optional.empty());
    }

    /**
     * The disk, confined to what the request names.
     *
     * @param directory what relative paths start from
     */
    public static Inputs onDisk(Path directory, LintRequest request) {
        Limits backends = request.limits().ofBackends();
        BackendFiles named = request.backends();
        SourceReader phpFpm = FileSystemReader.forNamed(directory, named.phpFpm(), phpVersions(directory, named))
                .bounded(backends);
        SourceReader compose =
                FileSystemReader.forNamed(directory, named.compose()).bounded(backends);
        List<String> beside =
                named.systemd().isEmpty() || request.standardInput().isPresent() ? List.of() : request.paths();
        SourceReader systemd =
                FileSystemReader.forNamed(directory, named.systemd(), beside).bounded(backends);
        if (request.standardInput().isPresent()) {
            return ofBytes(request.standardInput().get(), phpFpm, compose, systemd);
        }
        List<String> places = new ArrayList<>(request.includes().around());
        request.includes().prefix().ifPresent(places::add);
        for (String map : request.includes().pathMaps()) {
            // an absolute path is mapped to one of the working directory, a component to another in its place
            String to = map.substring(map.indexOf('=') + 1);
            if (map.startsWith("/") || to.startsWith("/")) {
                places.add(to);
            }
        }
        boolean own = false;
        for (String path : request.paths()) {
            own |= isSystem(directory, path);
        }
        return new Inputs(
                FileSystemReader.forNamed(directory, request.paths(), places).bounded(request.limits()),
                Optional.empty(),
                phpFpm,
                compose,
                systemd,
                Optional.of(directory),
                own
                        ? Optional.of(FileSystemReader.within(directory, List.of("/etc", "/usr/local/etc"))
                                .bounded(backends))
                        : Optional.empty());
    }

    /** The same, with another reader of nginx's configuration in front of its own. */
    public Inputs readBy(UnaryOperator<SourceReader> front) {
        return new Inputs(front.apply(nginx), dump, phpFpm, compose, systemd, directory, discoverable);
    }

    /** The same, with other text in some of nginx's files. */
    Inputs with(Map<String, SourceFile> changed) {
        return new Inputs(ChangedReader.of(nginx, changed), dump, phpFpm, compose, systemd, directory, discoverable);
    }

    /** Debian keeps php.ini in {@code php/8.2/fpm}, and what its scan directory leads to in {@code php/8.2}. */
    private static List<String> phpVersions(Path directory, BackendFiles files) {
        List<String> places = new ArrayList<>();
        for (String named : files.phpFpm()) {
            String path = absolute(directory, named) + "/";
            int fpm = path.indexOf("/fpm/");
            int version = fpm < 0 ? -1 : path.lastIndexOf('/', fpm - 1);
            if (version > 0 && path.startsWith("/php/", path.lastIndexOf('/', version - 1))) {
                places.add(path.substring(0, fpm));
            }
        }
        return places;
    }

    private static String absolute(Path directory, String path) {
        try {
            return directory.resolve(path).toAbsolutePath().normalize().toString();
        } catch (InvalidPathException e) {
            // the reader says so
            return "";
        }
    }

    private static boolean isSystem(Path directory, String path) {
        return (absolute(directory, path) + "/").startsWith(SYSTEM_PREFIX + "/");
    }

    private static Inputs ofBytes(byte[] bytes, SourceReader phpFpm, SourceReader compose, SourceReader systemd) {
        SourceFile file = SourceFile.decode(STANDARD_INPUT, bytes);
        return new Inputs(
                MapReader.of(Map.of(STANDARD_INPUT, file)),
                NginxDump.split(file),
                phpFpm,
                compose,
                systemd,
                Optional.empty(),
                Optional.empty());
    }
}
