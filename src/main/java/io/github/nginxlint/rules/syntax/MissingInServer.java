package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.catalog.Catalog;
import io.github.nginxlint.catalog.Context;
import io.github.nginxlint.catalog.DirectiveOrigin;
import io.github.nginxlint.catalog.NginxVersion;
import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.model.Setting;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.setter.Url;
import io.github.nginxlint.syntax.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a server of stream or mail cannot do without (src/stream/ngx_stream_core_module.c,
 * src/mail/ngx_mail_core_module.c, src/mail/ngx_mail_auth_http_module.c).
 */
final class MissingInServer {

    /** From here on a server of stream without a handler is accepted. */
    private static final NginxVersion WITHOUT_HANDLER = new NginxVersion(1, 27, 1);

    private static final List<String> HANDLERS = List.of("proxy_pass", "return", "pass");

    /** The ports that tell the protocol: of IMAP, POP3 and SMTP. */
    private static final Set<Integer> KNOWN_PORTS = Set.of(143, 993, 110, 995, 25, 465, 587);

    private final RuleContext context;
    private final Report report;

    private MissingInServer(RuleContext context, Report report) {
        this.context = context;
        this.report = report;
    }

    static void check(RuleContext context, Report report) {
        MissingInServer check = new MissingInServer(context, report);
        ConfigModel model = context.model();
        for (Handled directive : model.handled("server")) {
            Optional<ConfigBlock> block = directive.node().block();
            if (block.isPresent() && directive.context() == Context.STREAM) {
                check.lookInStream(directive.node(), block.get());
            } else if (block.isPresent() && directive.context() == Context.MAIL) {
                check.lookInMail(directive.node(), block.get());
            }
        }
    }

    private void lookInStream(ConfigNode server, ConfigBlock block) {
        if (lacks(block, "listen")) {
            add(server, "no \"listen\" is defined for server");
        }
        boolean needsHandler = context.target()
                .exact()
                .map(version -> version.isBefore(WITHOUT_HANDLER))
                .orElse(false);
        if (needsHandler
                && block.isComplete()
                && HANDLERS.stream().allMatch(name -> lacks(block, name))
                && isOwn(block)) {
            add(server, "no handler for server: write \"proxy_pass\" or \"return\"");
        }
    }

    /** Whether it has directives of nginx itself only: those of other modules may be handlers. */
    private static boolean isOwn(ConfigBlock block) {
        for (ConfigNode node : block.nodes()) {
            boolean isOwn = node.name().equals("include")
                    || Catalog.find(node.name(), Context.STREAM_SERVER).stream()
                            .anyMatch(spec -> spec.origin() == DirectiveOrigin.OSS);
            if (!isOwn) {
                return false;
            }
        }
        return true;
    }

    private void lookInMail(ConfigNode server, ConfigBlock block) {
        if (lacks(block, "listen")) {
            add(server, "no \"listen\" is defined for server");
        }
        if (lacks(block, "protocol") && !mayTellProtocol(block)) {
            add(
                    server,
                    "unknown mail protocol for server: its port tells none, write \"protocol imap\", \"pop3\" or \"smtp\"");
        }
        if (context.model().effective().setting("auth_http", block) instanceof Setting.Default) {
            add(server, "no \"auth_http\" is defined for server");
        }
    }

    private static boolean mayTellProtocol(ConfigBlock block) {
        if (block.gap(Set.of("listen")).isPresent()) {
            return true;
        }
        for (ConfigNode listen : block.named("listen")) {
            Url url = Url.parse(listen.argument(0), Url.Use.LISTEN);
            boolean tells =
                    url instanceof Url.Refused || (url instanceof Url.Inet inet && KNOWN_PORTS.contains(inet.port(0)));
            if (tells || listen.arguments().stream().anyMatch(Word::isOpaque)) {
                return true;
            }
        }
        return false;
    }

    private static boolean lacks(ConfigBlock block, String directive) {
        return block.named(directive).isEmpty() && block.gap(Set.of(directive)).isEmpty();
    }

    private void add(ConfigNode server, String message) {
        report.add(server.place(), message, Remarks.chain(server), Optional.empty());
    }
}
