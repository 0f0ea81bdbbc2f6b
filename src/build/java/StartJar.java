import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;

/**
 * Writes a jar anew for a fast start: what small runs load is not compressed, and lies in one piece in the order in
 * which classes name each other; an index tells where everything is. The program's class loader (JarClasses) reads
 * both; to everybody else it is a jar like any other. Run by the build once the jar has been made.
 */
public final class StartJar {

    private static final String MAIN = "io/github/nginxlint/cli/Main.class";
    private static final String INDEX = "META-INF/nginx-lint.index";
    private static final int SLOT = 16;
    private static final int CLASS_CONSTANT = 7;

    /** What nearly every run does. */
    private static final List<List<String>> USUAL =
            List.of(List.of("testdata/realworld/debian-sites-enabled"), List.of("testdata/realworld/laravel-fpm"));

    /** What is done often enough not to be compressed. */
    private static final List<List<String>> OFTEN = List.of(
            List.of("testdata/realworld/container-image"),
            List.of("testdata/projects/first-run"),
            List.of("--format", "sarif", "testdata/projects/first-run"),
            List.of("--color", "always", "testdata/projects/first-run"),
            List.of("--version"));

    private final Path jar;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Map<String, ZipEntry> entries = new LinkedHashMap<>();
    private final Map<String, byte[]> contents = new HashMap<>();

    /** Where each is: offset, length there, length. */
    private final Map<String, int[]> places = new LinkedHashMap<>();

    private StartJar(Path jar) {
        this.jar = jar;
    }

    /**
     * Replaces the jar.
     *
     * @param arguments the jar; the checkout, for its test data
     */
    public static void main(String[] arguments) throws Exception {
        new StartJar(Path.of(arguments[0]).toAbsolutePath()).write(Path.of(arguments[1]));
    }

    private void write(Path checkout) throws Exception {
        Set<String> usual = loaded(checkout, USUAL);
        Set<String> often = loaded(checkout, OFTEN);
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                if (!entry.getName().equals(INDEX)) {
                    entries.put(entry.getName(), entry);
                    contents.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
                }
            }
        }
        // in its place at once: who runs it now has it open
        Path made = Files.write(jar.resolveSibling(jar.getFileName() + ".new"), bytes(inOrder(usual), often));
        Files.move(made, jar, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private byte[] bytes(List<String> usual, Set<String> often) throws IOException {
        Set<String> inPiece = new HashSet<>(usual);
        int pieceOffset;
        int pieceLength;
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(9);
            add(zip, JarFile.MANIFEST_NAME, true);
            for (String name : entries.keySet()) {
                if (!name.equals(JarFile.MANIFEST_NAME) && !inPiece.contains(name)) {
                    add(zip, name, name.endsWith("/") || often.contains(name));
                }
            }
            pieceOffset = out.size();
            for (String name : usual) {
                add(zip, name, true);
            }
            pieceLength = out.size() - pieceOffset;
            entries.put(INDEX, entries.get(JarFile.MANIFEST_NAME));
            contents.put(INDEX, index());
            add(zip, INDEX, true);
            // of the right length for now: the jar's own is among the numbers
            zip.setComment(comment(0, 0, 0, 0, 0, 0));
        }
        byte[] bytes = out.toByteArray();
        byte[] index = contents.get(INDEX);
        String comment =
                comment(bytes.length, places.get(INDEX)[0], index.length, sum(index), pieceOffset, pieceLength);
        System.arraycopy(
                comment.getBytes(StandardCharsets.US_ASCII), 0, bytes, bytes.length - comment.length(), comment.length());
        return bytes;
    }

    private static int sum(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return (int) sum.getValue();
    }

    private static String comment(int... numbers) {
        StringBuilder text = new StringBuilder("nginx-lint:");
        for (int number : numbers) {
            text.append(String.format("%08x", number));
        }
        return text.toString();
    }

    private void add(ZipOutputStream zip, String name, boolean isStored) throws IOException {
        byte[] content = contents.get(name);
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(entries.get(name).getTimeLocal());
        if (isStored) {
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(Integer.toUnsignedLong(sum(content)));
        }
        zip.putNextEntry(entry);
        int start = out.size();
        zip.write(content);
        zip.closeEntry();
        places.put(name, new int[] {start, isStored ? content.length : (int) entry.getCompressedSize(), content.length});
    }

    /** A table of slots, each found by the hash of a name or after it. */
    private byte[] index() {
        int slots = Integer.highestOneBit(places.size()) * 4;
        ByteBuffer index = ByteBuffer.allocate(slots * SLOT);
        Set<Integer> hashes = new HashSet<>();
        places.forEach((file, place) -> {
            if (file.endsWith("/") || file.startsWith("META-INF/")) {
                return;
            }
            String name = file.endsWith(".class")
                    ? file.substring(0, file.length() - ".class".length()).replace('/', '.')
                    : file;
            int hash = name.hashCode();
            if (!hashes.add(hash)) {
                throw new IllegalStateException("two names have the hash of " + name);
            }
            int at = (hash & slots - 1) * SLOT;
            while (index.getInt(at + 4) != 0) {
                at = (at + SLOT) % (slots * SLOT);
            }
            index.putInt(at, hash).putInt(at + 4, place[0]).putInt(at + 8, place[1]).putInt(at + 12, place[2]);
        });
        return index.array();
    }

    /** The classes that runs load, sorted: in which order threads and sets lead to them differs from run to run. */
    private Set<String> loaded(Path checkout, List<List<String>> runs) throws IOException, InterruptedException {
        Set<String> names = new TreeSet<>();
        Path log = Files.createTempFile("start-jar", ".log");
        for (List<String> run : runs) {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-Xlog:class+load:file=" + log,
                    "-cp",
                    jar.toString(),
                    "io.github.nginxlint.cli.Main"));
            command.addAll(run);
            ProcessBuilder builder = new ProcessBuilder(command).directory(checkout.toFile());
            builder.environment().clear();
            Process process = builder.redirectErrorStream(true).start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() > 1) {
                throw new IOException(run + ": " + said);
            }
            for (String line : Files.readAllLines(log)) {
                if (line.contains(" source: file:")) {
                    String[] words = line.substring(line.lastIndexOf("] ") + 2).trim().split(" ", 2);
                    names.add(words[0].replace('.', '/') + ".class");
                }
            }
        }
        Files.delete(log);
        return names;
    }

    /** As the classes name each other, beginning with the program: nearly in the order of need. */
    private List<String> inOrder(Set<String> names) {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(MAIN));
        while (!open.isEmpty()) {
            String name = open.pop();
            if (names.contains(name) && seen.add(name)) {
                List<String> next = references(contents.get(name));
                for (int i = next.size() - 1; i >= 0; i--) {
                    open.push(next.get(i));
                }
            }
        }
        seen.addAll(names);
        return List.copyOf(seen);
    }

    private static List<String> references(byte[] content) {
        ClassReader reader = new ClassReader(content);
        char[] buffer = new char[reader.getMaxStringLength()];
        List<String> names = new ArrayList<>();
        for (int i = 1; i < reader.getItemCount(); i++) {
            int at = reader.getItem(i);
            if (at > 0 && reader.readByte(at - 1) == CLASS_CONSTANT) {
                names.add(reader.readUTF8(at, buffer) + ".class");
            }
        }
        return names;
    }
}
