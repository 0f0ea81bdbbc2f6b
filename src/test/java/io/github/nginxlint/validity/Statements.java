package io.github.nginxlint.validity;

import io.github.nginxlint.config.CatalogVocabulary;
import io.github.nginxlint.source.SourceFile;
import io.github.nginxlint.source.Span;
import io.github.nginxlint.syntax.Directive;
import io.github.nginxlint.syntax.NginxFileParser;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The statements of one file, each before those in its block.
 *
 * @param source the file
 * @param all the statements
 */
record Statements(SourceFile source, List<Statement> all) {

    /**
     * A statement and where it stands.
     *
     * @param directive the statement
     * @param parent the statement around it, null at the top
     */
    record Statement(
            Directive directive,
            @org.jspecify.annotations.Nullable Statement parent) {

        /** From the first word to the semicolon or opening brace, both included. */
        Span head() {
            int end = directive.block().isPresent()
                    ? directive.block().get().span().start() + 1
                    : directive.span().end();
            return new Span(directive.span().start(), end);
        }

        String name() {
            return directive.name().value();
        }

        /** The names around it, outermost first. */
        List<String> around() {
            List<String> names = new ArrayList<>();
            for (Statement s = parent; s != null; s = s.parent) {
                names.add(0, s.name());
            }
            return names;
        }
    }

    static Statements of(String name, String text) {
        SourceFile source = SourceFile.of(name, text);
        List<Statement> all = new ArrayList<>();
        Deque<Statement> pending = new ArrayDeque<>();
        push(NginxFileParser.parse(source, new CatalogVocabulary()).directives(), null, pending);
        while (!pending.isEmpty()) {
            Statement next = pending.pop();
            all.add(next);
            next.directive.block().ifPresent(block -> push(block.directives(), next, pending));
        }
        return new Statements(source, all);
    }

    private static void push(
            List<Directive> directives, @org.jspecify.annotations.Nullable Statement parent, Deque<Statement> pending) {
        for (int i = directives.size() - 1; i >= 0; i--) {
            pending.push(new Statement(directives.get(i), parent));
        }
    }

    /** The innermost statement around an offset. */
    Optional<Statement> at(int offset) {
        Statement found = null;
        for (Statement statement : all) {
            Span span = statement.directive.span();
            if (span.start() <= offset && offset < span.end()) {
                found = statement;
            }
        }
        return Optional.ofNullable(found);
    }

    /** The last statement whose head ends in a line. */
    Optional<Statement> endingIn(int line) {
        Statement found = null;
        for (Statement statement : all) {
            if (source.position(statement.head().end() - 1).line() == line) {
                found = statement;
            }
        }
        return Optional.ofNullable(found);
    }

    int line(int offset) {
        return source.position(offset).line();
    }

    /** The text with a statement blanked: no other line moves. */
    String without(Statement statement) {
        Span span = statement.directive.span();
        String text = source.text();
        return text.substring(0, span.start())
                + source.text(span).replaceAll("[^\\n]", " ")
                + text.substring(span.end());
    }
}
