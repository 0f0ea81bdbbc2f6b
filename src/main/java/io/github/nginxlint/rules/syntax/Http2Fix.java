package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Fix;
import io.github.nginxlint.finding.TextEdit;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.rule.Insertion;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.setter.AllComplaints;
import io.github.nginxlint.setter.Listen;
import io.github.nginxlint.source.SourceFile;
import io.github.nginxlint.source.Span;
import io.github.nginxlint.syntax.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How to write {@code http2 on} for {@code listen ... http2}. The parameter is of the address and counts for all servers
 * on it, the directive for its server alone and on all of its addresses (src/http/ngx_http_request.c,
 * ngx_http_init_connection; src/http/modules/ngx_http_ssl_module.c, ngx_http_ssl_alpn_select): it is a safe fix where
 * that is the same.
 */
final class Http2Fix {

    private static final Set<String> LISTEN = Set.of("listen");
    private static final Set<String> HTTP2 = Set.of("http2");

    private final RuleContext context;
    private final IdentityHashMap<ConfigBlock, List<Listen>> listens = new IdentityHashMap<>();
    /** Addresses of which some listen has the parameter. */
    private final Set<String> with = new HashSet<>();
    /** Addresses that a server is on which says nothing of HTTP/2. */
    private final Set<String> without = new HashSet<>();

    private final boolean seesAll;

    Http2Fix(RuleContext context) {
        this.context = context;
        this.seesAll = ListenTable.seesAll(context);
        for (Handled directive : context.model().handled("listen")) {
            ConfigBlock server = directive.node().parent();
            Listen.of(directive, context.target())
                    .ifPresent(listen -> listens.computeIfAbsent(server, block -> new ArrayList<>())
                            .add(listen));
        }
        listens.forEach((server, all) -> all.forEach(listen -> note(server, listen)));
    }

    private void note(ConfigBlock server, Listen listen) {
        if (listen.hasHttp2()) {
            with.addAll(listen.addresses());
        } else if (!isOn(server) && !listen.isDatagram()) {
            without.addAll(listen.addresses());
        }
    }

    private boolean isOn(ConfigBlock server) {
        return context.model()
                .effective()
                .argument("http2", server)
                .value()
                .map("on"::equalsIgnoreCase)
                .orElse(false);
    }

    /** For one complaint; empty where it is not about the parameter, or its server is not seen as a whole. */
    Optional<Fix> of(AllComplaints.Made made) {
        ConfigNode node = made.complaint().node(made.directive());
        ConfigBlock server = node.parent();
        List<ConfigNode> nodes = server.named("listen");
        boolean isSeen = server.gap(LISTEN).isEmpty() && server.gap(HTTP2).isEmpty();
        boolean isRead = nodes.size() == listens.getOrDefault(server, List.of()).size();
        boolean isOneFile = nodes.stream().allMatch(listen -> listen.file().equals(node.file()));
        if (!isSeen || !isRead || !isOneFile || node.isConditional() || isRefused(server)) {
            return Optional.empty();
        }
        return edits(server, nodes)
                .map(edits -> new Fix(
                        "write \"http2 on\" in the server instead",
                        isSame(server) ? Fix.Safety.SAFE : Fix.Safety.UNSAFE,
                        edits));
    }

    /** Whether the server says that it does not want it: one of the two is a mistake. */
    private boolean isRefused(ConfigBlock server) {
        return !server.named("http2").isEmpty() && !isOn(server);
    }

    private Optional<List<TextEdit>> edits(ConfigBlock server, List<ConfigNode> nodes) {
        List<TextEdit> edits = new ArrayList<>();
        ConfigNode last = nodes.get(nodes.size() - 1);
        for (ConfigNode listen : nodes) {
            for (int i = 1; i < listen.arguments().size(); i++) {
                if (listen.argument(i).equals("http2")) {
                    Optional<TextEdit> removal = removal(listen, i);
                    if (removal.isEmpty()) {
                        return Optional.empty();
                    }
                    edits.add(removal.get());
                    last = listen;
                }
            }
        }
        if (!isOn(server)) {
            edits.add(Insertion.below(last, List.of("http2 on;")));
        }
        return Optional.of(edits);
    }

    /** Takes a parameter out, with the blanks in front of it; not where a comment stands there. */
    private static Optional<TextEdit> removal(ConfigNode listen, int index) {
        Word word = listen.arguments().get(index);
        SourceFile file = listen.file();
        Span span = new Span(
                listen.arguments().get(index - 1).span().end(), word.span().end());
        boolean isPlain = file.text(span).trim().equals(word.value());
        return isPlain ? Optional.of(new TextEdit(listen.place(span), "")) : Optional.empty();
    }

    /** Whether no other server loses HTTP/2 by it, and none of this one's addresses gains it. */
    private boolean isSame(ConfigBlock server) {
        if (!seesAll) {
            return false;
        }
        for (Listen listen : listens.getOrDefault(server, List.of())) {
            boolean isShared = listen.addresses().stream().anyMatch(without::contains);
            boolean hasIt = with.containsAll(listen.addresses());
            if (!listen.isDatagram() && (hasIt ? isShared : !isOn(server))) {
                return false;
            }
        }
        return true;
    }
}
