package io.github.nginxlint.rules.php;

import io.github.nginxlint.backend.AllowedClients;
import io.github.nginxlint.backend.FpmPool;
import io.github.nginxlint.backend.PoolValue;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.Setting;
import io.github.nginxlint.model.WordPart;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.List;
import java.util.Optional;

/** A pool that does not let in the nginx of its own machine. */
public final class FpmAllowedClients implements ModelRule {

    private static final int SHOWN = 40;

    @Override
    public String id() {
        return "fpm-allowed-clients";
    }

    @Override
    public void check(RuleContext context, Report report) {
        for (PhpBackend backend : PhpBackend.in(context)) {
            Optional<PoolValue<AllowedClients>> value = backend.pool().flatMap(FpmPool::listenAllowedClients);
            Optional<AllowedClients> allowed = value.flatMap(PoolValue::value);
            if (allowed.isEmpty() || backend.isSocket() || !isOwnAddress(backend, context)) {
                continue;
            }
            List<String> clients = clients(backend.address());
            if (!clients.isEmpty() && clients.stream().noneMatch(allowed.get()::admits)) {
                report.add(
                        WordPart.of(backend.node(), backend.node().arguments().get(0), backend.address()),
                        message(backend, allowed.get(), clients.get(0)),
                        List.of(new Related(
                                "who may connect to the pool", value.get().place())),
                        Optional.empty());
            }
        }
    }

    private static boolean isOwnAddress(PhpBackend backend, RuleContext context) {
        Setting bind = context.model()
                .effective()
                .setting("fastcgi_bind", backend.pass().block());
        return bind instanceof Setting.Default;
    }

    /** What nginx comes from when it connects to an address of the loopback interface; none for other addresses. */
    private static List<String> clients(String address) {
        String host = address.substring(0, address.lastIndexOf(':'));
        return switch (host) {
            case "localhost" -> List.of("127.0.0.1", "::1");
            case "::1", "[::1]" -> List.of("::1");
            // the kernel's route to all of the network starts from its first address
            default -> host.startsWith("127.") ? List.of("127.0.0.1") : List.of();
        };
    }

    private static String message(PhpBackend backend, AllowedClients allowed, String client) {
        String text = String.join(",", allowed.entries());
        String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
        String cause = allowed.entries().stream().map(String::strip).anyMatch(client::equals)
                ? "php-fpm takes the blank as part of the address; write the list without blanks"
                : text.isEmpty()
                        ? "an empty list lets nobody in; remove it or write listen.allowed_clients = " + client
                        : "write listen.allowed_clients = " + client + ", after a comma and without blanks if there"
                                + " are others";
        return "pool \"" + backend.pool().map(FpmPool::name).orElse("") + "\" does not let in " + client
                + ", from where nginx comes (listen.allowed_clients = " + shown + "): "
                + (backend.isAlone() ? "every request is" : "requests that come to this server are")
                + " 502 (recv() failed (104: Connection reset by peer)): " + cause;
    }
}
