package io.github.nginxlint.source;

import io.github.nginxlint.source.Confinement.Denied;
import io.github.nginxlint.source.Confinement.Found;
import io.github.nginxlint.source.Confinement.Inside;
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

    private final Confinement confinement;
    private final Map<String, Result> results = new HashMap<>();
    private final int entryLimit;
    private int entriesSeen;

    DiskGlob(Confinement confinement, int entryLimit) {
        this.confinement = confinement;
        this.entryLimit = entryLimit;
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

    /**
     * What a directory holds.
     *
     * @param names the names of its entries, in no order
     * @param gap why there may be more
     */
    private record Listing(List<String> names, Optional<String> gap) {}

    Result expand(String pattern) {
        Result known = results.get(pattern);
        if (known == null) {
            known = expandAnew(Glob.compile(pattern));
            results.put(pattern, known);
        }
        return known;
    }

    private Result expandAnew(Glob glob) {
        List<String> prefixes = List.of("");
        Optional<String> gap = Optional.empty();
        int last = glob.parts().size() - 1;
        for (int i = 0; i <= last; i++) {
            GlobPart part = glob.parts().get(i);
            String end = i < last ? "/" : "";
            List<String> next = new ArrayList<>();
            for (String prefix : prefixes) {
                if (part.isLiteral()) {
                    next.add(prefix + part.literal() + end);
                    continue;
                }
                Listing listing = entries(prefix);
                gap = gap.or(listing::gap);
                for (String name : listing.names) {
                    if (part.matches(name)) {
                        next.add(prefix + name + end);
                    }
                }
            }
            prefixes = next;
        }
        List<String> paths = new ArrayList<>(prefixes);
        if (glob.parts().get(last).isLiteral()) {
            paths.removeIf(path -> !isThere(path));
        }
        paths.sort(PathText.BYTE_ORDER);
        return new Result(paths, gap);
    }

    // a link that leads nowhere is found, as by glibc: nginx then fails to open it
    private boolean isThere(String path) {
        return !(confinement.locate(path) instanceof Denied denied) || denied.isThere();
    }

    List<String> list(String directory) {
        List<String> names = new ArrayList<>(entries(directory).names);
        names.sort(PathText.BYTE_ORDER);
        return names;
    }

    private Listing entries(String directory) {
        Found found = confinement.locate(directory);
        if (found instanceof Denied denied) {
            return new Listing(List.of(), denied.isThere() ? Optional.of(denied.reason()) : Optional.empty());
        }
        Inside inside = (Inside) found;
        if (!inside.attributes().isDirectory()) {
            return new Listing(List.of(), Optional.empty());
        }
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(inside.real())) {
            for (Path entry : stream) {
                if (entriesSeen++ >= entryLimit) {
                    // the first few in the disk's order would be another set on another disk
                    return new Listing(List.of(), Optional.of("more than " + entryLimit + " directory entries"));
                }
                Path name = entry.getFileName();
                if (name != null) {
                    names.add(name.toString());
                }
            }
        } catch (AccessDeniedException e) {
            return new Listing(List.of(), Optional.of("permission denied"));
        } catch (IOException | DirectoryIteratorException e) {
            return new Listing(List.of(), Optional.of("cannot be listed"));
        }
        return new Listing(names, Optional.empty());
    }
}
