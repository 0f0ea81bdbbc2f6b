package io.github.nginxlint.suppression;

import io.github.nginxlint.source.Span;
import io.github.nginxlint.syntax.Comment;
import io.github.nginxlint.syntax.Directive;
import io.github.nginxlint.syntax.ParsedFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the comments of a file are about: the statements beside or below them. */
final class CommentTargets {

    private final ParsedFile file;
    private final String text;
    private final List<Directive> statements = new ArrayList<>();
    private final Map<Integer, Directive> byStart = new HashMap<>();
    private final Map<Integer, Integer> below = new HashMap<>();

    CommentTargets(ParsedFile file) {
        this.file = file;
        this.text = file.source().text();
        collect();
        collectBelow();
    }

    /** In the order in which they begin. */
    private void collect() {
        Deque<Directive> open = new ArrayDeque<>();
        pushAll(file.directives(), open);
        while (!open.isEmpty()) {
            Directive next = open.pop();
            statements.add(next);
            byStart.put(next.span().start(), next);
            next.block().ifPresent(block -> pushAll(block.directives(), open));
        }
    }

    private static void pushAll(List<Directive> directives, Deque<Directive> open) {
        for (int i = directives.size() - 1; i >= 0; i--) {
            open.push(directives.get(i));
        }
    }

    /** Whether a statement begins before the comment. */
    boolean isBelowStatements(Comment comment) {
        return !statements.isEmpty()
                && statements.get(0).span().start() < comment.span().start();
    }

    /** What a comment is about: the statements before it in its line, or else the one below, its block included. */
    Span of(Comment comment) {
        int start = comment.span().start();
        int line = text.lastIndexOf('\n', start) + 1;
        return text.substring(line, start).isBlank() ? below(comment) : beside(line, start);
    }

    /** Where goes on what stands below each comment; from the last one on, since other comments may stand between. */
    private void collectBelow() {
        List<Comment> comments = file.comments();
        for (int i = comments.size() - 1; i >= 0; i--) {
            Span span = comments.get(i).span();
            int at = span.end();
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            below.put(span.start(), below.getOrDefault(at, at));
        }
    }

    private Span below(Comment comment) {
        int at = below.getOrDefault(comment.span().start(), comment.span().end());
        Directive directive = byStart.get(at);
        return directive == null ? new Span(at, at) : directive.span();
    }

    /** The statements, or heads of blocks, of which a part stands in the line. */
    private Span beside(int line, int comment) {
        int start = comment;
        for (int i = firstFrom(comment) - 1; i >= 0 && lastOfHead(statements.get(i)) > line; i--) {
            start = statements.get(i).span().start();
        }
        return new Span(start, comment);
    }

    /** The index of the first statement that begins at an offset or behind it. */
    private int firstFrom(int offset) {
        int low = 0;
        int high = statements.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (statements.get(middle).span().start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int lastOfHead(Directive directive) {
        return directive.block().isPresent()
                ? directive.block().get().span().start() + 1
                : directive.span().end();
    }
}
