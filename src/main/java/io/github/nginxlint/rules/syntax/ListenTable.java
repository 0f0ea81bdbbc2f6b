package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.catalog.Context;
import io.github.nginxlint.catalog.NginxVersion;
import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.config.ConfigTree;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.setter.Listen;
import io.github.nginxlint.setter.ListenFamily;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The addresses that servers listen on, put together as nginx does (src/http/ngx_http.c, ngx_http_add_listen;
 * src/stream/ngx_stream.c; src/mail/ngx_mail_core_module.c). What a name resolves to is not among them.
 */
final class ListenTable {

    /** Ranges of ports make many addresses of few words; further ones are not looked at. */
    private static final int MOST_ADDRESSES = 200_000;

    private static final Set<String> LISTEN = Set.of("listen");
    private static final Set<String> SERVER = Set.of("server");

    private static final NginxVersion REDEFINED_IN_HTTP = new NginxVersion(1, 23, 4);

    private final TargetVersion target;
    private final Map<String, ListenAddress> addresses = new LinkedHashMap<>();
    private final List<Clash> clashes = new ArrayList<>(0);
    private int count;

    private ListenTable(TargetVersion target) {
        this.target = target;
    }

    /**
     * Two {@code listen} of one address that do not go together.
     *
     * @param isRefused whether nginx refuses it; it warns otherwise
     * @param listen the second
     * @param earlier the one before
     * @param message nginx's words and what to write instead
     */
    record Clash(boolean isRefused, Handled listen, Handled earlier, String message) {}

    static ListenTable of(RuleContext context) {
        ListenTable table = new ListenTable(context.target());
        for (Handled directive : context.model().handled("listen")) {
            Optional<Listen> listen =
                    directive.isConditional() ? Optional.empty() : Listen.of(directive, context.target());
            if (listen.isPresent()) {
                table.add(directive, listen.get());
            }
        }
        return table;
    }

    /** Whether no listen is unseen: what nginx makes of one depends on all others. */
    static boolean seesAll(RuleContext context) {
        ConfigTree tree = context.model().tree();
        boolean all =
                tree.kind() == ConfigTree.Kind.MAIN && tree.top().gap(SERVER).isEmpty();
        for (Handled server : context.model().handled("server")) {
            boolean isOfUpstream = server.context() == Context.UPSTREAM || server.context() == Context.STREAM_UPSTREAM;
            if (!isOfUpstream) {
                all &= server.node().parent().gap(SERVER).isEmpty();
                all &= server.node()
                        .block()
                        .map(block -> block.gap(LISTEN).isEmpty())
                        .orElse(true);
            }
        }
        return all;
    }

    /** What nginx refuses or warns about, in order. */
    List<Clash> clashes() {
        return Collections.unmodifiableList(clashes);
    }

    /** The addresses of all, in order. */
    Collection<ListenAddress> addresses() {
        return Collections.unmodifiableCollection(addresses.values());
    }

    private void add(Handled directive, Listen listen) {
        count += listen.count();
        if (count > MOST_ADDRESSES) {
            return;
        }
        String prefix = listen.family() + (listen.isDatagram() ? " udp " : " tcp ");
        for (String text : listen.addresses()) {
            ListenAddress known = addresses.get(prefix + text);
            if (known == null) {
                addresses.put(prefix + text, new ListenAddress(listen.family(), text, directive, listen));
            } else if (!join(known, directive, listen)) {
                return;
            }
        }
    }

    /** Adds a server to an address; false when nginx refuses that. */
    private boolean join(ListenAddress address, Handled directive, Listen listen) {
        Optional<ListenAddress.Conflict> found = address.add(directive, listen);
        boolean isStream = listen.family() == ListenFamily.STREAM;
        boolean isSingle =
                listen.family() == ListenFamily.MAIL || (isStream && !target.canBeFrom(ListenFamily.STREAM_NAMES));
        if (found.isEmpty() && !isSingle) {
            return true;
        }
        ListenAddress.Conflict conflict =
                found.orElse(new ListenAddress.Conflict(ListenAddress.Kind.SAME_PAIR, address.first()));
        if (!isSingle && conflict.kind() == ListenAddress.Kind.REDEFINED) {
            if (target.canBeFrom(isStream ? ListenFamily.STREAM_NAMES : REDEFINED_IN_HTTP)) {
                add(false, directive, conflict, conflict.kind().message(address.text()));
            }
            return true;
        }
        // before there were names in stream it said the same of all
        boolean isPair = isSingle || (isStream && target.canBeBefore(ListenFamily.STREAM_NAMES));
        ListenAddress.Kind said = isPair ? ListenAddress.Kind.SAME_PAIR : conflict.kind();
        add(true, directive, conflict, said.message(address.text()));
        return false;
    }

    private void add(boolean isRefused, Handled directive, ListenAddress.Conflict conflict, String message) {
        clashes.add(new Clash(isRefused, directive, conflict.earlier(), message));
    }
}
