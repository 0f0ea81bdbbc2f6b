package io.github.nginxlint.report;

import io.github.nginxlint.finding.Failure;
import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.finding.LintResult;
import io.github.nginxlint.finding.Severity;
import java.io.IOException;

/** The report as Checkstyle writes it, which Jenkins, reviewdog and many other services read. */
public final class CheckstyleReporter implements Reporter {

    /** The version of Checkstyle whose format it is; readers ask for one and do not look at it. */
    private static final String VERSION = "10.0";

    private static final String SOURCE = "nginx-lint.";

    private CheckstyleReporter() {}

    public static CheckstyleReporter create() {
        return new CheckstyleReporter();
    }

    @Override
    public void write(LintResult result, Appendable out) throws IOException {
        Xml xml = new Xml(out);
        xml.open("checkstyle").attribute("version", VERSION);
        for (FileFindings file : FileFindings.of(result)) {
            xml.open("file").attribute("name", file.name());
            for (Finding finding : file.findings()) {
                error(xml, finding);
            }
            for (Finding note : file.unread()) {
                error(xml, note);
            }
            xml.close();
        }
        failures(xml, result);
        xml.close();
    }

    private static void error(Xml xml, Finding finding) throws IOException {
        xml.open("error");
        xml.attribute("line", finding.place().start().line());
        xml.attribute("column", finding.place().start().column());
        xml.attribute("severity", severity(finding.severity()));
        xml.attribute("message", Visible.of(finding.message()));
        xml.attribute("source", SOURCE + finding.rule()).close();
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "info";
        };
    }

    // Checkstyle has an element for its own exceptions, which readers leave out
    private static void failures(Xml xml, LintResult result) throws IOException {
        if (result.failures().isEmpty()) {
            return;
        }
        xml.open("file").attribute("name", "nginx-lint");
        for (Failure failure : result.failures()) {
            xml.open("error").attribute("line", 1).attribute("severity", "error");
            xml.attribute("message", ReportLines.of(failure));
            xml.attribute("source", SOURCE + "internal-error").close();
        }
        xml.close();
    }
}
