package io.github.nginxlint.rules.php;

import io.github.nginxlint.backend.FpmPool;
import io.github.nginxlint.backend.PoolValue;
import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.config.ConfigTree;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.Effective;
import io.github.nginxlint.model.Upstream;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An upstream whose idle connections hold all the workers of a pool, so that others wait for one in vain. */
public final class FpmMaxChildrenExhausts implements ModelRule {

    private static final String PROCESSES = "worker_processes";

    @Override
    public String id() {
        return "fpm-max-children-exhausts";
    }

    @Override
    public void check(RuleContext context, Report report) {
        List<PhpBackend> backends = PhpBackend.in(context);
        IdentityHashMap<FpmPool, Set<Optional<ConfigNode>>> ways = ways(backends, context);
        Set<ConfigNode> told = new HashSet<>();
        for (PhpBackend backend : backends) {
            Optional<Upstream> upstream =
                    context.model().upstream(backend.pass().target().address());
            Optional<ConfigNode> keepalive = upstream.flatMap(Upstream::keepalive);
            Optional<FpmPool> pool = backend.pool();
            if (keepalive.isEmpty() || pool.isEmpty() || !backend.isAlone() || !keepsConnections(backend, context)) {
                continue;
            }
            Optional<PoolValue<Integer>> children = pool.get().maxChildren();
            Workers workers = Workers.of(context.model().tree());
            long kept = number(keepalive.get()) * workers.atLeast();
            boolean hasOthers = workers.areSeveral()
                    || ways.getOrDefault(pool.get(), Set.of()).size() > 1;
            if (children.flatMap(PoolValue::value)
                            .filter(most -> most > 0 && kept >= most)
                            .isPresent()
                    && hasOthers
                    && told.add(keepalive.get())) {
                flag(keepalive.get(), pool.get(), workers, backend, report);
            }
        }
    }

    private static boolean keepsConnections(PhpBackend backend, RuleContext context) {
        Effective<String> kept = context.model()
                .effective()
                .argument("fastcgi_keep_conn", backend.pass().block());
        return kept.value().equals(Optional.of("on"));
    }

    private static long number(ConfigNode keepalive) {
        String text = keepalive.argument(0);
        boolean isNumber = !text.isEmpty() && text.length() < 7 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Long.parseLong(text) : 0;
    }

    /** The ways in which requests come to each pool: the upstreams, and one for all passes to its own address. */
    private static IdentityHashMap<FpmPool, Set<Optional<ConfigNode>>> ways(
            List<PhpBackend> backends, RuleContext context) {
        IdentityHashMap<FpmPool, Set<Optional<ConfigNode>>> ways = new IdentityHashMap<>();
        for (PhpBackend backend : backends) {
            Optional<ConfigNode> way =
                    context.model().upstream(backend.pass().target().address()).map(Upstream::node);
            backend.pool()
                    .ifPresent(pool ->
                            ways.computeIfAbsent(pool, key -> new HashSet<>()).add(way));
        }
        return ways;
    }

    /**
     * How many workers nginx has: each keeps connections of its own.
     *
     * @param atLeast what is known
     * @param text for people
     */
    private record Workers(long atLeast, String text) {

        static Workers of(ConfigTree tree) {
            ConfigBlock top = tree.top();
            List<ConfigNode> nodes = tree.kind() == ConfigTree.Kind.MAIN ? top.named(PROCESSES) : List.of();
            if (nodes.isEmpty()) {
                return new Workers(1, "");
            }
            String text = nodes.get(nodes.size() - 1).argument(0);
            return switch (text) {
                case "auto" -> new Workers(1, " in each of nginx's workers");
                default -> {
                    long number = number(nodes.get(nodes.size() - 1));
                    yield number > 1
                            ? new Workers(number, " in each of nginx's " + number + " workers")
                            : new Workers(1, "");
                }
            };
        }

        /** With auto there are as many as the machine has processors, which is hardly ever one. */
        boolean areSeveral() {
            return !text.isEmpty();
        }
    }

    private static void flag(ConfigNode keepalive, FpmPool pool, Workers workers, PhpBackend backend, Report report) {
        PoolValue<Integer> children = pool.maxChildren().orElseThrow();
        List<Related> related = new ArrayList<>();
        related.add(new Related("all workers of the pool", children.place()));
        related.add(new Related(
                "the connections are kept here", backend.pass().node().place()));
        report.add(
                keepalive.place(),
                "\"keepalive " + keepalive.argument(0) + "\"" + workers.text + " can hold all " + children.text()
                        + " workers of pool \"" + pool.name() + "\" (pm.max_children) with idle connections: whoever"
                        + " else asks the pool gets 504 (upstream timed out (110: Connection timed out)); keep fewer,"
                        + " raise pm.max_children or remove fastcgi_keep_conn",
                related,
                Optional.empty());
    }
}
