package io.github.nginxlint.rules.php;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.EffectiveConfig;
import io.github.nginxlint.model.Matcher;
import io.github.nginxlint.model.Setting;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A script named by the document root and the whole URI, in a location with an {@code alias}. */
public final class PhpDocumentRootWithAlias implements ModelRule {

    private static final Set<String> ROOT = Set.of("root", "alias");
    private static final int MOST_LEVELS = 100;
    private static final Set<String> REWRITING = Set.of("rewrite");

    @Override
    public String id() {
        return "php-document-root-with-alias";
    }

    @Override
    public void check(RuleContext context, Report report) {
        EffectiveConfig effective = context.model().effective();
        for (PhpPass php : PhpPass.in(context)) {
            Optional<ConfigNode> alias = alias(php, effective);
            if (alias.isPresent() && php.scriptFromUri() && keepsUri(php, effective)) {
                report.add(
                        php.pass().node().place(),
                        message(alias.get(), prefix(alias.get()).orElse("/")),
                        related(php, alias.get()),
                        Optional.empty());
            }
        }
    }

    /** The alias in effect, where it takes the place of a part of the URI. */
    private static Optional<ConfigNode> alias(PhpPass php, EffectiveConfig effective) {
        Setting setting = effective.setting(ROOT, php.pass().block());
        return setting.node()
                .filter(node -> node.name().equals("alias")
                        && node.argument(0).indexOf('$') < 0
                        && !node.hasPlaceholder()
                        && prefix(node).filter(uri -> uri.length() > 1).isPresent());
    }

    private static Optional<String> prefix(ConfigNode alias) {
        return alias.parent()
                .owner()
                .filter(owner -> owner.name().equals("location"))
                .flatMap(location -> {
                    Matcher matcher = Matcher.of(location);
                    if (matcher instanceof Matcher.Prefix prefix) {
                        return Optional.of(prefix.uri());
                    }
                    return matcher instanceof Matcher.PrefixNoRegex prefix
                            ? Optional.of(prefix.uri())
                            : Optional.empty();
                });
    }

    /** Whether the URI comes to PHP as the client sent it, with the part that the alias stands for. */
    private static boolean keepsUri(PhpPass php, EffectiveConfig effective) {
        Setting split = effective.setting("fastcgi_split_path_info", php.pass().block());
        boolean keepsStart = split instanceof Setting.Default
                || split.node()
                        .filter(node -> node.argument(0).startsWith("^("))
                        .isPresent();
        ConfigBlock block = php.pass().block();
        boolean isRewritten = block.gap(REWRITING).isPresent();
        for (int climbed = 0; !isRewritten && isLocation(block); climbed++) {
            isRewritten = climbed == MOST_LEVELS || !block.named("rewrite").isEmpty();
            block = block.owner().get().parent();
        }
        return keepsStart && !isRewritten;
    }

    private static boolean isLocation(ConfigBlock block) {
        return block.owner().filter(owner -> owner.name().equals("location")).isPresent();
    }

    private static String message(ConfigNode alias, String prefix) {
        String directory = alias.argument(0);
        return "with alias, $document_root is \"" + directory + "\" and the script's name still begins with \"" + prefix
                + "\": PHP looks for " + directory + prefix + "... and answers 404 (FastCGI sent in stderr:"
                + " \"Primary script unknown\"); write fastcgi_param SCRIPT_FILENAME $request_filename";
    }

    private static List<Related> related(PhpPass php, ConfigNode alias) {
        List<Related> related = new ArrayList<>();
        related.add(new Related("the alias in effect", alias.place()));
        php.parameters()
                .node(FastcgiParameters.SCRIPT_FILENAME)
                .ifPresent(script -> related.add(new Related("the script's name", script.place())));
        return related;
    }
}
