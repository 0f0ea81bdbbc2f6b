package io.github.nginxlint.hostile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Something a stranger may send, and what the program has to answer.
 *
 * @param name what it is
 * @param recipe makes it
 * @param statuses the exit statuses that are right
 * @param says what the answer names, in standard output or standard error
 */
record Attack(String name, Recipe recipe, Set<Integer> statuses, List<String> says) {

    /** Makes the files of an attack. */
    interface Recipe {

        /**
         * Writes into a directory and returns the arguments of the program.
         *
         * @param scale 1 for all of it, less for a part
         */
        List<String> make(Path directory, double scale) throws IOException;
    }

    static Attack of(String name, Recipe recipe) {
        return new Attack(name, recipe, Set.of(0, 1, 2), List.of());
    }

    Attack exits(Integer... expected) {
        return new Attack(name, recipe, Set.of(expected), says);
    }

    Attack says(String... texts) {
        return new Attack(name, recipe, statuses, List.of(texts));
    }

    @Override
    public String toString() {
        return name;
    }
}
