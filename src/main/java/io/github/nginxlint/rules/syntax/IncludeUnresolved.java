package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.config.Configuration;
import io.github.nginxlint.config.UnreadInclude;
import io.github.nginxlint.rule.ConfigurationRule;
import io.github.nginxlint.rule.Report;

/** An include that could not be read, so that what it sets is unknown. */
public final class IncludeUnresolved implements ConfigurationRule {

    @Override
    public String id() {
        return "include-unresolved";
    }

    @Override
    public void check(Configuration configuration, Report report) {
        for (UnreadInclude include : configuration.unread()) {
            report.add(
                    include.place(),
                    "\"" + include.pattern() + "\" could not be read (" + include.reason()
                            + "): rules that depend on what it may set are silent; --prefix or --path-map FROM=TO says"
                            + " where it is");
        }
    }
}
