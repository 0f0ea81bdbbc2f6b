package io.github.nginxlint.syntax;

import io.github.nginxlint.source.SourceFile;
import io.github.nginxlint.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The errors of one file: at most twenty, and none that only follows from a guess after another. */
final class ErrorLog {

    static final int LIMIT = 20;

    private final SourceFile source;
    private final List<SyntaxError> errors = new ArrayList<>();
    private int doubtfulEnd;
    private boolean bracesLost;
    private boolean stopped;

    ErrorLog(SourceFile source) {
        this.source = source;
    }

    /**
     * Reports an error.
     *
     * @param message nginx's words and what to do
     * @param span the characters meant
     * @param read what nginx had read of the statement when it gave up
     */
    void add(String message, Span span, Span read) {
        if (!full() && read.end() > doubtfulEnd) {
            errors.add(new SyntaxError(message, span, read));
        }
    }

    /** Reports a brace too many or too few, unless a guess has made their number uncertain. */
    void addBrace(String message, Span span, Span read) {
        if (!bracesLost) {
            add(message, span, read);
        }
    }

    /** Keeps silent up to a place, and about the number of braces: the text is read as it was probably meant. */
    void doubtUntil(int end) {
        doubtfulEnd = Math.max(doubtfulEnd, end);
        bracesLost = true;
    }

    /** Keeps silent about the number of braces: one that was read as such may have been text. */
    void doubtBraces() {
        bracesLost = true;
    }

    /** Reports an error after which nothing of the file makes sense. */
    void addLast(String message, Span span, Span read) {
        add(message, span, read);
        bracesLost = true;
        stopped = true;
    }

    /** Whether enough is said about this file. */
    boolean full() {
        return stopped || errors.size() == LIMIT;
    }

    int line(int offset) {
        return source.position(offset).line();
    }

    List<SyntaxError> inOrder() {
        errors.sort(Comparator.comparingInt((SyntaxError error) -> error.span().start()));
        return errors;
    }
}
