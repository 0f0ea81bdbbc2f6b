package io.github.nginxlint.backend.compose;

import io.github.nginxlint.yaml.YamlMapping;
import io.github.nginxlint.yaml.YamlScalar;
import io.github.nginxlint.yaml.YamlSequence;
import io.github.nginxlint.yaml.YamlValue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Words and numbers in texts. */
final class Words {

    /** Values looked at in one service; more are hidden in aliases of aliases. */
    static final int MAX_VALUES = 5_000;

    private Words() {}

    /** The words of a command line, between blanks and quotes. */
    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (Character.isWhitespace(c) || c == '"' || c == '\'') {
                if (word.length() > 0) {
                    words.add(word.toString());
                    word.setLength(0);
                }
            } else {
                word.append(c);
            }
        }
        return words;
    }

    /** Adds the numbers of a text that can be ports. */
    static void numbers(String text, Set<Integer> numbers) {
        int value = -1;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (c >= '0' && c <= '9') {
                value = Math.min(Math.max(value, 0) * 10 + (c - '0'), 1 << 20);
            } else {
                if (value > 0 && value < 65_536) {
                    numbers.add(value);
                }
                value = -1;
            }
        }
    }

    /** Adds the numbers of all texts in a value; false when there are too many. */
    static boolean numbers(YamlValue value, Set<Integer> numbers) {
        Deque<YamlValue> todo = new ArrayDeque<>();
        todo.push(value);
        int seen = 0;
        while (!todo.isEmpty()) {
            YamlValue next = todo.pop();
            int size = size(next);
            seen += size;
            if (seen > MAX_VALUES) {
                return false;
            }
            if (next instanceof YamlScalar scalar) {
                numbers(scalar.text(), numbers);
            } else if (next instanceof YamlSequence list) {
                list.items().forEach(todo::push);
            } else if (next instanceof YamlMapping map) {
                for (YamlMapping.Entry entry : map.entries()) {
                    todo.push(entry.key());
                    todo.push(entry.value());
                }
            }
        }
        return true;
    }

    private static int size(YamlValue value) {
        if (value instanceof YamlScalar scalar) {
            return 1 + scalar.text().length() / 100;
        }
        return value instanceof YamlSequence list
                ? 1 + list.items().size()
                : value instanceof YamlMapping map ? 1 + 2 * map.entries().size() : 1;
    }

    /** The text as a port; 0 when it is none. */
    static int port(String text) {
        if (text.isEmpty() || text.length() > 5) {
            return 0;
        }
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return 0;
            }
            value = value * 10 + (c - '0');
        }
        return value > 65_535 ? 0 : value;
    }
}
