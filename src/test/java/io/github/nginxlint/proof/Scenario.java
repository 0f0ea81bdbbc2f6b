package io.github.nginxlint.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.List;

/** What is done to a case of one rule, and how the answer is put into words. */
@FunctionalInterface
interface Scenario {

    /** Starts what is needed, asks, and returns the RESULT of an observed line. */
    String answer(Site site) throws IOException;

    /** What nginx's answer is called when it does not start. */
    String REFUSED = "emerg";

    /** What it is called when nginx starts, where that is all there is to see. */
    String STARTED = "starts";

    /** The scenario of a rule. */
    static Scenario of(String rule) {
        return switch (rule) {
            case "upstream-keepalive-http10", "upstream-keepalive-connection-close", "balancing-method-redefined" ->
                Scenario::connections;
            case "localhost-upstream" -> Scenario::outage;
            case "max-fails-single-server", "upstream-server-duplicate" -> Scenario::blip;
            case "proxy-header-buffer-small" -> site -> statuses(site, 6000);
            case "fastcgi-param-inheritance-lost" -> Scenario::parameters;
            case "client-header-buffer-ignored" -> Scenario::longUri;
            case "fpm-socket-permission" -> Scenario::permissions;
            case "unit-socket-permission" -> Scenario::sockets;
            case "fpm-pool-invalid" -> Scenario::pools;
            case "fpm-reload-cuts-requests" -> Scenario::reload;
            case "php-body-limits" -> site -> form(site, 3);
            case "php-ini-invalid" -> site -> form(site, 9);
            case "fpm-backlog-small", "fpm-max-children-exhausts" -> Scenario::crowd;
            case "configuration-too-large", "include-cycle", "include-unresolved", "invalid-syntax" ->
                site -> site.startNginx() ? STARTED : REFUSED;
            case "fastcgi-read-timeout-below-php", "php-terminate-timeout-below-nginx" -> ScaledTimes::slowScript;
            case "static-balancer-upstream", "static-dns-upstream", "variable-pass-static-anyway" -> Scenario::move;
            case "connect-timeout-useless" -> SilentHosts::connecting;
            case "timeouts-add-up" -> ScaledTimes::oneServerAfterTheOther;
            case "timeout-of-other-protocol" -> Scenario::slowUpstream;
            default -> site -> statuses(site, 0);
        };
    }

    /** The first answer that is not 200, of one request to each location that passes on. */
    private static String statuses(Site site, int headerBytes) throws IOException {
        site.startBackends(headerBytes);
        if (headerBytes > 0) {
            site.phpDoes("header('X-Filler: ' . str_repeat('x', " + headerBytes + "));");
        }
        site.startResolvers();
        site.startPhp(PoolFiles.Owner.NGINX);
        return site.startNginx() ? Asking.of(site) : REFUSED;
    }

    /** The default read timeout is a second where the case sets none for all, and PHP takes longer than that. */
    private static String slowUpstream(Site site) throws IOException {
        for (String directive : List.of("proxy_read_timeout", "fastcgi_read_timeout")) {
            boolean isForAll = site.example().named(directive).stream().anyMatch(timeout -> !timeout.isIn("location"));
            if (!isForAll) {
                site.addToHttp(directive + " 1s;");
            }
        }
        site.phpDoes("usleep(1500000);");
        return statuses(site, 0);
    }

    /** The answer to a request whose first line has 12,000 characters. */
    private static String longUri(Site site) throws IOException {
        site.startBackends(0);
        Request request = site.example().requests().get(0);
        String path = "/" + "a".repeat(12_000);
        return site.startNginx() ? new Request(request.port(), request.host(), path).answer() : REFUSED;
    }

    /** The first answer that is not 200. */
    static String firstFailure(Site site) throws IOException {
        for (Request request : site.example().requests()) {
            String answer = request.answer();
            if (!answer.equals(Request.OK)) {
                return answer;
            }
        }
        return Request.OK;
    }

    /** As many requests as show whether connections are used again, one after the other. */
    private static String connections(Site site) throws IOException {
        site.startBackends(0);
        if (!site.startNginx()) {
            return REFUSED;
        }
        int requests = 20;
        for (int i = 0; i < requests; i++) {
            String answer = site.example().requests().get(0).answer();
            if (!answer.equals(Request.OK)) {
                return answer;
            }
        }
        int connections = site.connections();
        return Request.OK + ", " + connections + " connection" + (connections == 1 ? "" : "s") + " for " + requests
                + " requests";
    }

    /**
     * A backend on IPv4 only. With retries: the answer, and the log, one second after the end of a short outage.
     * Without: how many requests of four fail.
     */
    private static String outage(Site site) throws IOException {
        if (!Machine.hasIpv6()) {
            throw new Site.NotPossible("needs IPv6 on the loopback interface");
        }
        if (!site.example().fastcgiTargets().isEmpty()) {
            throw new Site.NotPossible("no outage of PHP-FPM here");
        }
        site.startBackends(0);
        if (!site.startNginx()) {
            return REFUSED;
        }
        boolean retries = site.example().named("proxy_next_upstream").stream()
                        .noneMatch(retry -> retry.argument(0).equals("off"))
                && site.example().named("proxy_next_upstream_tries").isEmpty();
        if (!retries) {
            return failures(site.example().requests().get(0), 4);
        }
        return afterBlip(site);
    }

    /** The answer, and the log, one second after the end of a short outage. */
    private static String blip(Site site) throws IOException {
        site.startBackends(0);
        return site.startNginx() ? afterBlip(site) : REFUSED;
    }

    private static String afterBlip(Site site) throws IOException {
        Request request = site.example().requests().get(0);
        String before = request.answer();
        if (!before.equals(Request.OK)) {
            return before + " before the outage";
        }
        site.stopBackends();
        request.answer();
        site.startBackends(0);
        Programs.pause(1000);
        site.clearLog();
        return request.answer();
    }

    private static String failures(Request request, int requests) throws IOException {
        int failures = 0;
        String failure = Request.OK;
        for (int i = 0; i < requests; i++) {
            String answer = request.answer();
            if (!answer.equals(Request.OK)) {
                failures++;
                failure = answer;
            }
        }
        return failures == 0 ? Request.OK : failure + " for " + failures + " of " + requests + " requests";
    }

    /** The owners of sockets and the nginx user are as the case says, or as the programs were built. */
    private static String permissions(Site site) throws IOException {
        site.startPhp(PoolFiles.Owner.AS_WRITTEN);
        return site.startNginxAsWritten() ? firstFailure(site) : REFUSED;
    }

    /** The sockets of the application servers belong to whom the units say. */
    private static String sockets(Site site) throws IOException {
        site.startBackends(0);
        site.ownSockets();
        return site.startNginxAsWritten() ? firstFailure(site) : REFUSED;
    }

    /** Nothing is added to what the pools say: PHP-FPM may refuse them. */
    private static String pools(Site site) throws IOException {
        site.tryPhp();
        return site.startNginx() ? firstFailure(site) : REFUSED;
    }

    /** PHP-FPM reloads while it answers. */
    private static String reload(Site site) throws IOException {
        site.phpDoes("usleep(1500000);");
        site.startPhp(PoolFiles.Owner.NGINX);
        if (!site.startNginx()) {
            return REFUSED;
        }
        Thread operator = HttpBackend.daemon(() -> {
            Programs.pause(500);
            try {
                site.reloadPhp();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        operator.start();
        String answer = site.example().requests().get(0).answer();
        Programs.await(operator);
        return answer;
    }

    /** A form of this size: whether its fields come to the script. */
    private static String form(Site site, int mebibytes) throws IOException {
        site.phpDoes("if (empty($_POST)) { echo 'an empty $_POST'; }");
        site.startPhp(PoolFiles.Owner.NGINX);
        if (!site.startNginx()) {
            return REFUSED;
        }
        return site.example().requests().get(0).post(mebibytes << 20);
    }

    /** The backend, and with it its name, moves to another address while nginx runs. */
    private static String move(Site site) throws IOException {
        site.moveTo(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        String before = statuses(site, 0);
        if (!before.equals(Request.OK)) {
            return before;
        }
        site.stopBackends();
        site.moveTo(InetAddress.getByAddress(new byte[] {127, 0, 0, 2}));
        site.startBackends(0);
        Programs.pause(2500);
        site.clearLog();
        return before + ", " + firstFailure(site) + " once the name has moved";
    }

    /** Requests of which each takes PHP some time. */
    private static String crowd(Site site) throws IOException {
        site.phpDoes("usleep(100000);");
        return statuses(site, 0);
    }

    /** Whether PHP gets all parameters that are written anywhere. */
    private static String parameters(Site site) throws IOException {
        List<String> names = site.example().named("fastcgi_param").stream()
                .map(parameter -> parameter.argument(0))
                .distinct()
                .toList();
        int lost = 510;
        site.phpDoes("foreach (['" + String.join("','", names) + "'] as $i => $n) { if (!isset($_SERVER[$n])) {"
                + " http_response_code(" + lost + " + $i); break; } }");
        String answer = statuses(site, 0);
        for (int i = 0; i < names.size(); i++) {
            if (answer.equals(String.valueOf(lost + i))) {
                return Request.OK + ", PHP gets no " + names.get(i);
            }
        }
        return answer;
    }
}
