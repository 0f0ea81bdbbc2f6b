package io.github.nginxlint.fuzz;

import java.util.List;
import java.util.TreeMap;

/** Makes an input smaller as long as it still fails in the same way. */
final class Reduction {

    private static final int TRIES = 3000;

    private final Fails fails;
    private int tries;

    private Reduction(Fails fails) {
        this.fails = fails;
    }

    /** Whether an input still fails. */
    interface Fails {
        boolean on(Input input);
    }

    /** The smallest that is found. */
    static Input of(Input input, Fails fails) {
        return new Reduction(fails).run(input);
    }

    private Input run(Input input) {
        Input smallest = input;
        for (String name : List.copyOf(input.files().keySet())) {
            TreeMap<String, String> files = new TreeMap<>(smallest.files());
            files.remove(name);
            smallest = files.isEmpty() ? smallest : better(smallest, smallest.with(files));
        }
        for (String name : List.copyOf(smallest.files().keySet())) {
            smallest = shrunk(smallest, name);
        }
        return smallest;
    }

    /** Without one part of a file after the other, ever smaller ones. */
    private Input shrunk(Input input, String name) {
        Input smallest = input;
        int part = length(smallest, name);
        while (part > 0 && tries < TRIES) {
            for (int at = 0; at < length(smallest, name) && tries < TRIES; ) {
                String text = smallest.files().getOrDefault(name, "");
                TreeMap<String, String> files = new TreeMap<>(smallest.files());
                files.put(name, text.substring(0, at) + text.substring(Math.min(text.length(), at + part)));
                smallest = better(smallest, smallest.with(files));
                at += length(smallest, name) == text.length() ? part : 0;
            }
            part /= 2;
        }
        return smallest;
    }

    private static int length(Input input, String name) {
        return input.files().getOrDefault(name, "").length();
    }

    private Input better(Input one, Input other) {
        tries++;
        return fails.on(other) ? other : one;
    }
}
