package io.github.nginxlint.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Guesses from the indentation which brace is one too many or too few: nginx names only the line where it gave up. */
final class Indentation {

    private Indentation() {}

    /** The first block whose closing brace stands left of its first line: probably its own is missing. */
    static @Nullable Directive closedTooShallow(List<Directive> directives, String text) {
        return first(directives, text, -1);
    }

    /** The first block whose closing brace stands right of its first line: probably that is one too many. */
    static @Nullable Directive closedTooDeep(List<Directive> directives, String text) {
        return first(directives, text, 1);
    }

    private static @Nullable Directive first(List<Directive> directives, String text, int sign) {
        Deque<Directive> left = new ArrayDeque<>(directives);
        Directive found = null;
        while (!left.isEmpty()) {
            Directive directive = left.pop();
            Block block = directive.block().orElse(null);
            if (block == null || block.code().isPresent()) {
                continue;
            }
            int end = directive.span().end();
            if ((found == null || end < found.span().end()) && Integer.signum(offset(directive, text)) == sign) {
                found = directive;
            }
            for (Directive inner : block.directives()) {
                left.push(inner);
            }
        }
        return found;
    }

    /** How far the closing brace stands to the right of the directive; 0 if either does not begin its line. */
    private static int offset(Directive directive, String text) {
        int brace = directive.span().end() - 1;
        if (text.charAt(brace) != '}') {
            return 0;
        }
        int opening = indentation(directive.span().start(), text);
        int closing = indentation(brace, text);
        return opening < 0 || closing < 0 ? 0 : closing - opening;
    }

    private static int indentation(int start, String text) {
        int at = start;
        while (at > 0 && (text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '\t')) {
            at--;
        }
        return at == 0 || text.charAt(at - 1) == '\n' ? start - at : -1;
    }
}
