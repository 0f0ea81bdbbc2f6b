package io.github.nginxlint.syntax;

import io.github.nginxlint.source.Limit;
import io.github.nginxlint.source.Limits;

/** How much of the files of a run may still be parsed. */
public final class Allowance {

    private final long arguments;
    private final long firstStatements;
    private final long firstWords;
    private long statements;
    private long words;

    private Allowance(long statements, long words, long arguments) {
        this.firstStatements = statements;
        this.firstWords = words;
        this.statements = statements;
        this.words = words;
        this.arguments = arguments;
    }

    /** That of a run. */
    public static Allowance of(Limits limits) {
        return new Allowance(limits.get(Limit.STATEMENTS), limits.get(Limit.WORDS), limits.get(Limit.ARGUMENTS));
    }

    /** One that is never used up: for text that is bounded already. */
    static Allowance endless() {
        return new Allowance(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);
    }

    /** As much as is left now, to be taken from this one later. */
    public Allowance again() {
        return new Allowance(statements, words, arguments);
    }

    /** Takes what of another one, made from this one, has been taken. */
    public void take(Allowance other) {
        statements -= other.firstStatements - other.statements;
        words -= other.firstWords - other.words;
    }

    /** Whether as much is left as has been taken of another one, made from this one. */
    public boolean covers(Allowance other) {
        return other.firstStatements - other.statements <= statements && other.firstWords - other.words <= words;
    }

    /** How many statements, comments and words have been taken of it. */
    public long taken() {
        return firstStatements - statements + firstWords - words;
    }

    /** How many statements, comments and words are left together. */
    public long left() {
        return statements + words;
    }

    /** Takes a statement or comment; false when there is none left. */
    boolean takeStatement() {
        return statements-- > 0;
    }

    /** Takes a word; false when there is none left. */
    boolean takeWord() {
        return words-- > 0;
    }

    /** Whether a statement may have so many words behind its name. */
    boolean allows(int number) {
        return number <= arguments;
    }
}
