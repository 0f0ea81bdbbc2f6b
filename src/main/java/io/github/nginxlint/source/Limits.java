package io.github.nginxlint.source;

import java.util.EnumMap;
import java.util.Map;

/** The bounds of one run: the standard ones, and what was said instead. */
public final class Limits {

    /** Nothing said. */
    public static final Limits STANDARD = new Limits(Map.of(), Limit.FILE_SIZE);

    private final EnumMap<Limit, Long> said = new EnumMap<>(Limit.class);

    private final Limit ofFile;

    private Limits(Map<Limit, Long> said, Limit ofFile) {
        this.ofFile = ofFile;
        this.said.putAll(said);
    }

    public static Limits of(Map<Limit, Long> said) {
        return said.isEmpty() ? STANDARD : new Limits(said, Limit.FILE_SIZE);
    }

    /** These, and of others what these do not say. */
    public Limits over(Limits others) {
        EnumMap<Limit, Long> both = new EnumMap<>(others.said);
        both.putAll(said);
        return of(both);
    }

    public long get(Limit limit) {
        return said.getOrDefault(limit, limit.standard());
    }

    /** Whether it was said, and not left as it is usual. */
    public boolean says(Limit limit) {
        return said.containsKey(limit);
    }

    /** A number of things; more than fit into an array are not counted. */
    public int count(Limit limit) {
        return (int) Math.min(get(limit), Integer.MAX_VALUE - 8);
    }

    /** The same for files beside nginx's. */
    public Limits ofBackends() {
        return new Limits(said, Limit.BACKEND_FILE_SIZE);
    }

    /** The limit of the bytes of one file. */
    Limit ofFile() {
        return ofFile;
    }

    /** For messages: {@code more than 16 MiB (the limit file-size; ...)}. */
    public String exceeded(Limit limit, String things) {
        long value = get(limit);
        String more = limit.shown(value) + (things.isEmpty() ? "" : " " + things);
        return "more than " + more + " (" + limit.advice(value) + ")";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Limits limits && said.equals(limits.said) && ofFile == limits.ofFile;
    }

    @Override
    public int hashCode() {
        return said.hashCode();
    }

    @Override
    public String toString() {
        return said.toString();
    }
}
