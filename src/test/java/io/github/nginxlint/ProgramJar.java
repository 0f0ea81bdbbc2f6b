package io.github.nginxlint;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** The program as one jar, made here, since the build makes its own after the tests. */
public final class ProgramJar {

    private static final List<String> DEPENDENCIES =
            List.of("antlr4-runtime-", "picocli-", "jackson-core-", "snakeyaml-engine-", "re2j-", "jspecify-");

    private ProgramJar() {}

    /** Makes the jar in a file, and then what the build makes of it for a fast start. */
    public static Path startingFast(Path file) throws IOException, InterruptedException {
        in(file);
        BuildStep.run("StartJar", file.toString(), ".");
        return file;
    }

    /** Makes the jar in a file. */
    public static Path in(Path file) throws IOException {
        var parts = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
        var manifest = new Manifest();
        var attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, "io.github.nginxlint.cli.JarStart");
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out, manifest)) {
            Set<String> names = new HashSet<>();
            for (Path part : parts) {
                if (Files.isDirectory(part) && !part.endsWith("test-classes")) {
                    add(part, jar, names);
                } else if (isShipped(part)) {
                    try (FileSystem inside = FileSystems.newFileSystem(part)) {
                        add(inside.getPath("/"), jar, names);
                    }
                }
            }
        }
        return file;
    }

    private static boolean isShipped(Path part) {
        var name = String.valueOf(part.getFileName());
        return DEPENDENCIES.stream().anyMatch(name::startsWith);
    }

    private static void add(Path directory, JarOutputStream jar, Set<String> names) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(directory)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            String name = directory.relativize(file).toString();
            if (!name.startsWith("META-INF") && names.add(name)) {
                jar.putNextEntry(new ZipEntry(name));
                Files.copy(file, jar);
                jar.closeEntry();
            }
        }
    }
}
