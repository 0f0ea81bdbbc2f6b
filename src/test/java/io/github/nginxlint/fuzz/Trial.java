package io.github.nginxlint.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.github.nginxlint.baseline.Baseline;
import io.github.nginxlint.baseline.BaselineError;
import io.github.nginxlint.engine.FixCheck;
import io.github.nginxlint.engine.Inputs;
import io.github.nginxlint.engine.LintRequest;
import io.github.nginxlint.engine.LintRun;
import io.github.nginxlint.engine.Linter;
import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.finding.LintResult;
import io.github.nginxlint.finding.Severity;
import io.github.nginxlint.finding.Suppressed;
import io.github.nginxlint.finding.TextEdit;
import io.github.nginxlint.fix.Change;
import io.github.nginxlint.fix.Fixed;
import io.github.nginxlint.fix.Fixer;
import io.github.nginxlint.report.CheckstyleReporter;
import io.github.nginxlint.report.CompactReporter;
import io.github.nginxlint.report.GithubReporter;
import io.github.nginxlint.report.GitlabReporter;
import io.github.nginxlint.report.JsonReporter;
import io.github.nginxlint.report.JunitReporter;
import io.github.nginxlint.report.MarkdownReporter;
import io.github.nginxlint.report.Reporter;
import io.github.nginxlint.report.SarifReporter;
import io.github.nginxlint.report.TextReporter;
import io.github.nginxlint.rule.RulePages;
import io.github.nginxlint.rules.Rules;
import io.github.nginxlint.source.Place;
import io.github.nginxlint.source.SourceFile;
import io.github.nginxlint.source.Span;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Lets the whole program loose on an input, and holds what comes of it to what must hold for any. */
final class Trial {

    private static final Linter LINTER = new Linter(Rules.all());
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private Trial() {}

    /** What a trial came to, for the figures. */
    record Outcome(int findings, int fixed) {}

    /** The same with one of the reports only, once, and nothing mended: for long runs. */
    static Outcome once(Input input) throws IOException {
        LintRequest request = input.request();
        LintResult result = LINTER.lint(request, input.inputs(request)).result();
        check(result);
        switch (Math.floorMod(input.origin().hashCode(), 5)) {
            case 0 -> readJson(written(JsonReporter.create(), result));
            case 1 -> readXml(written(JunitReporter.of(severity -> severity == Severity.ERROR), result));
            case 2 -> assertInert(written(TextReporter.of(false), result));
            case 3 -> assertInert(written(GithubReporter.create(), result));
            default -> baseline(result);
        }
        return new Outcome(result.findings().size(), 0);
    }

    /** Throws when something does not hold. */
    static Outcome of(Input input) throws IOException {
        LintRequest request = input.request();
        Inputs inputs = input.inputs(request);
        LintRun run = LINTER.lint(request, inputs);
        LintResult result = run.result();
        check(result);
        List<String> reports = reports(result);
        LintRequest again = input.request();
        List<String> second = reports(LINTER.lint(again, input.inputs(again)).result());
        assertThat(second).isEqualTo(reports);
        baseline(result);
        return new Outcome(result.findings().size(), fix(input, request, inputs, result));
    }

    private static void check(LintResult result) {
        assertThat(result.failures()).isEmpty();
        Set<SourceFile> files = new HashSet<>(result.files());
        Set<String> names = new HashSet<>();
        result.files().forEach(file -> names.add(file.name()));
        assertThat(names).hasSize(files.size());
        Finding last = null;
        for (Finding finding : result.findings()) {
            check(finding, files);
            if (last != null) {
                assertThat(last.compareTo(finding))
                        .as(last + " before " + finding)
                        .isNegative();
            }
            last = finding;
        }
        for (Suppressed suppressed : result.suppressed()) {
            check(suppressed.finding(), files);
            assertThat(suppressed.reason()).isNotBlank();
        }
        result.unresolvedIncludes().forEach(include -> check(include.place(), files));
        assertThat(names).containsAll(result.found());
    }

    private static void check(Finding finding, Set<SourceFile> files) {
        assertThat(finding.message()).isNotBlank();
        check(finding.place(), files);
        finding.related().forEach(related -> check(related.place(), files));
        finding.fix().ifPresent(fix -> {
            for (TextEdit edit : fix.edits()) {
                check(edit.place(), files);
            }
        });
    }

    private static void check(Place place, Set<SourceFile> files) {
        // by identity: it is a file of this run
        assertThat(files).contains(place.file());
        Span span = place.span();
        assertThat(span.start()).isNotNegative();
        assertThat(span.end()).isBetween(span.start(), place.file().text().length());
        assertThat(place.end().line())
                .isBetween(place.start().line(), place.file().lineCount());
        assertThat(place.start().column()).isPositive();
    }

    /** All reports, each of which can be read by what reads it. */
    private static List<String> reports(LintResult result) throws IOException {
        String json = written(JsonReporter.create(), result);
        String sarif = written(SarifReporter.of("1.0.0", 0, RulePages::find), result);
        String gitlab = written(GitlabReporter.create(), result);
        List.of(json, sarif, gitlab).forEach(Trial::readJson);
        String checkstyle = written(CheckstyleReporter.create(), result);
        String junit = written(JunitReporter.of(severity -> severity == Severity.ERROR), result);
        List.of(checkstyle, junit).forEach(Trial::readXml);
        List<String> plain = new ArrayList<>();
        for (Reporter reporter : List.of(
                TextReporter.of(false), CompactReporter.create(), GithubReporter.create(), MarkdownReporter.create())) {
            plain.add(written(reporter, result));
        }
        plain.forEach(Trial::assertInert);
        List<String> all = new ArrayList<>(List.of(json, sarif, gitlab, checkstyle, junit));
        all.addAll(plain);
        return all;
    }

    private static String written(Reporter reporter, LintResult result) throws IOException {
        StringBuilder out = new StringBuilder();
        reporter.write(result, out);
        return out.toString();
    }

    private static void readJson(String text) {
        try (JsonParser parser = JSON.createParser(text)) {
            int depth = 0;
            int values = 0;
            while (parser.nextToken() != null) {
                values += depth == 0 ? 1 : 0;
                depth += parser.currentToken().isStructStart()
                        ? 1
                        : parser.currentToken().isStructEnd() ? -1 : 0;
            }
            assertThat(depth).isZero();
            assertThat(values).isEqualTo(1);
        } catch (IOException e) {
            throw new AssertionError("no JSON: " + e.getMessage(), e);
        }
    }

    private static void readXml(String text) {
        try {
            SAXParserFactory.newInstance()
                    .newSAXParser()
                    .parse(new InputSource(new StringReader(text)), new DefaultHandler());
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError("no XML: " + e.getMessage(), e);
        }
    }

    /** Nothing that steers a terminal or shows text in another order. */
    private static void assertInert(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isControl = (c < ' ' && c != '\n' && c != '\t') || (c >= 0x7f && c <= 0x9f);
            boolean isBidi = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0x2028 || c == 0x2029;
            if (isControl || isBidi) {
                throw new AssertionError("a control character in a report: \\u" + Integer.toHexString(c) + " in \""
                        + text.substring(Math.max(0, i - 60), Math.min(text.length(), i + 20)) + '"');
            }
        }
    }

    /** A baseline hides everything that is written into it. */
    private static void baseline(LintResult result) {
        Set<String> names = new HashSet<>();
        result.files().forEach(file -> names.add(file.name()));
        try {
            Baseline.Comparison comparison =
                    Baseline.read("baseline", Baseline.write(result.findings())).compare(result.findings(), names);
            assertThat(comparison.found()).isEmpty();
            assertThat(comparison.known()).isEqualTo(result.findings());
            assertThat(comparison.gone()).isEmpty();
        } catch (BaselineError e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    /** What is mended stays mended: a second pass finds nothing to do. */
    private static int fix(Input input, LintRequest request, Inputs inputs, LintResult result) {
        boolean isMendable = result.findings().stream()
                .anyMatch(finding -> finding.fix().isPresent()
                        && !finding.fix().get().edits().isEmpty());
        if (!isMendable || input.isDump()) {
            return 0;
        }
        FixCheck check = FixCheck.inMemory(LINTER, request, inputs);
        Fixed fixed = Fixer.fix(check, true, result);
        check(fixed.result());
        TreeMap<String, String> files = new TreeMap<>(input.files());
        for (Change change : fixed.changes()) {
            assertThat(check.mistakes(change.after())).isLessThanOrEqualTo(check.mistakes(change.before()));
            files.put(change.before().name(), Input.text(change.after().encoded()));
        }
        if (fixed.changes().isEmpty()) {
            return 0;
        }
        Input mended = input.with(files);
        LintRequest next = mended.request();
        Inputs nextInputs = mended.inputs(next);
        LintResult now = LINTER.lint(next, nextInputs).result();
        assertThat(now.findings().stream().map(Trial::line))
                .isEqualTo(fixed.result().findings().stream().map(Trial::line).toList());
        assertThat(Fixer.fix(FixCheck.inMemory(LINTER, next, nextInputs), true, now)
                        .changes())
                .isEmpty();
        return fixed.findings();
    }

    private static String line(Finding finding) {
        return finding.place().file().name() + finding.place().span() + finding.rule() + finding.message();
    }
}
