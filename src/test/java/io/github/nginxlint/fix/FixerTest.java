package io.github.nginxlint.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.finding.Failure;
import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.finding.Fix;
import io.github.nginxlint.finding.LintResult;
import io.github.nginxlint.finding.Severity;
import io.github.nginxlint.finding.TextEdit;
import io.github.nginxlint.source.Place;
import io.github.nginxlint.source.SourceFile;
import io.github.nginxlint.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FixerTest {

    /**
     * Words that are wrong, each with what to write instead; a file with {@code (} and no {@code )} is not to be read.
     */
    private static final class Words implements Check {
        private final Map<String, SourceFile> files = new TreeMap<>();
        private final Map<String, String> instead = new TreeMap<>();
        private Fix.Safety safety = Fix.Safety.SAFE;
        private Optional<String> obstacle = Optional.empty();
        private int runs;

        Words with(String file, String text) {
            files.put(file, SourceFile.of(file, text));
            return this;
        }

        Words wrong(String word, String right) {
            instead.put(word, right);
            return this;
        }

        @Override
        public LintResult lint(Map<String, SourceFile> changed) {
            runs++;
            Map<String, SourceFile> now = new TreeMap<>(files);
            now.putAll(changed);
            List<Finding> findings = new ArrayList<>();
            for (SourceFile file : now.values()) {
                instead.forEach((word, right) -> find(file, word, right, findings));
            }
            List<Failure> failures = new ArrayList<>();
            if (now.values().stream().anyMatch(file -> file.text().contains("bang"))) {
                failures.add(new Failure("words", "bang"));
            }
            return new LintResult(findings.stream().sorted().toList(), List.copyOf(now.values()), List.of(), failures);
        }

        private void find(SourceFile file, String word, String right, List<Finding> findings) {
            for (int at = file.text().indexOf(word); at >= 0; at = file.text().indexOf(word, at + 1)) {
                Place place = new Place(file, new Span(at, at + word.length()));
                Optional<Fix> fix = right.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Fix("write " + right, safety, List.of(new TextEdit(place, right))));
                findings.add(new Finding("no-" + word, Severity.NOTE, "wrong", place, List.of(), fix));
            }
        }

        @Override
        public int mistakes(SourceFile file) {
            return file.text().contains("(") && !file.text().contains(")") ? 1 : 0;
        }

        @Override
        public boolean isMistake(Finding finding) {
            return false;
        }

        @Override
        public Optional<String> obstacle(SourceFile file) {
            return obstacle;
        }

        Fixed fix(boolean isUnsafeAllowed) {
            return Fixer.fix(this, isUnsafeAllowed, lint(Map.of()));
        }
    }

    private static List<String> texts(Fixed fixed) {
        return fixed.changes().stream().map(change -> change.after().text()).toList();
    }

    @Test
    void allFixesOfAFileAreMadeTogether() {
        Words words = new Words().with("a", "cat dog cat\n").wrong("cat", "fox").wrong("dog", "hen");

        Fixed fixed = words.fix(false);

        assertThat(texts(fixed)).containsExactly("fox hen fox\n");
        assertThat(fixed.findings()).isEqualTo(3);
        assertThat(fixed.left()).isEmpty();
        assertThat(fixed.result().findings()).isEmpty();
        assertThat(words.runs).isEqualTo(2);
    }

    @Test
    void ofTwoThatOverlapTheSecondIsMadeInTheNextPass() {
        Fixed fixed = new Words()
                .with("a", "catdog\n")
                .wrong("catd", "d")
                .wrong("dog", "hen")
                .fix(false);

        assertThat(texts(fixed)).containsExactly("hen\n");
        assertThat(fixed.findings()).isEqualTo(2);
    }

    @Test
    void aFixThatBringsSomethingNewIsLeftOutAndTheOthersAreMade() {
        Fixed fixed = new Words()
                .with("a", "cat\ndog\nhen\n")
                .wrong("cat", "fox")
                .wrong("dog", "bad")
                .wrong("hen", "owl")
                .wrong("bad", "")
                .fix(false);

        assertThat(texts(fixed)).containsExactly("fox\ndog\nowl\n");
        assertThat(fixed.left())
                .containsExactly(new LeftAlone("a:2: no-dog", "after it there would be a new problem, no-bad: wrong"));
    }

    @Test
    void whatIsBroughtIntoAnotherFileCountsToo() {
        Words words = new Words().with("a", "cat\n").with("b", "");
        Check elsewhere = new Check() {
            @Override
            public LintResult lint(Map<String, SourceFile> changed) {
                words.with("b", changed.isEmpty() ? "" : "bad\n")
                        .wrong("cat", "fox")
                        .wrong("bad", "");
                return words.lint(changed);
            }

            @Override
            public int mistakes(SourceFile file) {
                return 0;
            }

            @Override
            public boolean isMistake(Finding finding) {
                return false;
            }

            @Override
            public Optional<String> obstacle(SourceFile file) {
                return Optional.empty();
            }
        };

        Fixed fixed = Fixer.fix(elsewhere, false, elsewhere.lint(Map.of()));

        assertThat(fixed.changes()).isEmpty();
        assertThat(fixed.left()).hasSize(1);
    }

    @Test
    void aFixThatDoesNotMendIsLeftOut() {
        Fixed fixed = new Words().with("a", "cat\n").wrong("cat", "cat cat").fix(false);

        assertThat(fixed.changes()).isEmpty();
        assertThat(fixed.left()).extracting(LeftAlone::reason).allMatch(reason -> reason.contains("still be there"));
    }

    @Test
    void twoFixesThatUndoEachOtherComeToAnEnd() {
        Fixed fixed = new Words()
                .with("a", "cat\n")
                .wrong("cat", "dog")
                .wrong("dog", "cat")
                .fix(false);

        assertThat(fixed.changes()).isEmpty();
    }

    @Test
    void aFixAfterWhichTheFileCannotBeReadIsLeftOut() {
        Fixed fixed = new Words().with("a", "cat\n").wrong("cat", "(").fix(false);

        assertThat(fixed.changes()).isEmpty();
        assertThat(fixed.left())
                .containsExactly(new LeftAlone("a:1: no-cat", "nginx could not read the file after it"));
    }

    @Test
    void aFixOnWhichARuleFailsIsLeftOut() {
        assertThat(new Words()
                        .with("a", "cat\n")
                        .wrong("cat", "bang")
                        .fix(false)
                        .changes())
                .isEmpty();
    }

    @Test
    void howSafeAFixHasToBeIsSaid() {
        Words words = new Words().with("a", "cat\n").wrong("cat", "dog");
        words.safety = Fix.Safety.UNSAFE;

        assertThat(words.fix(false).changes()).isEmpty();
        assertThat(words.fix(true).changes()).hasSize(1);
        words.safety = Fix.Safety.DISPLAY;
        assertThat(words.fix(true).changes()).isEmpty();
    }

    @Test
    void aFileThatCannotBeChangedIsNamedOnce() {
        Words words = new Words().with("a", "cat cat\n").wrong("cat", "dog");
        words.obstacle = Optional.of("it is read-only");

        assertThat(words.fix(false).left()).containsExactly(new LeftAlone("a", "it is read-only"));
    }

    @Test
    void aFileThatIsNotUtf8TakesOnlyAscii() {
        Words words = new Words().wrong("cat", "\u00e9").wrong("dog", "hen");
        words.files.put("a", SourceFile.decode("a", "\u00e9 cat dog".getBytes(StandardCharsets.ISO_8859_1)));

        Fixed fixed = words.fix(false);

        assertThat(texts(fixed)).containsExactly("\u00e9 cat hen");
        assertThat(fixed.left()).hasSize(1);
    }

    @Test
    void manyFixesThatCannotBeMadeEndInBoundedTime() {
        StringBuilder text = new StringBuilder();
        Words words = new Words().wrong("cat", "bad").wrong("bad", "");
        for (int i = 0; i < 2_000; i++) {
            text.append("cat\n");
        }
        Fixed fixed = words.with("a", text.toString()).fix(false);

        assertThat(fixed.changes()).isEmpty();
        assertThat(words.runs).isLessThan(250);
    }

    @Test
    void editsAtOnePlaceAreMadeOnceAndInsertionsKeepTheirDistance() {
        SourceFile file = SourceFile.of("a", "one two three");
        Edits edits = new Edits();
        TextEdit two = edit(file, 4, 7, "2");
        edits.add(two);

        assertThat(edits.allow(edit(file, 4, 7, "2"))).isTrue();
        assertThat(edits.allow(edit(file, 4, 7, "II"))).isFalse();
        assertThat(edits.allow(edit(file, 6, 9, ""))).isFalse();
        assertThat(edits.allow(edit(file, 0, 5, ""))).isFalse();
        assertThat(edits.allow(edit(file, 7, 7, "x"))).isFalse();
        assertThat(edits.allow(edit(file, 7, 8, "x"))).isTrue();
        assertThat(edits.allow(edit(file, 0, 4, "x"))).isTrue();
        edits.add(edit(file, 0, 3, ""));
        assertThat(edits.applyTo(file).text()).isEqualTo(" 2 three");
        assertThat(edits.moved(8)).isEqualTo(new Span(3, 3));
        assertThat(edits.moved(5)).isEqualTo(new Span(1, 2));
        assertThat(new Edits().moved(5)).isEqualTo(new Span(5, 5));
    }

    private static TextEdit edit(SourceFile file, int start, int end, String text) {
        return new TextEdit(new Place(file, new Span(start, end)), text);
    }
}
