package io.github.nginxlint.catalog;

import org.jspecify.annotations.Nullable;

/** A line of the catalogue; what is asked most is read from its letters, the rest once it is needed. */
final class CatalogRow {
    private final String line;
    private final int letters;
    private volatile @Nullable DirectiveSpec spec;

    CatalogRow(String line) {
        this.line = line;
        this.letters = line.indexOf('\t') + 1;
    }

    String name() {
        return line.substring(0, letters - 1);
    }

    boolean isEntry() {
        return SpecLine.kind(line, letters) == DirectiveKind.ENTRY;
    }

    boolean isBlock() {
        return SpecLine.kind(line, letters) == DirectiveKind.BLOCK;
    }

    boolean isAllowedIn(Context context) {
        return SpecLine.isAllowedIn(line, letters, context);
    }

    DirectiveSpec spec() {
        DirectiveSpec read = spec;
        if (read == null) {
            // two threads may both read it: the results are equal
            read = SpecLine.read(line);
            spec = read;
        }
        return read;
    }
}
