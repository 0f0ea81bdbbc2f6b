package io.github.nginxlint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * A scratch copy of some files of this checkout, also of what is not committed, with the classes under test as its
 * program: Maven is played by a script that copies a jar which leads to them.
 *
 * @param scratch the directory everything lies in, also the programs that are played
 * @param home the copy
 */
public record CheckoutCopy(Path scratch, Path home) {

    /**
     * What a command came to.
     *
     * @param status the exit status
     * @param output standard output and standard error together
     */
    public record Outcome(int status, String output) {}

    public static CheckoutCopy of(Path scratch, String... names) throws IOException {
        Path home = Files.createDirectory(scratch.resolve("checkout"));
        for (String name : List.of(names)) {
            Path copy = home.resolve(name);
            Files.createDirectories(copy.resolveSibling(""));
            Files.copy(Path.of(name), copy);
        }
        Files.createDirectory(scratch.resolve("fakes"));
        CheckoutCopy made = new CheckoutCopy(scratch, home);
        made.play("mvn", "exec cp '" + made.jar() + "' target/nginx-lint.jar");
        return made;
    }

    /** Puts a program on the PATH. */
    public void play(String name, String script) throws IOException {
        Path file = scratch.resolve("fakes").resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    /** A jar without a class of its own. */
    public Path jar() throws IOException {
        StringBuilder classPath = new StringBuilder();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            classPath.append(Path.of(entry).toUri()).append(' ');
        }
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "io.github.nginxlint.cli.Main");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath.toString());
        Path jar = scratch.resolve("nginx-lint.jar");
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
        return jar;
    }

    /** Runs a command with nothing of the user's own configuration. */
    public Outcome run(Path directory, Map<String, String> variables, String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        Map<String, String> environment = builder.environment();
        // git names its repository to what it starts, this test perhaps; a service its files to its jobs
        environment
                .keySet()
                .removeIf(name -> name.startsWith("GIT_") || name.startsWith("GITHUB_") || name.startsWith("CI"));
        environment.put("PATH", scratch.resolve("fakes") + File.pathSeparator + environment.get("PATH"));
        environment.put("HOME", scratch.toString());
        environment.put("GIT_CONFIG_NOSYSTEM", "1");
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        for (String person : List.of("AUTHOR", "COMMITTER")) {
            environment.put("GIT_" + person + "_NAME", "Somebody");
            environment.put("GIT_" + person + "_EMAIL", "somebody@example.org");
        }
        environment.putAll(variables);
        Path output = scratch.resolve("output");
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        process.getOutputStream().close();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Outcome(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    }

    /** Makes a directory a repository with all that is in it. */
    public void commitAll(Path repository) throws Exception {
        for (List<String> arguments : List.of(
                List.of("git", "init", "-q", "-b", "main"),
                List.of("git", "add", "-A"),
                List.of("git", "commit", "-q", "-m", "start"))) {
            assertThat(run(repository, Map.of(), arguments.toArray(String[]::new)))
                    .isEqualTo(new Outcome(0, ""));
        }
    }

    /** Whether what the tests of hooks and services need is there. */
    public static boolean isThere(String... programs) throws Exception {
        for (String program : programs) {
            if (ProgramOutput.of(program, "--version").isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
