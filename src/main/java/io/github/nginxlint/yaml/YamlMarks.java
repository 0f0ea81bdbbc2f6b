package io.github.nginxlint.yaml;

import io.github.nginxlint.source.Place;
import io.github.nginxlint.source.SourceFile;
import io.github.nginxlint.source.Span;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Turns the parser's positions, which count code points, into places of the file. */
final class YamlMarks {

    private final SourceFile file;
    private final int @Nullable [] offsets;

    YamlMarks(SourceFile file) {
        this.file = file;
        this.offsets = offsets(file.text());
    }

    /** The offset of each code point; none where each is one character. */
    private static int @Nullable [] offsets(String text) {
        int count = text.codePointCount(0, text.length());
        if (count == text.length()) {
            return null;
        }
        int[] offsets = new int[count];
        int at = 0;
        for (int i = 0; i < count; i++) {
            offsets[i] = at;
            at += Character.charCount(text.codePointAt(at));
        }
        return offsets;
    }

    Place place(Optional<Mark> start, Optional<Mark> end) {
        int from = offset(start.map(Mark::getIndex).orElse(0));
        return new Place(
                file,
                new Span(from, Math.max(from, offset(end.map(Mark::getIndex).orElse(0)))));
    }

    /** From a position to the end of its line, so that there is something to show. */
    Place restOfLine(Optional<Mark> mark) {
        int from = offset(mark.map(Mark::getIndex).orElse(0));
        String text = file.text();
        int end = text.indexOf('\n', from);
        int to = end < 0 ? text.length() : end;
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return new Place(file, new Span(from, to));
    }

    Place point(Optional<Mark> mark) {
        return point(mark.map(Mark::getIndex).orElse(0));
    }

    /** The place before a code point. */
    Place point(int index) {
        int offset = offset(index);
        return new Place(file, new Span(offset, offset));
    }

    private int offset(int index) {
        int[] table = offsets;
        int length = file.text().length();
        if (table == null) {
            return Math.min(index, length);
        }
        return index < table.length ? table[index] : length;
    }
}
