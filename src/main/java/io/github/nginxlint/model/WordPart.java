package io.github.nginxlint.model;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.source.Place;
import io.github.nginxlint.source.Span;
import io.github.nginxlint.syntax.Word;

/** The place of a part of a word, so that a finding underlines the host and not the whole URL. */
public final class WordPart {

    private WordPart() {}

    /** The first occurrence of a text in a word as it stands in the file; the whole word where there is none. */
    public static Place of(ConfigNode node, Word word, String part) {
        int at = node.file().text(word.span()).indexOf(part);
        if (at < 0) {
            return node.place(word);
        }
        int start = word.span().start() + at;
        return node.place(new Span(start, start + part.length()));
    }
}
