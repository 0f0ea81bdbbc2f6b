import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.InvokeDynamicEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Makes one class list of those that training runs wrote, the same in every build: sorted, without numbers that
 * depend on threads, and with all that a class refers to instead of what a run happened to resolve, which depends
 * on the order of sets, and that on the clock. Run by the image itself: stripping has renumbered what classes refer to.
 */
final class ClassList {

    private static final String REFERENCES = "@cp ";

    private ClassList() {}

    /**
     * Writes the list.
     *
     * @param arguments the file to write, then the lists to read
     */
    public static void main(String[] arguments) throws IOException {
        SortedSet<String> classes = new TreeSet<>();
        SortedSet<String> lambdas = new TreeSet<>();
        for (String list : List.of(arguments).subList(1, arguments.length)) {
            for (String line : Files.readAllLines(Path.of(list))) {
                if (line.startsWith("@")) {
                    if (!line.startsWith(REFERENCES)) {
                        lambdas.add(line);
                    }
                } else if (!line.startsWith("#") && !line.contains(" source: ")) {
                    classes.add(line.split(" ", 2)[0]);
                }
            }
        }
        List<String> lines = new ArrayList<>(classes);
        lines.addAll(lambdas);
        for (String name : classes) {
            lines.addAll(references(name));
        }
        Files.write(Path.of(arguments[0]), lines);
    }

    private static List<String> references(String name) throws IOException {
        StringBuilder line = new StringBuilder();
        for (PoolEntry entry : ClassFile.of().parse(bytes(name)).constantPool()) {
            if (entry instanceof ClassEntry || entry instanceof MemberRefEntry || entry instanceof InvokeDynamicEntry) {
                line.append(' ').append(entry.index());
            }
        }
        return line.isEmpty() ? List.of() : List.of(REFERENCES + name + line);
    }

    private static byte[] bytes(String name) throws IOException {
        for (String module : List.of("io.github.nginxlint", "java.base")) {
            Path file = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules", module, name + ".class");
            if (Files.exists(file)) {
                return Files.readAllBytes(file);
            }
        }
        throw new IOException(name + " was loaded, but is not in the image");
    }
}
