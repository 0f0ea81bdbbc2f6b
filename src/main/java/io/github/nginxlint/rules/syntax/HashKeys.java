package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.source.Place;
import io.github.nginxlint.syntax.Word;

/** How names become keys of a hash table (src/core/ngx_hash.c, ngx_hash_add_key and ngx_hash_wildcard_init). */
final class HashKeys {

    private HashKeys() {}

    /** Adds a name in which {@code *.}, {@code .*} and a dot at the start mean a wildcard: each label is a key. */
    static void addName(HashTable table, ConfigNode node, Word word, String name) {
        Place place = node.place(word);
        boolean isEither = name.startsWith(".");
        if (!isEither && !name.startsWith("*.") && !name.endsWith(".*")) {
            table.add(HashTable.Entry.of(node, place, name));
            return;
        }
        if (isEither) {
            table.add(HashTable.Entry.of(node, place, name.substring(1)));
        }
        int start = 0;
        for (int i = 0; i <= name.length(); i++) {
            if (i == name.length() || name.charAt(i) == '.') {
                table.add(HashTable.Entry.of(node, place, name.substring(start, i)));
                start = i + 1;
            }
        }
    }

    /** Adds the keys of a {@code map}. */
    static void addMap(HashTable table, ConfigNode map) {
        boolean hasHostnames = false;
        if (map.block().isEmpty()) {
            return;
        }
        for (ConfigNode entry : map.block().get().nodes()) {
            String key = entry.name();
            boolean isKey = entry.arguments().size() == 1
                    && !key.equals("default")
                    && !key.equals("include")
                    && !key.startsWith("~");
            hasHostnames |= entry.arguments().isEmpty() && key.equals("hostnames");
            Word word = entry.directive().name();
            if (isKey && entry.isReached() && !word.isOpaque() && !entry.isConditional()) {
                String name = key.startsWith("\\") ? key.substring(1) : key;
                if (hasHostnames) {
                    addName(table, entry, word, name);
                } else {
                    table.add(HashTable.Entry.of(entry, entry.place(word), name));
                }
            }
        }
    }
}
