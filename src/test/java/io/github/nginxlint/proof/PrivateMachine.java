package io.github.nginxlint.proof;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A machine of its own for the cases of one page: a child JVM in new network, mount and process namespaces.
 *
 * <p>Nothing the cases do is seen outside, and every process of theirs ends with the child. Class path and JDK may lie
 * below a directory that is covered: the old contents stay in reach below {@link #HOST}.
 */
final class PrivateMachine {

    /** What belongs to the proof and not to a case. */
    static final String HOME = "/run/proof";

    /** The configuration's directory, also seen as /etc/nginx. */
    static final String NGINX = HOME + "/nginx";

    private static final String HOST = HOME + "/host";
    private static final List<String> COVERED = List.of("/tmp", "/var", "/srv");
    private static final int PATIENCE_SECONDS = 120;

    private static final List<String> UNSHARE =
            List.of("unshare", "--net", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc");

    private static final String SET_UP = """
            set -e
            cd /
            ip link set lo up
            mount -t tmpfs -o mode=755 tmpfs /run
            for d in tmp var srv; do
                [ -d /$d ] || continue
                mkdir -p /run/proof/host/$d
                mount --rbind /$d /run/proof/host/$d
                mount -t tmpfs -o mode=755 tmpfs /$d
            done
            chmod 1777 /tmp
            mkdir -p /var/log/nginx /var/lib/nginx /var/www /var/cache/nginx /run/lock
            ln -s /run /var/run; ln -s /run/lock /var/lock
            mkdir /run/proof/nginx /run/proof/stock
            chmod 755 /run/proof /run/proof/nginx
            for f in fastcgi_params fastcgi.conf mime.types proxy_params uwsgi_params scgi_params snippets; do
                [ ! -e /etc/nginx/$f ] || cp -R /etc/nginx/$f /run/proof/stock/
            done
            [ ! -d /etc/nginx ] || mount --bind /run/proof/nginx /etc/nginx
            for f in hosts passwd group; do
                cp /etc/$f /run/proof/$f
                cp /etc/$f /run/proof/$f.now
                mount --bind /run/proof/$f.now /etc/$f
            done
            exec "$@"
            """;

    private PrivateMachine() {}

    /** Why there can be none here; empty when there can. */
    static Optional<String> obstacle() throws IOException, InterruptedException {
        List<String> probe = new ArrayList<>(UNSHARE);
        probe.addAll(List.of("ip", "link", "set", "lo", "up"));
        Path output = Files.createTempFile("unshare", ".txt");
        try {
            Process process = new ProcessBuilder(probe)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            return process.waitFor() == 0
                    ? Optional.empty()
                    : Optional.of("no private network here: "
                            + Files.readString(output).strip());
        } catch (IOException e) {
            return Optional.of("no unshare here: " + e.getMessage());
        } finally {
            Files.delete(output);
        }
    }

    /** Runs the cases of these numbers and returns what came of each, in that order. */
    static List<Outcome> run(String page, List<Integer> cases) throws IOException, InterruptedException {
        Path output = Files.createTempFile("proof", ".txt");
        try {
            Process process = new ProcessBuilder(command(cases))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            try (OutputStream in = process.getOutputStream()) {
                in.write(page.getBytes(StandardCharsets.UTF_8));
            }
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            return CaseRunner.read(Files.readString(output), cases.size());
        } finally {
            Files.delete(output);
        }
    }

    private static List<String> command(List<Integer> cases) {
        List<String> command = new ArrayList<>(UNSHARE);
        command.addAll(List.of("sh", "-c", SET_UP, "sh"));
        command.addAll(List.of(
                inside(System.getProperty("java.home")) + "/bin/java",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Djava.net.preferIPv4Stack=true",
                "-cp",
                inside(System.getProperty("java.class.path")),
                CaseRunner.class.getName()));
        cases.forEach(number -> command.add(number.toString()));
        return command;
    }

    /** Paths, joined as a class path is, as they are called inside. */
    private static String inside(String paths) {
        List<String> moved = new ArrayList<>();
        for (String path : paths.split(File.pathSeparator, -1)) {
            String absolute = Path.of(path).toAbsolutePath().toString();
            boolean covered = COVERED.stream().anyMatch(directory -> absolute.startsWith(directory + "/"));
            moved.add(covered ? HOST + absolute : absolute);
        }
        return String.join(File.pathSeparator, moved);
    }
}
