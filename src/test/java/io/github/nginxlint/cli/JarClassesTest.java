package io.github.nginxlint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.nginxlint.ProgramJar;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A jar as the build makes it starts the program by its own class loader; any other by Java's. */
class JarClassesTest {

    private static final String MAIN = "io.github.nginxlint.cli.Main";
    private static final String FIRST_RUN = "testdata/projects/first-run";

    @TempDir
    static Path scratch = Path.of("");

    private static Path jar = Path.of("");
    private static byte[] sound = {};

    record Outcome(int status, String out) {}

    @BeforeAll
    static void makeTheJar() throws Exception {
        assumeTrue(System.getProperty("java.class.path").contains("asm-"), "skipped: asm is not on the class path");
        jar = ProgramJar.startingFast(scratch.resolve("nginx-lint.jar"));
        sound = Files.readAllBytes(jar);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                FIRST_RUN,
                "--format sarif " + FIRST_RUN,
                "--diff --color always " + FIRST_RUN,
                "testdata/realworld/laravel-fpm",
                "--config SETTINGS " + FIRST_RUN,
                "explain upstream-keepalive-http10",
                "rules",
                "config schema",
                "--help",
                "--version",
                "--no-such-option"
            })
    void everyCommandSaysWhatItSaysFromTheClassPath(String arguments) throws Exception {
        var settings = Files.writeString(scratch.resolve("settings.yml"), "fail-on: error\n");
        var given = arguments.replace("SETTINGS", settings.toString());

        assertThat(run("-jar " + jar + " " + given)).isEqualTo(run("-cp " + jar + " " + MAIN + " " + given));
    }

    @Test
    void classesComeFromTheIndex() throws Exception {
        var outcome = run("-Xlog:class+load -jar " + jar + " testdata/realworld/debian-sites-enabled");

        assertThat(outcome.out().lines().filter(line -> line.contains("source: file:")))
                .allMatch(line -> line.contains("io.github.nginxlint.cli.Jar"))
                .hasSize(2);
        assertThat(outcome.out()).contains("io.github.nginxlint.engine.Linter source: __JVM_DefineClass__");
    }

    @Test
    void everyClassAndResourceOfTheJarIsFound() throws Exception {
        var classes = JarClasses.of(jar.toString()).orElseThrow();

        try (var entries = new JarFile(jar.toFile())) {
            for (String name : entries.stream().map(ZipEntry::getName).toList()) {
                if (name.endsWith("module-info.class")) {
                    continue;
                }
                if (name.endsWith(".class")) {
                    var type =
                            name.substring(0, name.length() - ".class".length()).replace('/', '.');
                    assertThat(Class.forName(type, false, classes).getClassLoader())
                            .as(name)
                            .isSameAs(classes);
                } else if (!name.startsWith("META-INF/")) {
                    try (var expected = entries.getInputStream(entries.getEntry(name));
                            var found = Objects.requireNonNull(classes.getResourceAsStream(name), name)) {
                        assertThat(found).as(name).hasSameContentAs(expected);
                    }
                }
            }
        }
    }

    @Test
    void theRestIsFoundByTheParent() throws Exception {
        var classes = JarClasses.of(jar.toString()).orElseThrow();

        assertThat(Class.forName("java.lang.String", true, classes)).isSameAs(String.class);
        assertThat(Class.forName(JarClassesTest.class.getName(), true, classes)).isSameAs(JarClassesTest.class);
        try (var parents = classes.getResourceAsStream("schema/sarif-schema-2.1.0.json")) {
            assertThat(parents).isNotNull();
        }
        assertThat(classes.getResourceAsStream("no/such/resource")).isNull();
        assertThatThrownBy(() -> Class.forName("no.such.Type", true, classes))
                .isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void whatIsDefinedAheadIsWhatTheProgramGets() throws Exception {
        var classes = JarClasses.of(jar.toString()).orElseThrow();

        var ahead = new Thread(classes);
        ahead.start();
        var main = Class.forName(MAIN, true, classes);
        ahead.join(TimeUnit.MINUTES.toMillis(1));

        assertThat(ahead.isAlive()).isFalse();
        assertThat(main.getClassLoader()).isSameAs(classes);
        assertThat(Class.forName(MAIN, true, classes)).isSameAs(main);
    }

    @Test
    void aJarThatIsNotAsItWasBuiltIsReadByJava() throws Exception {
        var expected = run("-cp " + jar + " " + MAIN + " " + FIRST_RUN);
        var index = indexOf(sound, "META-INF/nginx-lint.index") + 5000;
        var broken = new ArrayList<byte[]>();
        // in front of it, as a script that starts it
        broken.add(concatenated("#!/usr/bin/java -jar\n".getBytes(StandardCharsets.UTF_8), sound));
        broken.add(changed(index, (byte) (sound[index] + 1)));
        for (int number = 0; number < 6; number++) {
            // its first digit, and its last
            broken.add(changed(sound.length - 48 + number * 8, (byte) '7'));
            broken.add(changed(sound.length - 48 + number * 8 + 7, (byte) 'x'));
        }
        broken.add(changed(sound.length - 59, (byte) 'N'));

        for (byte[] bytes : broken) {
            var other = Files.write(scratch.resolve("other.jar"), bytes);
            assertThat(JarClasses.of(other.toString())).isEmpty();
        }
        for (byte[] bytes : broken.subList(0, 3)) {
            var other = Files.write(scratch.resolve("other.jar"), bytes);
            assertThat(run("-jar " + other + " " + FIRST_RUN)).isEqualTo(expected);
        }
    }

    @Test
    void whatIsNoJarHasNoIndex() throws Exception {
        assertThat(JarClasses.of("")).isEmpty();
        assertThat(JarClasses.of(scratch.toString())).isEmpty();
        assertThat(JarClasses.of(jar + ":" + jar)).isEmpty();
        assertThat(JarClasses.of(Files.createFile(scratch.resolve("empty")).toString()))
                .isEmpty();
    }

    private static int indexOf(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
    }

    private static byte[] concatenated(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    private static byte[] changed(int at, byte to) {
        byte[] bytes = sound.clone();
        bytes[at] = to;
        return bytes;
    }

    private static Outcome run(String arguments) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(arguments.split(" ")));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Outcome(process.exitValue(), out);
    }
}
