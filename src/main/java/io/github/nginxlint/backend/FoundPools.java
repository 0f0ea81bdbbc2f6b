package io.github.nginxlint.backend;

import io.github.nginxlint.source.SourceFile;
import io.github.nginxlint.source.SourceReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Picks the pool files out of what a repository has in a directory: nobody said that they are any. */
final class FoundPools {

    /** Entries that only php-fpm has. */
    private static final Set<String> OF_PHP_FPM = Set.of(
            "listen",
            "pm",
            "pm.max_children",
            "request_terminate_timeout",
            "process_control_timeout",
            "listen.owner",
            "listen.mode");

    private final SourceReader reader;

    FoundPools(SourceReader reader) {
        this.reader = reader;
    }

    /** The files that a path stands for which are read one after the other; none where there is no pool. */
    List<String> at(String path) {
        if (reader.kind(path) != SourceReader.Kind.DIRECTORY) {
            return isPoolFile(path) ? List.of(path) : List.of();
        }
        List<String> files = new ArrayList<>();
        for (String file : reader.glob(path + "/*.conf")) {
            if (isPoolFile(file)) {
                files.add(file);
            }
        }
        String name = SocketPath.name(path);
        boolean isReadTogether = name.equals("php-fpm.d") || name.equals("pool.d");
        return isReadTogether || !isAmbiguous(files) ? files : List.of();
    }

    private boolean isPoolFile(String path) {
        for (SourceFile file : file(path)) {
            if (!pools(file).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private List<SourceFile> file(String path) {
        return reader.read(path) instanceof SourceReader.Text text ? List.of(text.file()) : List.of();
    }

    /** Whether one pool has two files, of which only one is likely to be in use: one for each environment. */
    private boolean isAmbiguous(List<String> files) {
        Set<String> seen = new HashSet<>();
        for (String path : files) {
            for (SourceFile file : file(path)) {
                for (String pool : pools(file)) {
                    if (!seen.add(pool)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** The names of the sections that have an entry of php-fpm. */
    private static Set<String> pools(SourceFile file) {
        Set<String> pools = new HashSet<>();
        String section = "";
        IniReader ini = IniReader.byLine(file.text());
        for (IniStatement next = ini.next(); next != null; next = ini.next()) {
            if (next instanceof IniStatement.Section heading) {
                section = heading.name();
            } else if (next instanceof IniStatement.Entry entry
                    && !section.isEmpty()
                    && OF_PHP_FPM.contains(entry.key())) {
                pools.add(section);
            }
        }
        return pools;
    }
}
