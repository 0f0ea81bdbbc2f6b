package io.github.nginxlint.syntax;

import io.github.nginxlint.source.Span;
import io.github.nginxlint.syntax.OpenBlock.Kind;
import io.github.nginxlint.syntax.Statement.End;
import io.github.nginxlint.syntax.Vocabulary.Shape;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What nginx says about a statement as a whole (ngx_conf_parse and ngx_conf_handler, src/core/ngx_conf_file.c): its
 * words, then what to do.
 */
final class Verdict {

    private final Vocabulary vocabulary;
    private final ErrorLog errors;
    // at the top of a file that may be the body of a map, a block's name may be a key
    private final List<Statement> maybeEntries = new ArrayList<>();
    private @Nullable Statement lacksBrace;

    Verdict(Vocabulary vocabulary, ErrorLog errors) {
        this.vocabulary = vocabulary;
        this.errors = errors;
    }

    Shape shape(Statement statement, OpenBlock block) {
        return block.kind() == Kind.LISTS ? Shape.UNKNOWN : vocabulary.shape(statement.name(), block.name());
    }

    /**
     * Reports what is wrong with a statement.
     *
     * @param statement a statement
     * @param block the block around it
     * @param damaged whether one of its words was reported already
     */
    void judge(Statement statement, OpenBlock block, boolean damaged) {
        lacksBrace = null;
        switch (statement.end()) {
            case SEMICOLON -> {
                if (shape(statement, block) == Shape.BLOCK && !statement.isFilledIn()) {
                    noOpening(statement, block);
                }
            }
            case BRACE -> brace(statement, block);
            case CLOSING_BRACE, FILE_END -> {
                if (!damaged && !statement.endsFilledIn()) {
                    unfinished(statement, block);
                }
            }
        }
    }

    private void noOpening(Statement statement, OpenBlock block) {
        lacksBrace = statement;
        if (block.name() == null && statement.arguments() == 1) {
            maybeEntries.add(statement);
        } else {
            reportNoOpening(statement);
        }
    }

    private void reportNoOpening(Statement statement) {
        errors.add(noOpening(statement), statement.head(), statement.read());
    }

    private static String noOpening(Statement statement) {
        return "directive \"" + Quoted.shown(statement.name())
                + "\" has no opening \"{\": it takes a block, write the block instead of the \";\"";
    }

    private void brace(Statement statement, OpenBlock block) {
        boolean refused = block.kind() == Kind.LISTS || shape(statement, block) == Shape.SIMPLE;
        if (!refused || statement.isFilledIn()) {
            return;
        }
        if (statement.head().end() == statement.at()) {
            errors.doubtBraces();
        }
        if (block.kind() == Kind.LISTS) {
            errors.add(
                    "unexpected \"{\": the block \"" + Quoted.shown(String.valueOf(block.name()))
                            + "\" holds words ended by \";\" and no blocks; a \"{\" within a word must be quoted",
                    statement.head(),
                    statement.read());
        } else {
            errors.add(
                    "directive \"" + Quoted.shown(statement.name())
                            + "\" is not terminated by \";\": it takes no block; a \"{\" within a word must be quoted",
                    statement.head(),
                    statement.read());
        }
    }

    private void unfinished(Statement statement, OpenBlock block) {
        boolean closes = statement.end() == End.CLOSING_BRACE;
        String where = " \"" + Quoted.shown(statement.name()) + "\" in line " + errors.line(statement.start());
        String lacks = shape(statement, block) == Shape.BLOCK ? " has no opening \"{\"" : " is not terminated by \";\"";
        String message = (closes ? "unexpected \"}\"" : "unexpected end of file, expecting \";\" or \"}\"")
                + (block.kind() == Kind.LISTS ? ": the entry" : ": the directive")
                + where
                + lacks;
        Span head = statement.head();
        // in several lines it may be several statements
        if (lacks.endsWith("\";\"") && errors.line(head.start()) == errors.line(head.end())) {
            errors.addSemicolon(message, head, statement.read(), head.end());
        } else {
            errors.add(message, head, statement.read());
        }
    }

    /**
     * Reports a list whose closing brace is missing.
     *
     * @param list the list
     * @param next the statement that cannot stand in it
     */
    void unclosedList(OpenBlock list, Statement next) {
        Word name = list.words().get(0);
        errors.add(
                "unexpected \"{\": the block \"" + Quoted.shown(name.value()) + "\" opened in line "
                        + errors.line(name.span().start()) + " is not closed before \"" + Quoted.shown(next.name())
                        + "\" in line " + errors.line(next.start()),
                next.head(),
                next.read());
    }

    /** A brace that no word stands before. */
    void namelessBrace(Span brace) {
        boolean explained = lacksBrace != null;
        lacksBrace = null;
        if (!explained) {
            errors.add("unexpected \"{\": no directive stands before it", brace, brace);
        }
    }

    /**
     * A statement that swallowed the next one.
     *
     * @param whole all of its words
     * @param cut the first word of the next statement
     * @param refusal nginx's words
     */
    void missingSemicolon(Statement whole, int cut, String refusal) {
        Word last = whole.words().get(cut - 1);
        errors.addSemicolon(
                refusal + ": line " + errors.line(last.span().end() - 1) + " lacks the \";\" after \""
                        + Quoted.shown(last.value()) + "\"",
                whole.before(cut).head(),
                whole.read(),
                last.span().end());
    }

    /** A closing brace at the top of the file. */
    void closingBrace(List<Directive> before, String text, Span brace) {
        Directive early = Indentation.closedTooDeep(before, text);
        String hint = early == null
                ? ""
                : "; the \"}\" in line " + errors.line(early.span().end() - 1) + " closes \""
                        + Quoted.shown(early.name().value()) + "\" of line "
                        + errors.line(early.span().start())
                        + " already";
        errors.addBrace("unexpected \"}\": no block is open" + hint, brace, brace);
    }

    /**
     * Blocks that are open at the end of the file.
     *
     * @param open the open blocks, the innermost first, none without a name
     */
    void unclosed(List<OpenBlock> open, String text) {
        OpenBlock inner = open.get(0);
        Span read = new Span(inner.words().get(0).span().start(), text.length());
        String expected = "unexpected end of file, expecting \"}\": the block \"";
        Directive suspect = Indentation.closedTooShallow(inner.directives(), text);
        if (suspect != null) {
            errors.addBrace(
                    expected + Quoted.shown(suspect.name().value()) + "\" opened in line "
                            + errors.line(suspect.span().start()) + " is probably not closed: the \"}\" in line "
                            + errors.line(suspect.span().end() - 1) + " stands where that of another block should",
                    suspect.head(),
                    read);
            return;
        }
        StringBuilder around = new StringBuilder();
        for (int i = 1; i < Math.min(open.size(), 4); i++) {
            around.append(", nor is \"")
                    .append(Quoted.shown(open.get(i).words().get(0).value()));
            around.append("\" of line ")
                    .append(errors.line(open.get(i).words().get(0).span().start()));
        }
        errors.addBrace(
                expected + Quoted.shown(inner.words().get(0).value()) + "\" opened in line "
                        + errors.line(inner.start()) + " is not closed" + around,
                new Span(read.start(), inner.start() + 1),
                read);
    }

    /** Reports what only the rest of the file could decide. */
    void decideEntries(List<Directive> top) {
        if (maybeEntries.isEmpty() || !holdsDirectives(top)) {
            return;
        }
        for (Statement statement : maybeEntries) {
            errors.addUnlessTable(noOpening(statement), statement.head(), statement.read());
        }
    }

    private boolean holdsDirectives(List<Directive> top) {
        for (Directive directive : top) {
            if (directive.block().isPresent()) {
                return true;
            }
            String name = directive.name().value();
            Shape shape = vocabulary.shape(name, null);
            boolean common = name.equals("include") || name.equals("default") || name.equals("hostnames");
            if (!common && (shape == Shape.SIMPLE || shape == Shape.EITHER)) {
                return true;
            }
        }
        return false;
    }
}
