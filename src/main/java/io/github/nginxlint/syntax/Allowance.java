package io.github.nginxlint.syntax;

import io.github.nginxlint.source.Limit;
import io.github.nginxlint.source.Limits;
import io.github.nginxlint.source.SourceFile;
import io.github.nginxlint.source.Workers;
import java.util.List;

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

    /** Takes what of another one, made from this one as it is now, has been taken. */
    public void take(Allowance other) {
        statements -= other.firstStatements - other.statements;
        words -= other.firstWords - other.words;
    }

    /** How many of the files, from the first on, are sure to fit. */
    public int fits(List<SourceFile> files) {
        long characters = 0;
        for (SourceFile file : files) {
            characters += file.text().length() + 1;
        }
        if (characters / 2 < Math.min(statements, words)) {
            // a word and what ends it are two characters
            return files.size();
        }
        int[] most = new int[files.size()];
        Workers.forEach(most.length, i -> most[i] = mostWords(files.get(i).text()));
        long left = Math.min(statements, words);
        int number = 0;
        while (number < most.length && most[number] < left) {
            left -= most[number++];
        }
        return number;
    }

    /** No text has more words than this; a comment counts as one, and a statement has one. */
    private static int mostWords(String text) {
        int words = 0;
        boolean isBetween = true;
        for (int i = 0; i < text.length(); i++) {
            boolean isSeparator = switch (text.charAt(i)) {
                case ' ', '\t', '\r', '\n', ';', '{', '}', '"', '\'' -> true;
                default -> false;
            };
            boolean isQuote = text.charAt(i) == '"' || text.charAt(i) == '\'';
            words += (isBetween && !isSeparator) || isQuote ? 1 : 0;
            isBetween = isSeparator;
        }
        return words;
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
