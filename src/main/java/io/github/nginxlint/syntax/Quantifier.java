package io.github.nginxlint.syntax;

import io.github.nginxlint.source.Span;
import io.github.nginxlint.syntax.Statement.End;
import io.github.nginxlint.syntax.Vocabulary.Shape;
import org.jspecify.annotations.Nullable;

/**
 * The braces of a regular expression that should have been quoted: for nginx the first one of {@code [0-9]{4}} ends the
 * word.
 */
final class Quantifier {

    private static final int LONGEST = 12;

    private final String text;
    private final ErrorLog errors;

    Quantifier(String text, ErrorLog errors) {
        this.text = text;
        this.errors = errors;
    }

    /** The braces and what they hold, if the statement ends with the first of them. */
    @Nullable
    Span at(Statement statement) {
        Word last = statement.words().get(statement.arguments());
        int start = statement.at();
        if (statement.end() != End.BRACE
                || last.quoting() != Word.Quoting.NONE
                || last.span().end() != start) {
            return null;
        }
        int at = start + 1;
        int limit = Math.min(text.length(), start + LONGEST);
        while (at < limit && (isDigit(text.charAt(at)) || (text.charAt(at) == ',' && at > start + 1))) {
            at++;
        }
        return at > start + 1 && at < limit && text.charAt(at) == '}' ? new Span(start, at + 1) : null;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Reports the braces; false if nginx might accept them. */
    boolean report(Statement statement, Span braces, OpenBlock block, Vocabulary vocabulary) {
        boolean inList = block.kind() == OpenBlock.Kind.LISTS;
        Shape shape = inList ? Shape.SIMPLE : vocabulary.shape(statement.name(), block.name());
        if (shape == Shape.UNKNOWN || (shape != Shape.SIMPLE && vocabulary.holdsLists(statement.name()))) {
            return false;
        }
        Word last = statement.words().get(statement.arguments());
        Span word = new Span(last.span().start(), end(braces.end(), " \t\r\n;{"));
        String refusal;
        int readEnd = braces.start() + 1;
        if (inList) {
            refusal = "unexpected \"{\"";
        } else if (shape == Shape.SIMPLE) {
            refusal = "directive \"" + Quoted.shown(statement.name()) + "\" is not terminated by \";\"";
        } else if (statement.name().equals("if")) {
            refusal = "invalid condition \"" + Quoted.shown(last.value()) + "\"";
        } else {
            readEnd = Math.min(end(word.end(), ";{") + 1, text.length());
            refusal = "unknown directive \"" + Quoted.shown(text.substring(braces.start() + 1, word.end())) + "\"";
        }
        errors.add(
                refusal + ": the \"{\" ends the word before it, quote the whole word \""
                        + Quoted.shown(text.substring(word.start(), word.end())) + "\"",
                word,
                new Span(statement.start(), readEnd));
        return true;
    }

    private int end(int start, String characters) {
        int at = start;
        while (at < text.length() && characters.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }
}
