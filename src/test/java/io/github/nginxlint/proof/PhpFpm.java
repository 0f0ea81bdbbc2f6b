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
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(OUTPUT.toFile())
                .start();
        awaitPools(process);
        return new PhpFpm(process);
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
