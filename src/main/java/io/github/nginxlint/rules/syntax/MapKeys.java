package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.config.ConfigNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The keys of a {@code map} as they come into its table: how they are hashed and how much room they take. */
final class MapKeys {

    private final long[] hashes;
    private final int[] sizes;

    private MapKeys(long[] hashes, int[] sizes) {
        this.hashes = hashes;
        this.sizes = sizes;
    }

    /** All keys; empty when some cannot be seen, or are names with wildcards, which go into tables of their own. */
    static Optional<MapKeys> of(ConfigNode map) {
        if (map.block().isEmpty() || map.block().get().gap().isPresent()) {
            return Optional.empty();
        }
        List<ConfigNode> entries = map.block().get().nodes();
        long[] hashes = new long[entries.size()];
        int[] sizes = new int[entries.size()];
        int count = 0;
        for (ConfigNode entry : entries) {
            String key = entry.name();
            boolean isWord = entry.arguments().isEmpty() && (key.equals("hostnames") || key.equals("volatile"));
            boolean isPlain = entry.arguments().size() == 1 || isWord;
            if (!isPlain || key.equals("hostnames") || entry.isConditional() || isOpaque(entry)) {
                return Optional.empty();
            }
            if (!isWord && !key.equals("default") && !key.equals("include") && !key.startsWith("~")) {
                byte[] bytes = key.substring(key.startsWith("\\") ? 1 : 0).getBytes(StandardCharsets.UTF_8);
                hashes[count] = hash(bytes);
                sizes[count] = HashTable.element(bytes.length);
                count++;
            }
        }
        return Optional.of(new MapKeys(Arrays.copyOf(hashes, count), Arrays.copyOf(sizes, count)));
    }

    private static boolean isOpaque(ConfigNode entry) {
        return entry.directive().name().isOpaque();
    }

    /** Small and capital letters are the same (ngx_hash_key_lc). */
    private static long hash(byte[] bytes) {
        long hash = 0;
        for (byte b : bytes) {
            int letter = b >= 'A' && b <= 'Z' ? b | 0x20 : b & 0xff;
            hash = hash * 31 + letter;
        }
        return hash;
    }

    int count() {
        return sizes.length;
    }

    long hash(int index) {
        return hashes[index];
    }

    /** The bytes that it takes in a bucket. */
    int size(int index) {
        return sizes[index];
    }
}
