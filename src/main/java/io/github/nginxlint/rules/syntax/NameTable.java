package io.github.nginxlint.rules.syntax;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The names of one address as nginx hashes them, each with who had it first (src/core/ngx_hash.c, ngx_hash_add_key).
 *
 * @param <T> who has a name
 */
final class NameTable<T> {

    private final Map<String, T> exact = new HashMap<>();
    /** Of names that begin with a dot or an asterisk, what follows. */
    private final Map<String, T> heads = new HashMap<>();
    /** Of names that end in an asterisk, what stands before. */
    private final Map<String, T> tails = new HashMap<>();

    /** Whether it can be hashed: one asterisk at most, with its dot at the beginning or the end, no two dots. */
    static boolean isValid(String name) {
        int star = name.indexOf('*');
        if (name.contains("..") || (star >= 0 && name.indexOf('*', star + 1) >= 0)) {
            return false;
        }
        return star < 0 || (name.length() > 2 && (name.startsWith("*.") || name.endsWith(".*"))) || isDotted(name);
    }

    private static boolean isDotted(String name) {
        return name.length() > 1 && name.startsWith(".");
    }

    /** Adds a valid name in lower case; who had it before, if anybody. */
    Optional<T> add(String name, T owner) {
        if (isDotted(name)) {
            String rest = name.substring(1);
            T had = exact.putIfAbsent(rest, owner);
            return had != null ? Optional.of(had) : Optional.ofNullable(heads.putIfAbsent(rest, owner));
        }
        if (name.length() > 2 && name.startsWith("*.")) {
            return Optional.ofNullable(heads.putIfAbsent(name.substring(2), owner));
        }
        if (name.length() > 2 && name.endsWith(".*")) {
            return Optional.ofNullable(tails.putIfAbsent(name.substring(0, name.length() - 2), owner));
        }
        return Optional.ofNullable(exact.putIfAbsent(name, owner));
    }
}
