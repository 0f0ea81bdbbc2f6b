package io.github.nginxlint.source;

import java.util.ArrayList;
import java.util.List;

/**
 * A pattern for paths below a directory: components as glob(3) has them, and {@code **} for any number of directories.
 */
public final class PathPattern {

    private static final String ANY = "**";

    private final List<String> texts;
    private final List<GlobPart> parts;

    private PathPattern(List<String> texts) {
        this.texts = List.copyOf(texts);
        List<GlobPart> compiled = new ArrayList<>();
        for (String text : texts) {
            compiled.add(GlobPart.of(text));
        }
        this.parts = List.copyOf(compiled);
    }

    /** The pattern of a text; empty components and {@code .} mean nothing. */
    public static PathPattern compile(String pattern) {
        List<String> texts = new ArrayList<>();
        for (String text : pattern.split("/", -1)) {
            boolean isRepeated = text.equals(ANY)
                    && !texts.isEmpty()
                    && texts.get(texts.size() - 1).equals(ANY);
            if (!text.isEmpty() && !text.equals(".") && !isRepeated) {
                texts.add(text);
            }
        }
        return new PathPattern(texts);
    }

    /** The same at any depth. */
    PathPattern anywhere() {
        List<String> all = new ArrayList<>(List.of(ANY));
        all.addAll(texts);
        return new PathPattern(all);
    }

    /** Whether it has no component: it means no path. */
    public boolean isEmpty() {
        return parts.isEmpty();
    }

    int length() {
        return parts.size();
    }

    boolean isAny(int index) {
        return texts.get(index).equals(ANY);
    }

    GlobPart part(int index) {
        return parts.get(index);
    }

    /** Whether a path, relative to the directory, is meant; a last {@code **} stands for one component at least. */
    public boolean matches(String path) {
        String[] names = path.split("/", -1);
        int name = 0;
        int part = 0;
        int anyPart = -1;
        int anyName = -1;
        // with one point to return to, as in a glob of characters
        while (name < names.length) {
            if (part < parts.size() && isAny(part)) {
                anyPart = part++;
                anyName = part == parts.size() ? name + 1 : name;
                name = anyName;
            } else if (part < parts.size() && parts.get(part).matches(names[name])) {
                part++;
                name++;
            } else if (anyPart >= 0) {
                part = anyPart + 1;
                name = ++anyName;
            } else {
                return false;
            }
        }
        return part == parts.size();
    }
}
