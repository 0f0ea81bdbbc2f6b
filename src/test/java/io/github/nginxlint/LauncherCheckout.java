package io.github.nginxlint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A made-up checkout with a copy of bin/nginx-lint, run with nothing on PATH but the fakes and what the script may use.
 *
 * @param scratch the directory everything lies in
 */
record LauncherCheckout(Path scratch) {

    /** Prints its arguments one to a line, then its input, and exits with 7. */
    static final String JAVA = """
            #!/bin/sh
            if [ "$1" = -version ]; then echo 'openjdk version "17.0.15" 2025-04-15' >&2; exit 0; fi
            for argument in "$@"; do echo "[$argument]"; done
            while read -r line; do echo "stdin: $line"; done
            exit 7
            """;

    /** Makes the jar slowly, as Maven does, and leaves a line for each build. */
    static final String MVN = """
            #!/bin/sh
            echo "$*" >>builds
            if read -r line; then echo "mvn swallowed $line" >>builds; fi
            echo much text
            sleep 1
            : >target/nginx-lint.jar
            sleep 1
            echo done >target/nginx-lint.jar
            """;

    /** Also makes a class archive where it is told to, and leaves a line for each. */
    static final String TRAINED_JAVA = """
            #!/bin/sh
            for argument in "$@"; do
                case $argument in
                    -XX:ArchiveClassesAtExit=*)
                        echo "$*" >>"${0%/fakes/*}/trained"
                        if [ -f "${0%/fakes/*}/broken" ]; then exit 1; fi
                        until [ ! -f "${0%/fakes/*}/wait" ]; do sleep 0.1; done
                        echo archive >"${argument#*=}"
                        exit 0
                        ;;
                esac
            done
            """ + JAVA.substring(JAVA.indexOf('\n') + 1);

    record Outcome(int status, String out, String err) {}

    /** Makes it in a directory; without a shell the test is skipped. */
    static LauncherCheckout in(Path directory) throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "skipped: there is no /bin/sh to run the launcher with");
        var made = new LauncherCheckout(directory.toRealPath());
        Files.createDirectories(made.path("bin"));
        Files.copy(Path.of("bin", "nginx-lint"), made.script());
        Files.createFile(made.path("pom.xml"));
        made.executable("fakes/bin/java", JAVA);
        made.tools("cat", "mkdir", "readlink", "rm", "rmdir", "sleep");
        return made;
    }

    /** Without these there is never an archive. */
    LauncherCheckout withArchives() throws IOException {
        tools("find", "mv", "nice", "stat", "sync");
        executable("fakes/bin/java", TRAINED_JAVA);
        release("17.0.15");
        return this;
    }

    private void tools(String... names) throws IOException {
        for (String tool : names) {
            executable("tools/" + tool, "#!/bin/sh\nexec " + onSystem(tool) + " \"$@\"\n");
        }
    }

    private static Path onSystem(String tool) {
        return Stream.of("/bin/" + tool, "/usr/bin/" + tool)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    Path path(String relative) {
        return scratch.resolve("check out").resolve(relative);
    }

    Path script() {
        return path("bin/nginx-lint");
    }

    Path lock() {
        return path("target/nginx-lint-build.lock");
    }

    void makeJar(String directory) throws IOException {
        Files.writeString(Files.createDirectories(path(directory)).resolve("nginx-lint.jar"), "half written");
    }

    /** Gives the fake Java a home that names its version. */
    void release(String version) throws IOException {
        Files.writeString(
                scratch.resolve("fakes/release"),
                "IMPLEMENTOR=\"none\"\nJAVA_VERSION=\"" + version + "\"\nMODULES=\"java.base\"\n");
    }

    Path executable(String relative, String text) throws IOException {
        var file = scratch.resolve(relative);
        Files.createDirectories(scratch.resolve(relative.substring(0, relative.lastIndexOf('/'))));
        Files.writeString(file, text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    Outcome run(String... arguments) throws Exception {
        return run(Map.of(), "", command(script(), arguments));
    }

    Outcome run(Map<String, String> environment, String input, List<String> command) throws Exception {
        var process = start(environment, command);
        if (!input.isEmpty()) {
            process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
        }
        return finish(process);
    }

    static List<String> command(Path launcher, String... arguments) {
        var command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    Process start(Map<String, String> environment, List<String> command) throws IOException {
        var builder = new ProcessBuilder(command).directory(scratch.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", scratch + "/fakes/bin:" + scratch + "/tools");
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Waits for what the launcher left in the background: it would write where the test's directory was. */
    static void awaitBackground(Path directory) throws InterruptedException {
        String name = directory.toString();
        for (int i = 0; i < 600; i++) {
            try (Stream<ProcessHandle> processes = ProcessHandle.allProcesses()) {
                if (processes.noneMatch(
                        process -> process.info().commandLine().orElse("").contains(name))) {
                    return;
                }
            }
            Thread.sleep(100);
        }
    }

    static Outcome finish(Process process) throws Exception {
        process.getOutputStream().close();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Outcome(
                process.exitValue(),
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8),
                new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
    }
}
