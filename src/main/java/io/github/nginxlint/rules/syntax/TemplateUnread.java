package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.config.Configuration;
import io.github.nginxlint.rule.ConfigurationRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.source.Place;
import io.github.nginxlint.source.Span;
import io.github.nginxlint.syntax.ParsedFile;
import java.util.Optional;

/** A template of which nothing was looked at, because what is filled in decides which braces belong together. */
public final class TemplateUnread implements ConfigurationRule {

    @Override
    public String id() {
        return "template-unread";
    }

    @Override
    public void check(Configuration configuration, Report report) {
        for (ParsedFile file : configuration.files()) {
            Optional<Span> unread = file.unread();
            if (unread.isPresent()) {
                report.add(
                        new Place(file.source(), unread.get()),
                        "the template could not be read: its braces do not pair up here, whatever is filled in, and"
                                + " nothing of it is looked at; let each branch hold whole statements and blocks, or"
                                + " lint what comes out of it");
            }
        }
    }
}
