package io.github.nginxlint.rules.header;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.Effective;
import io.github.nginxlint.model.EffectiveConfig;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.Protocol;
import io.github.nginxlint.model.Server;
import io.github.nginxlint.model.Setting;
import io.github.nginxlint.model.Upstream;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.syntax.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A pass for WebSockets that does not send both headers of their handshake, {@code Upgrade} and {@code Connection}. */
public final class WebsocketHeadersMissing implements ModelRule {

    private static final String FAILS =
            ": a WebSocket handshake gets 426, 400 or a plain 200 from the backend, and error.log says nothing; write ";
    private static final String UPGRADE = "proxy_set_header Upgrade $http_upgrade";
    private static final String CONNECTION = "proxy_set_header Connection \"upgrade\"";

    @Override
    public String id() {
        return "websocket-headers-missing";
    }

    @Override
    public void check(RuleContext context, Report report) {
        ConfigModel model = context.model();
        List<Shaken> bare = new ArrayList<>();
        Set<ConfigNode> served = new HashSet<>();
        Set<ConfigNode> flagged = new HashSet<>();
        for (Server server : model.servers()) {
            for (Pass pass : server.passes()) {
                Optional<Shaken> shaken = Shaken.of(pass, model);
                if (shaken.isEmpty() || shaken.get().handshake().canSucceed()) {
                    model.upstreamsOf(pass).forEach(upstream -> served.add(upstream.node()));
                } else if (!shaken.get().flagHalf(flagged, report)) {
                    bare.add(shaken.get());
                }
            }
        }
        for (Shaken shaken : bare) {
            name(shaken.pass(), model, served).ifPresent(name -> shaken.flagBoth(name, model.effective(), report));
        }
    }

    /** What says that WebSockets are passed on: the location, or the upstream when no other pass takes them there. */
    private static Optional<String> name(Pass pass, ConfigModel model, Set<ConfigNode> served) {
        if (pass.location().isPresent()
                && WebsocketNames.isIn(pass.location().get().matcher())) {
            List<Word> words = pass.location().get().node().arguments();
            return Optional.of("location \"" + words.get(words.size() - 1).value() + "\"");
        }
        for (Upstream upstream : model.upstreamsOf(pass)) {
            if (WebsocketNames.isIn(upstream) && !served.contains(upstream.node())) {
                return Optional.of("upstream \"" + upstream.name() + "\"");
            }
        }
        return Optional.empty();
    }

    /**
     * A pass over HTTP/1 and what it sends.
     *
     * @param pass the pass
     * @param headers the {@code proxy_set_header} in effect
     * @param handshake the two that count
     * @param needsVersion whether it speaks HTTP/1.0, or may
     */
    private record Shaken(Pass pass, Setting headers, Handshake handshake, boolean needsVersion) {

        /** Empty when not all is known, or when HTTP/2 is spoken, which has no such headers. */
        static Optional<Shaken> of(Pass pass, ConfigModel model) {
            Setting headers = model.effective().setting(HeaderLevel.DIRECTIVE, pass.block());
            Effective<String> version = model.effective().argument("proxy_http_version", pass.block());
            if (pass.protocol() != Protocol.PROXY
                    || headers instanceof Setting.Unknown
                    || version.isUnknown()
                    || version.firstThat("2"::equals).isPresent()) {
                return Optional.empty();
            }
            Handshake handshake = Handshake.of(headers, pass.block(), model.variables());
            boolean isOld = version.firstThat("1.0"::equals).isPresent();
            return Optional.of(new Shaken(pass, headers, handshake, isOld));
        }

        /** Flags the one that is there without the other; true when there is one. */
        boolean flagHalf(Set<ConfigNode> flagged, Report report) {
            if (handshake.upgrade().isPresent() && handshake.isForWebsockets()) {
                ConfigNode line = handshake.upgrade().get();
                if (flagged.add(line)) {
                    String sent = handshake.connection().isEmpty()
                            ? "\"Upgrade\" is passed on without \"Connection\""
                            : "\"Upgrade\" is passed on, but \"Connection\" never says upgrade";
                    report.add(line.place(), sent + FAILS + CONNECTION, related(line));
                }
                return true;
            }
            if (handshake.upgrade().isEmpty() && handshake.says() == Handshake.Answer.YES) {
                ConfigNode line = handshake.connection().orElseThrow();
                if (flagged.add(line)) {
                    report.add(
                            line.place(),
                            "\"Connection\" says upgrade, but no \"Upgrade\" is passed on" + FAILS + UPGRADE,
                            related(line));
                }
                return true;
            }
            return false;
        }

        private Related[] related(ConfigNode line) {
            boolean isHere = line.parent() == pass.block();
            return isHere
                    ? new Related[0]
                    : new Related[] {new Related("in effect here", pass.node().place())};
        }

        void flagBoth(String name, EffectiveConfig effective, Report report) {
            List<Related> related = new ArrayList<>();
            lost(effective)
                    .ifPresent(line -> related.add(
                            new Related("this one is lost, as the headers set further in replace it", line.place())));
            String missing = handshake.connection().isPresent() ? "\"Upgrade\"" : "\"Upgrade\" and \"Connection\"";
            report.add(
                    pass.node().place(),
                    name + " is passed on without " + missing + FAILS + UPGRADE + ", " + CONNECTION
                            + (needsVersion ? " and proxy_http_version 1.1" : ""),
                    related,
                    Optional.empty());
        }

        /** The line of an enclosing block that would have been in effect. */
        private Optional<ConfigNode> lost(EffectiveConfig effective) {
            return headers.node()
                    .flatMap(line -> line.parent().owner())
                    .flatMap(owner -> EffectiveConfig.header(
                            effective.setting(HeaderLevel.DIRECTIVE, owner.parent()), "Upgrade"));
        }
    }
}
