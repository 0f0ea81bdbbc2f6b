package io.github.nginxlint.report;

import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.finding.Fix;
import io.github.nginxlint.finding.LintResult;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.finding.Severity;
import io.github.nginxlint.source.Place;
import io.github.nginxlint.source.SourceFile;
import io.github.nginxlint.source.Span;
import java.util.List;
import java.util.Optional;

/** Makes findings from files and the text they are about. */
final class Samples {

    private Samples() {}

    /** The place of the first occurrence of the text. */
    static Place at(SourceFile file, String text) {
        int start = file.text().indexOf(text);
        if (start < 0) {
            throw new IllegalArgumentException("no \"" + text + "\" in " + file);
        }
        return new Place(file, new Span(start, start + text.length()));
    }

    static Place at(SourceFile file, int start, int end) {
        return new Place(file, new Span(start, end));
    }

    static Finding finding(String rule, Severity severity, String message, Place place) {
        return new Finding(rule, severity, message, place, List.of(), Optional.empty());
    }

    static Finding error(String message, Place place) {
        return finding("unexpected-token", Severity.ERROR, message, place);
    }

    static Finding withRelated(Finding finding, Related... related) {
        return new Finding(
                finding.rule(),
                finding.severity(),
                finding.message(),
                finding.place(),
                List.of(related),
                finding.fix());
    }

    static Finding withFix(Finding finding, Fix fix) {
        return new Finding(
                finding.rule(),
                finding.severity(),
                finding.message(),
                finding.place(),
                finding.related(),
                Optional.of(fix));
    }

    static LintResult result(List<SourceFile> files, Finding... findings) {
        return new LintResult(List.of(findings), files, List.of(), List.of());
    }

    static LintResult result(SourceFile file, Finding... findings) {
        return result(List.of(file), findings);
    }
}
