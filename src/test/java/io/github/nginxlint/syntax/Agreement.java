package io.github.nginxlint.syntax;

import io.github.nginxlint.config.CatalogVocabulary;
import io.github.nginxlint.source.SourceFile;
import io.github.nginxlint.syntax.NginxProbe.Answer;
import java.util.List;

/** Compares what the parser says of a file with nginx's answer. */
final class Agreement {

    private Agreement() {}

    /** Empty if the parser's errors are what nginx's answer lets expect. */
    static String difference(SourceFile source, Answer answer) {
        List<SyntaxError> errors =
                NginxFileParser.parse(source, new CatalogVocabulary()).errors();
        int first = Integer.MAX_VALUE;
        boolean found = false;
        for (SyntaxError error : errors) {
            int line = source.position(error.read().end()).line();
            first = Math.min(first, line);
            found |= line == answer.line()
                    && error.message().startsWith(readable(answer.message()))
                    && source.position(error.span().start()).line() <= line;
        }
        boolean agrees;
        if (answer.accepted() || answer.message().startsWith("no \"events\" section")) {
            agrees = errors.isEmpty();
        } else {
            // without a line nobody knows how far nginx had read
            agrees = answer.line() == 0 || (first >= answer.line() && (found || !answer.isStructural()));
        }
        return agrees ? "" : "nginx: " + answer + "\nparser: " + described(source, errors);
    }

    /** Up to a character of several bytes: nginx shows the first one alone. */
    private static String readable(String message) {
        int broken = message.indexOf('\uFFFD');
        return broken < 0 ? message : message.substring(0, broken);
    }

    private static String described(SourceFile source, List<SyntaxError> errors) {
        StringBuilder all = new StringBuilder();
        for (SyntaxError error : errors) {
            all.append("\n  line ").append(source.position(error.span().start()).line());
            all.append(", read to ").append(source.position(error.read().end()).line());
            all.append(": ").append(error.message());
        }
        return all.toString();
    }
}
