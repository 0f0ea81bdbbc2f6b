package io.github.nginxlint.backend;

import io.github.nginxlint.source.Place;
import io.github.nginxlint.source.SourceFile;
import io.github.nginxlint.source.SourceReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads php.ini and then the files of its scan directory in the order of their names, where a later entry takes the
 * place of an earlier one ({@code main/php_ini.c} php_init_config).
 */
final class PhpIniReader {

    private static final String MAIN = "php.ini";

    private final SourceReader reader;
    private final FpmReadLog log;
    private final Map<String, FpmEntry> entries = new LinkedHashMap<>();
    private final Set<String> disputed = new HashSet<>();
    private boolean isKnown = true;

    private PhpIniReader(SourceReader reader, FpmReadLog log) {
        this.reader = reader;
        this.log = log;
    }

    /**
     * Reads what lies beside a configuration of php-fpm.
     *
     * @param configuration its main file, or the directory of its pools
     */
    static PhpIni beside(SourceReader reader, FpmReadLog log, String configuration) {
        PhpIniReader run = new PhpIniReader(reader, log);
        boolean isDirectory = reader.kind(configuration) == SourceReader.Kind.DIRECTORY;
        String directory = isDirectory ? configuration : SocketPath.directory(configuration);
        String name = SocketPath.name(directory);
        boolean isPools = name.equals("pool.d") || (name.equals("php-fpm.d") && !run.isFile(directory, MAIN));
        String home = isPools && directory.contains("/") ? SocketPath.directory(directory) : directory;
        return run.read(home);
    }

    private boolean isFile(String directory, String name) {
        return reader.kind(join(directory, name)) == SourceReader.Kind.FILE;
    }

    private static String join(String directory, String name) {
        return directory.isEmpty() ? name : directory.endsWith("/") ? directory + name : directory + "/" + name;
    }

    private PhpIni read(String home) {
        // the official images have etc/php-fpm.conf and etc/php/php.ini
        String inner = join(home, "php");
        String own = !isFile(home, MAIN) && isFile(inner, MAIN) ? inner : home;
        boolean hasMain = isFile(own, MAIN);
        List<String> scanned = scanned(own);
        if (hasMain) {
            readFile(join(own, MAIN), false);
        }
        for (String path : scanned) {
            readFile(path, false);
        }
        if (!hasMain && scanned.isEmpty() && SocketPath.name(own).contains("php")) {
            readLoose(own);
        }
        for (String key : disputed) {
            entries.remove(key);
        }
        return isKnown ? new PhpIni(entries, hasMain) : PhpIni.none();
    }

    private List<String> scanned(String home) {
        List<String> found = new ArrayList<>();
        // Debian, Alpine and the official images; Fedora
        for (String directory : List.of("conf.d", "php.d")) {
            String pattern = join(home, directory + "/*.ini");
            found.addAll(reader.glob(pattern));
            isKnown &= reader.gap(pattern).isEmpty();
        }
        return found;
    }

    /** Files that a repository has for a scan directory: which of them are used is not known, so they must agree. */
    private void readLoose(String directory) {
        for (String path : reader.glob(join(directory, "*.ini"))) {
            readFile(path, true);
        }
    }

    private void readFile(String path, boolean mustAgree) {
        if (!(reader.read(path) instanceof SourceReader.Text text) || !log.take(text.file())) {
            isKnown = false;
            return;
        }
        SourceFile file = text.file();
        boolean isForAll = true;
        IniReader ini = IniReader.asWhole(file.text());
        for (IniStatement next = ini.next(); next != null; next = ini.next()) {
            if (next instanceof IniStatement.Malformed malformed) {
                isKnown = false;
                if (!TemplateText.isOne(file.text()) && file.text().indexOf('\0') < 0) {
                    log.problem(FpmProblem.Kind.PHP_INI, malformed.message(), new Place(file, next.span()));
                }
                return;
            }
            if (next instanceof IniStatement.Section section) {
                String name = section.name().toUpperCase(Locale.ROOT);
                // one directory or host, up to the end of the file, as measured; all other sections are mere headings
                isForAll &= !name.startsWith("PATH=") && !name.startsWith("HOST=");
            } else if (next instanceof IniStatement.Entry entry
                    && isForAll
                    && entry.offset().isEmpty()) {
                put(entry, new Place(file, entry.span()), mustAgree);
            }
        }
    }

    private void put(IniStatement.Entry entry, Place place, boolean mustAgree) {
        FpmEntry read =
                new FpmEntry(entry.key(), entry.value().text(), entry.value().known(), place);
        Optional<FpmEntry> before = Optional.ofNullable(entries.put(entry.key(), read));
        if (mustAgree
                && before.filter(other -> !other.value().equals(read.value())).isPresent()) {
            disputed.add(entry.key());
        }
    }
}
