package io.github.nginxlint.report;

import io.github.nginxlint.finding.Failure;
import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.finding.LintResult;
import io.github.nginxlint.finding.Severity;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The report as test results: a suite for each file, a failed test for each finding that makes the run fail.
 *
 * <p>Other findings are tests that pass and say what was found, an include that could not be read is a skipped one, and
 * a file without any has one test that passes.
 */
public final class JunitReporter implements Reporter {

    private final Predicate<Severity> fails;

    private JunitReporter(Predicate<Severity> fails) {
        this.fails = fails;
    }

    /**
     * A reporter for one run.
     *
     * @param fails whether a finding of the severity makes the run fail
     */
    public static JunitReporter of(Predicate<Severity> fails) {
        return new JunitReporter(fails);
    }

    @Override
    public void write(LintResult result, Appendable out) throws IOException {
        List<FileFindings> files = FileFindings.of(result);
        int tests = result.failures().size();
        int failures = 0;
        for (FileFindings file : files) {
            tests += tests(file);
            failures += failures(file);
        }
        Xml xml = new Xml(out);
        xml.open("testsuites").attribute("name", "nginx-lint").attribute("tests", tests);
        xml.attribute("failures", failures);
        xml.attribute("errors", result.failures().size());
        for (FileFindings file : files) {
            suite(xml, file);
        }
        internalErrors(xml, result.failures());
        xml.close();
    }

    private static int tests(FileFindings file) {
        return Math.max(1, file.findings().size() + file.unread().size());
    }

    private int failures(FileFindings file) {
        int failures = 0;
        for (Finding finding : file.findings()) {
            if (fails.test(finding.severity())) {
                failures++;
            }
        }
        return failures;
    }

    private void suite(Xml xml, FileFindings file) throws IOException {
        xml.open("testsuite").attribute("name", Visible.of(file.name()));
        counts(xml, tests(file), failures(file), 0, file.unread().size());
        if (file.suppressed() > 0) {
            xml.open("properties").open("property");
            xml.attribute("name", "suppressed").attribute("value", file.suppressed());
            xml.close().close();
        }
        Map<String, Integer> names = new HashMap<>();
        for (Finding finding : file.findings()) {
            found(xml, finding, names);
        }
        for (Finding note : file.unread()) {
            test(xml, note, names).open("skipped").attribute("message", Visible.of(note.message()));
            xml.text(Visible.of(note.message())).close().close();
        }
        if (file.findings().isEmpty() && file.unread().isEmpty()) {
            test(xml, "no problems", file.name()).close();
        }
        xml.close();
    }

    private static void counts(Xml xml, int tests, int failures, int errors, int skipped) throws IOException {
        xml.attribute("tests", tests).attribute("failures", failures).attribute("errors", errors);
        xml.attribute("skipped", skipped).attribute("time", 0);
    }

    private void found(Xml xml, Finding finding, Map<String, Integer> names) throws IOException {
        StringBuilder lines = new StringBuilder(ReportLines.of(finding));
        ReportLines.details(lines, finding);
        test(xml, finding, names);
        if (fails.test(finding.severity())) {
            xml.open("failure").attribute("message", Visible.of(finding.message()));
            xml.attribute("type", finding.severity().word());
            xml.text(lines.toString()).close();
        } else {
            // "[[ATTACHMENT|path]]" in the output of a test makes Jenkins and GitLab link to a file
            // twice, since of three brackets the last two are still beside each other
            String apart = lines.toString().replace("[[", "[ [").replace("[[", "[ [");
            xml.open("system-out").text(apart).close();
        }
        xml.close();
    }

    // GitLab shows the first only of tests of the same name
    private static Xml test(Xml xml, Finding finding, Map<String, Integer> names) throws IOException {
        StringBuilder name = new StringBuilder(finding.rule());
        name.append(" at ").append(finding.place().start().line());
        name.append(':').append(finding.place().start().column());
        int number = names.merge(name.toString(), 1, Integer::sum);
        if (number > 1) {
            name.append(", ").append(number);
        }
        test(xml, name.toString(), finding.place().file().name());
        return xml.attribute("line", finding.place().start().line());
    }

    private static Xml test(Xml xml, String name, String file) throws IOException {
        xml.open("testcase").attribute("name", name).attribute("classname", Visible.of(file));
        return xml.attribute("time", 0).attribute("file", RepositoryPath.of(file));
    }

    private static void internalErrors(Xml xml, List<Failure> failures) throws IOException {
        if (failures.isEmpty()) {
            return;
        }
        xml.open("testsuite").attribute("name", "nginx-lint");
        counts(xml, failures.size(), 0, failures.size(), 0);
        for (Failure failure : failures) {
            xml.open("testcase").attribute("name", failure.rule().isEmpty() ? "nginx-lint" : failure.rule());
            xml.attribute("classname", "nginx-lint").attribute("time", 0);
            xml.open("error").attribute("message", ReportLines.of(failure));
            xml.attribute("type", "internal-error");
            xml.text(ReportLines.of(failure)).close().close();
        }
        xml.close();
    }
}
