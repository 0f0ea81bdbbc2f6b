package io.github.nginxlint.rules.location;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.model.Location;
import io.github.nginxlint.model.Matcher;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.syntax.Word;
import java.util.List;
import java.util.Optional;

/** A {@code try_files} whose last argument, where requests go that no file answers, leads nowhere. */
public final class TryFilesFallback implements ModelRule {

    /** The name of a file that nobody has. */
    private static final String MISSING = "nginx-lint-missing";

    @Override
    public String id() {
        return "try-files-fallback";
    }

    @Override
    public void check(RuleContext context, Report report) {
        for (Handled directive : context.model().handled("try_files")) {
            ConfigNode node = directive.node();
            List<Word> words = node.arguments();
            if (directive.hasPlaceholder() || directive.isConditional() || words.size() < 2) {
                continue;
            }
            Word last = words.get(words.size() - 1);
            for (Word word : words.subList(0, words.size() - 1)) {
                // the same at the end: a file that is not there, as try_files insists on one
                boolean isNamed = word.value().startsWith("@") && word.value().indexOf('$') < 0;
                if (isNamed && !word.value().equals(last.value())) {
                    flagNamed(node, word, report);
                }
            }
            if (isWithoutSlash(last.value())) {
                flagWithoutSlash(node, last, report);
            } else if (goesRound(last.value(), node.parent(), context.model())) {
                flagCycle(node, last, report);
            }
        }
    }

    private static boolean isWithoutSlash(String last) {
        return !last.isEmpty() && "/@=$".indexOf(last.charAt(0)) < 0;
    }

    private static void flagNamed(ConfigNode node, Word word, Report report) {
        report.add(
                node.place(word),
                "\"" + word.value() + "\" is not the last argument of \"try_files\" and is taken for a file: requests"
                        + " never go to the location and end in the last argument; put it last");
    }

    private static void flagWithoutSlash(ConfigNode node, Word last, Report report) {
        String text = last.value();
        boolean isCode = text.length() == 3 && text.charAt(0) >= '3' && text.charAt(0) <= '5' && isDigits(text);
        report.add(
                node.place(last),
                "\"" + text
                        + "\" is no URI, as it begins with no \"/\": what no file answers is looked up as the root with"
                        + " \"" + text + "\" glued to it, which ends in 404, 400 or 500; write "
                        + (isCode ? "=" : "/") + text);
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static void flagCycle(ConfigNode node, Word last, Report report) {
        report.add(
                node.place(last),
                "\"" + last.value()
                        + "\" is the last argument of \"try_files\" and leads back here: what is no file goes"
                        + " round and ends in 500 (rewrite or internal redirection cycle); write =404 behind it, or the"
                        + " URI that is to answer");
    }

    /** Whether a missing file below the location comes back to it, each time with the same at its end. */
    private static boolean goesRound(String last, ConfigBlock block, ConfigModel model) {
        String rest = last.startsWith("${uri}") ? last.substring(6) : last.startsWith("$uri") ? last.substring(4) : "$";
        if (!rest.isEmpty() && !rest.equals("/")) {
            return false;
        }
        Optional<ConfigBlock> server = Surroundings.server(block);
        Optional<String> prefix = prefix(block);
        if (server.isEmpty() || prefix.isEmpty() || !IfBlock.in(block).isEmpty()) {
            return false;
        }
        String uri = prefix.get() + MISSING;
        for (int round = 0; round < 3; round++) {
            Optional<Location> location =
                    model.locations().answering(server.get(), uri).location();
            if (location.isEmpty() || location.get().block() != block) {
                return false;
            }
            uri += rest;
        }
        return block.named("rewrite").isEmpty()
                && server.get().named("rewrite").isEmpty()
                && server.get().named("if").isEmpty();
    }

    /** How the URIs of a location begin. */
    private static Optional<String> prefix(ConfigBlock block) {
        Optional<Matcher> matcher =
                block.owner().filter(owner -> owner.name().equals("location")).map(Matcher::of);
        if (matcher.isPresent() && matcher.get() instanceof Matcher.Prefix prefix) {
            return Optional.of(prefix.uri());
        }
        return matcher.isPresent() && matcher.get() instanceof Matcher.PrefixNoRegex prefix
                ? Optional.of(prefix.uri())
                : Optional.empty();
    }
}
