package io.github.nginxlint.backend;

import io.github.nginxlint.source.Glob;
import io.github.nginxlint.source.Place;
import io.github.nginxlint.source.SourceFile;
import io.github.nginxlint.source.SourceReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads one php-fpm's files. The section in force goes on through includes and out of them again, as it does in
 * php-fpm, where it is a global variable ({@code sapi/fpm/fpm/fpm_conf.c}).
 */
final class FpmInstanceReader {

    private static final int MAX_DEPTH = 5;

    private final SourceReader reader;
    private final FpmReadLog log;
    private final String mainFile;
    private final FpmSection global = FpmSection.global();
    private final Map<String, FpmSection> pools = new LinkedHashMap<>();
    private final Deque<SourceFile> open = new ArrayDeque<>();
    private FpmSection current = global;

    FpmInstanceReader(SourceReader reader, FpmReadLog log, String mainFile) {
        this.reader = reader;
        this.log = log;
        this.mainFile = mainFile;
    }

    /** Reads files that were given, one after the other. */
    FpmInstance read(List<String> paths) {
        for (String path : paths) {
            readFile(path, Optional.empty());
        }
        PhpIni ini = PhpIniReader.beside(reader, log, mainFile);
        List<FpmPool> read = new ArrayList<>();
        for (FpmSection section : pools.values()) {
            section.toPool(ini).ifPresent(read::add);
        }
        return new FpmInstance(mainFile, global.settings(), read, ini);
    }

    private void readFile(String path, Optional<Place> from) {
        SourceReader.ReadResult result = reader.read(path);
        if (result instanceof SourceReader.Refused refused) {
            log.unread(path, refused.reason(), from);
            return;
        }
        SourceFile file = ((SourceReader.Text) result).file();
        if (from.isPresent() && open.contains(file)) {
            log.problem(FpmProblem.Kind.INCLUDE_CYCLE, "the include leads back to " + file.name(), from.get());
        } else if (from.isPresent() && open.size() >= MAX_DEPTH) {
            log.problem(FpmProblem.Kind.INCLUDE_DEPTH, "more than 5 files include each other", from.get());
        } else if (log.take(file)) {
            // at most five deep
            open.push(file);
            statements(file);
            open.pop();
        } else if (from.isPresent()) {
            log.unread(path, "the files are too large", from);
        }
    }

    private void statements(SourceFile file) {
        IniReader ini = IniReader.byLine(file.text());
        for (IniStatement next = ini.next(); next != null; next = ini.next()) {
            Place place = new Place(file, next.span());
            if (next instanceof IniStatement.Malformed malformed) {
                log.problem(FpmProblem.Kind.SYNTAX, malformed.message(), place);
            } else if (next instanceof IniStatement.Section section) {
                enter(section, place);
            } else if (next instanceof IniStatement.Entry entry) {
                entry(entry, place);
            }
        }
    }

    private void enter(IniStatement.Section section, Place place) {
        String name = section.name().toLowerCase(Locale.ROOT);
        current = name.equals("global")
                ? global
                : pools.computeIfAbsent(name, key -> FpmSection.pool(section.name(), section.known(), place));
    }

    private void entry(IniStatement.Entry entry, Place place) {
        if (!entry.key().equals("include") || entry.offset().isPresent()) {
            current.put(entry, place).ifPresent(log::problem);
        } else if (entry.value().known()) {
            include(entry.value().text(), place);
        } else {
            log.unread(entry.value().text(), "the path depends on the environment", Optional.of(place));
        }
    }

    private void include(String pattern, Place place) {
        for (String candidate : candidates(pattern)) {
            List<String> found = reader.glob(candidate);
            if (!found.isEmpty()) {
                for (String path : found) {
                    if (reader.kind(path) != SourceReader.Kind.DIRECTORY) {
                        readFile(path, Optional.of(place));
                    }
                }
                return;
            }
        }
        for (String candidate : candidates(pattern)) {
            boolean inDirectory = reader.kind(SocketPath.directory(candidate)) == SourceReader.Kind.DIRECTORY;
            if (inDirectory && Glob.isPattern(SocketPath.name(candidate))) {
                // a directory without such files is fine for php-fpm
                return;
            }
        }
        log.unread(pattern, "no such file", Optional.of(place));
    }

    /**
     * Where an include may lie. A relative one lies under the prefix that php-fpm was built with, mostly what stands
     * before {@code /etc/} in the main file's path; an absolute one of a copy of {@code /etc} lies in the copy.
     */
    private List<String> candidates(String pattern) {
        int etc = mainFile.lastIndexOf("/etc/");
        String root = etc > 0 ? mainFile.substring(0, etc) : mainFile.startsWith("etc/") ? "." : "";
        List<String> candidates = new ArrayList<>();
        boolean absolute = pattern.startsWith("/");
        if (!root.isEmpty()) {
            candidates.add(
                    root.equals(".") ? pattern.substring(absolute ? 1 : 0) : root + (absolute ? "" : "/") + pattern);
        }
        if (absolute) {
            candidates.add(pattern);
        } else if (mainFile.startsWith("/")) {
            candidates.add("/usr/" + pattern);
            candidates.add("/usr/local/" + pattern);
        }
        return candidates;
    }
}
