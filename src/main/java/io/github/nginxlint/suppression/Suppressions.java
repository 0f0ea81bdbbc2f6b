package io.github.nginxlint.suppression;

import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.finding.Suppressed;
import io.github.nginxlint.source.Place;
import io.github.nginxlint.source.SourceFile;
import io.github.nginxlint.source.Span;
import io.github.nginxlint.syntax.Comment;
import io.github.nginxlint.syntax.ParsedFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The comments of all files that silence rules: {@code # nginx-lint:ignore RULE -- REASON} beside or above a statement,
 * {@code # nginx-lint:ignore-file RULE -- REASON} above all statements of a file.
 */
public final class Suppressions {

    private final Map<SourceFile, List<Suppression>> byFile = new HashMap<>();
    private final List<Suppression> all = new ArrayList<>();
    private final List<SuppressionProblem> problems = new ArrayList<>();
    private final Set<Suppression.Named> used = Collections.newSetFromMap(new IdentityHashMap<>());

    private Suppressions() {}

    /** Reads the comments of files. */
    public static Suppressions of(List<ParsedFile> files) {
        Suppressions suppressions = new Suppressions();
        for (ParsedFile file : files) {
            suppressions.read(file);
        }
        return suppressions;
    }

    /** Comments that are meant to silence rules and do not, in order. */
    public List<SuppressionProblem> problems() {
        return List.copyOf(problems);
    }

    /** Whether no comment silences rules, or is meant to. */
    public boolean isEmpty() {
        return all.isEmpty() && problems.isEmpty();
    }

    /** Those that silence rules, in order. */
    public List<Suppression> all() {
        return List.copyOf(all);
    }

    private void read(ParsedFile file) {
        CommentTargets targets = null;
        for (Comment comment : file.comments()) {
            Optional<CommentText> text = CommentText.read(file.source().text(), comment.span());
            if (text.isPresent()) {
                // few files have such a comment
                targets = targets == null ? new CommentTargets(file) : targets;
                read(file.source(), comment, text.get(), targets);
            }
        }
    }

    private void read(SourceFile file, Comment comment, CommentText text, CommentTargets targets) {
        boolean isForFile = text.keyword().equals(CommentText.IGNORE_FILE);
        Span covered = isForFile ? new Span(0, file.text().length() + 1) : targets.of(comment);
        if (!isForFile && !text.keyword().equals(CommentText.IGNORE)) {
            problem(
                    file,
                    text.keywordSpan(),
                    "nginx-lint knows no such comment: write \"nginx-lint:ignore RULE -- REASON\"");
        } else if (text.rules().isEmpty()) {
            problem(
                    file,
                    text.keywordSpan(),
                    "the comment names no rule: write \"" + text.keyword() + " RULE -- REASON\"");
        } else if (text.reason().isEmpty()) {
            problem(file, comment.span(), "the comment gives no reason, and silences nothing: add \" -- \" and why");
        } else if (isForFile && targets.isBelowStatements(comment)) {
            problem(
                    file,
                    text.keywordSpan(),
                    "\"ignore-file\" stands above the first statement of a file: move it there, or write \"ignore\"");
        } else {
            Suppression suppression = new Suppression(file, comment.span(), text.rules(), text.reason(), covered);
            all.add(suppression);
            byFile.computeIfAbsent(file, key -> new ArrayList<>()).add(suppression);
        }
    }

    private void problem(SourceFile file, Span span, String message) {
        problems.add(new SuppressionProblem(new Place(file, span), message));
    }

    /**
     * The findings that are silenced, in order; that they are used is remembered.
     *
     * @param findings in the order of a report
     */
    public List<Suppressed> silenced(List<Finding> findings) {
        List<Suppressed> silenced = new ArrayList<>();
        Map<SourceFile, OpenSuppressions> open = new HashMap<>();
        for (Finding finding : findings) {
            List<Suppression> ofFile = byFile.get(finding.place().file());
            if (ofFile != null) {
                open.computeIfAbsent(finding.place().file(), file -> new OpenSuppressions(ofFile, used))
                        .silencing(finding)
                        .ifPresent(suppression ->
                                silenced.add(new Suppressed(finding, Suppressed.By.COMMENT, suppression.reason())));
            }
        }
        return silenced;
    }

    /** Whether a rule named in a comment has silenced something. */
    public boolean isUsed(Suppression.Named rule) {
        return used.contains(rule);
    }
}
