package io.github.nginxlint.setter;

import java.util.HashSet;
import java.util.Set;

/**
 * The keys of a table of names, of which some may be wildcards, as nginx collects them before it builds the hash
 * (src/core/ngx_hash.c, ngx_hash_add_key). Without regard to case.
 */
public final class WildcardKeys {

    /** What becomes of a key. */
    public enum Answer {
        ADDED,
        /** no name and no wildcard (NGX_DECLINED) */
        INVALID,
        /** it is there (NGX_BUSY) */
        CONFLICTING
    }

    private final Set<String> exact = new HashSet<>();
    private final Set<String> heads = new HashSet<>();
    private final Set<String> tails = new HashSet<>();

    /** Adds a key in which a {@code *} is a letter like others. */
    Answer addPlain(String key) {
        return answer(exact.add(lower(key)));
    }

    /** Adds a name, {@code .name}, {@code *.name} or {@code name.*}. */
    public Answer add(String name) {
        String key = lower(name);
        int star = key.indexOf('*');
        if (key.contains("..") || (star >= 0 && key.indexOf('*', star + 1) >= 0)) {
            return Answer.INVALID;
        }
        if (key.length() > 1 && key.startsWith(".")) {
            String rest = key.substring(1);
            // "name" and "*.name" at once
            return exact.add(rest) ? answer(heads.add(rest)) : Answer.CONFLICTING;
        }
        if (key.length() > 2 && key.startsWith("*.")) {
            return answer(heads.add(key.substring(2)));
        }
        if (key.length() > 2 && key.endsWith(".*")) {
            return answer(tails.add(key));
        }
        return star >= 0 ? Answer.INVALID : answer(exact.add(key));
    }

    private static Answer answer(boolean isNew) {
        return isNew ? Answer.ADDED : Answer.CONFLICTING;
    }

    /** In lower case as nginx does it: letters of ASCII only. */
    public static String lower(String text) {
        StringBuilder lower = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                lower = lower == null ? new StringBuilder(text) : lower;
                lower.setCharAt(i, (char) (c | 0x20));
            }
        }
        return lower == null ? text : lower.toString();
    }
}
