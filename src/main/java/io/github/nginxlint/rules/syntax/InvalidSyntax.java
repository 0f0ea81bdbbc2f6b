package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.config.Configuration;
import io.github.nginxlint.rule.ConfigurationRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.source.Place;
import io.github.nginxlint.syntax.ParsedFile;
import io.github.nginxlint.syntax.SyntaxError;

/** What nginx refuses while it reads a file. */
public final class InvalidSyntax implements ConfigurationRule {

    @Override
    public String id() {
        return "invalid-syntax";
    }

    @Override
    public void check(Configuration configuration, Report report) {
        for (ParsedFile file : configuration.files()) {
            for (SyntaxError error : file.errors()) {
                report.add(new Place(file.source(), error.span()), error.message());
            }
        }
    }
}
