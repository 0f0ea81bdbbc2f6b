package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.VariableReference;
import io.github.nginxlint.source.Place;
import io.github.nginxlint.source.Span;
import io.github.nginxlint.syntax.Word;
import java.util.Locale;

/**
 * A place where a configuration uses a variable.
 *
 * @param node the directive, or the entry of a table
 * @param word the argument
 * @param name the variable, in lower case
 * @param written what stands in the argument: {@code $name} or <code>${name}</code>
 */
record VariableUse(ConfigNode node, Word word, String name, String written) {

    /** One whose name is all that follows the dollar sign. */
    static VariableUse ofName(ConfigNode node, Word word, String written) {
        return new VariableUse(node, word, written.substring(1).toLowerCase(Locale.ROOT), written);
    }

    /** The variable as it stands in the file; the word where it is not found there. */
    Place place() {
        String text = node.file().text(word.span());
        for (int at = text.indexOf(written); at >= 0; at = text.indexOf(written, at + 1)) {
            int end = at + written.length();
            if (end == text.length() || !VariableReference.isNamePart(text.charAt(end)) || written.endsWith("}")) {
                int start = word.span().start() + at;
                return node.place(new Span(start, start + written.length()));
            }
        }
        return node.place(word);
    }
}
