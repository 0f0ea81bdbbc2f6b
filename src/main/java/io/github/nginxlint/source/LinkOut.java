package io.github.nginxlint.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A link within a repository that leads out of it. Whoever can change the repository has made it: a hook or a job of CI
 * that names the path means a directory of the repository, not what a stranger has put in its place.
 */
final class LinkOut {

    private LinkOut() {}

    /**
     * Whether a path goes through one.
     *
     * @param path absolute, normalized
     * @param real the same with links followed
     */
    static boolean isOn(Path path, Path real) {
        if (real.equals(path) || NginxPrefix.of(path.toString()).isPresent()) {
            // the machine's own nginx is nobody's pull request
            return false;
        }
        Path part = path.getRoot();
        for (Path name : path) {
            part = part == null ? name : part.resolve(name);
            if (Files.isSymbolicLink(part) && leadsOut(part)) {
                return true;
            }
        }
        return false;
    }

    private static boolean leadsOut(Path link) {
        Path parent = link.getParent();
        if (parent == null) {
            return false;
        }
        try {
            Path target = link.toRealPath();
            boolean isInRepository = false;
            for (Path at = parent.toRealPath(); at != null; at = at.getParent()) {
                if (Files.exists(at.resolve(".git"))) {
                    isInRepository = true;
                    if (target.startsWith(at)) {
                        return false;
                    }
                }
            }
            return isInRepository;
        } catch (IOException e) {
            // it leads nowhere
            return false;
        }
    }
}
