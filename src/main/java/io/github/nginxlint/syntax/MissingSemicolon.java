package io.github.nginxlint.syntax;

import io.github.nginxlint.syntax.Statement.End;
import io.github.nginxlint.syntax.Vocabulary.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Finds the line whose semicolon is missing, so that the next line's directive became an argument.
 *
 * <p>A statement is never cut when nginx accepts it as it stands: many directives take free lists.
 */
final class MissingSemicolon {

    private final String text;
    private final Vocabulary vocabulary;

    MissingSemicolon(String text, Vocabulary vocabulary) {
        this.text = text;
        this.vocabulary = vocabulary;
    }

    /**
     * The word that begins the next statement, or -1.
     *
     * @param statement a statement
     * @param block the block around it
     * @param refused whether nginx refuses it for another reason already
     */
    int find(Statement statement, @Nullable String block, boolean refused) {
        int next = nextLine(statement, 1);
        // most statements stand in one line: nothing is looked up for them
        if (next < 0 || vocabulary.shape(statement.name(), block) != Shape.SIMPLE) {
            return -1;
        }
        boolean surely = refused
                || statement.end() == End.BRACE
                || statement.arguments() > vocabulary.maximumArguments(statement.name(), block);
        while (next >= 0) {
            if (beginsStatement(statement, next, block) && (surely || refusesAsArgument(statement, next))) {
                return next;
            }
            next = nextLine(statement, next + 1);
        }
        return -1;
    }

    /** The first word from an index on that begins a line and is not quoted, or -1. */
    private int nextLine(Statement statement, int from) {
        for (int i = from; i < statement.words().size(); i++) {
            Word word = statement.words().get(i);
            if (word.quoting() == Word.Quoting.NONE && beginsLine(word.start())) {
                return i;
            }
        }
        return -1;
    }

    private boolean beginsStatement(Statement statement, int index, @Nullable String block) {
        return switch (vocabulary.shape(statement.words().get(index).value(), block)) {
            case SIMPLE, EITHER -> true;
            case BLOCK -> statement.end() == End.BRACE;
            case UNKNOWN -> false;
        };
    }

    /** Whether only white space stands before a place in its line. */
    boolean beginsLine(int start) {
        int at = start - 1;
        while (at >= 0 && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at--;
        }
        return at < 0 || text.charAt(at) == '\n';
    }

    /** nginx's words on a statement with a directive's name among its arguments. */
    String refusal(Statement statement, int index, @Nullable String block) {
        String name = statement.name();
        return switch (statement.end()) {
            case BRACE -> "directive \"" + Quoted.shown(name) + "\" is not terminated by \";\"";
            case CLOSING_BRACE -> "unexpected \"}\"";
            case FILE_END -> "unexpected end of file, expecting \";\" or \"}\"";
            case SEMICOLON ->
                statement.arguments() > vocabulary.maximumArguments(name, block)
                        ? "invalid number of arguments in \"" + Quoted.shown(name) + "\" directive"
                        : refusedArgument(name, index) + " \""
                                + statement.words().get(index).value() + "\"";
        };
    }

    private static String refusedArgument(String directive, int index) {
        return switch (directive) {
            case "error_log" -> "invalid log level";
            case "resolver" -> "host not found in resolver";
            case "access_log" -> index == 2 ? "unknown log format" : "invalid parameter";
            default -> "invalid parameter";
        };
    }

    // the parameters of these are a fixed set: names of directives that are no parameters are refused
    private static boolean refusesAsArgument(Statement statement, int index) {
        String value = statement.words().get(index).value();
        return switch (statement.name()) {
            case "listen" ->
                index > 1
                        && switch (value) {
                            case "ssl", "http2", "spdy", "quic", "proxy_protocol", "bind", "udp" -> false;
                            default -> true;
                        };
            case "server" ->
                index > 1
                        && switch (value) {
                            case "down", "backup", "drain", "resolve" -> false;
                            default -> true;
                        };
            case "error_log" -> index > 1;
            case "access_log" -> index > 1 && hasForeignParameter(statement, index);
            case "resolver" -> index > 1 && value.indexOf('_') > 0;
            default -> false;
        };
    }

    // the second argument of access_log may be any name: that of a format
    private static boolean hasForeignParameter(Statement statement, int index) {
        for (int i = Math.max(index, 3); i < statement.words().size(); i++) {
            String value = statement.words().get(i).value();
            boolean known = value.equals("gzip") || value.indexOf('=') > 0;
            if (!known) {
                return true;
            }
        }
        return false;
    }
}
