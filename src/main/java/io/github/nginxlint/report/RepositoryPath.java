package io.github.nginxlint.report;

/** A file's name as services compare it with the paths of a repository. */
final class RepositoryPath {

    private RepositoryPath() {}

    /** The name without {@code ./}, without doubled slashes, and with {@code ..} resolved where that can be done. */
    static String of(String name) {
        String path = String.join("/", ArtifactUri.segments(name, name.startsWith("/")));
        if (name.startsWith("/")) {
            return "/" + path;
        }
        return path.isEmpty() ? "." : path;
    }
}
