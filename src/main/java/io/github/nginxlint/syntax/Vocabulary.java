package io.github.nginxlint.syntax;

import org.jspecify.annotations.Nullable;

/** What nginx knows of directive names: the parser asks it what a statement was meant to be. */
public interface Vocabulary {

    /** A count of arguments without a limit. */
    int UNBOUNDED = Integer.MAX_VALUE;

    /** A vocabulary that knows no name: only what is wrong for any name is reported. */
    Vocabulary NONE = new Vocabulary() {
        @Override
        public Shape shape(String name, @Nullable String block) {
            return Shape.UNKNOWN;
        }

        @Override
        public int maximumArguments(String name, @Nullable String block) {
            return UNBOUNDED;
        }
    };

    /**
     * How a directive ends where it stands.
     *
     * @param name the directive
     * @param block the name of the block around it, or null at the top of a file, whose place is not known
     */
    Shape shape(String name, @Nullable String block);

    /**
     * The greatest number of arguments of a directive where it stands, {@link #UNBOUNDED} if there is none or the
     * directive is not known there.
     *
     * @param name the directive
     * @param block the name of the block around it, or null at the top of a file, whose place is not known
     */
    int maximumArguments(String name, @Nullable String block);

    /**
     * Whether a block holds lists of words instead of directives, so that no block can stand in it.
     *
     * @param block the name of the block
     */
    default boolean holdsLists(String block) {
        return isTable(block);
    }

    /** Whether a block of nginx holds lists of words. */
    static boolean isTable(String block) {
        return switch (block) {
            case "types", "map", "geo", "split_clients", "charset_map", "num_map", "match", "geoip2", "otel_exporter" ->
                true;
            default -> false;
        };
    }

    /** The values of words read before. */
    default WordValues words() {
        return new WordValues();
    }

    /** How a directive ends. */
    enum Shape {
        /** with a semicolon */
        SIMPLE,
        /** with a block */
        BLOCK,
        /** allowed there, with a semicolon or with a block: that depends on what the parser cannot see */
        EITHER,
        /** not a directive that nginx allows there */
        UNKNOWN
    }
}
