package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.setter.Listen;
import io.github.nginxlint.setter.ListenFamily;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An address with the servers that listen on it (src/http/ngx_http.c, ngx_http_add_addresses). */
final class ListenAddress {

    private final ListenFamily family;
    private final String text;
    private final Handled first;
    private final Set<ConfigBlock> servers = new LinkedHashSet<>(2);
    private @Nullable Handled options;
    private @Nullable Handled defaultServer;
    private int protocols;
    /** The protocols of the listen before; meaningless while none was compared. */
    private int compared;

    private boolean isCompared;
    private boolean isChanged;

    ListenAddress(ListenFamily family, String text, Handled directive, Listen listen) {
        this.family = family;
        this.text = text;
        this.first = directive;
        this.options = listen.setsOptions() ? directive : null;
        this.defaultServer = listen.isDefault() ? directive : null;
        this.protocols = listen.protocols();
        servers.add(directive.node().parent());
    }

    /** What can be wrong with a further {@code listen}, in nginx's words. */
    enum Kind {
        SAME_SERVER("a duplicate listen ", ": the server listens there already, remove one"),
        OPTIONS("duplicate listen options for ", ": write options of the socket at one listen of the address only"),
        DEFAULT_SERVER("a duplicate default server for ", ": only one server of an address can be the default"),
        SAME_PAIR("duplicate \"", "\" address and port pair: another listen has it"),
        REDEFINED(
                "protocol options redefined for ",
                ": write the same of \"ssl\", \"http2\" and \"proxy_protocol\" at every listen of an address");

        private final String before;
        private final String after;

        Kind(String before, String after) {
            this.before = before;
            this.after = after;
        }

        String message(String address) {
            return before + address + after;
        }
    }

    /**
     * What is wrong with a further {@code listen}.
     *
     * @param kind what
     * @param earlier the one that it does not go together with
     */
    record Conflict(Kind kind, Handled earlier) {}

    ListenFamily family() {
        return family;
    }

    /** As nginx writes it. */
    String text() {
        return text;
    }

    /** The first that named it. */
    Handled first() {
        return first;
    }

    /** The bodies of the servers, in order. */
    Set<ConfigBlock> servers() {
        return Collections.unmodifiableSet(servers);
    }

    /** The body of the server for names that no server has. */
    ConfigBlock defaultServer() {
        return (defaultServer == null ? first : defaultServer).node().parent();
    }

    /** Adds one; what nginx says to it. */
    Optional<Conflict> add(Handled directive, Listen listen) {
        if (!servers.add(directive.node().parent())) {
            return Optional.of(new Conflict(Kind.SAME_SERVER, first));
        }
        if (listen.setsOptions() && options != null) {
            return Optional.of(new Conflict(Kind.OPTIONS, options));
        }
        if (listen.isDefault() && defaultServer != null) {
            return Optional.of(new Conflict(Kind.DEFAULT_SERVER, defaultServer));
        }
        options = listen.setsOptions() ? directive : options;
        defaultServer = listen.isDefault() ? directive : defaultServer;
        return compareProtocols(listen) ? Optional.of(new Conflict(Kind.REDEFINED, first)) : Optional.empty();
    }

    /** Whether nginx warns: the three cases are its own. */
    private boolean compareProtocols(Listen listen) {
        int now = listen.protocols();
        int both = now | protocols;
        boolean isOther = isCompared && now != compared;
        boolean warns;
        if (both != protocols) {
            warns = (options != null && !listen.setsOptions()) || isChanged || both != now;
            compared = protocols;
            isChanged = true;
        } else if (both != now) {
            warns = listen.setsOptions() || isOther;
            compared = now;
            isChanged = true;
        } else {
            warns = (listen.setsOptions() && isChanged) || isOther;
            compared = now;
        }
        isCompared = true;
        protocols = both;
        return warns;
    }
}
