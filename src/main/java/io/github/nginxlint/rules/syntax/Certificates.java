package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.catalog.NginxVersion;
import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.EffectiveConfig;
import io.github.nginxlint.model.Setting;
import io.github.nginxlint.syntax.Word;
import java.util.List;
import java.util.Optional;

/** The certificates and keys in effect in servers of http, stream and mail. */
final class Certificates {

    /** From here on stream has several servers on one address, and the rules of http. */
    static final NginxVersion STREAM_AS_HTTP = new NginxVersion(1, 25, 5);

    private final EffectiveConfig effective;

    Certificates(EffectiveConfig effective) {
        this.effective = effective;
    }

    /** Whether a server surely has no certificate. */
    boolean areMissing(ConfigNode server) {
        return effective.setting("ssl_certificate", body(server)) instanceof Setting.Default;
    }

    /** Whether a server surely has what nginx sets TLS up for: a certificate, or the order to refuse handshakes. */
    boolean isTlsSetUp(ConfigNode server) {
        return !effective.setting("ssl_certificate", body(server)).nodes().isEmpty()
                || effective
                        .setting("ssl_reject_handshake", body(server))
                        .node()
                        .map(node -> node.argument(0).equalsIgnoreCase("on"))
                        .orElse(false);
    }

    /** Whether a server surely has no key. */
    boolean haveNoKeyAtAll(ConfigNode server) {
        return effective.setting("ssl_certificate_key", body(server)) instanceof Setting.Default;
    }

    /** Whether the server refuses every handshake, or may do. */
    boolean areNotNeeded(ConfigNode server) {
        Setting setting = effective.setting("ssl_reject_handshake", body(server));
        return setting instanceof Setting.Unknown
                || setting.node()
                        .map(node -> !node.argument(0).equalsIgnoreCase("off"))
                        .orElse(false);
    }

    /** The last {@code ssl_protocols} in effect in a server, where none of them has the word. */
    Optional<ConfigNode> protocolsWithout(ConfigNode server, String word) {
        List<ConfigNode> protocols =
                effective.setting("ssl_protocols", body(server)).nodes();
        for (ConfigNode node : protocols) {
            for (Word argument : node.arguments()) {
                if (argument.value().equalsIgnoreCase(word) || argument.isOpaque() || node.isConditional()) {
                    return Optional.empty();
                }
            }
        }
        return protocols.isEmpty() ? Optional.empty() : Optional.of(protocols.get(protocols.size() - 1));
    }

    /** The last certificate in effect in a server, where there are fewer keys. */
    Optional<ConfigNode> withoutKey(ConfigNode server) {
        List<ConfigNode> certificates =
                effective.setting("ssl_certificate", body(server)).nodes();
        Setting keys = effective.setting("ssl_certificate_key", body(server));
        boolean isLacking = keys.nodes().size() < certificates.size() && !(keys instanceof Setting.Unknown);
        return isLacking && areReadable(certificates) && areReadable(keys.nodes())
                ? Optional.of(certificates.get(certificates.size() - 1))
                : Optional.empty();
    }

    /** What nginx says of it. */
    static String noKey(ConfigNode certificate) {
        return "no \"ssl_certificate_key\" is defined for certificate \"" + Wording.name(certificate.argument(0))
                + "\"";
    }

    private static ConfigBlock body(ConfigNode server) {
        return server.block().orElseThrow();
    }

    private static boolean areReadable(List<ConfigNode> nodes) {
        for (ConfigNode node : nodes) {
            if (node.isConditional()) {
                return false;
            }
            for (Word word : node.arguments()) {
                if (word.isOpaque()) {
                    return false;
                }
            }
        }
        return true;
    }
}
