package io.github.nginxlint.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.source.SourceFile;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlFileTest {

    @Test
    void valuesHaveTheirPlaces() {
        YamlMapping root = root("a: \"x y\" # 𝄞\nb:\n  - 𝄞\n  - tail\n");

        YamlScalar quoted = (YamlScalar) root.value("a").orElseThrow();
        YamlSequence list = (YamlSequence) root.value("b").orElseThrow();
        assertThat(quoted.text()).isEqualTo("x y");
        assertThat(quoted.isPlain()).isFalse();
        assertThat(quoted.place().text()).isEqualTo("\"x y\"");
        assertThat(list.items().get(1).place().text()).isEqualTo("tail");
        assertThat(list.items().get(1).place().start().line()).isEqualTo(4);
        assertThat(list.place().start().line()).isEqualTo(3);
        assertThat(root.place().start().line()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"'a:', true", "a: ~, true", "a: null, true", "a: 'x', false", "a: '\"null\"', false", "a: '\"\"', false"
    })
    void nothingIsWrittenInSeveralWays(String text, boolean isNull) {
        assertThat(((YamlScalar) root(text).value("a").orElseThrow()).isNull()).isEqualTo(isNull);
    }

    @Test
    void anAliasIsTheValueOfItsAnchor() {
        YamlMapping root = root("a: &x [1, 2]\nb: *x\n");

        assertThat(root.value("b")).containsSame(root.value("a").orElseThrow());
    }

    @Test
    void mergedKeysGiveWayToOwnAndEarlierOnes() {
        YamlMapping root = root("""
                x-one: &one {image: one, tty: one}
                x-two: &two {image: two, user: two}
                app:
                  <<: [*one, *two]
                  tty: own
                """);

        YamlMapping app = (YamlMapping) root.value("app").orElseThrow();
        assertThat(app.entries())
                .extracting(entry -> entry.key().text() + "=" + ((YamlScalar) entry.value()).text())
                .containsExactly("tty=own", "image=one", "user=two");
        assertThat(app.entry("image").orElseThrow().value().place().start().line())
                .isEqualTo(1);
        assertThat(app.repeated()).isEmpty();
    }

    @Test
    void aQuotedMergeKeyIsAKeyLikeAnyOther() {
        assertThat(root("\"<<\": 1").value("<<")).isPresent();
    }

    @Test
    void aTagOfAProgramsOwnHidesTheValue() {
        YamlMapping root = root("a: !reset null\nb: !override {c: d}\ne: !!str 5\nf: !x [1]\n");

        assertThat(root.value("a").orElseThrow()).isInstanceOf(YamlTagged.class);
        assertThat(((YamlTagged) root.value("b").orElseThrow()).tag()).isEqualTo("!override");
        assertThat(root.value("e").orElseThrow()).isInstanceOf(YamlScalar.class);
        assertThat(root.value("f").orElseThrow()).isInstanceOf(YamlTagged.class);
    }

    @Test
    void keysThatStandThereTwiceAreKnown() {
        YamlMapping root = root("a: 1\nb: 2\na: 3\n");

        assertThat(root.repeated()).hasSize(1);
        assertThat(root.repeated().get(0).place().start().line()).isEqualTo(3);
        assertThat(((YamlScalar) root.value("a").orElseThrow()).text()).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a: *b                | 1 | no anchor
                    a: &b [*b]           | 1 | no anchor
                    <<: 5                | 1 | merges mappings only
                    [a]: b               | 1 | a plain value is expected here
                    a: {{ name }}        | 1 | a plain value is expected here
                    a: [                 | 1 | expected
                    a: "x                | 1 | end of stream
                    """)
    void whatIsNoYamlIsAProblemAtItsPlace(String text, int line, String message) {
        YamlProblem problem = read(text).problem().orElseThrow();

        assertThat(problem.place().start().line()).isEqualTo(line);
        assertThat(problem.message()).contains(message);
    }

    @Test
    void aCharacterThatCannotBePrintedIsAProblemAtItsPlace() {
        YamlProblem problem = read("a: 1\nb: \u0001\n").problem().orElseThrow();

        assertThat(problem.message()).isEqualTo("a character that cannot be printed");
        assertThat(problem.place().start().line()).isEqualTo(2);
    }

    @Test
    void anEmptyFileHasNoDocumentAndSeveralHaveSeveral() {
        assertThat(read("# nothing\n").documents()).isEmpty();
        assertThat(read("a: 1\n---\nb: 2\n").documents()).hasSize(2);
        assertThat(read("a: &x 1\n---\nb: *x\n").problem()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- "})
    void deepNestingEndsInTime(String opening) {
        String text = opening.repeat(300_000);

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(read(text).problem().orElseThrow().message()).isEqualTo("nested more than 200 deep"));
    }

    @Test
    void aliasesOfAliasesCostNoMoreThanTheirText() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\nm0: &m0 {k: v}\n");
        for (int i = 1; i < 60; i++) {
            bomb.append("a" + i + ": &a" + i + " [*a" + (i - 1) + ", *a" + (i - 1) + "]\n");
            bomb.append("m" + i + ": &m" + i + " {<<: [*m" + (i - 1) + ", *m" + (i - 1) + "]}\n");
        }

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(read(bomb.toString()).problem()).isEmpty());
    }

    @Test
    void mergingEndsAtALimit() {
        StringBuilder text = new StringBuilder("m: &m {");
        for (int i = 0; i < 1_000; i++) {
            text.append("k" + i + ": 1, ");
        }
        text.append("}\nn: {<<: [").append("*m, ".repeat(1_000)).append("]}\n");

        assertThat(read(text.toString()).problem().orElseThrow().message()).contains("merged keys");
    }

    @Test
    void anyTextHasAReading() {
        Random random = new Random(20);
        String alphabet = "ab:-[]{}&*<>!|\"'#\n ?,%@`~\t𝄞";
        int[] points = alphabet.codePoints().toArray();
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(40); n > 0; n--) {
                text.appendCodePoint(points[random.nextInt(points.length)]);
            }
            YamlFile file = read(text.toString());
            file.problem()
                    .ifPresent(problem ->
                            assertThat(problem.place().start().line()).isPositive());
        }
    }

    private static YamlFile read(String text) {
        return YamlFile.read(SourceFile.of("compose.yaml", text));
    }

    private static YamlMapping root(String text) {
        YamlFile file = read(text);
        assertThat(file.problem()).isEmpty();
        return (YamlMapping) file.documents().get(0);
    }
}
