package io.github.nginxlint.report;

import static io.github.nginxlint.report.Samples.at;
import static io.github.nginxlint.report.Samples.error;
import static io.github.nginxlint.report.Samples.finding;
import static io.github.nginxlint.report.Samples.result;
import static io.github.nginxlint.report.Samples.withRelated;
import static io.github.nginxlint.report.TextReporterTest.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.finding.LintResult;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.finding.Severity;
import io.github.nginxlint.source.SourceFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.commonmark.node.Code;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownReporterTest {

    private static final SourceFile FILE = SourceFile.of("a.conf", "x;\ny;\n");

    private static String markdown(LintResult result) {
        return write(MarkdownReporter.create(), result);
    }

    /** Every node of a document, without recursion. */
    private static List<Node> nodes(String markdown) {
        List<Node> nodes = new ArrayList<>(List.of(Parser.builder().build().parse(markdown)));
        for (int i = 0; i < nodes.size(); i++) {
            for (Node child = nodes.get(i).getFirstChild(); child != null; child = child.getNext()) {
                nodes.add(child);
            }
        }
        return nodes;
    }

    private static List<String> codes(String markdown) {
        return nodes(markdown).stream()
                .filter(Code.class::isInstance)
                .map(node -> ((Code) node).getLiteral())
                .toList();
    }

    @ParameterizedTest
    @MethodSource(FormatCases.ALL)
    void theReportIsAsInTheGoldenFile(String name, LintResult result) {
        Goldens.check(name, "expected.md", markdown(result));
    }

    @ParameterizedTest
    @MethodSource(FormatCases.AND_HOSTILE)
    void whatComesFromFilesStandsInCodeSpans(String name, LintResult result) {
        String markdown = markdown(result);

        assertThat(nodes(markdown))
                .extracting(node -> node.getClass().getSimpleName())
                .isSubsetOf(Set.of(
                        "Document",
                        "Heading",
                        "Paragraph",
                        "BulletList",
                        "ListItem",
                        "Text",
                        "Code",
                        "StrongEmphasis"));
        // in our own words there is nothing that could be a mention, a link or a reference
        assertThat(nodes(markdown).stream().filter(Text.class::isInstance).map(node -> ((Text) node).getLiteral()))
                .allMatch(text -> text.matches("[A-Za-z0-9 ,;:().-]*"))
                .noneMatch(text -> text.contains("www.") || text.contains("://"));
        List<String> codes = codes(markdown);
        for (Finding finding : result.findings()) {
            String shown = Visible.of(finding.message());
            assertThat(codes).contains(shown, finding.rule());
        }
        result.failures().forEach(failure -> assertThat(codes).contains(Visible.of(failure.message())));
        UnreadIncludes.of(result).forEach(note -> assertThat(codes).contains(Visible.of(note.message())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", " ", "  ", "`", "``", "a`", "`a", "a``b`c", " a", "a ", " a ", "` `", "```a"})
    void aCodeSpanShowsTheTextItself(String text) {
        StringBuilder markdown = new StringBuilder();
        CodeSpan.append(markdown, text);

        assertThat(codes("- " + markdown)).containsExactly(text);
    }

    @Test
    void anEmptyTextIsABlank() {
        StringBuilder markdown = new StringBuilder();
        CodeSpan.append(markdown, "");

        assertThat(markdown).hasToString("` `");
    }

    @Test
    void theWorstComeFirst() {
        String markdown = markdown(result(
                FILE,
                finding("n", Severity.NOTE, "one", at(FILE, "x")),
                finding("w", Severity.WARNING, "two", at(FILE, "x")),
                withRelated(error("three", at(FILE, "y")), new Related("here", at(FILE, "x")))));

        assertThat(markdown).isEqualTo("""
                ### nginx-lint

                1 error, 1 warning, 1 note in 1 file

                - **error** `a.conf:2:1`: `three` (`unexpected-token`)
                  - `a.conf:1:1`: `here`
                - **warning** `a.conf:1:1`: `two` (`w`)
                - **note** `a.conf:1:1`: `one` (`n`)

                `nginx-lint explain RULE` says more about a rule.
                """);
    }

    @Test
    void theReportFitsIntoAComment() {
        Finding finding = error("x".repeat(900), at(FILE, "y"));

        String markdown =
                markdown(result(FILE, Collections.nCopies(1000, finding).toArray(new Finding[0])));

        assertThat(markdown).hasSizeBetween(55_000, 65_536).startsWith("### nginx-lint\n\n1000 errors in 1 file\n");
        int shown = markdown.split("\\*\\*error\\*\\*", -1).length - 1;
        assertThat(markdown).contains("\n" + (1000 - shown) + " more did not fit into a comment.\n");
    }

    @Test
    void whereExplanationsAreTooLongTheFindingsStay() {
        Finding finding = withRelated(
                error("m", at(FILE, "y")),
                Collections.nCopies(5000, new Related("x".repeat(100), at(FILE, "x")))
                        .toArray(new Related[0]));

        String markdown = markdown(result(FILE, finding, error("n", at(FILE, "y"))));

        assertThat(markdown).hasSizeLessThan(65_536).contains("`m`", "`n`").doesNotContain("xxx", "did not fit");
    }
}
