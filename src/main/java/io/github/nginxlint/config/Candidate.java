package io.github.nginxlint.config;

import io.github.nginxlint.config.ParsedFiles.Parsed;
import io.github.nginxlint.source.PathText;
import io.github.nginxlint.source.SourceReader;
import io.github.nginxlint.syntax.Directive;
import io.github.nginxlint.syntax.ParsedFile;
import io.github.nginxlint.syntax.TemplateName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file that may be an entry.
 *
 * @param path its path
 * @param identity the name under which it is the same by whatever path
 * @param file what is in it
 * @param scanned the directory in which it was found; its own when it was named itself
 */
record Candidate(String path, String identity, ParsedFile file, String scanned) {

    /** The name that nginx's own main configuration has. */
    private static final String MAIN_NAME = "nginx.conf";

    /** A file that was named by the user. */
    static Optional<Candidate> named(String path, ParsedFiles files) {
        return files.at(path) instanceof Parsed parsed
                ? Optional.of(new Candidate(path, parsed.identity(), parsed.file(), ""))
                : Optional.empty();
    }

    /** A file found in a directory, if it has something of nginx in it. */
    static Optional<Candidate> scanned(String path, String directory, Parsed parsed) {
        Candidate found = new Candidate(path, parsed.identity(), parsed.file(), directory);
        return found.isNamedAsMain() || FileContent.isOfNginx(found.file) ? Optional.of(found) : Optional.empty();
    }

    /** Those that nginx could start with, the likeliest first: what one of them includes is no entry any more. */
    static List<Candidate> mains(List<Candidate> candidates) {
        List<Candidate> mains = new ArrayList<>();
        for (int rank = 0; rank < 3; rank++) {
            for (Candidate candidate : candidates) {
                if (candidate.isMain() && candidate.rank() == rank) {
                    mains.add(candidate);
                }
            }
        }
        return mains;
    }

    private int rank() {
        if (isNamedAsMain()) {
            return 0;
        }
        return holds(file.directives(), "events") ? 1 : 2;
    }

    private boolean isNamedAsMain() {
        return TemplateName.rendered(PathText.name(path)).equals(MAIN_NAME);
    }

    /** Whether it is a whole configuration. */
    boolean isMain() {
        return holds(file.directives(), "events") || holds(file.directives(), "http");
    }

    /** Whether the statements, includes in place, are a whole configuration. */
    static boolean holdsMain(ConfigBlock top) {
        for (ConfigNode node : top.nodes()) {
            if (node.block().isPresent()
                    && (node.name().equals("events") || node.name().equals("http"))) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(List<Directive> directives, String name) {
        for (Directive directive : directives) {
            if (directive.nameValue().equals(name) && directive.block().isPresent()) {
                return true;
            }
        }
        return false;
    }

    /**
     * The directories that may stand for nginx's own, the likeliest first.
     *
     * @param installed where it stands when it is part of an installed nginx
     */
    List<String> bases(SourceReader reader, Optional<String> installed) {
        String own = PathText.directory(path);
        if (isMain()) {
            return List.of(own);
        }
        if (installed.isPresent() && PathText.isWithin(installed.get(), path)) {
            return List.of(installed.get());
        }
        List<String> upwards = new ArrayList<>();
        String directory = own;
        while (true) {
            if (reader.kind(PathText.join(directory, MAIN_NAME)) == SourceReader.Kind.FILE) {
                return List.of(directory);
            }
            upwards.add(directory);
            String parent = PathText.directory(directory);
            if (directory.equals(scanned) || directory.isEmpty() || directory.equals(parent)) {
                return upwards;
            }
            directory = parent;
        }
    }
}
