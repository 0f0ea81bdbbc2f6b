package io.github.nginxlint.rules.location;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.Location;
import io.github.nginxlint.model.LocationLookup;
import io.github.nginxlint.model.Matcher;
import io.github.nginxlint.model.Server;
import io.github.nginxlint.model.Setting;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A location that keeps clients out of hidden files, and a certificate authority as well. */
public final class AcmeChallengeBlocked implements ModelRule {

    private static final String CHALLENGE = "/.well-known/acme-challenge/token";

    /** What a file of the site is called that nobody hides. */
    private static final String ORDINARY = "/index.html";

    /** Stands for the names of a server that may answer to any. */
    private static final String ALL = "";

    private static final List<String> CLIENTS = List.of("letsencrypt", "certbot", "acme", "dehydrated");

    @Override
    public String id() {
        return "acme-challenge-blocked";
    }

    @Override
    public void check(RuleContext context, Report report) {
        Set<String> certified = new HashSet<>();
        Set<String> answered = new HashSet<>();
        for (Server server : context.model().servers()) {
            if (acmeCertificate(server, context.model()).isPresent()) {
                certified.addAll(names(server));
            }
            if (answersItself(server, context.model().locations())) {
                answered.addAll(names(server));
            }
        }
        for (Server server : context.model().servers()) {
            Set<String> names = names(server);
            // disjoint walks through the second: the names of all servers would be walked through for each
            boolean isConcerned = !Collections.disjoint(certified, names);
            // another server of the name, or one for all names, may be where the authority asks
            boolean isAnswered = answered.contains(ALL) || !Collections.disjoint(answered, names);
            if (isConcerned && !isAnswered && server.block().named("return").isEmpty()) {
                check(server, context, report);
            }
        }
    }

    private static void check(Server server, RuleContext context, Report report) {
        LocationLookup locations = context.model().locations();
        Optional<Location> hiding =
                locations.answering(server.block(), CHALLENGE).location();
        Optional<ConfigNode> denial = hiding.flatMap(AcmeChallengeBlocked::denial);
        boolean isForHiddenFiles = hiding.isPresent()
                && hiding.get().matcher() instanceof Matcher.Regex
                && !hiding.equals(locations.answering(server.block(), ORDINARY).location());
        if (denial.isPresent() && isForHiddenFiles) {
            String regex =
                    hiding.get().node().argument(hiding.get().node().arguments().size() - 1);
            List<Related> related = acmeCertificate(server, context.model())
                    .map(node -> List.of(new Related("the certificate", node.place())))
                    .orElse(List.of());
            report.add(
                    hiding.get().node().place(),
                    "\"" + regex + "\" also keeps clients out of /.well-known/acme-challenge/ ("
                            + status(denial.get()) + "): a certificate that is renewed through files there"
                            + " (webroot) runs out; write location ^~ /.well-known/acme-challenge/ beside it",
                    related,
                    Optional.empty());
        }
    }

    private static String status(ConfigNode denial) {
        return denial.name().equals("deny") ? "403" : denial.argument(0);
    }

    /** The directive that answers everybody in a location with an error. */
    private static Optional<ConfigNode> denial(Location location) {
        for (ConfigNode node : location.block().nodes()) {
            boolean isForAll = node.argument(0).equals("all");
            if (node.name().equals("allow") && isForAll) {
                return Optional.empty();
            }
            boolean isError = node.name().equals("return") && node.argument(0).startsWith("4");
            if (!node.isOptional() && (isError || (node.name().equals("deny") && isForAll))) {
                return Optional.of(node);
            }
        }
        return Optional.empty();
    }

    /** Its names; one for all when it has none, or one that stands for several. */
    private static Set<String> names(Server server) {
        Set<String> names = new HashSet<>();
        for (ConfigNode node : server.block().named("server_name")) {
            boolean isKnown = !node.hasPlaceholder();
            for (int i = 0; i < node.arguments().size(); i++) {
                String name = node.argument(i).toLowerCase(Locale.ROOT);
                boolean isOne = name.indexOf('.') > 0 && name.indexOf('*') < 0 && name.charAt(0) != '~';
                names.add(isOne && isKnown ? name : ALL);
            }
        }
        return names.isEmpty() ? Set.of(ALL) : names;
    }

    /** A certificate that lies where a client of the protocol puts it. */
    private static Optional<ConfigNode> acmeCertificate(Server server, ConfigModel model) {
        Setting setting = model.effective().setting("ssl_certificate", server.block());
        for (ConfigNode node : setting.nodes()) {
            String path = node.argument(0).toLowerCase(Locale.ROOT);
            for (String client : CLIENTS) {
                if (path.contains(client)) {
                    return Optional.of(node);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the authority may get its answer from this server: it neither denies nor redirects, for all that is known. */
    private static boolean answersItself(Server server, LocationLookup locations) {
        if (!server.block().named("return").isEmpty()) {
            return false;
        }
        Optional<Location> location =
                locations.answering(server.block(), CHALLENGE).location();
        return location.isEmpty()
                || (denial(location.get()).isEmpty()
                        && location.get().block().named("return").isEmpty());
    }
}
