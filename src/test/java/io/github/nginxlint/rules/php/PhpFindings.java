package io.github.nginxlint.rules.php;

import io.github.nginxlint.backend.FpmConfigReader;
import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.config.Configuration;
import io.github.nginxlint.model.TextModel;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.source.MapReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a rule says of a configuration and its pools. */
final class PhpFindings {

    private PhpFindings() {}

    /** The messages about the content of {@code http} and of one pool file. */
    static List<String> messages(ModelRule rule, String http, String pools) {
        return messagesOfMain(rule, "events {} http { " + http + " }", pools);
    }

    /** The messages about a whole main file and one pool file. */
    static List<String> messagesOfMain(ModelRule rule, String main, String pools) {
        List<String> messages = new ArrayList<>();
        MapReader files = MapReader.ofTexts(Map.of("php-fpm.d/www.conf", pools));
        RuleContext context = new RuleContext(
                new Configuration(List.of(), List.of(), List.of(), List.of(), List.of()),
                TextModel.of(main),
                TargetVersion.ANY,
                FpmConfigReader.read(files, List.of("php-fpm.d/www.conf")));
        rule.check(context, (place, message, related, fix) -> messages.add(message));
        return messages;
    }

    /** A server that hands everything to PHP. */
    static String server(String location) {
        return "server { location ~ \\.php$ { " + location + " } }";
    }
}
