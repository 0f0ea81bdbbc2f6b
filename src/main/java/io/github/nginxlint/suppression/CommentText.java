package io.github.nginxlint.suppression;

import io.github.nginxlint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The words of a comment for this program.
 *
 * @param keyword {@code ignore} or {@code ignore-file}, or what stands in its place
 * @param keywordSpan where it stands; empty at the end of the comment when there is none
 * @param rules the names behind it
 * @param reason what stands behind the two hyphens; empty when there is none
 */
record CommentText(String keyword, Span keywordSpan, List<Suppression.Named> rules, String reason) {

    static final String IGNORE = "ignore";
    static final String IGNORE_FILE = "ignore-file";

    /** Says what stands around a fragment: nothing of this package's. */
    private static final String CONTEXT = "context";

    private static final String MARK = "nginx-lint:";
    private static final String REASON = "--";

    /** What ends a word, and what is left out between two: the same, so that no reading stays where it is. */
    private static final String BETWEEN = " \t\r,";

    CommentText {
        rules = List.copyOf(rules);
    }

    /** Reads a comment; empty when it is not for this program. */
    static Optional<CommentText> read(String text, Span comment) {
        int at = skip(text, comment.start() + 1, comment.end(), " \t#");
        if (!text.startsWith(MARK, at) || at + MARK.length() > comment.end()) {
            return Optional.empty();
        }
        int start = skip(text, at + MARK.length(), comment.end(), " \t");
        int end = wordEnd(text, start, comment.end());
        if (text.substring(start, end).equals(CONTEXT)) {
            return Optional.empty();
        }
        Span keyword = new Span(start, end);
        List<Suppression.Named> rules = new ArrayList<>();
        String reason = "";
        for (int from = skip(text, end, comment.end(), BETWEEN); from < comment.end(); ) {
            int to = wordEnd(text, from, comment.end());
            String word = text.substring(from, to);
            if (word.equals(REASON)) {
                reason = text.substring(to, comment.end()).strip();
                break;
            }
            rules.add(new Suppression.Named(word, new Span(from, to)));
            from = skip(text, to, comment.end(), BETWEEN);
        }
        return Optional.of(new CommentText(text.substring(start, end), keyword, rules, reason));
    }

    private static int skip(String text, int from, int end, String characters) {
        int at = from;
        while (at < end && characters.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return Math.min(at, end);
    }

    private static int wordEnd(String text, int from, int end) {
        int at = from;
        while (at < end && BETWEEN.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }
}
