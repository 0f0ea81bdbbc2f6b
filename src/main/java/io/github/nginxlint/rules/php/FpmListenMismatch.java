package io.github.nginxlint.rules.php;

import io.github.nginxlint.backend.BackendAddress;
import io.github.nginxlint.backend.FpmPool;
import io.github.nginxlint.backend.NearestPool;
import io.github.nginxlint.backend.PoolLookup;
import io.github.nginxlint.backend.PoolValue;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.WordPart;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A {@code fastcgi_pass} to an address of this machine where no pool listens. */
public final class FpmListenMismatch implements ModelRule {

    @Override
    public String id() {
        return "fpm-listen-mismatch";
    }

    @Override
    public void check(RuleContext context, Report report) {
        for (PhpBackend backend : PhpBackend.in(context)) {
            if (backend.lookup() instanceof PoolLookup.Absent absent && backend.isMeantForPhp(context)) {
                flag(backend, absent, report);
            }
        }
    }

    private static void flag(PhpBackend backend, PoolLookup.Absent absent, Report report) {
        StringBuilder message = new StringBuilder("no PHP-FPM pool that was read listens on \"")
                .append(backend.address())
                .append("\": ")
                .append(consequence(backend));
        List<Related> related = new ArrayList<>();
        Optional<FpmPool> nearest = absent.nearest().map(NearestPool::pool);
        Optional<PoolValue<BackendAddress>> listen = nearest.flatMap(FpmPool::listen);
        if (listen.isPresent()) {
            message.append("; pool \"").append(nearest.get().name()).append("\" listens on ");
            message.append(listen.get().text());
            message.append(advice(absent.nearest().orElseThrow(), listen.get()));
            related.add(
                    new Related("the nearest pool listens here", listen.get().place()));
        }
        report.add(
                WordPart.of(backend.node(), backend.node().arguments().get(0), backend.address()),
                message.toString(),
                related,
                Optional.empty());
    }

    private static String consequence(PhpBackend backend) {
        String log = backend.isSocket()
                ? "(connect() ... failed (2: No such file or directory))"
                : "(connect() failed (111: Connection refused))";
        return backend.isAlone()
                ? "every request is 502 " + log
                : "this server fails " + log + ", what the others of its upstream do not answer is 502";
    }

    /** Of two pools that are as near, neither is known to be the one that was meant. */
    private static String advice(NearestPool nearest, PoolValue<BackendAddress> listen) {
        if (!nearest.alone()) {
            return ", others are as near: write the address of the one that is meant";
        }
        return listen.value()
                .flatMap(FpmListenMismatch::asNginxWrites)
                .map(address -> ": write " + address)
                .orElse("");
    }

    /** How nginx connects to a pool on the same machine. */
    private static Optional<String> asNginxWrites(BackendAddress address) {
        if (address instanceof BackendAddress.UnixSocket socket) {
            return socket.isAbsolute() ? Optional.of("unix:" + socket.path()) : Optional.empty();
        }
        if (!(address instanceof BackendAddress.TcpSocket tcp)) {
            return Optional.empty();
        }
        String host = tcp.host().orElse("0.0.0.0");
        return switch (host) {
            case "0.0.0.0", "::" -> Optional.of("127.0.0.1:" + tcp.port());
            default -> Optional.of((host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + tcp.port());
        };
    }
}
