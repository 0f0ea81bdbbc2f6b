package io.github.nginxlint.source;

import io.github.nginxlint.source.Confinement.Denied;
import io.github.nginxlint.source.Confinement.Found;
import io.github.nginxlint.source.Confinement.Inside;
import io.github.nginxlint.source.SourceReader.Listing;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** glob(3) on the disk: walks no directory outside of the confinement and looks at a bounded number of entries. */
final class DiskGlob {

    /** Directories in which one pattern is followed. */
    private static final int DIRECTORIES = 10_000;

    /** Directories in which all patterns of a run are followed, each time anew. */
    private static final int ALL_DIRECTORIES = 50_000;

    private static final Listing NOTHING = new Listing(List.of(), Optional.empty());

    private final Confinement confinement;
    private final Map<String, Result> results = new HashMap<>();
    private final Limits limits;
    private final long entryLimit;
    /** The directory that was listed last: patterns of one directory follow each other. */
    private Map<String, Listing> lastListed = Map.of();

    private int entriesSeen;
    private int directoriesSeen;

    DiskGlob(Confinement confinement, Limits limits) {
        this.confinement = confinement;
        this.limits = limits;
        this.entryLimit = limits.get(Limit.DIRECTORY_ENTRIES);
    }

    /**
     * What a pattern matches.
     *
     * @param paths the paths, in glob's order
     * @param gap why there may be more
     */
    record Result(List<String> paths, Optional<String> gap) {

        Result {
            paths = List.copyOf(paths);
        }
    }

    Result expand(String pattern) {
        Result known = results.get(pattern);
        if (known == null) {
            known = expandAnew(Glob.compile(pattern));
            results.put(pattern, known);
        }
        return known;
    }

    private Result expandAnew(Glob glob) {
        Expansion expansion = new Expansion();
        List<String> paths = List.of("");
        int last = glob.parts().size() - 1;
        for (int i = 0; i <= last && !expansion.isCut; i++) {
            GlobPart part = glob.parts().get(i);
            paths = part.isLiteral()
                    ? expansion.literal(paths, part, i == last)
                    : expansion.matches(paths, part, i == last);
        }
        // the first few would be another set on another disk
        List<String> sorted = expansion.isCut ? new ArrayList<>() : new ArrayList<>(paths);
        sorted.sort(PathText.BYTE_ORDER);
        return new Result(sorted, expansion.gap);
    }

    /** One pattern on its way from directory to directory. Links can make a few of these appear under any number of names. */
    private final class Expansion {

        private final Map<String, Listing> listings = new HashMap<>(lastListed);
        private Optional<String> gap = Optional.empty();
        private boolean isCut;

        List<String> literal(List<String> prefixes, GlobPart part, boolean isLast) {
            List<String> next = new ArrayList<>();
            for (String prefix : prefixes) {
                String path = prefix + part.literal() + (isLast ? "" : "/");
                if (!isLast || (isAllowed() && isThere(path))) {
                    next.add(path);
                }
            }
            return next;
        }

        List<String> matches(List<String> prefixes, GlobPart part, boolean isLast) {
            List<String> next = new ArrayList<>();
            for (String prefix : prefixes) {
                if (entriesSeen > entryLimit) {
                    cut(tooMany());
                }
                if (!isAllowed()) {
                    return next;
                }
                String directory = identity(prefix);
                Listing listing = listings.computeIfAbsent(directory, same -> entries(prefix));
                lastListed = Map.of(directory, listing);
                entriesSeen += listing.names().size();
                gap = gap.or(listing::gap);
                for (String name : listing.names()) {
                    if (part.matches(name)) {
                        next.add(prefix + name + (isLast ? "" : "/"));
                    }
                }
                if (entriesSeen > entryLimit) {
                    cut(tooMany());
                } else if (!isLast && next.size() > DIRECTORIES) {
                    cut("more than " + DIRECTORIES + " directories");
                }
            }
            return next;
        }

        private boolean isAllowed() {
            if (!isCut && ++directoriesSeen > ALL_DIRECTORIES) {
                cut("more than " + ALL_DIRECTORIES + " directories in all patterns");
            }
            return !isCut;
        }

        private void cut(String reason) {
            isCut = true;
            gap = Optional.of(reason);
        }
    }

    private String tooMany() {
        return limits.exceeded(Limit.DIRECTORY_ENTRIES, "directory entries");
    }

    private String identity(String directory) {
        return confinement.locate(directory) instanceof Inside inside
                ? inside.real().toString()
                : directory;
    }

    // a link that leads nowhere is found, as by glibc: nginx then fails to open it
    private boolean isThere(String path) {
        return !(confinement.locate(path) instanceof Denied denied) || denied.isThere();
    }

    Listing list(String directory) {
        Listing listing = entries(directory);
        entriesSeen += listing.names().size();
        return listing;
    }

    private Listing entries(String directory) {
        Found found = confinement.locate(directory);
        if (found instanceof Denied denied) {
            return denied.isThere() ? unlisted(denied.reason()) : NOTHING;
        }
        Inside inside = (Inside) found;
        if (!inside.attributes().isDirectory()) {
            return NOTHING;
        }
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(inside.real())) {
            for (Path entry : stream) {
                if (entriesSeen + names.size() >= entryLimit) {
                    // the first few in the disk's order would be another set on another disk
                    return unlisted(tooMany());
                }
                Path name = entry.getFileName();
                if (name != null) {
                    names.add(name.toString());
                }
            }
        } catch (AccessDeniedException e) {
            return unlisted("permission denied");
        } catch (IOException | DirectoryIteratorException e) {
            return unlisted("cannot be listed");
        }
        names.sort(PathText.BYTE_ORDER);
        return new Listing(names, Optional.empty());
    }

    private static Listing unlisted(String reason) {
        return new Listing(List.of(), Optional.of(reason));
    }
}
