package io.github.nginxlint.proof;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Connecting to hosts that never answer, without waiting as long as the kernel does: it repeats its request once
 * instead of six times and gives up after 3 seconds instead of 127, and connect timeouts are divided by as much.
 */
final class SilentHosts {

    private static final Path RETRIES = Path.of("/proc/sys/net/ipv4/tcp_syn_retries");
    private static final double SCALE = 127.0 / 3;
    private static final Pattern TIMEOUT = Pattern.compile("(_connect_timeout\\s+)([0-9]+)s?;");
    private static final int ENOUGH_CLIENTS = 8;

    private SilentHosts() {}

    static String connecting(Site site) throws IOException {
        Files.writeString(RETRIES, "1");
        site.edit(text -> TIMEOUT.matcher(text).replaceAll(SilentHosts::scaled));
        List<Closeable> open = new ArrayList<>();
        Set<String> targets = new TreeSet<>(site.example().httpTargets());
        targets.addAll(site.example().fastcgiTargets());
        for (String target : targets) {
            if (!target.startsWith("unix:")) {
                fill(new InetSocketAddress(InetAddress.getLoopbackAddress(), Example.port(target, 80)), open);
            }
        }
        String answer = site.startNginx() ? Scenario.firstFailure(site) : Scenario.REFUSED;
        for (Closeable one : open) {
            one.close();
        }
        return answer;
    }

    private static String scaled(MatchResult found) {
        long millis = Math.round(Double.parseDouble(found.group(2)) * 1000 / SCALE);
        return Matcher.quoteReplacement(found.group(1) + millis + "ms;");
    }

    /** A server that accepts nobody, and as many clients as it takes until packets to it are dropped. */
    private static void fill(InetSocketAddress address, List<Closeable> open) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open();
        open.add(server);
        server.bind(address, 1);
        for (int i = 0; i < ENOUGH_CLIENTS; i++) {
            SocketChannel client = SocketChannel.open();
            open.add(client);
            client.configureBlocking(false);
            client.connect(address);
        }
    }
}
