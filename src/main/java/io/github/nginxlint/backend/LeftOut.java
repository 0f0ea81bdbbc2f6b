package io.github.nginxlint.backend;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is not looked at because there is too much of it: the first file of each kind, as there may be thousands. */
public final class LeftOut {

    private final Map<String, UnreadPath> byKind = new LinkedHashMap<>();

    /**
     * Notes it.
     *
     * @param path the file
     * @param most how many are looked at
     * @param things what there is too much of
     */
    public void add(String path, long most, String things) {
        byKind.computeIfAbsent(things, kind -> UnreadPath.beyond(path, most + " " + kind));
    }

    /** What was noted. */
    public List<UnreadPath> paths() {
        return List.copyOf(byKind.values());
    }

    /** Those of what could not be read that a limit is the reason of. */
    public static List<UnreadPath> of(List<UnreadPath> unread) {
        List<UnreadPath> beyond = new ArrayList<>();
        for (UnreadPath path : unread) {
            if (path.isBeyondLimit()) {
                beyond.add(path);
            }
        }
        return beyond;
    }
}
