package io.github.nginxlint.rule;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.TextEdit;
import io.github.nginxlint.source.SourceFile;
import io.github.nginxlint.source.Span;
import java.util.List;

/** Puts statements beside another one, laid out like it. */
public final class Insertion {

    private Insertion() {}

    /**
     * Behind a statement: in lines of their own, unless more of the file stands in its line.
     *
     * @param node the statement
     * @param statements what to insert, each with its semicolon
     */
    public static TextEdit below(ConfigNode node, List<String> statements) {
        SourceFile file = node.file();
        String text = file.text();
        int end = node.directive().span().end();
        int lineEnd = text.indexOf('\n', end);
        lineEnd = lineEnd < 0 ? text.length() : lineEnd;
        boolean hasReturn = lineEnd > end && text.charAt(lineEnd - 1) == '\r';
        lineEnd = hasReturn ? lineEnd - 1 : lineEnd;
        int next = skipBlanks(text, end);
        boolean isLast = next >= lineEnd || text.charAt(next) == '#';
        int start = node.directive().span().start();
        int lineStart = text.lastIndexOf('\n', start - 1) + 1;
        boolean isFirst = skipBlanks(text, lineStart) == start;
        String before = isLast && isFirst ? (hasReturn ? "\r\n" : "\n") + text.substring(lineStart, start) : " ";
        int at = isLast && isFirst ? lineEnd : end;
        StringBuilder inserted = new StringBuilder();
        for (String statement : statements) {
            inserted.append(before).append(statement);
        }
        return new TextEdit(node.place(new Span(at, at)), inserted.toString());
    }

    private static int skipBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }
}
