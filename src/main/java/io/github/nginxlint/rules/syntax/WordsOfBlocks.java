package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.catalog.DirectiveOrigin;
import io.github.nginxlint.catalog.DirectiveSpec;
import io.github.nginxlint.catalog.ValueType;
import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.syntax.Word;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words of lists that several directives of a block fill together (src/core/ngx_conf_file.c,
 * ngx_conf_set_bitmask_slot).
 */
final class WordsOfBlocks {

    private final IdentityHashMap<ConfigBlock, Map<String, ConfigNode>> blocks = new IdentityHashMap<>();

    /** Whether what a directive says stands in such a list. */
    static boolean isList(DirectiveSpec spec) {
        return spec.valueType() == ValueType.WORDS && spec.origin() == DirectiveOrigin.OSS;
    }

    /** Whether all that a directive says can be seen, and others may say the same. */
    static boolean isShared(Handled directive) {
        return directive.node().parent().hasSeveral(directive.name()) && !directive.hasPlaceholder();
    }

    /** The directive before that has the word; null, and the word is kept, when there is none. */
    @Nullable
    ConfigNode before(Handled directive, Word word) {
        Map<String, ConfigNode> words = blocks.computeIfAbsent(directive.node().parent(), block -> new HashMap<>());
        String key = directive.name() + ' ' + word.value().toLowerCase(Locale.ROOT);
        ConfigNode before = words.putIfAbsent(key, directive.node());
        return before == directive.node() || !isKnown(directive.spec().values(), word) ? null : before;
    }

    private static boolean isKnown(List<String> words, Word word) {
        for (String known : words) {
            if (known.equalsIgnoreCase(word.value())) {
                return true;
            }
        }
        return false;
    }
}
