package io.github.nginxlint.rules.header;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.EffectiveConfig;
import io.github.nginxlint.model.Setting;
import io.github.nginxlint.model.Variables;
import java.util.Locale;
import java.util.Optional;

/**
 * What is passed on of the two headers that open a WebSocket.
 *
 * @param upgrade the {@code Upgrade} line, where one sends something
 * @param connection the {@code Connection} line
 * @param says whether the {@code Connection} of some request has the word {@code upgrade}
 */
record Handshake(Optional<ConfigNode> upgrade, Optional<ConfigNode> connection, Answer says) {

    /** What is known of it. */
    enum Answer {
        YES,
        NO,
        UNKNOWN
    }

    private static final String WORD = "upgrade";

    /** Those among the {@code proxy_set_header} in effect in a block. */
    static Handshake of(Setting headers, ConfigBlock block, Variables variables) {
        Optional<ConfigNode> upgrade = EffectiveConfig.header(headers, "Upgrade")
                .filter(line -> !line.argument(1).isEmpty());
        Optional<ConfigNode> connection = EffectiveConfig.header(headers, "Connection");
        return new Handshake(
                upgrade,
                connection,
                connection.map(line -> says(line, block, variables)).orElse(Answer.NO));
    }

    private static Answer says(ConfigNode line, ConfigBlock block, Variables variables) {
        Variables.Expansion expansion = variables.expand(line.argument(1), block);
        for (Variables.Value value : expansion.values()) {
            if (value.text().indexOf('$') < 0
                    && value.text().toLowerCase(Locale.ROOT).contains(WORD)) {
                return Answer.YES;
            }
        }
        return expansion.complete() && !line.hasPlaceholder() ? Answer.NO : Answer.UNKNOWN;
    }

    /** Whether a WebSocket can be opened, as far as is known. */
    boolean canSucceed() {
        return upgrade.isPresent() && says != Answer.NO;
    }

    /** Whether its {@code Upgrade} is meant for WebSockets: another protocol can be written there. */
    boolean isForWebsockets() {
        String value = upgrade.map(line -> line.argument(1)).orElse("");
        return value.indexOf('$') >= 0 || value.equalsIgnoreCase("websocket");
    }
}
