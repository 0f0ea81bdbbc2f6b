package io.github.nginxlint.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.finding.Severity;
import io.github.nginxlint.finding.Suppressed;
import io.github.nginxlint.source.Place;
import io.github.nginxlint.source.SourceFile;
import io.github.nginxlint.source.Span;
import io.github.nginxlint.syntax.NginxFileParser;
import io.github.nginxlint.syntax.ParsedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuppressionsTest {

    @Test
    void aCommentBesideAStatementIsAboutThatStatement() {
        assertThat(silenced("a x;\na x; # nginx-lint:ignore r -- why\na x;\n")).containsExactly(5, 7);
        assertThat(silenced("a x; b x; # nginx-lint:ignore r -- why\n")).containsExactly(0, 2, 5, 7);
    }

    @Test
    void aCommentBehindAStatementOfSeveralLinesIsAboutAllOfIt() {
        assertThat(silenced("a\n x; # nginx-lint:ignore r -- why\n")).containsExactly(0, 3);
    }

    @Test
    void aCommentBesideAHeadIsNotAboutTheBlock() {
        assertThat(silenced("a { # nginx-lint:ignore r -- why\n x;\n}\n")).containsExactly(0);
        assertThat(silenced("a {\n x;\n} # nginx-lint:ignore r -- why\nx;")).isEmpty();
    }

    @Test
    void aCommentAloneIsAboutTheStatementBelow() {
        assertThat(silenced("# nginx-lint:ignore r -- why\n\n# more\na { x; }\nx;\n"))
                .containsExactly(37, 41);
        assertThat(silenced("a {\n # nginx-lint:ignore r -- why\n}\nx;\n")).isEmpty();
        assertThat(silenced("x;\n# nginx-lint:ignore r -- why")).isEmpty();
    }

    @Test
    void aCommentForTheFileStandsAboveItsStatements() {
        assertThat(silenced("# nginx-lint:ignore-file r -- why\na { x; }\n")).containsExactly(34, 38);
        assertThat(silenced("x;\n# nginx-lint:ignore-file r -- why\nx;\n")).isEmpty();
    }

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aCarriageReturnWithinACommentPartsWords() {
        assertThat(silenced("x; # nginx-lint:ignore q\r r\r\r-- why\n")).containsExactly(0);
        assertThat(silenced("x; # nginx-lint:ignore\rr -- why\r\n")).containsExactly(0);
        assertThat(silenced("x; # nginx-lint:ignore \r\n")).isEmpty();
    }

    @Test
    void onlyTheRulesNamedAreSilenced() {
        assertThat(silenced("x; # nginx-lint:ignore q -- why\n")).isEmpty();
        assertThat(silenced("x; # nginx-lint:ignore q,r -- why\n")).containsExactly(0);
        assertThat(silenced("x; ## nginx-lint: ignore q , r  -- why -- more\r\n"))
                .containsExactly(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nginx-lint:ignore r | gives no reason
            nginx-lint:ignore r -- | gives no reason
            nginx-lint:ignore r --why | gives no reason
            nginx-lint:ignore -- why | names no rule
            nginx-lint: | knows no such comment
            nginx-lint:ignroe r -- why | knows no such comment
            """)
    void whatCannotBeFollowedSilencesNothing(String comment, String message) {
        Suppressions suppressions = Suppressions.of(List.of(parse("x; # " + comment + "\n")));

        assertThat(suppressions.all()).isEmpty();
        assertThat(suppressions.problems())
                .singleElement()
                .extracting(SuppressionProblem::message)
                .asString()
                .contains(message);
    }

    @Test
    void otherCommentsAndTextsAreLeftAlone() {
        Suppressions suppressions = Suppressions.of(List.of(parse(
                "# nginx-lint:context http\n# see nginx-lint:ignore\n#\n# nginx-lint\nx '# nginx-lint:ignore';\n")));

        assertThat(suppressions.problems()).isEmpty();
        assertThat(suppressions.all()).isEmpty();
    }

    @Test
    void theInnermostCommentIsTheOneThatIsUsed() {
        ParsedFile file = parse("# nginx-lint:ignore-file r -- outer\nx; # nginx-lint:ignore r -- inner\n");
        Suppressions suppressions = Suppressions.of(List.of(file));

        List<Suppressed> silenced = suppressions.silenced(findings(file.source()));

        assertThat(silenced).extracting(Suppressed::reason).containsExactly("inner");
        assertThat(suppressions.isUsed(suppressions.all().get(0).rules().get(0)))
                .isFalse();
        assertThat(suppressions.isUsed(suppressions.all().get(1).rules().get(0)))
                .isTrue();
    }

    @Test
    void manyCommentsAndFindingsTakeLittleTime() {
        String text = "# nginx-lint:ignore r -- why\n".repeat(20_000) + "a {\n"
                + "x; # nginx-lint:ignore r -- why\n".repeat(20_000) + "}\n";

        assertThat(silenced(text)).hasSize(20_001);
    }

    /** The offsets of the letters a, b and x in statements that a finding of rule r about them is silenced at. */
    private static List<Integer> silenced(String text) {
        ParsedFile file = parse(text);
        return Suppressions.of(List.of(file)).silenced(findings(file.source())).stream()
                .map(suppressed -> suppressed.finding().place().span().start())
                .toList();
    }

    private static ParsedFile parse(String text) {
        return NginxFileParser.parse(SourceFile.of("a.conf", text));
    }

    /** One for each letter a, b or x that no letter stands beside. */
    private static List<Finding> findings(SourceFile file) {
        List<Finding> findings = new ArrayList<>();
        String text = file.text();
        for (int i = 0; i < text.length() && i >= 0; i++) {
            i = text.charAt(i) == '#' ? text.indexOf('\n', i) : i;
            if (i < 0) {
                break;
            }
            if ("abx".indexOf(text.charAt(i)) >= 0) {
                Place place = new Place(file, new Span(i, i + 1));
                findings.add(new Finding("r", Severity.NOTE, "m", place, List.of(), Optional.empty()));
            }
        }
        return findings;
    }
}
