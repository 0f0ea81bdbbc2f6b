package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.config.Configuration;
import io.github.nginxlint.finding.Fix;
import io.github.nginxlint.finding.TextEdit;
import io.github.nginxlint.rule.ConfigurationRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.source.Place;
import io.github.nginxlint.source.Span;
import io.github.nginxlint.syntax.ParsedFile;
import io.github.nginxlint.syntax.SyntaxError;
import java.util.List;
import java.util.Optional;

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
                report.add(new Place(file.source(), error.span()), error.message(), List.of(), fix(file, error));
            }
        }
    }

    /** nginx takes the file not at all as it is, so that nothing that works can change. */
    private static Optional<Fix> fix(ParsedFile file, SyntaxError error) {
        if (error.semicolon().isEmpty()) {
            return Optional.empty();
        }
        int at = error.semicolon().getAsInt();
        TextEdit edit = new TextEdit(new Place(file.source(), new Span(at, at)), ";");
        return Optional.of(new Fix("write the \";\"", Fix.Safety.SAFE, List.of(edit)));
    }
}
