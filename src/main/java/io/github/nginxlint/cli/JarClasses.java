package io.github.nginxlint.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * The classes of the program's own jar, found by an index that the build wrote into it (src/build/java/StartJar.java),
 * without the protection domains, manifests and URLs of Java's class loaders. What every small run needs lies in one
 * piece; a second thread defines it ahead of the program. All else, and Java's own classes, are the parent's.
 */
final class JarClasses extends ClassLoader implements Runnable {

    /** Of what the jar's comment begins with; numbers of eight hexadecimal digits follow. */
    private static final String MAGIC = "nginx-lint:";

    private static final int NUMBERS = 6;
    private static final int DIGITS = 8;

    /** Of the index: hash of the name, offset in the file, length there, length. */
    private static final int SLOT = 16;

    /** What zip has before a name, and where in it the lengths of data, name and extra field are. */
    private static final int HEADER = 30;

    private static final int DATA_LENGTH = 18;
    private static final int NAME_LENGTH = 26;
    private static final int EXTRA_LENGTH = 28;
    private static final int CLASS_SUFFIX = ".class".length();

    static {
        registerAsParallelCapable();
    }

    private final RandomAccessFile jar;
    private final byte[] index;
    private final byte[] piece;
    private final int pieceOffset;

    private JarClasses(RandomAccessFile jar, byte[] index, byte[] piece, int pieceOffset) {
        super(JarClasses.class.getClassLoader());
        this.jar = jar;
        this.index = index;
        this.piece = piece;
        this.pieceOffset = pieceOffset;
    }

    /** The classes of a file; empty where it is no jar with an index that fits. */
    static Optional<JarClasses> of(String path) {
        try {
            return read(new RandomAccessFile(path, "r"));
        } catch (IOException | RuntimeException e) {
            // also where a security manager allows no loaders; what is wrong with the file, the ordinary way will tell
            return Optional.empty();
        }
    }

    private static Optional<JarClasses> read(RandomAccessFile jar) throws IOException {
        int size = MAGIC.length() + NUMBERS * DIGITS;
        long length = jar.length();
        if (length < size || length > Integer.MAX_VALUE) {
            return Optional.empty();
        }
        String comment = new String(bytes(jar, (int) length - size, size), StandardCharsets.ISO_8859_1);
        if (!comment.startsWith(MAGIC) || number(comment, 0) != length) {
            return Optional.empty();
        }
        byte[] index = bytes(jar, number(comment, 1), number(comment, 2));
        CRC32 sum = new CRC32();
        sum.update(index, 0, index.length);
        if ((int) sum.getValue() != number(comment, 3)) {
            return Optional.empty();
        }
        int pieceOffset = number(comment, 4);
        return Optional.of(new JarClasses(jar, index, bytes(jar, pieceOffset, number(comment, 5)), pieceOffset));
    }

    private static int number(String comment, int which) {
        int from = MAGIC.length() + which * DIGITS;
        return Integer.parseUnsignedInt(comment.substring(from, from + DIGITS), 16);
    }

    private static byte[] bytes(RandomAccessFile jar, int offset, int length) throws IOException {
        if (length < 0 || length > jar.length()) {
            throw new IOException("the jar is not as long as that");
        }
        byte[] bytes = new byte[length];
        jar.seek(offset);
        jar.readFully(bytes);
        return bytes;
    }

    /** Defines what every run needs, in the order of the file. */
    @Override
    public void run() {
        try {
            int at = 0;
            while (at < piece.length) {
                int nameLength = little(at + NAME_LENGTH);
                int end = HEADER + nameLength + little(at + EXTRA_LENGTH);
                String file = new String(piece, at + HEADER, nameLength - CLASS_SUFFIX, StandardCharsets.ISO_8859_1);
                loadClass(file.replace('/', '.'), false);
                at += end + (little(at + DATA_LENGTH) | little(at + DATA_LENGTH + 2) << 16);
            }
        } catch (ClassNotFoundException | LinkageError | RuntimeException e) {
            // who needs that class will be told
        }
    }

    private int little(int at) {
        return (piece[at] & 0xff) | (piece[at + 1] & 0xff) << 8;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        int slot = name.startsWith("java.") ? -1 : slot(name);
        if (slot < 0) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : define(name, slot);
        }
    }

    private Class<?> define(String name, int slot) throws ClassNotFoundException {
        int at = big(slot + 4) - pieceOffset;
        if (at >= 0 && at < piece.length) {
            return defineClass(name, piece, at, big(slot + 8));
        }
        try {
            byte[] bytes = bytes(slot);
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        int slot = slot(name);
        if (slot < 0) {
            return super.getResourceAsStream(name);
        }
        try {
            return new ByteArrayInputStream(bytes(slot));
        } catch (IOException e) {
            return null;
        }
    }

    /** Where the index tells of a class or a resource, or -1. */
    private int slot(String name) {
        int hash = name.hashCode();
        int slots = index.length / SLOT;
        int at = (hash & (slots - 1)) * SLOT;
        while (big(at + 4) != 0) {
            if (big(at) == hash) {
                return at;
            }
            at += SLOT;
            if (at == index.length) {
                at = 0;
            }
        }
        return -1;
    }

    private int big(int at) {
        return index[at] << 24 | (index[at + 1] & 0xff) << 16 | (index[at + 2] & 0xff) << 8 | (index[at + 3] & 0xff);
    }

    private byte[] bytes(int slot) throws IOException {
        byte[] bytes;
        synchronized (jar) {
            bytes = bytes(jar, big(slot + 4), big(slot + 8));
        }
        int length = big(slot + 12);
        return length == bytes.length ? bytes : inflated(bytes, length);
    }

    private static byte[] inflated(byte[] bytes, int length) throws IOException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(bytes);
            byte[] inflated = new byte[length];
            if (inflater.inflate(inflated) != length) {
                throw new IOException("the jar is cut");
            }
            return inflated;
        } catch (DataFormatException e) {
            throw new IOException(e);
        } finally {
            inflater.end();
        }
    }
}
