package io.github.nginxlint.fix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;

/**
 * Whose a file is and what may be done with it, as far as the file system knows.
 *
 * @param values owner, group and mode; empty where there are none
 */
record UnixAttributes(Map<String, Object> values) {

    static UnixAttributes of(Path file) throws IOException {
        return new UnixAttributes(
                isKnown(file) ? Files.readAttributes(file, "unix:uid,gid,mode", LinkOption.NOFOLLOW_LINKS) : Map.of());
    }

    /** How many names a file has. */
    static int links(Path file) throws IOException {
        return isKnown(file)
                        && Files.getAttribute(file, "unix:nlink", LinkOption.NOFOLLOW_LINKS) instanceof Integer links
                ? links
                : 1;
    }

    private static boolean isKnown(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("unix");
    }
}
