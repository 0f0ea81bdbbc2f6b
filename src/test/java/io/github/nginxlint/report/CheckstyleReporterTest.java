package io.github.nginxlint.report;

import static io.github.nginxlint.report.TextReporterTest.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.nginxlint.finding.LintResult;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import javax.xml.validation.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

class CheckstyleReporterTest {

    private static final Schema SCHEMA = XmlReports.schema("checkstyle.xsd");

    private static String checkstyle(LintResult result) {
        return write(CheckstyleReporter.create(), result);
    }

    @ParameterizedTest
    @MethodSource(FormatCases.ALL)
    void theReportIsAsInTheGoldenFile(String name, LintResult result) {
        Goldens.check(name, "expected.checkstyle.xml", checkstyle(result));
    }

    @ParameterizedTest
    @MethodSource(FormatCases.ALL)
    void theReportIsValid(String name, LintResult result) throws SAXException, IOException {
        XmlReports.validate(SCHEMA, checkstyle(result));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theReportOfAnythingIsValidAndWhole(long seed) throws SAXException, IOException {
        LintResult result = Hostile.result(new Random(seed));
        String xml = checkstyle(result);

        XmlReports.validate(SCHEMA, xml);
        assertThat(XmlReports.elements(xml, "error"))
                .hasSize(result.findings().size() + UnreadIncludes.of(result).size() + 3);
        assertThat(XmlReports.elements(xml, "file")).hasSize(4);
    }

    @Test
    void theSchemaIsAsked() {
        String xml = checkstyle(FormatCases.named("several-files"));
        for (String broken : List.of(
                xml.replace("severity=\"error\"", "severity=\"fatal\""),
                xml.replace("line=\"4\"", "line=\"0\""),
                xml.replace("name=\"nginx.conf\"", "name=\"conf.d/site.conf\""),
                xml.replace(" source=", " rule="))) {
            assertThat(broken).isNotEqualTo(xml);
            assertThatExceptionOfType(SAXException.class).isThrownBy(() -> XmlReports.validate(SCHEMA, broken));
        }
    }

    @Test
    void everyFindingStandsInItsFile() {
        List<Element> errors = XmlReports.elements(checkstyle(FormatCases.named("several-files")), "error");

        assertThat(errors).hasSize(4);
        assertThat(((Element) errors.get(0).getParentNode()).getAttribute("name"))
                .isEqualTo("conf.d/site.conf");
        assertThat(errors.get(0).getAttribute("source")).isEqualTo("nginx-lint.upstream-keepalive-http10");
        assertThat(errors.get(2).getAttribute("severity")).isEqualTo("info");
        assertThat(((Element) errors.get(3).getParentNode()).getAttribute("name"))
                .isEqualTo("nginx.conf");
    }
}
