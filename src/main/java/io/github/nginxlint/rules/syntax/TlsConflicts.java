package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.catalog.NginxVersion;
import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.EffectiveConfig;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.setter.Url;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a server with a certificate cannot have together (src/http/modules/ngx_http_ssl_module.c,
 * ngx_http_ssl_merge_srv_conf; src/event/ngx_event_openssl_stapling.c, ngx_ssl_ocsp).
 */
final class TlsConflicts implements Conflict {

    /** From here on nginx refuses the two together. */
    private static final NginxVersion NO_COMPRESSED_STAPLING = new NginxVersion(1, 29, 3);

    private static final String SCHEME = "http://";

    @Override
    public void find(RuleContext context, Report report) {
        Set<ConfigNode> said = new HashSet<>();
        List<ConfigNode> servers = new ArrayList<>(Servers.ofHttp(context.model()));
        servers.addAll(Servers.of(context.model(), "stream"));
        for (ConfigNode server : servers) {
            ConfigBlock block = server.block().orElseThrow();
            EffectiveConfig effective = context.model().effective();
            if (new Certificates(effective).isTlsSetUp(server)) {
                lookAtOcsp(effective, block, said, report);
                if (!context.target().canBeBefore(NO_COMPRESSED_STAPLING)) {
                    lookAtStapling(effective, block, said, report);
                }
            }
        }
    }

    private static void lookAtOcsp(EffectiveConfig effective, ConfigBlock block, Set<ConfigNode> said, Report report) {
        Optional<ConfigNode> ocsp = effective.setting("ssl_ocsp", block).node().filter(TlsConflicts::isOn);
        Optional<ConfigNode> verify = effective
                .setting("ssl_verify_client", block)
                .node()
                .filter(node -> node.argument(0).equalsIgnoreCase("optional_no_ca"));
        if (ocsp.isPresent() && verify.isPresent() && said.add(ocsp.get())) {
            add(
                    ocsp.get(),
                    verify.get(),
                    "\"ssl_ocsp\" is incompatible with \"ssl_verify_client optional_no_ca\": write \"optional\" and "
                            + "\"ssl_client_certificate\", or no \"ssl_ocsp\"",
                    report);
        }
        Optional<ConfigNode> responder =
                effective.setting("ssl_ocsp_responder", block).node();
        if (ocsp.isPresent() && responder.isPresent() && verify.isEmpty() && said.add(responder.get())) {
            String value = responder.get().argument(0);
            String error = error(value);
            if (!error.isEmpty() && !responder.get().arguments().get(0).isOpaque()) {
                add(responder.get(), ocsp.get(), error + " in \"ssl_ocsp_responder\"", report);
            }
        }
    }

    private static boolean isOn(ConfigNode ocsp) {
        return ocsp.argument(0).equalsIgnoreCase("on") || ocsp.argument(0).equalsIgnoreCase("leaf");
    }

    /** What is wrong with the address of a responder; nothing when nginx takes it. */
    private static String error(String value) {
        boolean hasScheme =
                value.length() > SCHEME.length() && value.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        if (!hasScheme) {
            return value.isEmpty() ? "" : "invalid URL prefix in OCSP responder \"" + Wording.name(value) + "\"";
        }
        String address = value.substring(SCHEME.length());
        return Url.parse(address, Url.Use.PEER_WITH_URI) instanceof Url.Refused refused
                ? refused.error() + " in OCSP responder \"" + Wording.name(address) + "\""
                : "";
    }

    private static void lookAtStapling(
            EffectiveConfig effective, ConfigBlock block, Set<ConfigNode> said, Report report) {
        Optional<ConfigNode> stapling = effective.setting("ssl_stapling", block).node();
        Optional<ConfigNode> compression =
                effective.setting("ssl_certificate_compression", block).node();
        boolean areOn = stapling.isPresent()
                && compression.isPresent()
                && stapling.get().argument(0).equalsIgnoreCase("on")
                && compression.get().argument(0).equalsIgnoreCase("on");
        if (areOn && said.add(stapling.get())) {
            add(
                    stapling.get(),
                    compression.get(),
                    "\"ssl_stapling\" is incompatible with \"ssl_certificate_compression\"",
                    report);
        }
    }

    private static void add(ConfigNode node, ConfigNode other, String message, Report report) {
        List<Related> related = new ArrayList<>();
        related.add(new Related("in effect together with this one", other.place()));
        related.addAll(Remarks.chain(node));
        report.add(node.place(), message, related, Optional.empty());
    }
}
