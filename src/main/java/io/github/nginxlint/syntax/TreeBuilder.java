package io.github.nginxlint.syntax;

import io.github.nginxlint.source.SourceFile;
import io.github.nginxlint.source.Span;
import io.github.nginxlint.syntax.OpenBlock.Kind;
import io.github.nginxlint.syntax.Statement.End;
import io.github.nginxlint.syntax.Vocabulary.Shape;
import io.github.nginxlint.syntax.grammar.NginxLexer;
import io.github.nginxlint.syntax.grammar.NginxParser.StatementContext;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Puts the statements of a file, which the grammar reads one after another, into their blocks. */
final class TreeBuilder {

    // nginx reads blocks by recursion and dies of less
    private static final int DEEPEST = 131_072;

    private final TokenReader tokens;
    private final LookAheadOne window;
    private final ErrorLog errors;
    private final Vocabulary vocabulary;
    private final WordReader wordReader;
    private final MissingSemicolon semicolons;
    private final Verdict verdict;
    private final Quantifier quantifier;
    private final String text;
    private final Marks marks;
    private final OpenBlock file = OpenBlock.file();
    private final Deque<OpenBlock> open = new ArrayDeque<>();
    // words of a statement whose last one is read once more
    private List<Word> kept = new ArrayList<>();

    TreeBuilder(Template template, Vocabulary vocabulary, TokenReader tokens, LookAheadOne window, ErrorLog errors) {
        SourceFile source = template.source();
        this.tokens = tokens;
        this.window = window;
        this.text = source.text();
        this.marks = template.marks();
        this.errors = errors;
        this.vocabulary = vocabulary;
        this.wordReader = new WordReader(source.text(), template.marks(), vocabulary.words(), template.isTemplate());
        this.semicolons = new MissingSemicolon(source.text(), vocabulary);
        this.verdict = new Verdict(vocabulary, errors);
        this.quantifier = new Quantifier(source.text(), errors);
        open.push(file);
    }

    /** Takes the next statement, brace or stray character. */
    void accept(StatementContext context) {
        if (context.words.isEmpty() && kept.isEmpty()) {
            lone(context.end);
            return;
        }
        List<Word> words = kept;
        for (Token token : context.words) {
            words.add(wordReader.word(token));
        }
        kept = new ArrayList<>();
        Statement statement = statement(words, context.end);
        if (!isReread(statement)) {
            add(statement, tokens.lastWasDamaged());
        }
    }

    private Statement statement(List<Word> words, @Nullable Token end) {
        if (end != null) {
            return new Statement(
                    words,
                    end.getType() == NginxLexer.OPEN ? End.BRACE : End.SEMICOLON,
                    end.getStartIndex(),
                    tokens.lastRegion());
        }
        // what ended the words is not part of them and comes next
        int next = window.next().getStartIndex();
        return window.LA(1) == Token.EOF
                ? new Statement(words, End.FILE_END, text.length(), tokens.lastRegion())
                : new Statement(words, End.CLOSING_BRACE, next, tokens.lastRegion());
    }

    /** Whether the brace belongs to the statement's last word: that is then read once more. */
    private boolean isReread(Statement statement) {
        OpenBlock block = open.element();
        Span braces = quantifier.at(statement);
        if (braces == null || !quantifier.report(statement, braces, block, vocabulary)) {
            return false;
        }
        Word last = statement.words().get(statement.arguments());
        kept = new ArrayList<>(statement.words().subList(0, statement.arguments()));
        tokens.rereadWord(statement.start(), last.span().start(), braces);
        return true;
    }

    private void lone(Token token) {
        int at = token.getStartIndex();
        Span span = new Span(at, at + 1);
        switch (token.getType()) {
            case NginxLexer.SEMICOLON -> {
                // what is filled in before it may be a statement
                if (!marks.isRightBefore(text, at)) {
                    errors.add("unexpected \";\": nothing stands before it, remove it", span, span);
                }
            }
            case NginxLexer.OPEN -> {
                verdict.namelessBrace(span);
                push(open.element().nameless(at));
            }
            default -> close(at);
        }
    }

    private void close(int at) {
        if (open.size() == 1) {
            verdict.closingBrace(file.directives(), text, new Span(at, at + 1));
            return;
        }
        OpenBlock closed = open.pop();
        if (!closed.isNameless()) {
            open.element().directives().add(closed.closed(at, at + 1));
        }
    }

    private void add(Statement whole, boolean damaged) {
        Statement statement = whole;
        OpenBlock block = leaveUnclosedLists(statement);
        if (block.kind() == Kind.DIRECTIVES) {
            int cut = semicolons.find(statement, block.name(), damaged);
            while (cut > 0 && !errors.full()) {
                // what is filled in may have brought the semicolon along
                if (!damaged && !statement.words().get(cut - 1).isFilledIn()) {
                    verdict.missingSemicolon(statement, cut, semicolons.refusal(statement, cut, block.name()));
                }
                block.directives().add(statement.before(cut).unterminated());
                statement = statement.from(cut);
                cut = semicolons.find(statement, block.name(), damaged);
            }
        }
        finish(statement, block, damaged);
    }

    private void finish(Statement statement, OpenBlock block, boolean damaged) {
        verdict.judge(statement, block, damaged);
        if (statement.end() == End.BRACE) {
            push(opened(statement, block));
        } else {
            block.directives().add(statement.directive());
        }
    }

    private OpenBlock opened(Statement statement, OpenBlock block) {
        Kind kind = Kind.DIRECTIVES;
        if (LuaReader.isBlockName(statement.name())) {
            kind = Kind.CODE;
        } else if (block.kind() == Kind.LISTS || vocabulary.holdsLists(statement.name())) {
            kind = Kind.LISTS;
        }
        return new OpenBlock(
                statement.words(), statement.name(), kind, new ArrayList<>(), statement.at(), statement.region());
    }

    private void push(OpenBlock block) {
        open.push(block);
        if (open.size() > DEEPEST) {
            Span brace = new Span(block.start(), block.start() + 1);
            errors.addLast(
                    "blocks are nested deeper than " + DEEPEST + " levels: nginx itself breaks on that", brace, brace);
        }
    }

    /**
     * The block that the statement stands in. A list holds no blocks: if a directive that opens one begins a line in it
     * and is known around the list, the list's own closing brace is missing.
     */
    private OpenBlock leaveUnclosedLists(Statement statement) {
        OpenBlock block = open.element();
        if (block.kind() != Kind.LISTS || statement.end() != End.BRACE || !semicolons.beginsLine(statement.start())) {
            return block;
        }
        OpenBlock list = block;
        OpenBlock around = file;
        for (OpenBlock outer : open) {
            around = outer;
            if (outer.kind() != Kind.LISTS) {
                break;
            }
            list = outer;
        }
        if (!opensBlock(vocabulary.shape(statement.name(), around.name()))) {
            return block;
        }
        verdict.unclosedList(list, statement);
        while (open.element().kind() == Kind.LISTS) {
            leave(statement.start());
        }
        return around;
    }

    private static boolean opensBlock(Shape shape) {
        return shape == Shape.BLOCK || shape == Shape.EITHER;
    }

    /** Ends a block whose closing brace is missing. */
    private void leave(int at) {
        OpenBlock left = open.pop();
        if (!left.isNameless()) {
            open.element().directives().add(left.closed(at, at));
        }
    }

    /** The file ended: returns what stands at its top. */
    List<Directive> finish(int end) {
        verdict.decideEntries(file.directives());
        List<OpenBlock> named = new ArrayList<>();
        for (OpenBlock block : open) {
            if (!block.isNameless()) {
                named.add(block);
            }
        }
        if (!named.isEmpty()) {
            verdict.unclosed(named, text);
        }
        while (open.size() > 1) {
            leave(end);
        }
        return file.directives();
    }
}
