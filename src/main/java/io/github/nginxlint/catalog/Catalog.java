package io.github.nginxlint.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Every directive nginx and the modules around it know, looked up by name. */
public final class Catalog {
    private static final Map<String, List<CatalogRow>> FOUND = new ConcurrentHashMap<>();

    private Catalog() {}

    /**
     * The directives of the name, one for each module that defines it, those of third parties last; empty when it is
     * unknown. Entries of tables are left out, they are no directives.
     */
    public static List<DirectiveSpec> find(String name) {
        List<DirectiveSpec> found = new ArrayList<>();
        for (CatalogRow row : rows(name)) {
            if (!row.isEntry()) {
                found.add(row.spec());
            }
        }
        return Collections.unmodifiableList(found);
    }

    /** The directives, or the entries of a table, that the name can mean in the context. */
    public static List<DirectiveSpec> find(String name, Context context) {
        List<DirectiveSpec> found = new ArrayList<>(2);
        for (CatalogRow row : rows(name)) {
            if (row.isAllowedIn(context)) {
                found.add(row.spec());
            }
        }
        return Collections.unmodifiableList(found);
    }

    /** Whether any module defines a directive of the name. */
    public static boolean isKnown(String name) {
        for (CatalogRow row : rows(name)) {
            if (!row.isEntry()) {
                return true;
            }
        }
        return false;
    }

    /** The names of all directives, sorted. */
    public static List<String> names() {
        return Names.ALL;
    }

    private static List<String> readNames() {
        Set<String> names = new TreeSet<>();
        addNames(Official.LINES, names);
        addNames(ThirdParty.LINES, names);
        return List.copyOf(names);
    }

    private static void addNames(List<SortedLines> parts, Set<String> names) {
        for (SortedLines part : parts) {
            for (String line : part.all()) {
                CatalogRow row = new CatalogRow(line);
                if (!row.isEntry()) {
                    names.add(row.name());
                }
            }
        }
    }

    private static List<String> lines(List<SortedLines> parts, String name) {
        for (SortedLines part : parts) {
            List<String> found = part.find(name);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static List<CatalogRow> rows(String name) {
        List<CatalogRow> found = FOUND.get(name);
        if (found != null) {
            return found;
        }
        if (!isWord(name)) {
            return List.of();
        }
        List<String> lines = lines(Official.LINES, name);
        if (lines.isEmpty()) {
            lines = lines(ThirdParty.LINES, name);
        }
        if (lines.isEmpty()) {
            // not kept: there is no end to the names a configuration can make up
            return List.of();
        }
        List<CatalogRow> rows = new ArrayList<>(lines.size());
        for (String line : lines) {
            rows.add(new CatalogRow(line));
        }
        FOUND.put(name, rows);
        return rows;
    }

    // the entries of tables (text/html, 8E, example.com) are many, and mostly none: searching takes longer
    private static boolean isWord(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
            if (!isLetter && (i == 0 || c < '0' || c > '9')) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    /** Loaded when all are asked for: to find what a misspelt one was meant to be. */
    private static final class Names {
        static final List<String> ALL = readNames();
    }

    /** Loaded at the first look-up. */
    private static final class Official {
        static final List<SortedLines> LINES = OfficialDirectives.parts();
    }

    /** Loaded for the first name that is in no official module. */
    private static final class ThirdParty {
        static final List<SortedLines> LINES = ThirdPartyDirectives.parts();
    }
}
