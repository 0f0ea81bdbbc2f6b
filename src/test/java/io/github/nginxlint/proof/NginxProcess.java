package io.github.nginxlint.proof;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A running nginx, or one that refused to start. */
final class NginxProcess implements AutoCloseable {

    private static final Path OUTPUT = Path.of(PrivateMachine.HOME, "nginx.out");
    private static final int TRIES = 500;

    private final Process process;

    private NginxProcess(Process process) {
        this.process = process;
    }

    /**
     * Starts nginx and waits until this port answers or nginx has ended.
     *
     * @param openFiles how many files it may open, where that is limited
     */
    static NginxProcess start(String directives, int port, Optional<String> openFiles) throws IOException {
        List<String> command = new ArrayList<>();
        openFiles.ifPresent(limit -> command.addAll(List.of("prlimit", "--nofile=" + limit)));
        command.addAll(List.of(
                Programs.nginx().orElseThrow().toString(),
                "-c",
                PrivateMachine.NGINX + "/nginx.conf",
                "-g",
                directives));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(OUTPUT.toFile())
                .start();
        for (int i = 0; i < TRIES && process.isAlive() && !isOpen(port); i++) {
            Programs.pause(10);
        }
        return new NginxProcess(process);
    }

    private static boolean isOpen(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /** What it printed. */
    String messages() throws IOException {
        return Files.readString(OUTPUT);
    }

    @Override
    public void close() throws IOException {
        Programs.end(process);
    }
}
