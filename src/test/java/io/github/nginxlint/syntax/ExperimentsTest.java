package io.github.nginxlint.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that were tried with nginx 1.22.1 and 1.31.4, rule by rule. */
class ExperimentsTest {

    static List<Experiment> words() {
        return Experiment.read("words.tsv").stream()
                .filter(experiment -> experiment.answer().startsWith(Experiment.WORD))
                .toList();
    }

    static Stream<Experiment> files() {
        return Stream.of("words.tsv", "files.tsv", "modules.tsv").flatMap(table -> Experiment.read(table).stream());
    }

    @ParameterizedTest
    @MethodSource("files")
    void isJudgedAsByNginx(Experiment experiment) {
        assertThat(Agreement.difference(experiment.source(), experiment.expected()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("words")
    void wordIsStoredAsByNginx(Experiment experiment) {
        ParsedFile parsed = NginxFileParser.parse(experiment.source(), TestVocabulary.get());
        Directive http = parsed.directives().get(1);
        Word word = http.block().orElseThrow().directives().get(0).arguments().get(2);
        String expected = experiment.answer().substring(Experiment.WORD.length());
        boolean isUtf8 =
                experiment.source().byteLength(word.span()) != word.span().length();
        assertThat(word.value())
                .isEqualTo(
                        isUtf8
                                ? new String(expected.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
                                : expected);
    }

    @Test
    void tablesAreComplete() {
        assertThat(words()).hasSize(53);
        assertThat(Experiment.read("words.tsv")).hasSize(64);
        assertThat(Experiment.read("files.tsv")).hasSize(90);
        assertThat(Experiment.read("modules.tsv")).hasSize(38);
    }

    @Test
    @Tag("nginx")
    void installedNginxAnswersAsTheTablesSay(@TempDir Path directory) throws Exception {
        assumeTrue(NginxProbe.isInstalled(), "nginx is not installed: the tables cannot be tried");
        NginxProbe nginx = new NginxProbe(directory);
        for (String table : List.of("words.tsv", "files.tsv")) {
            for (Experiment experiment : Experiment.read(table)) {
                NginxProbe.Answer answer = nginx.ask(experiment.bytes());
                if (experiment.answer().startsWith(Experiment.WORD)) {
                    assertThat(answer.message()).as(experiment.claim()).startsWith("invalid parameter \"");
                } else if (experiment.expected().isStructural()) {
                    assertThat(answer).as(experiment.claim()).isEqualTo(experiment.expected());
                } else {
                    assertThat(answer.isStructural()).as(experiment.claim()).isFalse();
                    assertThat(answer.accepted())
                            .as(experiment.claim())
                            .isEqualTo(experiment.answer().equals("ok"));
                }
            }
        }
    }
}
