import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;

/**
 * Takes the time out of a class archive. The objects in it hold the milliseconds from the machine's start to when soft
 * references were last used (java.lang.ref.SoftReference), and nothing else differs between two archives of one class
 * list. Where it stands is found by comparing two; it is checked to be a time, set to zero, and the check sums are made
 * anew. A virtual machine asks how long a soft reference was unused only when memory is short.
 */
final class ArchiveClock {

    /** The layout of JDK 25, src/hotspot/share/include/cds.h: a header, and in it the descriptions of regions. */
    private static final int MAGIC = 0xf00baba2;

    private static final int LAYOUT_VERSION = 19;
    private static final int HEADER_CHECKSUM = 4;
    private static final int VERSION = 8;
    private static final int HEADER_SIZE = 12;
    private static final int CHECKED_HEADER = 16;
    private static final int OBJECTS = 24 + 4 * 72;
    private static final int OBJECTS_OFFSET = OBJECTS + 24;
    private static final int OBJECTS_SIZE = OBJECTS + 40;
    private static final long HOUR = 3_600_000L;

    private final ByteBuffer bytes;

    private ArchiveClock(Path file) throws IOException {
        bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        require(bytes.getInt(0) == MAGIC && bytes.getInt(VERSION) == LAYOUT_VERSION, "the layout is not JDK 25's");
        require(
                bytes.getInt(HEADER_CHECKSUM) == headerChecksum() && bytes.getInt(OBJECTS) == objectsChecksum(),
                "the check sums are not where JDK 25 has them");
    }

    /**
     * Rewrites the first of two archives that were made one after the other.
     *
     * @param arguments the archive to rewrite, and the one made later
     */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        ArchiveClock archive = new ArchiveClock(file);
        int times = archive.stop(new ArchiveClock(Path.of(arguments[1])));
        Files.write(file, archive.bytes.array());
        System.err.println("class archive: " + times + " times taken out");
    }

    private int stop(ArchiveClock later) {
        require(bytes.capacity() == later.bytes.capacity(), "two archives of one class list differ in size");
        int start = bytes.getInt(OBJECTS_OFFSET);
        int end = start + bytes.getInt(OBJECTS_SIZE);
        int times = 0;
        for (int at = start; at < end; at += Long.BYTES) {
            long elapsed = later.bytes.getLong(at) - bytes.getLong(at);
            if (elapsed != 0) {
                require(elapsed > 0 && elapsed < HOUR, "two archives of one class list differ in more than times");
                bytes.putLong(at, 0);
                later.bytes.putLong(at, 0);
                times++;
            }
        }
        sum();
        later.sum();
        require(bytes.equals(later.bytes), "two archives of one class list differ outside of objects");
        return times;
    }

    private void sum() {
        bytes.putInt(OBJECTS, objectsChecksum());
        bytes.putInt(HEADER_CHECKSUM, headerChecksum());
    }

    private int headerChecksum() {
        return checksum(CHECKED_HEADER, bytes.getInt(HEADER_SIZE) - CHECKED_HEADER);
    }

    private int objectsChecksum() {
        return checksum(bytes.getInt(OBJECTS_OFFSET), bytes.getInt(OBJECTS_SIZE));
    }

    private int checksum(int offset, int length) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes.slice(offset, length));
        return (int) checksum.getValue();
    }

    private static void require(boolean isTrue, String message) {
        if (!isTrue) {
            throw new IllegalStateException("class archive: " + message);
        }
    }
}
