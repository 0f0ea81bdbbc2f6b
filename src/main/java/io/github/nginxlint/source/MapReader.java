package io.github.nginxlint.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Files held in memory: an {@code nginx -T} dump, a rule page's example, a test. */
public final class MapReader implements SourceReader {

    private final TreeMap<String, SourceFile> files = new TreeMap<>(PathText.BYTE_ORDER);

    private MapReader(Map<String, SourceFile> files) {
        this.files.putAll(files);
    }

    public static MapReader of(Map<String, SourceFile> files) {
        return new MapReader(files);
    }

    /** Files from their texts; each is named as its path. */
    public static MapReader ofTexts(Map<String, String> texts) {
        Map<String, SourceFile> files = new TreeMap<>();
        texts.forEach((path, text) -> files.put(path, SourceFile.of(path, text)));
        return new MapReader(files);
    }

    @Override
    public ReadResult read(String path) {
        SourceFile file = files.get(path);
        if (file != null) {
            return new Text(file);
        }
        return new Refused(kind(path) == Kind.DIRECTORY ? "is a directory" : "no such file");
    }

    @Override
    public Kind kind(String path) {
        if (files.containsKey(path)) {
            return Kind.FILE;
        }
        String prefix = directoryPrefix(path);
        String next = files.ceilingKey(prefix);
        return next != null && next.startsWith(prefix) ? Kind.DIRECTORY : Kind.MISSING;
    }

    @Override
    public List<String> glob(String pattern) {
        Glob glob = Glob.compile(pattern);
        List<String> found = new ArrayList<>();
        String start = glob.literalStart();
        for (String path : files.tailMap(start).keySet()) {
            if (!path.startsWith(start)) {
                break;
            }
            if (glob.matches(path)) {
                found.add(path);
            }
        }
        return found;
    }

    @Override
    public Listing list(String directory) {
        String prefix = directoryPrefix(directory);
        TreeSet<String> names = new TreeSet<>(PathText.BYTE_ORDER);
        for (String path : files.tailMap(prefix).keySet()) {
            if (!path.startsWith(prefix)) {
                break;
            }
            String rest = path.substring(prefix.length());
            int slash = rest.indexOf('/');
            names.add(slash < 0 ? rest : rest.substring(0, slash));
        }
        return new Listing(List.copyOf(names), Optional.empty());
    }

    private static String directoryPrefix(String path) {
        return path.isEmpty() || path.endsWith("/") ? path : path + "/";
    }
}
