package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.syntax.Word;
import java.util.function.Consumer;

/**
 * Names that may refer (src/http/modules/ngx_http_referer_module.c, ngx_http_valid_referers). All of one block are one
 * list.
 */
final class ValidReferers {

    private final WildcardKeys keys = new WildcardKeys();
    private final TargetVersion target;
    private final Consumer<Complaint> complaints;

    private ValidReferers(TargetVersion target, Consumer<Complaint> complaints) {
        this.target = target;
        this.complaints = complaints;
    }

    static void read(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        ValidReferers referers = new ValidReferers(target, complaints);
        for (ConfigNode node : Siblings.from(directive)) {
            for (Word word : node.arguments()) {
                if (!referers.accepts(node, word)) {
                    return;
                }
            }
        }
    }

    private boolean accepts(ConfigNode node, Word word) {
        String text = word.value();
        switch (text) {
            case "none", "blocked", "server_names" -> {
                return true;
            }
            case "" -> {
                return refuse(node, word, "invalid referer \"\"");
            }
            case "~" -> {
                return refuse(node, word, "empty regex in \"~\"");
            }
            default -> {
                return text.startsWith("~") ? acceptsPattern(node, word) : add(node, word);
            }
        }
    }

    private boolean acceptsPattern(ConfigNode node, Word word) {
        return PcrePattern.refusal(word.value().substring(1), target)
                .map(message -> refuse(node, word, message))
                .orElse(true);
    }

    private boolean add(ConfigNode node, Word word) {
        int slash = word.value().indexOf('/');
        String name = slash < 0 ? word.value() : word.value().substring(0, slash);
        return switch (keys.add(name)) {
            case ADDED -> true;
            case INVALID -> refuse(node, word, "invalid hostname or wildcard " + Complaint.quote(name));
            case CONFLICTING ->
                refuse(
                        node,
                        word,
                        "conflicting parameter " + Complaint.quote(WildcardKeys.lower(name))
                                + ": the name is there before");
        };
    }

    private boolean refuse(ConfigNode node, Word word, String message) {
        complaints.accept(Complaint.refused(node, word, message));
        return false;
    }
}
