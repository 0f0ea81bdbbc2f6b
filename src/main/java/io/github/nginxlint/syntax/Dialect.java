package io.github.nginxlint.syntax;

import io.github.nginxlint.source.SourceFile;

/**
 * Which marks a template engine replaces in a file.
 *
 * @param braces <code>{{ }}</code>, <code>{% %}</code> and <code>{# #}</code>
 * @param isJinja whether double braces hold values alone, as where <code>{% %}</code> is there for the rest
 * @param percents {@code <% %>}
 * @param signs <code>${ }</code> and <code>%{ }</code>, as in the templates of Terraform
 */
record Dialect(boolean braces, boolean isJinja, boolean percents, boolean signs) {

    static final Dialect NONE = new Dialect(false, false, false, false);

    private static final Dialect JINJA = new Dialect(true, true, false, false);
    private static final Dialect BRACES = new Dialect(true, false, false, false);
    private static final Dialect PERCENTS = new Dialect(false, false, true, false);
    private static final Dialect SIGNS = new Dialect(false, false, false, true);

    private static final int MOST_TRIES = 100;

    /** How many characters behind a name are looked through for the end of the mark. */
    private static final int LONGEST_MARK = 10_000;

    /** What the name of a file says of it, or else the marks that cannot be nginx's. */
    static Dialect of(SourceFile source) {
        Dialect named = byExtension(TemplateName.extension(source.name()));
        if (named.equals(SIGNS)) {
            // the name says little: other engines' templates are called so too
            Dialect written = byContent(source.text());
            return new Dialect(written.braces, written.isJinja, written.percents, true);
        }
        return named.equals(NONE) ? byContent(source.text()) : named;
    }

    private static Dialect byExtension(String extension) {
        return switch (extension) {
            case "j2", "jinja", "jinja2", "njk", "twig", "liquid" -> JINJA;
            case "mustache", "hbs", "handlebars", "gotmpl", "gotpl", "ctmpl", "sigil" -> BRACES;
            case "erb", "epp", "ejs" -> PERCENTS;
            case "tpl", "tftpl" -> SIGNS;
            default -> NONE;
        };
    }

    private static Dialect byContent(String text) {
        boolean braces = false;
        boolean percents = false;
        // one that does not begin a mark says nothing; most files have none at all
        for (int tries = 0, at = text.indexOf('%', 1); at > 0 && tries < MOST_TRIES; at = text.indexOf('%', at + 1)) {
            char before = text.charAt(at - 1);
            if (before == '{' || before == '<') {
                tries++;
                boolean isMark = isMark(text, at - 1, before == '{' ? "%}" : "%>");
                braces |= isMark && before == '{';
                percents |= isMark && before == '<';
            }
        }
        return braces || percents ? new Dialect(braces, braces, percents, false) : NONE;
    }

    private static boolean isMark(String text, int start, String closing) {
        int word = start + 2;
        while (word < text.length() && "-+~=# \t\r\n".indexOf(text.charAt(word)) >= 0) {
            word++;
        }
        boolean isWord = word < text.length() && (isLetter(text.charAt(word)) || word > start + 2);
        int end = isWord ? text.indexOf(closing, word) : -1;
        return end >= 0 && end - start < LONGEST_MARK;
    }

    private static boolean isLetter(char c) {
        return c == '_' || Character.isLetter(c);
    }

    /** Whether double braces in a file that was refused are marks: one of them is what was refused. */
    static Dialect ofRefused(ParsedFile file) {
        String text = file.source().text();
        int start = text.indexOf("{{");
        if (start < 0) {
            return NONE;
        }
        for (SyntaxError error : file.errors()) {
            int end = error.read().end();
            if (hasMark(text, Math.min(error.span().start(), error.read().start()), end)) {
                boolean signs = byExtension(TemplateName.extension(file.source().name())).signs;
                return signs ? new Dialect(true, false, false, true) : BRACES;
            }
        }
        return NONE;
    }

    /** Whether a mark with double braces begins in a span. */
    private static boolean hasMark(String text, int from, int to) {
        int start = text.indexOf("{{", Math.max(0, from - 1));
        if (start < 0 || start >= to) {
            return false;
        }
        int word = start + 2;
        while (word < text.length() && "-~{ \t\r\n".indexOf(text.charAt(word)) >= 0) {
            word++;
        }
        int end = text.indexOf("}}", word);
        return end >= 0
                && end - start < LONGEST_MARK
                && (isLetter(text.charAt(word)) || "$.#^/>!&\"'`(%".indexOf(text.charAt(word)) >= 0);
    }
}
