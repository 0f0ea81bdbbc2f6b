package io.github.nginxlint.rules.php;

import io.github.nginxlint.backend.FpmPool;
import io.github.nginxlint.backend.PoolValue;
import io.github.nginxlint.backend.SocketRights;
import java.util.List;
import java.util.Optional;

/**
 * Who may connect to a pool's socket: php-fpm's master makes it as root and hands it to whom the pool names
 * (sapi/fpm/fpm/fpm_unix.c).
 *
 * @param rights owner, group and mode
 * @param users those that an access list lets in besides
 * @param groups those that an access list lets in besides
 */
record SocketAccess(SocketRights rights, List<String> users, List<String> groups) {

    private static final String ROOT = "root";

    /** php-fpm's own value of {@code listen.mode}. */
    private static final int DEFAULT_MODE = 0660;

    /** Whether a user may connect. */
    sealed interface Verdict {

        /** it may, or may for all that is known */
        record Allowed() implements Verdict {}

        /**
         * It may not, unless it is a member of a group.
         *
         * @param group the group, as people read it; empty when none would do
         * @param advice what to write in the pool instead
         */
        record Denied(Optional<String> group, String advice) implements Verdict {}
    }

    /** The access to the socket of a pool; empty when it depends on what cannot be seen. */
    static Optional<SocketAccess> of(FpmPool pool) {
        Optional<List<String>> users = names(pool.listenAclUsers());
        Optional<List<String>> groups = names(pool.listenAclGroups());
        Optional<Integer> mode = pool.listenMode().isEmpty()
                ? Optional.of(DEFAULT_MODE)
                : pool.listenMode().get().value();
        if (users.isEmpty() || groups.isEmpty() || mode.isEmpty()) {
            return Optional.empty();
        }
        if (!users.get().isEmpty() || !groups.get().isEmpty()) {
            // owner and group do not count beside a list
            SocketRights rights = new SocketRights(ROOT, Optional.of(ROOT), mode.get());
            return Optional.of(new SocketAccess(rights, users.get(), groups.get()));
        }
        boolean hasOwner = isWritten(pool.listenOwner());
        boolean hasGroup = isWritten(pool.listenGroup());
        Optional<String> owner = hasOwner ? name(pool.listenOwner()) : Optional.of(ROOT);
        Optional<String> group = hasGroup ? name(pool.listenGroup()) : Optional.of(ROOT);
        boolean ownersGroup = hasOwner && !hasGroup;
        return owner.isPresent() && group.isPresent()
                ? Optional.of(new SocketAccess(
                        new SocketRights(owner.get(), ownersGroup ? Optional.empty() : group, mode.get()),
                        List.of(),
                        List.of()))
                : Optional.empty();
    }

    private static Optional<List<String>> names(Optional<PoolValue<List<String>>> value) {
        return value.isEmpty() ? Optional.of(List.of()) : value.get().value();
    }

    private static boolean isWritten(Optional<PoolValue<String>> value) {
        return value.isPresent() && !value.get().value().equals(Optional.of(""));
    }

    /** A name; nothing for a number, which may be anyone's. */
    private static Optional<String> name(Optional<PoolValue<String>> value) {
        return value.flatMap(PoolValue::value)
                .filter(name -> !Character.isDigit(name.charAt(0)) && name.indexOf('$') < 0);
    }

    /** Whether a user with a primary group may connect. Which groups it is in besides is not known. */
    Verdict verdict(String user, String primaryGroup) {
        if (users.contains(user) || groups.contains(primaryGroup)) {
            return new Verdict.Allowed();
        }
        SocketRights.Answer answer = rights.answer(user, primaryGroup);
        if (answer == SocketRights.Answer.ALLOWED) {
            return new Verdict.Allowed();
        }
        if (answer == SocketRights.Answer.FORBIDDEN_BY_MODE) {
            return new Verdict.Denied(Optional.empty(), "listen.mode = 0660");
        }
        if (hasList()) {
            Optional<String> listed = groups.isEmpty() ? Optional.empty() : Optional.of("\"" + groups.get(0) + "\"");
            return new Verdict.Denied(listed, "listen.acl_users = " + String.join(",", users) + comma() + user);
        }
        boolean memberWould = answer == SocketRights.Answer.ALLOWED_TO_MEMBERS;
        return new Verdict.Denied(
                memberWould ? Optional.of(rights.shownGroup()) : Optional.empty(), "listen.owner = " + user);
    }

    private String comma() {
        return users.isEmpty() ? "" : ",";
    }

    private boolean hasList() {
        return !users.isEmpty() || !groups.isEmpty();
    }

    /** As {@code ls} would show it. */
    String text() {
        return rights.text() + (hasList() ? " with an access list" : "");
    }
}
