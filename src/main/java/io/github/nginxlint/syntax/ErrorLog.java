package io.github.nginxlint.syntax;

import io.github.nginxlint.source.Limit;
import io.github.nginxlint.source.SourceFile;
import io.github.nginxlint.source.Span;
import io.github.nginxlint.syntax.ParsedFile.Cut;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The errors of one file: at most twenty, and none that only follows from a guess after another. */
final class ErrorLog {

    static final int LIMIT = 20;

    private final SourceFile source;
    private final List<SyntaxError> errors = new ArrayList<>();
    private int doubtfulEnd;
    private boolean bracesLost;
    private boolean stopped;
    private final boolean isTemplate;
    private @Nullable Span unread;
    private @Nullable Cut cut;

    /**
     * No errors yet.
     *
     * @param isTemplate whether marks of a template may bring braces along
     */
    ErrorLog(SourceFile source, boolean isTemplate) {
        this.source = source;
        this.isTemplate = isTemplate;
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

    /** Reports a directive that is none where the file is a table. */
    void addUnlessTable(String message, Span span, Span read) {
        if (!full() && read.end() > doubtfulEnd) {
            errors.add(new SyntaxError(message, span, read, OptionalInt.empty(), true));
        }
    }

    /** Reports a statement without its semicolon, and where that belongs. */
    void addSemicolon(String message, Span span, Span read, int semicolon) {
        if (!full() && read.end() > doubtfulEnd) {
            errors.add(new SyntaxError(message, span, read, OptionalInt.of(semicolon)));
        }
    }

    /** Reports a brace too many or too few, unless a guess has made their number uncertain. */
    void addBrace(String message, Span span, Span read) {
        if (isTemplate) {
            unread(span);
        } else if (!bracesLost) {
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

    /** Gives up on a template: what is filled in decides how the rest is to be read. */
    void unread(Span span) {
        if (unread == null) {
            unread = span;
        }
        stopped = true;
    }

    /** Ends the reading: more of the file is not looked at. */
    void cut(Limit limit, Span span) {
        if (cut == null) {
            cut = new Cut(limit, span);
        }
        bracesLost = true;
        stopped = true;
    }

    /** Where a limit has ended the reading. */
    Optional<Cut> cut() {
        return Optional.ofNullable(cut);
    }

    /** Where the reading of a template was given up. */
    Optional<Span> unread() {
        return Optional.ofNullable(unread);
    }

    /** Whether enough is said about this file. */
    boolean full() {
        return stopped || errors.size() == LIMIT;
    }

    int line(int offset) {
        return source.position(offset).line();
    }

    List<SyntaxError> inOrder() {
        // not comparingInt: its lambda would be the only one of many runs
        errors.sort(
                (one, other) -> Integer.compare(one.span().start(), other.span().start()));
        return errors;
    }
}
