package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.catalog.Context;
import io.github.nginxlint.catalog.DirectiveOrigin;
import io.github.nginxlint.catalog.DirectiveSpec;
import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.config.ConfigTree;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.Handled;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands in an {@code upstream} of http or of stream.
 *
 * @param block the inside
 * @param upstream the directive; empty for a fragment that begins inside
 * @param directives those that nginx hands to their modules, in order
 */
record UpstreamBody(ConfigBlock block, Optional<Handled> upstream, List<Handled> directives) {

    /** All of a configuration, in order. */
    static Collection<UpstreamBody> all(ConfigModel model) {
        if (model.tree().kind() == ConfigTree.Kind.MAIN
                && model.handled("upstream").isEmpty()) {
            return List.of();
        }
        Map<ConfigBlock, UpstreamBody> found = new LinkedHashMap<>();
        for (Handled directive : model.handled(UpstreamBody::isOfUpstream)) {
            Optional<ConfigBlock> opened = directive.node().block();
            if (directive.name().equals("upstream") && opened.isPresent()) {
                found.put(opened.get(), new UpstreamBody(opened.get(), Optional.of(directive), new ArrayList<>()));
            } else if (directive.context() == Context.UPSTREAM || directive.context() == Context.STREAM_UPSTREAM) {
                ConfigBlock block = directive.node().parent();
                found.computeIfAbsent(block, b -> new UpstreamBody(b, Optional.empty(), new ArrayList<>()))
                        .directives()
                        .add(directive);
            }
        }
        return found.values();
    }

    private static boolean isOfUpstream(DirectiveSpec spec) {
        return spec.name().equals("upstream")
                || spec.isAllowedIn(Context.UPSTREAM)
                || spec.isAllowedIn(Context.STREAM_UPSTREAM);
    }

    /** Those of one name. */
    List<Handled> named(String name) {
        List<Handled> found = new ArrayList<>();
        for (Handled directive : directives) {
            if (directive.name().equals(name)) {
                found.add(directive);
            }
        }
        return found;
    }

    /** Whether it is of http. */
    boolean isHttp() {
        return upstream.isPresent()
                ? upstream.get().context() == Context.HTTP
                : directives.get(0).context() == Context.UPSTREAM;
    }

    /** Whether nothing stands in it but directives of nginx that are understood: others can add servers. */
    boolean isWhole() {
        int written = 0;
        for (ConfigNode node : block.nodes()) {
            written += node.name().equals("include") ? 0 : 1;
        }
        int understood = 0;
        for (Handled directive : directives) {
            boolean isCertain = directive.spec().origin() == DirectiveOrigin.OSS
                    && !directive.hasPlaceholder()
                    && !directive.node().isOptional();
            understood += isCertain && !directive.name().equals("include") ? 1 : 0;
        }
        return block.isComplete() && written == understood;
    }

    /** Its name as a message shows it. */
    String name() {
        return upstream.map(directive -> Wording.name(directive.node().argument(0)))
                .orElse("");
    }
}
