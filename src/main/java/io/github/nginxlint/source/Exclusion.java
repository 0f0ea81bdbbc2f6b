package io.github.nginxlint.source;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is left out when a directory is looked through. A pattern with a slash is meant from the base on, one without a
 * name at any depth; with a slash at its end it means directories only. What a left out directory holds is left out with
 * it.
 */
public final class Exclusion {

    /** Nothing is left out. */
    public static final Exclusion NONE = new Exclusion(Path.of(""), Path.of(""), List.of());

    private final Path directory;
    private final Path base;
    private final List<Rule> rules = new ArrayList<>();

    private record Rule(PathPattern pattern, boolean isForDirectories) {}

    private Exclusion(Path directory, Path base, List<String> patterns) {
        this.directory = directory;
        this.base = base;
        for (String text : patterns) {
            boolean isForDirectories = text.endsWith("/");
            String path = isForDirectories ? text.substring(0, text.length() - 1) : text;
            PathPattern pattern = PathPattern.compile(path);
            rules.add(new Rule(path.indexOf('/') < 0 ? pattern.anywhere() : pattern, isForDirectories));
        }
    }

    /**
     * An exclusion by patterns.
     *
     * @param directory what relative paths start from
     * @param base the directory that the patterns are about
     */
    public static Exclusion of(Path directory, Path base, List<String> patterns) {
        Path absolute = directory.toAbsolutePath().normalize();
        return patterns.isEmpty()
                ? NONE
                : new Exclusion(absolute, absolute.resolve(base).normalize(), patterns);
    }

    /** Whether the very path is left out, not only a directory that it is in. */
    public boolean has(String path, boolean isDirectory) {
        if (rules.isEmpty()) {
            return false;
        }
        Optional<String> relative = relative(path);
        return relative.isPresent() && isMeant(relative.get(), isDirectory);
    }

    /** Whether the path or a directory that it is in is left out. */
    public boolean reaches(String path, boolean isDirectory) {
        String whole = rules.isEmpty() ? "" : relative(path).orElse("");
        for (int slash = whole.indexOf('/'); slash >= 0; slash = whole.indexOf('/', slash + 1)) {
            if (isMeant(whole.substring(0, slash), true)) {
                return true;
            }
        }
        return !whole.isEmpty() && isMeant(whole, isDirectory);
    }

    private Optional<String> relative(String path) {
        try {
            Path absolute = directory.resolve(path).normalize();
            return absolute.startsWith(base) && !absolute.equals(base)
                    ? Optional.of(base.relativize(absolute).toString())
                    : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private boolean isMeant(String relative, boolean isDirectory) {
        for (Rule rule : rules) {
            if ((isDirectory || !rule.isForDirectories) && rule.pattern.matches(relative)) {
                return true;
            }
        }
        return false;
    }
}
