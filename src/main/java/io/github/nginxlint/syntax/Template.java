package io.github.nginxlint.syntax;

import io.github.nginxlint.source.SourceFile;

/**
 * What a program does to a file before nginx reads it.
 *
 * @param source the file
 * @param marks the marks of a template engine
 * @param isTemplate whether anything is filled in: there are marks, or the name says so
 */
record Template(SourceFile source, Marks marks, boolean isTemplate) {

    static Template of(SourceFile source) {
        return of(source, Dialect.of(source));
    }

    static Template of(SourceFile source, Dialect dialect) {
        Marks marks = MarkScanner.scan(source.text(), dialect);
        return new Template(source, marks, !marks.isEmpty() || TemplateName.isTemplate(source.name()));
    }
}
