package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.source.Place;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table that nginx makes of names, and what it takes to make it (src/core/ngx_hash.c, ngx_hash_init). Sizes are those
 * of a 64-bit machine whose cache lines have 64 bytes.
 */
final class HashTable {

    static final int POINTER = 8;
    private static final int CACHE_LINE = 64;
    static final int LARGEST_BUCKET = 65536 - CACHE_LINE;

    private final String name;
    private final Limit maxSize;
    private final Limit bucketSize;
    private final String advice;
    private @Nullable Entry longest;

    /**
     * A size that can be set.
     *
     * @param value the size, in effect
     * @param node what sets it; empty for the default
     */
    record Limit(long value, Optional<ConfigNode> node) {

        static Limit fixed(long value) {
            return new Limit(value, Optional.empty());
        }
    }

    /**
     * A name in the table.
     *
     * @param node the directive that puts it there
     * @param place the word
     * @param name as nginx counts it
     * @param bytes its length
     */
    record Entry(ConfigNode node, Place place, String name, int bytes) {

        static Entry of(ConfigNode node, Place place, String name) {
            return new Entry(node, place, name, name.getBytes(StandardCharsets.UTF_8).length);
        }

        /** What it takes in a bucket, with the pointer at the bucket's end. */
        int size() {
            return element(bytes) + POINTER;
        }
    }

    /** What a name of so many bytes takes in a bucket (NGX_HASH_ELT_SIZE). */
    static int element(int bytes) {
        return POINTER + aligned(bytes + 2, POINTER);
    }

    /** The bucket that nginx makes of a size that is set. */
    static long bucket(long size) {
        return (size + CACHE_LINE - 1) / CACHE_LINE * CACHE_LINE;
    }

    /**
     * Why it cannot be made.
     *
     * @param node what is at fault
     * @param place where
     * @param message nginx's words and what to write
     */
    record Fault(ConfigNode node, Place place, String message) {}

    /** A table whose sizes are set; the advice says where. */
    HashTable(String name, Limit maxSize, Limit bucketSize, String advice) {
        this.name = name;
        this.maxSize = maxSize;
        this.bucketSize = bucketSize;
        this.advice = advice;
    }

    /** A table whose sizes nobody can set. */
    static HashTable fixed(String name) {
        return new HashTable(name, Limit.fixed(CACHE_LINE), Limit.fixed(CACHE_LINE), "");
    }

    void add(Entry entry) {
        if (longest == null || entry.bytes > longest.bytes) {
            longest = entry;
        }
    }

    /** What nginx says when it makes the table; nothing when it can, or when there is no name in it. */
    Optional<Fault> fault() {
        Entry entry = longest;
        if (entry == null) {
            return Optional.empty();
        }
        String start = "could not build " + name + ", ";
        long bucket = bucket(bucketSize.value);
        if (maxSize.value == 0) {
            return at(maxSize, start + "you should increase " + name + "_max_size: 0");
        }
        if (bucket > LARGEST_BUCKET) {
            return at(bucketSize, start + "too large " + name + "_bucket_size: " + bucket);
        }
        if (entry.size() <= bucket) {
            return Optional.empty();
        }
        if (bucket == 0) {
            return at(bucketSize, start + "you should increase " + name + "_bucket_size: 0");
        }
        String message = start + "you should increase " + name + "_bucket_size: " + bucket + "; \""
                + Wording.name(entry.name) + "\" has " + entry.bytes + " bytes" + advice(entry);
        return Optional.of(new Fault(entry.node, entry.place, message));
    }

    private static Optional<Fault> at(Limit limit, String message) {
        return limit.node.map(node -> new Fault(node, node.place(), message));
    }

    private String advice(Entry entry) {
        int needed = aligned(entry.size(), CACHE_LINE);
        if (advice.isEmpty() || needed > LARGEST_BUCKET) {
            return ", and more than " + (CACHE_LINE - 2 * POINTER - 2) + " cannot stand here";
        }
        return ": write \"" + name + "_bucket_size " + needed + ";\" " + advice;
    }

    private static int aligned(int value, int step) {
        return (value + step - 1) / step * step;
    }
}
