package io.github.nginxlint.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A running PHP-FPM. */
final class PhpFpm implements AutoCloseable {

    private static final Path HOME = Path.of(PrivateMachine.HOME, "php-fpm");
    private static final Path LOG = HOME.resolve("error.log");
    private static final Path OUTPUT = HOME.resolve("output.txt");
    private static final Path CONFIGURATION = HOME.resolve("php-fpm.conf");
    private static final int TRIES = 500;

    private final Process process;

    private PhpFpm(Process process) {
        this.process = process;
    }

    /** Starts PHP-FPM and waits until its pools listen. */
    static PhpFpm start(PoolFiles pools) throws IOException {
        String program = Programs.phpFpm()
                .orElseThrow(() -> new Site.NotPossible("needs php-fpm"))
                .toString();
        Files.createDirectories(HOME);
        Files.writeString(LOG, "");
        Files.writeString(CONFIGURATION, configuration(pools));
        List<String> command =
                new ArrayList<>(List.of(program, "--nodaemonize", "--fpm-config", CONFIGURATION.toString()));
        for (Map.Entry<String, String> file : pools.files().entrySet()) {
            if (file.getKey().endsWith("php.ini")) {
                Path ini = HOME.resolve("php.ini");
                Files.writeString(ini, file.getValue());
                command.addAll(List.of("-c", ini.toString()));
            }
        }
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(OUTPUT.toFile());
        builder.environment().put("PHP_INI_SCAN_DIR", scanned(pools).toString());
        Process process = builder.start();
        awaitPools(process);
        return new PhpFpm(process);
    }

    /** The directory with the case's further ini files; an empty one where it has none. */
    private static Path scanned(PoolFiles pools) throws IOException {
        Path directory = Files.createTempDirectory(HOME, "conf.d");
        for (Map.Entry<String, String> file : pools.files().entrySet()) {
            int name = file.getKey().indexOf("/conf.d/");
            if (name >= 0 && file.getKey().endsWith(".ini")) {
                Files.writeString(
                        directory.resolve(file.getKey().substring(name + "/conf.d/".length())), file.getValue());
            }
        }
        return directory;
    }

    private static String configuration(PoolFiles pools) throws IOException {
        StringBuilder main = new StringBuilder("[global]\ndaemonize = no\nerror_log = " + LOG + "\n");
        for (String pool : pools.adapted().values()) {
            for (String listen : PoolFiles.settings(pool, Set.of("listen"))) {
                if (listen.startsWith("/")) {
                    Files.createDirectories(Machine.parent(Path.of(listen)));
                }
            }
            main.append(pool).append('\n');
        }
        return main.toString();
    }

    private static void awaitPools(Process process) throws IOException {
        for (int i = 0; i < TRIES && !Files.readString(LOG).contains("ready to handle connections"); i++) {
            if (!process.isAlive()) {
                throw new Site.NotPossible(
                        "php-fpm does not start: " + Files.readString(LOG) + Files.readString(OUTPUT));
            }
            Programs.pause(10);
        }
    }

    /** Tells it to read its files again. */
    void reload() throws IOException {
        Process signal = new ProcessBuilder("kill", "-USR2", Long.toString(process.pid()))
                .inheritIO()
                .start();
        Programs.await(signal);
    }

    @Override
    public void close() {
        Programs.end(process);
    }
}
