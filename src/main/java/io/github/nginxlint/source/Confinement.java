package io.github.nginxlint.source;

import io.github.nginxlint.source.SourceReader.Kind;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what a path leads to and refuses what lies outside of the directories that were named. */
final class Confinement {

    private static final List<Path> KERNEL = List.of(Path.of("/proc"), Path.of("/sys"), Path.of("/dev"));

    /** A longer path is too long for Linux as well (limits.h, PATH_MAX). */
    private static final int PATH_LENGTH = 4096;

    private static final int PARENTS_ASKED = 8;

    /** Directories that a reason names; there may be thousands. */
    private static final int NAMED_IN_REASON = 5;

    private final Path workingDirectory;
    private final Set<Path> namedRoots = new HashSet<>();
    private final Set<Path> realRoots = new HashSet<>();
    private final Set<Path> linksOut = new HashSet<>();
    private final Map<Path, Path> realDirectories = new HashMap<>();
    private final Map<Path, Boolean> insideDirectories = new HashMap<>();
    private final String outside;

    /**
     * A confinement to directories.
     *
     * @param workingDirectory where relative paths start
     * @param named the directories that were named
     * @param unnamed others, of which the user is told nothing in particular
     */
    Confinement(Path workingDirectory, List<String> named, List<String> unnamed) {
        this.workingDirectory = workingDirectory.toAbsolutePath();
        Set<String> unique = new LinkedHashSet<>(named);
        StringBuilder reason = new StringBuilder("leads outside of");
        int count = 0;
        for (String directory : unique) {
            addRoot(directory);
            if (count < NAMED_IN_REASON) {
                reason.append(count == 0 ? " \"" : ", \"")
                        .append(directory.isEmpty() ? "." : directory)
                        .append('"');
            }
            count++;
        }
        if (count > NAMED_IN_REASON) {
            reason.append(" and ").append(count - NAMED_IN_REASON).append(" more");
        }
        if (!unnamed.isEmpty()) {
            unnamed.forEach(this::addRoot);
            reason.append(" and of the directories of nginx's packages");
        }
        this.outside = reason.toString();
    }

    /** What a path leads to, or why it may not be read. */
    sealed interface Found permits Inside, Denied {}

    /**
     * Something that may be read.
     *
     * @param real its path with links followed
     * @param attributes what it is
     */
    record Inside(Path real, BasicFileAttributes attributes) implements Found {

        Kind kind() {
            return attributes.isRegularFile() ? Kind.FILE : attributes.isDirectory() ? Kind.DIRECTORY : Kind.SPECIAL;
        }
    }

    /**
     * Nothing that may be read.
     *
     * @param reason why, for the user
     * @param isThere whether a directory shows the name
     */
    record Denied(String reason, boolean isThere) implements Found {}

    private void addRoot(String directory) {
        try {
            Path named = workingDirectory.resolve(directory).normalize();
            Path real = real(named);
            namedRoots.add(named);
            if (LinkOut.isOn(named, real)) {
                linksOut.add(named);
            } else {
                realRoots.add(real);
            }
        } catch (InvalidPathException e) {
            // nothing can lie below what is no path
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path;
        }
    }

    Found locate(String path) {
        if (path.length() > PATH_LENGTH) {
            return new Denied("the path is too long", false);
        }
        Path absolute;
        try {
            absolute = workingDirectory.resolve(path);
        } catch (InvalidPathException e) {
            return new Denied("is no name for a file here", false);
        }
        // looked at before the disk is: what lies outside is not even asked for
        if (!isNamedInside(absolute) && !isNamedInside(absolute.normalize())) {
            return new Denied(outside, true);
        }
        if (isBehindLinkOut(absolute)) {
            return new Denied("a link that leads out of the repository: name what it leads to", true);
        }
        try {
            return follow(absolute);
        } catch (NoSuchFileException e) {
            if (isBelowFile(absolute)) {
                return belowFile();
            }
            return Files.isSymbolicLink(absolute)
                    ? new Denied("no such file: the link leads nowhere", true)
                    : new Denied("no such file", false);
        } catch (AccessDeniedException e) {
            return new Denied("permission denied", true);
        } catch (FileSystemException e) {
            if (isBelowFile(absolute)) {
                return belowFile();
            }
            String why = e.getReason();
            return new Denied(
                    why == null ? "cannot be read" : "cannot be read: " + why, Files.isSymbolicLink(absolute));
        } catch (IOException e) {
            return new Denied("cannot be read", false);
        }
    }

    // which exception ENOTDIR becomes depends on the version of Java
    private static boolean isBelowFile(Path absolute) {
        Path above = absolute.getParent();
        for (int i = 0; i < PARENTS_ASKED && above != null && !Files.exists(above); i++) {
            above = above.getParent();
        }
        return above != null && Files.exists(above) && !Files.isDirectory(above);
    }

    private static Denied belowFile() {
        return new Denied("no such file: a part of the path is no directory", false);
    }

    private Found follow(Path absolute) throws IOException {
        Path name = absolute.getFileName();
        Path parent = absolute.getParent();
        Path real;
        boolean isInside;
        Path directory = null;
        if (name == null
                || parent == null
                || name.toString().equals(".")
                || name.toString().equals("..")
                // named itself, a link is followed wherever it leads
                || namedRoots.contains(absolute)) {
            real = absolute.toRealPath();
            isInside = isInside(real);
        } else {
            directory = realDirectory(parent);
            real = directory.resolve(name);
            isInside = isDirectoryInside(directory) || isInside(real);
        }
        if (!isInside) {
            return new Denied(outside, true);
        }
        BasicFileAttributes attributes;
        try {
            attributes = attributes(real);
        } catch (NoSuchFileException e) {
            if (directory != null && Files.isDirectory(directory)) {
                // of what is not there nothing more is asked: a stranger's includes may name a million
                return new Denied("no such file", false);
            }
            throw e;
        }
        if (attributes.isSymbolicLink()) {
            real = real.toRealPath();
            if (!isInside(real)) {
                return new Denied(outside, true);
            }
            attributes = attributes(real);
        }
        return new Inside(real, attributes);
    }

    private static BasicFileAttributes attributes(Path real) throws IOException {
        return Files.readAttributes(real, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    // many files share few directories: one realpath(3) for each of these is enough
    private Path realDirectory(Path directory) throws IOException {
        Path known = realDirectories.get(directory);
        if (known == null) {
            known = directory.toRealPath();
            realDirectories.put(directory, known);
        }
        return known;
    }

    // of the root it says nothing: the kernel's trees are not inside because it is
    private boolean isDirectoryInside(Path real) {
        return real.getNameCount() > 0 && insideDirectories.computeIfAbsent(real, this::isInside);
    }

    private boolean isBehindLinkOut(Path absolute) {
        for (Path link : linksOut) {
            if (absolute.normalize().startsWith(link)) {
                return true;
            }
        }
        return false;
    }

    private boolean isNamedInside(Path absolute) {
        for (Path above = absolute; above != null; above = above.getParent()) {
            if (namedRoots.contains(above) || realRoots.contains(above)) {
                return true;
            }
        }
        return false;
    }

    private boolean isInside(Path real) {
        boolean isKernels = isKernels(real);
        for (Path above = real; above != null; above = above.getParent()) {
            // what the kernel makes up can block a reader or never end
            if (realRoots.contains(above) && (!isKernels || isKernels(above))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isKernels(Path real) {
        for (Path tree : KERNEL) {
            if (real.startsWith(tree)) {
                return true;
            }
        }
        return false;
    }
}
