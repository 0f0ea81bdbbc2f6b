package io.github.nginxlint.fix;

import io.github.nginxlint.fix.DiskFiles.Found;
import io.github.nginxlint.fix.DiskFiles.Obstacle;
import io.github.nginxlint.fix.DiskFiles.Writable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes changed files: each is there as it was or as it is to be, at any moment, with the mode and the owner it had. A
 * process that is told to end finishes the file it is at, and begins no other.
 */
public final class Replacing {

    private final DiskFiles files;

    /**
     * A writer.
     *
     * @param files says which files may be changed
     */
    public Replacing(DiskFiles files) {
        this.files = files;
    }

    /** Writes all; says which could not be written, and why. */
    public List<LeftAlone> write(List<Change> changes) {
        try (Unbroken unbroken = Unbroken.begin()) {
            List<LeftAlone> left = new ArrayList<>();
            for (Change change : changes) {
                write(change, unbroken)
                        .ifPresent(
                                reason -> left.add(new LeftAlone(change.before().name(), reason)));
            }
            return left;
        }
    }

    private Optional<String> write(Change change, Unbroken unbroken) {
        unbroken.hold();
        try {
            Found found = files.find(change.before());
            if (found instanceof Writable file) {
                return replace(file, change.after().encoded());
            }
            return Optional.of(((Obstacle) found).reason());
        } catch (IOException e) {
            return Optional.of("it cannot be written: " + e.getMessage());
        } finally {
            unbroken.release();
        }
    }

    private static Optional<String> replace(Writable file, byte[] bytes) throws IOException {
        // nginx's own patterns, such as sites-enabled/*, do not match a name that begins with a dot
        Path temporary = file.real()
                .resolveSibling(".nginx-lint-" + ProcessHandle.current().pid() + "-" + System.nanoTime() + ".tmp");
        try {
            // a copy has the mode, the owner and the extended attributes of the file, as far as we may give them
            Files.copy(file.real(), temporary, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
            if (!UnixAttributes.of(temporary).equals(UnixAttributes.of(file.real()))) {
                return Optional.of("its owner or mode cannot be kept");
            }
            fill(temporary, bytes);
            if (!file.isUntouched()) {
                return Optional.of("it has changed since it was read");
            }
            Files.move(temporary, file.real(), StandardCopyOption.ATOMIC_MOVE);
            return Optional.empty();
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void fill(Path temporary, byte[] bytes) throws IOException {
        try (FileChannel channel =
                FileChannel.open(temporary, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }
}
