package io.github.nginxlint.report;

import static io.github.nginxlint.report.Samples.at;
import static io.github.nginxlint.report.Samples.error;
import static io.github.nginxlint.report.Samples.finding;
import static io.github.nginxlint.report.Samples.result;
import static io.github.nginxlint.report.TextReporterTest.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.nginxlint.finding.LintResult;
import io.github.nginxlint.finding.Severity;
import io.github.nginxlint.source.SourceFile;
import java.io.IOException;
import java.util.List;
import javax.xml.validation.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

class JunitReporterTest {

    private static final Schema SCHEMA = XmlReports.schema("junit.xsd");

    private static String junit(LintResult result) {
        return write(JunitReporter.of(severity -> severity != Severity.NOTE), result);
    }

    @ParameterizedTest
    @MethodSource(FormatCases.ALL)
    void theReportIsAsInTheGoldenFile(String name, LintResult result) {
        Goldens.check(name, "expected.junit.xml", junit(result));
    }

    @ParameterizedTest
    @MethodSource(FormatCases.AND_HOSTILE)
    void theReportIsValid(String name, LintResult result) throws SAXException, IOException {
        XmlReports.validate(SCHEMA, junit(result));
    }

    @Test
    void theSchemaIsAsked() {
        String xml = junit(FormatCases.named("several-files"));
        for (String broken : List.of(
                xml.replace("type=\"error\"", "kind=\"error\""),
                xml.replace("tests=\"3\"", "tests=\"three\""),
                xml.replace("<failure", "<fault").replace("</failure", "</fault"),
                xml.replaceAll("testcase name=\"[^\"]*\"", "testcase name=\"same\""))) {
            assertThat(broken).isNotEqualTo(xml);
            assertThatExceptionOfType(SAXException.class).isThrownBy(() -> XmlReports.validate(SCHEMA, broken));
        }
    }

    @ParameterizedTest
    @MethodSource(FormatCases.AND_HOSTILE)
    void theNumbersAreTrue(String name, LintResult result) {
        String xml = junit(result);
        Element root = XmlReports.read(xml).getDocumentElement();

        assertThat(XmlReports.elements(xml, "testcase")).hasSize(number(root, "tests"));
        assertThat(XmlReports.elements(xml, "failure")).hasSize(number(root, "failures"));
        assertThat(XmlReports.elements(xml, "error")).hasSize(number(root, "errors"));
        for (Element suite : XmlReports.elements(xml, "testsuite")) {
            assertThat(suite.getElementsByTagName("testcase").getLength()).isEqualTo(number(suite, "tests"));
            assertThat(suite.getElementsByTagName("failure").getLength()).isEqualTo(number(suite, "failures"));
            assertThat(suite.getElementsByTagName("error").getLength()).isEqualTo(number(suite, "errors"));
            assertThat(suite.getElementsByTagName("skipped").getLength()).isEqualTo(number(suite, "skipped"));
        }
    }

    private static int number(Element element, String attribute) {
        return Integer.parseInt(element.getAttribute(attribute));
    }

    @ParameterizedTest
    @MethodSource(FormatCases.AND_HOSTILE)
    void nothingIsLost(String name, LintResult result) {
        String xml = junit(result);
        long notes = result.findings().stream()
                .filter(finding -> finding.severity() == Severity.NOTE)
                .count();

        assertThat(XmlReports.elements(xml, "failure"))
                .hasSize(result.findings().size() - (int) notes);
        assertThat(XmlReports.elements(xml, "system-out")).hasSize((int) notes);
        assertThat(XmlReports.elements(xml, "skipped"))
                .hasSize(UnreadIncludes.of(result).size());
        assertThat(XmlReports.elements(xml, "error")).hasSize(result.failures().size());
        assertThat(XmlReports.elements(xml, "system-out"))
                .allSatisfy(element -> assertThat(element.getTextContent()).doesNotContain("[["));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[[", "[[[", "[[[[", "[[[[["})
    void noNumberOfBracketsMakesAnAttachment(String brackets) {
        SourceFile file = SourceFile.of("a.conf", "x y;\n");
        String message = brackets + "ATTACHMENT|/etc/passwd]]";
        String xml = junit(result(file, finding("a", Severity.NOTE, message, at(file, "x"))));

        assertThat(XmlReports.elements(xml, "system-out"))
                .singleElement()
                .satisfies(element -> assertThat(element.getTextContent())
                        .contains("[ATTACHMENT|/etc/passwd]]")
                        .doesNotContain("[["));
    }

    @Test
    void testsOfTheSameRuleAtTheSamePlaceAreTold() {
        SourceFile file = SourceFile.of("a.conf", "x y;\n");
        String xml = junit(result(
                file, error("one", at(file, "x")), error("two", at(file, "x")), error("three", at(file, "x y"))));

        assertThat(XmlReports.elements(xml, "testcase"))
                .extracting(element -> element.getAttribute("name"))
                .containsExactly("unexpected-token at 1:1", "unexpected-token at 1:1, 2", "unexpected-token at 1:1, 3");
    }

    @Test
    void whatFailsIsUpToTheRun() {
        LintResult result = FormatCases.named("several-files");

        assertThat(XmlReports.elements(write(JunitReporter.of(severity -> false), result), "failure"))
                .isEmpty();
        assertThat(XmlReports.elements(write(JunitReporter.of(severity -> true), result), "failure"))
                .hasSize(4);
    }
}
