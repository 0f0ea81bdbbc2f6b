package io.github.nginxlint.rules.php;

import io.github.nginxlint.backend.BackendAddress;
import io.github.nginxlint.backend.FpmPool;
import io.github.nginxlint.backend.PoolValue;
import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.config.ConfigTree;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.WordPart;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A pool's socket that the user of nginx's workers may not write to. */
public final class FpmSocketPermission implements ModelRule {

    /** php-fpm's own value of {@code listen.mode} (sapi/fpm/fpm/fpm_unix.c). */
    private static final int DEFAULT_MODE = 0660;

    @Override
    public String id() {
        return "fpm-socket-permission";
    }

    @Override
    public void check(RuleContext context, Report report) {
        Optional<Workers> workers = Workers.of(context.model().tree());
        if (workers.isEmpty()) {
            return;
        }
        for (PhpBackend backend : PhpBackend.in(context)) {
            Optional<FpmPool> pool = backend.pool();
            boolean socket = pool.flatMap(FpmPool::listen)
                    .flatMap(PoolValue::value)
                    .filter(BackendAddress.UnixSocket.class::isInstance)
                    .isPresent();
            if (socket) {
                Optional<Access> access = Access.of(pool.get());
                if (access.isPresent() && !access.get().allows(workers.get())) {
                    flag(backend, pool.get(), access.get(), workers.get(), report);
                }
            }
        }
    }

    /**
     * Whom nginx's workers run as.
     *
     * @param node the {@code user} directive; without one it depends on how nginx was built
     * @param user its user
     * @param group its group: the user's name where none is written
     */
    private record Workers(ConfigNode node, String user, String group) {

        static Optional<Workers> of(ConfigTree tree) {
            ConfigBlock top = tree.top();
            List<ConfigNode> nodes = top.named("user");
            if (tree.kind() != ConfigTree.Kind.MAIN || nodes.isEmpty()) {
                return Optional.empty();
            }
            ConfigNode node = nodes.get(0);
            String user = node.argument(0);
            String group = node.arguments().size() > 1 ? node.argument(1) : user;
            return user.isEmpty() ? Optional.empty() : Optional.of(new Workers(node, user, group));
        }
    }

    /**
     * Who may connect to a socket: php-fpm's master creates it as root and hands it to whom the pool names
     * (sapi/fpm/fpm/fpm_unix.c).
     *
     * @param owner its owner
     * @param group its group
     * @param mode its permission bits
     */
    private record Access(String owner, String group, int mode) {

        static Optional<Access> of(FpmPool pool) {
            // an access list replaces owner and group, and cannot be told from here
            if (pool.listenAclUsers().isPresent() || pool.listenAclGroups().isPresent()) {
                return Optional.empty();
            }
            Optional<String> owner = name(pool.listenOwner());
            Optional<String> group = name(pool.listenGroup());
            Optional<Integer> mode = pool.listenMode().isEmpty()
                    ? Optional.of(DEFAULT_MODE)
                    : pool.listenMode().get().value();
            return owner.isPresent() && group.isPresent() && mode.isPresent()
                    ? Optional.of(new Access(owner.get(), group.get(), mode.get()))
                    : Optional.empty();
        }

        /** A name; root where none is written; nothing for a number, which may be any name's. */
        private static Optional<String> name(Optional<PoolValue<String>> value) {
            if (value.isEmpty()) {
                return Optional.of("root");
            }
            return value.get()
                    .value()
                    .filter(name -> !name.isEmpty() && !Character.isDigit(name.charAt(0)) && name.indexOf('$') < 0);
        }

        boolean allows(Workers workers) {
            if (workers.user().equals("root")) {
                return true;
            }
            if (workers.user().equals(owner)) {
                return (mode & 0200) != 0;
            }
            return (mode & (workers.group().equals(group) ? 0020 : 0002)) != 0;
        }

        /** Whether being a member of the socket's group would do. */
        boolean groupMayWrite(Workers workers) {
            return (mode & 0020) != 0
                    && !workers.user().equals(owner)
                    && !workers.group().equals(group);
        }

        String text() {
            return owner + ":" + group + " 0" + Integer.toOctalString(mode);
        }
    }

    private static void flag(PhpBackend backend, FpmPool pool, Access access, Workers workers, Report report) {
        String condition = access.groupMayWrite(workers)
                ? " unless that user is a member of group \"" + access.group() + "\""
                : "";
        List<Related> related = new ArrayList<>();
        related.add(
                new Related("nginx's workers run as this user", workers.node().place()));
        related.add(new Related(
                "the socket's pool", pool.listenOwner().map(PoolValue::place).orElse(pool.place())));
        report.add(
                WordPart.of(backend.node(), backend.node().arguments().get(0), backend.address()),
                "the socket of pool \"" + pool.name() + "\" is " + access.text() + ", so nginx's user \""
                        + workers.user() + "\" may not connect" + condition + ": 502 (connect() to "
                        + backend.address() + " failed (13: Permission denied)); write listen.owner = "
                        + workers.user() + " and listen.group = " + workers.group() + " in the pool",
                related,
                Optional.empty());
    }
}
