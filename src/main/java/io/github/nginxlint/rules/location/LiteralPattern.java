package io.github.nginxlint.rules.location;

import java.util.Optional;

/**
 * The regular expression of a {@code rewrite}, where it is so simple that it can be told what it matches without running
 * it: a text, at the begin of the URI or anywhere, and behind it whatever comes.
 *
 * @param literal the text
 * @param isAtStart whether it has to stand at the begin of the URI
 * @param rest how much comes behind it
 * @param isCaptured whether what comes behind it is {@code $1}
 */
record LiteralPattern(String literal, boolean isAtStart, Rest rest, boolean isCaptured) {

    /** What comes behind the text. */
    enum Rest {
        /** nothing: the URI ends there */
        NONE,
        /** anything, or nothing */
        ANY,
        /** at least one character */
        SOME
    }

    /**
     * What was matched.
     *
     * @param rest what came behind the text
     */
    record Match(String rest) {}

    /** Reads an expression; empty where it is of another form. */
    static Optional<LiteralPattern> of(String regex) {
        boolean isAtStart = regex.startsWith("^");
        StringBuilder literal = new StringBuilder();
        int at = isAtStart ? 1 : 0;
        while (at < regex.length() && isLiteral(regex, at)) {
            at += regex.charAt(at) == '\\' ? 1 : 0;
            literal.append(regex.charAt(at));
            at++;
        }
        return rest(regex.substring(at), literal.toString(), isAtStart);
    }

    private static Optional<LiteralPattern> rest(String tail, String literal, boolean isAtStart) {
        return switch (tail) {
            case "" -> Optional.of(new LiteralPattern(literal, isAtStart, Rest.ANY, false));
            case ".*", ".*$" -> Optional.of(new LiteralPattern(literal, isAtStart, Rest.ANY, false));
            case "(.*)", "(.*)$" -> Optional.of(new LiteralPattern(literal, isAtStart, Rest.ANY, true));
            case ".", ".+", ".+$" -> Optional.of(new LiteralPattern(literal, isAtStart, Rest.SOME, false));
            case "(.+)", "(.+)$" -> Optional.of(new LiteralPattern(literal, isAtStart, Rest.SOME, true));
            case "$" -> Optional.of(new LiteralPattern(literal, isAtStart, Rest.NONE, false));
            default -> Optional.empty();
        };
    }

    /** Whether a character means itself, and what follows does not repeat it. */
    private static boolean isLiteral(String regex, int at) {
        char c = regex.charAt(at);
        boolean isEscape = c == '\\';
        if (isEscape && (at + 1 == regex.length() || isWord(regex.charAt(at + 1)))) {
            return false;
        }
        boolean isPlain = isEscape || isWord(c) || "/_-~%,:=@!;<>\"'& ".indexOf(c) >= 0;
        int next = at + (isEscape ? 2 : 1);
        boolean isRepeated = next < regex.length() && "*+?{".indexOf(regex.charAt(next)) >= 0;
        return isPlain && !isRepeated;
    }

    private static boolean isWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /** What it matches in a URI without line breaks; empty where it does not. */
    Optional<Match> match(String uri) {
        if (rest == Rest.NONE) {
            boolean isMatched = isAtStart ? uri.equals(literal) : uri.endsWith(literal);
            return isMatched ? Optional.of(new Match("")) : Optional.empty();
        }
        int at = isAtStart ? (uri.startsWith(literal) ? 0 : -1) : uri.indexOf(literal);
        if (at < 0) {
            return Optional.empty();
        }
        String behind = uri.substring(at + literal.length());
        return rest == Rest.SOME && behind.isEmpty() ? Optional.empty() : Optional.of(new Match(behind));
    }

    /** A URI that begins with a prefix and is matched; empty where that is not plain to see. */
    Optional<String> example(String prefix) {
        String text = literal.startsWith(prefix) ? literal : prefix;
        String uri = rest == Rest.NONE ? text : text + "x";
        return uri.startsWith("/") && match(uri).isPresent() ? Optional.of(uri) : Optional.empty();
    }
}
