package io.github.nginxlint.source;

import io.github.nginxlint.source.Confinement.Denied;
import io.github.nginxlint.source.Confinement.Found;
import io.github.nginxlint.source.Confinement.Inside;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The disk, confined to the directories that were named: a path is read when, links followed, it lies in one of them.
 * Devices, FIFOs and sockets are never opened.
 */
public final class FileSystemReader implements SourceReader {

    /** Behind a limit there may be any number of files. */
    private static final int MOST_NAMED = 100;

    /** In entries of a directory: to look for what is not there takes longer than to list what is. */
    private static final int COST_OF_MISSING = 4;

    private final Confinement confinement;
    private final Limits limits;
    private final DiskGlob globs;
    private final Map<String, ReadResult> results = new HashMap<>();
    private final Map<Path, ReadResult> files = new HashMap<>();
    private final List<BeyondLimit> beyondLimits = new ArrayList<>();
    private int filesRead;
    private long bytesRead;
    private long missed;

    private FileSystemReader(Confinement confinement, Limits limits) {
        this.confinement = confinement;
        this.limits = limits;
        this.globs = new DiskGlob(confinement, limits);
    }

    /**
     * A reader of the given directories.
     *
     * @param workingDirectory where relative paths start
     * @param roots the directories that may be read, all below them included
     */
    public static FileSystemReader within(Path workingDirectory, List<String> roots) {
        return new FileSystemReader(new Confinement(workingDirectory, roots, List.of()), Limits.STANDARD);
    }

    /** One that reads the same, but no more than limits allow. */
    public FileSystemReader bounded(Limits other) {
        return new FileSystemReader(confinement, other);
    }

    /**
     * A reader for what was named on the command line: a directory stands for all below it, a file for all below its
     * directory. What stands where packages put the configuration of nginx may lead to where they put the rest of it,
     * as it may for nginx itself: Debian's modules-enabled leads to /usr/share.
     *
     * @param workingDirectory where relative paths start
     * @param entries files and directories
     */
    public static FileSystemReader forNamed(Path workingDirectory, List<String> entries) {
        return forNamed(workingDirectory, entries, List.of());
    }

    /**
     * A reader for what was named on the command line, some of it not to be looked at itself.
     *
     * @param workingDirectory where relative paths start
     * @param entries files and directories
     * @param places where included files may be as well; never the whole disk, and nothing besides themselves
     */
    public static FileSystemReader forNamed(Path workingDirectory, List<String> entries, List<String> places) {
        List<String> roots = new ArrayList<>();
        boolean isInstalled = false;
        for (String path : entries) {
            Optional<Path> absolute = absolute(workingDirectory, path);
            if (absolute.isPresent()) {
                roots.add(Files.isDirectory(absolute.get()) ? path : PathText.directory(path));
                isInstalled |= NginxPrefix.of(absolute.get().toString()).isPresent();
            }
        }
        for (String path : places) {
            Optional<Path> absolute = absolute(workingDirectory, path);
            if (absolute.isPresent() && absolute.get().getNameCount() > 0) {
                roots.add(Files.isDirectory(absolute.get()) ? path : PathText.directory(path));
            }
        }
        List<String> installed = isInstalled ? NginxPrefix.REACHED : List.of();
        return new FileSystemReader(new Confinement(workingDirectory, roots, installed), Limits.STANDARD);
    }

    /**
     * A reader for what was named and what lies below it, without the places to which an installed configuration may
     * lead: what may be written.
     *
     * @param workingDirectory where relative paths start
     * @param entries files and directories; a file stands for all below its directory
     */
    public static FileSystemReader ofNamedAlone(Path workingDirectory, List<String> entries) {
        List<String> roots = new ArrayList<>();
        for (String path : entries) {
            Optional<Path> absolute = absolute(workingDirectory, path);
            if (absolute.isPresent()) {
                roots.add(Files.isDirectory(absolute.get()) ? path : PathText.directory(path));
            }
        }
        return within(workingDirectory, roots);
    }

    // what is no path cannot be read, so there is nothing to allow for it
    private static Optional<Path> absolute(Path workingDirectory, String path) {
        try {
            return Optional.of(workingDirectory.toAbsolutePath().resolve(path).normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    @Override
    public ReadResult read(String path) {
        ReadResult known = results.get(path);
        if (known == null) {
            known = readAnew(path);
            results.put(path, known);
        }
        return known;
    }

    private ReadResult readAnew(String path) {
        if (isTooManyMissed()) {
            return new Refused(limits.exceeded(Limit.DIRECTORY_ENTRIES, "directory entries"), true);
        }
        Found found = confinement.locate(path);
        if (found instanceof Denied denied) {
            return new Refused(denied.reason());
        }
        Inside inside = (Inside) found;
        return switch (inside.kind()) {
            case DIRECTORY -> new Refused("is a directory");
            case SPECIAL, MISSING -> new Refused("is a device, a FIFO or a socket");
            case FILE -> readOnce(path, inside);
        };
    }

    private ReadResult readOnce(String path, Inside inside) {
        ReadResult known = files.get(inside.real());
        if (known == null) {
            known = readFile(path, inside);
            files.put(inside.real(), known);
            if (known instanceof Refused refused && refused.isBeyondLimit() && beyondLimits.size() < MOST_NAMED) {
                beyondLimits.add(new BeyondLimit(path, refused.reason()));
            }
        }
        return known;
    }

    private ReadResult readFile(String path, Inside inside) {
        long most = limits.get(limits.ofFile());
        if (inside.attributes().size() > most) {
            return refused(limits.ofFile(), "larger than ");
        }
        if (filesRead >= limits.get(Limit.FILES)) {
            return refused(Limit.FILES, "more than ");
        }
        // the size is not trusted: the file may grow
        try (InputStream in = Files.newInputStream(inside.real())) {
            byte[] bytes = in.readNBytes((int) most + 1);
            if (bytes.length > most) {
                return refused(limits.ofFile(), "larger than ");
            }
            if (bytesRead + bytes.length > limits.get(Limit.TOTAL_SIZE)) {
                return refused(Limit.TOTAL_SIZE, "all files together are larger than ");
            }
            filesRead++;
            bytesRead += bytes.length;
            return new Text(SourceFile.decode(path, bytes));
        } catch (AccessDeniedException e) {
            return new Refused("permission denied");
        } catch (IOException e) {
            return new Refused("cannot be read");
        }
    }

    private Refused refused(Limit limit, String beyond) {
        long value = limits.get(limit);
        String things = limit == Limit.FILES ? " files" : "";
        return new Refused(beyond + limit.shown(value) + things + " (" + limit.advice(value) + ")", true);
    }

    @Override
    public List<BeyondLimit> beyondLimits() {
        return List.copyOf(beyondLimits);
    }

    @Override
    public Kind kind(String path) {
        if (isTooManyMissed()) {
            return Kind.MISSING;
        }
        Found found = confinement.locate(path);
        if (found instanceof Denied denied && !denied.isThere()) {
            missed += COST_OF_MISSING;
        }
        return found instanceof Inside inside ? inside.kind() : Kind.MISSING;
    }

    private boolean isTooManyMissed() {
        return missed > limits.get(Limit.DIRECTORY_ENTRIES);
    }

    @Override
    public List<String> glob(String pattern) {
        return globs.expand(pattern).paths();
    }

    @Override
    public Optional<String> gap(String pattern) {
        return globs.expand(pattern).gap();
    }

    @Override
    public String identity(String path) {
        return !isTooManyMissed() && confinement.locate(path) instanceof Inside inside
                ? inside.real().toString()
                : path;
    }

    @Override
    public Listing list(String directory) {
        return globs.list(directory);
    }
}
