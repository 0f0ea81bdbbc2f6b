package io.github.nginxlint.rules.syntax;

import java.util.Arrays;

/**
 * Looks for a number of buckets none of which overflows, as nginx does (src/core/ngx_hash.c, ngx_hash_init). All searches
 * of a run together take no more than a bounded time.
 */
final class BucketSearch {

    private static final long MOST_WORK = 20_000_000;
    private static final int POINTER = 8;

    private long work;

    /** Whether there is one; it is said to be when there is no time to find out. */
    boolean succeeds(MapKeys keys, long bucketSize, long maximum) {
        int room = (int) Math.min(bucketSize - POINTER, 1 << 16);
        int most = (int) Math.min(maximum, Integer.MAX_VALUE / 16);
        if (room < 2 * POINTER || most > MOST_WORK) {
            return true;
        }
        int[] filled = new int[Math.max(most, 1)];
        for (int size = start(keys.count(), room, most); size <= most; size++) {
            work += size / 8;
            if (work > MOST_WORK || fits(keys, size, room, filled)) {
                return true;
            }
        }
        return false;
    }

    private static int start(int count, int room, int most) {
        if (most > 10_000 && count > 0 && most / count < 100) {
            return most - 1000;
        }
        return Math.max(1, count / (room / (2 * POINTER)));
    }

    private boolean fits(MapKeys keys, int size, int room, int[] filled) {
        Arrays.fill(filled, 0, size, 0);
        for (int i = 0; i < keys.count(); i++) {
            int bucket = (int) Long.remainderUnsigned(keys.hash(i), size);
            filled[bucket] += keys.size(i);
            work++;
            if (filled[bucket] > room) {
                return false;
            }
        }
        return true;
    }
}
