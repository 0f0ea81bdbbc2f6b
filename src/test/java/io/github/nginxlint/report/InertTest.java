package io.github.nginxlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.finding.Failure;
import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.finding.Fix;
import io.github.nginxlint.finding.LintResult;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.finding.Severity;
import io.github.nginxlint.finding.Suppressed;
import io.github.nginxlint.finding.TextEdit;
import io.github.nginxlint.finding.UnresolvedInclude;
import io.github.nginxlint.source.SourceFile;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever a configuration, a file's name or a message holds: each format is read back by a strict reader of its kind, and
 * what is printed can neither command a log nor steer a terminal.
 */
class InertTest {

    private static final List<String> NASTY = List.of(
            "::error::forged",
            " ::error file=a,line=1::forged",
            "\u00a0::add-mask::x",
            "\t::stop-commands::x",
            "::",
            ":::",
            "##[error]forged",
            "##[add-mask]x",
            "##vso[task.setvariable variable=a]b",
            "##VSO[task.complete result=Succeeded;]",
            "###[group]x",
            "##",
            "[##",
            "##vso",
            "a\n::error::forged",
            "a\r::error::forged",
            "a\u2028::error::forged\u2029",
            "a\u0085::error::forged",
            "\u001b[31mred\u001b]0;title\u0007",
            "\u009b31m",
            "\u0000\u0001\b\u007f",
            "\u202egnp.\u2066x\u2069\u200b\ufeff",
            "\ud800",
            "x\udc00",
            "\ufffe\uffff",
            "]]>&<!--<![CDATA[",
            "</system-out><testcase name=\"x\"/>",
            "&#10;&lt;&amp;",
            "\"',;=%0A%0D%25%3A%2C",
            "\\\\\"\\u0000\\",
            "{{constructor}}${7*7}%{x}",
            "[a](javascript:alert(1)) ![b](http://evil.example/)",
            "<img src=x onerror=alert(1)> <b>",
            "@everyone #1 !1 ~l /close https://evil.example www.evil.example evil@evil.example",
            "`` ` ``` ````",
            "```\n# title\n```",
            "| a | b |\n|---|---|\n| c | d |",
            "- [ ] task\n1. x\n> q\n***",
            "[[ATTACHMENT|/etc/passwd]]",
            "-rf --output=x",
            "../../../etc/passwd",
            "/etc/passwd",
            "C:\\windows\\x",
            "con.conf:stream",
            "a?b#c%d e+f",
            "日本語 é \ud83d\ude00",
            "...",
            " ",
            "~",
            "a".repeat(5000) + "::error::x");

    private static final List<String> FORMATS =
            List.of("text", "compact", "json", "sarif", "github", "gitlab", "checkstyle", "junit", "markdown");

    static Stream<Arguments> nasty() {
        List<Arguments> all = new ArrayList<>();
        for (int i = 0; i < NASTY.size(); i++) {
            for (String format : FORMATS) {
                all.add(Arguments.of(i, format));
            }
        }
        return all.stream();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("nasty")
    void nothingOfAFileIsMoreThanText(int index, String format) throws Exception {
        String nasty = NASTY.get(index);
        String report = report(format, result(nasty));
        isNoCommand(report, format);
        steersNothing(report);
        switch (format) {
            case "json", "gitlab" -> assertThat(json(report)).isNotNull();
            case "sarif" -> isSarif(json(report));
            case "checkstyle", "junit" ->
                assertThat(XmlReports.read(report).getDocumentElement().getTagName())
                        .isIn("checkstyle", "testsuites");
            case "markdown" -> isPlainMarkdown(report);
            default -> assertThat(report).endsWith("\n");
        }
    }

    private static LintResult result(String nasty) {
        SourceFile file = SourceFile.of(nasty, nasty + "\n" + nasty + " x\n");
        int length = file.text().length();
        Finding whole = new Finding(
                "some-rule",
                Severity.ERROR,
                nasty,
                Samples.at(file, 0, length),
                List.of(new Related(nasty, Samples.at(file, 0, 0))),
                Optional.of(new Fix(nasty, Fix.Safety.SAFE, List.of(new TextEdit(Samples.at(file, 0, 1), nasty)))));
        Finding later = Samples.error("\"" + nasty + "\"", Samples.at(file, length - 2, length - 1));
        return new LintResult(
                List.of(whole, later),
                List.of(new Suppressed(Samples.error(nasty, Samples.at(file, 1, 1)), Suppressed.By.COMMENT, nasty)),
                List.of(file),
                List.of(new UnresolvedInclude(nasty, Samples.at(file, 0, 1), nasty)),
                List.of(nasty),
                List.of(new Failure("some-rule", nasty), new Failure("", nasty)));
    }

    private static String report(String format, LintResult result) throws IOException {
        Reporter reporter = switch (format) {
            case "text" -> TextReporter.of(false);
            case "compact" -> CompactReporter.create();
            case "json" -> JsonReporter.create();
            case "sarif" -> SarifReporter.of("1.0.0", 1, id -> Optional.empty());
            case "github" -> GithubReporter.create();
            case "gitlab" -> GitlabReporter.create();
            case "checkstyle" -> CheckstyleReporter.create();
            case "junit" -> JunitReporter.of(severity -> true);
            default -> MarkdownReporter.create();
        };
        StringBuilder out = new StringBuilder();
        reporter.write(result, out);
        return out.toString();
    }

    /** As the runner of GitHub Actions and the agent of Azure Pipelines look at what a step prints. */
    private static void isNoCommand(String report, String format) {
        Set<String> expected = format.equals("github") ? Set.of("error", "warning", "notice") : Set.of();
        for (String line : report.split("[\n\r\u0085\u2028\u2029]", -1)) {
            WorkflowCommand.of(line)
                    .ifPresent(command -> assertThat(command.name()).isIn(expected));
            assertThat(line).doesNotContainIgnoringCase("##[").doesNotContainIgnoringCase("##vso[");
            if (!format.equals("github")) {
                assertThat(line.replaceFirst("^[\\s\\h]+", "")).doesNotStartWith("::");
            }
        }
    }

    private static void steersNothing(String report) {
        report.codePoints()
                .filter(c -> c != '\n')
                .forEach(c -> assertThat(Visible.isHarmful(c)).as("U+%04X", c).isFalse());
    }

    private static JsonNode json(String report) {
        return JsonMapper.builder().build().readTree(report);
    }

    private static void isSarif(JsonNode sarif) throws URISyntaxException {
        List<JsonNode> uris = sarif.findValues("uri");
        assertThat(uris).isNotEmpty();
        for (JsonNode uri : uris) {
            assertThat(new URI(uri.asString()).toASCIIString()).isEqualTo(uri.asString());
        }
    }

    /** What comes from files stands in code spans: no link, no picture, no HTML, no mention, no table. */
    private static void isPlainMarkdown(String report) {
        Set<String> allowed = Set.of(
                "Document",
                "Heading",
                "Paragraph",
                "BulletList",
                "ListItem",
                "Text",
                "Code",
                "StrongEmphasis",
                "SoftLineBreak");
        Parser.builder().build().parse(report).accept(new AbstractVisitor() {
            @Override
            protected void visitChildren(Node parent) {
                assertThat(parent.getClass().getSimpleName()).isIn(allowed);
                super.visitChildren(parent);
            }

            @Override
            public void visit(Text text) {
                assertThat(text.getLiteral()).doesNotContain("@", "evil", "<", "|", "forged", "#1");
                super.visit(text);
            }
        });
    }
}
